using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Landsdeel.Infrastructure.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Opvolgen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "afspraak_deel",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Soort = table.Column<int>(type: "INTEGER", nullable: false),
                    DeelId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AfspraakId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Nummer = table.Column<int>(type: "INTEGER", nullable: false),
                    GeldigVan = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    GeldigTot = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    VastgelegdOp = table.Column<long>(type: "INTEGER", nullable: false),
                    VervangenOp = table.Column<long>(type: "INTEGER", nullable: false),
                    ZichtNiveau = table.Column<int>(type: "INTEGER", nullable: false),
                    ZichtPartij = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ZichtOverleg = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_afspraak_deel", x => x.Id);
                    table.ForeignKey(
                        name: "FK_afspraak_deel_versie_Id",
                        column: x => x.Id,
                        principalTable: "versie",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "wacht",
                columns: table => new
                {
                    RijId = table.Column<long>(type: "INTEGER", nullable: false),
                    PartijId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Soort = table.Column<int>(type: "INTEGER", nullable: false),
                    Sinds = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Uiterlijk = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_wacht", x => new { x.RijId, x.Soort, x.PartijId });
                    table.ForeignKey(
                        name: "FK_wacht_versie_RijId",
                        column: x => x.RijId,
                        principalTable: "versie",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_afspraak_deel_AfspraakId_Soort",
                table: "afspraak_deel",
                columns: new[] { "AfspraakId", "Soort" },
                filter: "\"VervangenOp\" = 9223372036854775807");

            migrationBuilder.CreateIndex(
                name: "IX_afspraak_deel_DeelId_Soort",
                table: "afspraak_deel",
                columns: new[] { "DeelId", "Soort" },
                filter: "\"VervangenOp\" = 9223372036854775807");

            migrationBuilder.CreateIndex(
                name: "IX_wacht_PartijId_Soort_RijId",
                table: "wacht",
                columns: new[] { "PartijId", "Soort", "RijId" });

            // What lay before the partijen already waits for them as well.
            migrationBuilder.Sql("""
                INSERT INTO wacht("RijId", "PartijId", "Soort", "Sinds", "Uiterlijk")
                SELECT v."Id", json_extract(g.value, '$.partij'), 0, json_extract(g.value, '$.sinds'), coalesce(json_extract(v."Inhoud", '$.termijn'), '9999-12-31')
                FROM versie v, json_each(v."Inhoud", '$.gevraagd') g
                WHERE v."Soort" IN (16, 17) AND json_extract(v."Inhoud", '$.vastgesteld') IS NULL
                  AND NOT EXISTS (SELECT 1 FROM json_each(v."Inhoud", '$.instemmingen') i
                    WHERE json_extract(i.value, '$.partij') = json_extract(g.value, '$.partij') AND json_extract(i.value, '$.digest') = json_extract(v."Inhoud", '$.voorwerp.digest'));
                """);

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "afspraak_deel");

            migrationBuilder.DropTable(
                name: "wacht");
        }
    }
}
