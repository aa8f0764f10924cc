using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Landsdeel.Infrastructure.Database.Migrations.Postgres
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
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Soort = table.Column<int>(type: "integer", nullable: false),
                    DeelId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    AfspraakId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Nummer = table.Column<int>(type: "integer", nullable: false),
                    GeldigVan = table.Column<DateOnly>(type: "date", nullable: false),
                    GeldigTot = table.Column<DateOnly>(type: "date", nullable: false),
                    VastgelegdOp = table.Column<long>(type: "bigint", nullable: false),
                    VervangenOp = table.Column<long>(type: "bigint", nullable: false),
                    ZichtNiveau = table.Column<int>(type: "integer", nullable: false),
                    ZichtPartij = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ZichtOverleg = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
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
                    RijId = table.Column<long>(type: "bigint", nullable: false),
                    PartijId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Soort = table.Column<int>(type: "integer", nullable: false),
                    Sinds = table.Column<DateOnly>(type: "date", nullable: false),
                    Uiterlijk = table.Column<DateOnly>(type: "date", nullable: false)
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
                SELECT v."Id", g ->> 'partij', 0, (g ->> 'sinds')::date, coalesce((v.inhoud ->> 'termijn')::date, 'infinity'::date)
                FROM (SELECT "Id", "Inhoud"::jsonb AS inhoud FROM versie WHERE "Soort" IN (16, 17)) v, jsonb_array_elements(v.inhoud -> 'gevraagd') g
                WHERE v.inhoud -> 'vastgesteld' IS NULL
                  AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(coalesce(v.inhoud -> 'instemmingen', '[]'::jsonb)) i
                    WHERE i ->> 'partij' = g ->> 'partij' AND i ->> 'digest' = v.inhoud -> 'voorwerp' ->> 'digest');
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
