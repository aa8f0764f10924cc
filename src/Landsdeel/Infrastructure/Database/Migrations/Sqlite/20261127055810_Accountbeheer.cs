using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Landsdeel.Infrastructure.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Accountbeheer : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "aanmelddienst");

            migrationBuilder.AddColumn<string>(
                name: "Partij",
                table: "eenmalige_link",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Partij",
                table: "eenmalige_link");

            migrationBuilder.CreateTable(
                name: "aanmelddienst",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Geheim = table.Column<string>(type: "TEXT", nullable: false),
                    Klant = table.Column<string>(type: "TEXT", nullable: false),
                    Naam = table.Column<string>(type: "TEXT", nullable: false),
                    Partij = table.Column<string>(type: "TEXT", nullable: false),
                    Uitgever = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_aanmelddienst", x => x.Id);
                });
        }
    }
}
