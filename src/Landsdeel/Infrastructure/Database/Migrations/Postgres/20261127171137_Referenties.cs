using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Landsdeel.Infrastructure.Database.Migrations.Postgres
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
                    Letters = table.Column<string>(type: "text", nullable: false),
                    Jaar = table.Column<int>(type: "integer", nullable: false),
                    Nummer = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referentie", x => new { x.Letters, x.Jaar, x.Nummer });
                });

            // All that may have been given, counted from one.
            migrationBuilder.Sql("""
                INSERT INTO referentie ("Letters", "Jaar", "Nummer")
                SELECT t."Letters", t."Jaar", n FROM referentie_teller t CROSS JOIN LATERAL generate_series(1, t."Laatste") n;
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
                    Letters = table.Column<string>(type: "text", nullable: false),
                    Jaar = table.Column<int>(type: "integer", nullable: false),
                    Laatste = table.Column<int>(type: "integer", nullable: false)
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
