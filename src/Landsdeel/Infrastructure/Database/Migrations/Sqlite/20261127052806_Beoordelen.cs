using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Landsdeel.Infrastructure.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Beoordelen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "brief",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Wie = table.Column<string>(type: "TEXT", nullable: false),
                    Bestand = table.Column<string>(type: "TEXT", nullable: false),
                    Titel = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    Tekst = table.Column<string>(type: "TEXT", nullable: false),
                    Kop = table.Column<string>(type: "TEXT", nullable: false),
                    Stand = table.Column<int>(type: "INTEGER", nullable: false),
                    Melding = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<string>(type: "TEXT", nullable: false),
                    InRegister = table.Column<bool>(type: "INTEGER", nullable: false),
                    OntvangenOp = table.Column<long>(type: "INTEGER", nullable: false),
                    BijgewerktOp = table.Column<long>(type: "INTEGER", nullable: false),
                    ZichtNiveau = table.Column<int>(type: "INTEGER", nullable: false),
                    ZichtPartij = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ZichtOverleg = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_brief", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "brief_oordeel",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BriefId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Wie = table.Column<string>(type: "TEXT", nullable: false),
                    Naam = table.Column<string>(type: "TEXT", nullable: false),
                    Op = table.Column<long>(type: "INTEGER", nullable: false),
                    Stand = table.Column<int>(type: "INTEGER", nullable: false),
                    Sleutels = table.Column<string>(type: "TEXT", nullable: false),
                    Reden = table.Column<string>(type: "TEXT", nullable: false),
                    HandelingId = table.Column<long>(type: "INTEGER", nullable: true),
                    OngedaanOp = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_brief_oordeel", x => x.Id);
                    table.ForeignKey(
                        name: "FK_brief_oordeel_brief_BriefId",
                        column: x => x.BriefId,
                        principalTable: "brief",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "brief_voorstel",
                columns: table => new
                {
                    BriefId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Sleutel = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Soort = table.Column<int>(type: "INTEGER", nullable: false),
                    Stand = table.Column<int>(type: "INTEGER", nullable: false),
                    Nummer = table.Column<int>(type: "INTEGER", nullable: false),
                    VanTeken = table.Column<int>(type: "INTEGER", nullable: false),
                    VanRegel = table.Column<int>(type: "INTEGER", nullable: false),
                    TotRegel = table.Column<int>(type: "INTEGER", nullable: false),
                    Plaatsen = table.Column<string>(type: "TEXT", nullable: false),
                    Vertrouwen = table.Column<double>(type: "REAL", nullable: false),
                    AfspraakSoort = table.Column<int>(type: "INTEGER", nullable: true),
                    Tekst = table.Column<string>(type: "TEXT", nullable: false),
                    Gelezen = table.Column<string>(type: "TEXT", nullable: false),
                    Werk = table.Column<string>(type: "TEXT", nullable: false),
                    Uit = table.Column<string>(type: "TEXT", nullable: false),
                    Reden = table.Column<string>(type: "TEXT", nullable: false),
                    RecordId = table.Column<string>(type: "TEXT", nullable: false),
                    RecordNummer = table.Column<int>(type: "INTEGER", nullable: false),
                    OordeelId = table.Column<long>(type: "INTEGER", nullable: true),
                    DoorWie = table.Column<string>(type: "TEXT", nullable: false),
                    DoorOp = table.Column<long>(type: "INTEGER", nullable: false),
                    HoudtWie = table.Column<string>(type: "TEXT", nullable: false),
                    HoudtNaam = table.Column<string>(type: "TEXT", nullable: false),
                    HoudtTot = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_brief_voorstel", x => new { x.BriefId, x.Sleutel });
                    table.ForeignKey(
                        name: "FK_brief_voorstel_brief_BriefId",
                        column: x => x.BriefId,
                        principalTable: "brief",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_brief_Sha256",
                table: "brief",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_brief_ZichtPartij_BijgewerktOp",
                table: "brief",
                columns: new[] { "ZichtPartij", "BijgewerktOp" });

            migrationBuilder.CreateIndex(
                name: "IX_brief_oordeel_BriefId_Id",
                table: "brief_oordeel",
                columns: new[] { "BriefId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_brief_voorstel_RecordId",
                table: "brief_voorstel",
                column: "RecordId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "brief_oordeel");

            migrationBuilder.DropTable(
                name: "brief_voorstel");

            migrationBuilder.DropTable(
                name: "brief");
        }
    }
}
