using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Landsdeel.Infrastructure.Database.Migrations.Postgres
{
    /// <summary>Links of the journal can be added, never changed or taken away. Changes no table.</summary>
    [DbContext(typeof(PostgresDb))]
    [Migration("20261127061500_JournaalAlleenErbij")]
    public partial class JournaalAlleenErbij : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE FUNCTION journaal_alleen_erbij() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'The journal is append-only.' USING ERRCODE = 'insufficient_privilege'; END $$;
                CREATE TRIGGER journaal_geen_wijziging BEFORE UPDATE OR DELETE ON journaal FOR EACH ROW EXECUTE FUNCTION journaal_alleen_erbij();
                CREATE TRIGGER journaal_geen_leegmaak BEFORE TRUNCATE ON journaal FOR EACH STATEMENT EXECUTE FUNCTION journaal_alleen_erbij();
                """);
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER journaal_geen_leegmaak ON journaal; DROP TRIGGER journaal_geen_wijziging ON journaal; DROP FUNCTION journaal_alleen_erbij();");
        }
    }
}
