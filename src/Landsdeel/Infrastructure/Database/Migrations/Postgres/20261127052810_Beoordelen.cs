using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Landsdeel.Infrastructure.Database.Migrations.Postgres
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
                    Id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Wie = table.Column<string>(type: "text", nullable: false),
                    Bestand = table.Column<string>(type: "text", nullable: false),
                    Titel = table.Column<string>(type: "text", nullable: false),
                    Sha256 = table.Column<string>(type: "text", nullable: false),
                    Tekst = table.Column<string>(type: "text", nullable: false),
                    Kop = table.Column<string>(type: "text", nullable: false),
                    Stand = table.Column<int>(type: "integer", nullable: false),
                    Melding = table.Column<string>(type: "text", nullable: false),
                    DocumentId = table.Column<string>(type: "text", nullable: false),
                    InRegister = table.Column<bool>(type: "boolean", nullable: false),
                    OntvangenOp = table.Column<long>(type: "bigint", nullable: false),
                    BijgewerktOp = table.Column<long>(type: "bigint", nullable: false),
                    ZichtNiveau = table.Column<int>(type: "integer", nullable: false),
                    ZichtPartij = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ZichtOverleg = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_brief", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "brief_oordeel",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    BriefId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Wie = table.Column<string>(type: "text", nullable: false),
                    Naam = table.Column<string>(type: "text", nullable: false),
                    Op = table.Column<long>(type: "bigint", nullable: false),
                    Stand = table.Column<int>(type: "integer", nullable: false),
                    Sleutels = table.Column<string>(type: "text", nullable: false),
                    Reden = table.Column<string>(type: "text", nullable: false),
                    HandelingId = table.Column<long>(type: "bigint", nullable: true),
                    OngedaanOp = table.Column<long>(type: "bigint", nullable: false)
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
                    BriefId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Sleutel = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Soort = table.Column<int>(type: "integer", nullable: false),
                    Stand = table.Column<int>(type: "integer", nullable: false),
                    Nummer = table.Column<int>(type: "integer", nullable: false),
                    VanTeken = table.Column<int>(type: "integer", nullable: false),
                    VanRegel = table.Column<int>(type: "integer", nullable: false),
                    TotRegel = table.Column<int>(type: "integer", nullable: false),
                    Plaatsen = table.Column<string>(type: "text", nullable: false),
                    Vertrouwen = table.Column<double>(type: "double precision", nullable: false),
                    AfspraakSoort = table.Column<int>(type: "integer", nullable: true),
                    Tekst = table.Column<string>(type: "text", nullable: false),
                    Gelezen = table.Column<string>(type: "text", nullable: false),
                    Werk = table.Column<string>(type: "text", nullable: false),
                    Uit = table.Column<string>(type: "text", nullable: false),
                    Reden = table.Column<string>(type: "text", nullable: false),
                    RecordId = table.Column<string>(type: "text", nullable: false),
                    RecordNummer = table.Column<int>(type: "integer", nullable: false),
                    OordeelId = table.Column<long>(type: "bigint", nullable: true),
                    DoorWie = table.Column<string>(type: "text", nullable: false),
                    DoorOp = table.Column<long>(type: "bigint", nullable: false),
                    HoudtWie = table.Column<string>(type: "text", nullable: false),
                    HoudtNaam = table.Column<string>(type: "text", nullable: false),
                    HoudtTot = table.Column<long>(type: "bigint", nullable: false)
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
