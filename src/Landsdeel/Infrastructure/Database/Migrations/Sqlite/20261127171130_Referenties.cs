using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Landsdeel.Infrastructure.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Referenties : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "referentie",
                columns: table => new
                {
                    Letters = table.Column<string>(type: "TEXT", nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Nummer = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referentie", x => new { x.Letters, x.Jaar, x.Nummer });
                });

            // All that may have been given, counted from one.
            migrationBuilder.Sql("""
                INSERT INTO referentie ("Letters", "Jaar", "Nummer")
                WITH RECURSIVE gegeven(letters, jaar, nummer, laatste) AS (
                    SELECT "Letters", "Jaar", 1, "Laatste" FROM referentie_teller WHERE "Laatste" >= 1
                    UNION ALL SELECT letters, jaar, nummer + 1, laatste FROM gegeven WHERE nummer < laatste)
                SELECT letters, jaar, nummer FROM gegeven;
                """);
            migrationBuilder.DropTable(
                name: "referentie_teller");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "referentie_teller",
                columns: table => new
                {
                    Letters = table.Column<string>(type: "TEXT", nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Laatste = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referentie_teller", x => new { x.Letters, x.Jaar });
                });

            migrationBuilder.Sql("""
                INSERT INTO referentie_teller ("Letters", "Jaar", "Laatste") SELECT "Letters", "Jaar", max("Nummer") FROM referentie GROUP BY "Letters", "Jaar";
                """);
            migrationBuilder.DropTable(
                name: "referentie");
        }
    }
}
