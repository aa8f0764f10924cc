using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Landsdeel.Infrastructure.Database.Migrations.Sqlite
{
    /// <summary>Links of the journal can be added, never changed or taken away. Changes no table.</summary>
    [DbContext(typeof(SqliteDb))]
    [Migration("20261127061500_JournaalAlleenErbij")]
    public partial class JournaalAlleenErbij : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("CREATE TRIGGER journaal_geen_wijziging BEFORE UPDATE ON journaal BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;");
            migrationBuilder.Sql("CREATE TRIGGER journaal_geen_verwijdering BEFORE DELETE ON journaal BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;");
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER journaal_geen_wijziging; DROP TRIGGER journaal_geen_verwijdering;");
        }
    }
}
