using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Landsdeel.Infrastructure.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Vergaderen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "overleg_deel",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Soort = table.Column<int>(type: "integer", nullable: false),
                    DeelId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    OverlegId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Punt = table.Column<string>(type: "text", nullable: false),
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
                    table.PrimaryKey("PK_overleg_deel", x => x.Id);
                    table.ForeignKey(
                        name: "FK_overleg_deel_versie_Id",
                        column: x => x.Id,
                        principalTable: "versie",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stuk_deel",
                columns: table => new
                {
                    StukId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Versie = table.Column<int>(type: "integer", nullable: false),
                    Deel = table.Column<int>(type: "integer", nullable: false),
                    Inhoud = table.Column<byte[]>(type: "bytea", nullable: false),
                    ZichtNiveau = table.Column<int>(type: "integer", nullable: false),
                    ZichtPartij = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ZichtOverleg = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stuk_deel", x => new { x.StukId, x.Versie, x.Deel });
                });

            migrationBuilder.CreateTable(
                name: "vergadering_concept",
                columns: table => new
                {
                    OverlegId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Punt = table.Column<string>(type: "text", nullable: false),
                    Nummer = table.Column<int>(type: "integer", nullable: false),
                    Inhoud = table.Column<string>(type: "text", nullable: false),
                    Wie = table.Column<string>(type: "text", nullable: false),
                    Partij = table.Column<string>(type: "text", nullable: false),
                    BewaardOp = table.Column<long>(type: "bigint", nullable: false),
                    ZichtNiveau = table.Column<int>(type: "integer", nullable: false),
                    ZichtPartij = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ZichtOverleg = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vergadering_concept", x => new { x.OverlegId, x.Punt });
                });

            migrationBuilder.CreateIndex(
                name: "IX_overleg_deel_DeelId_Soort",
                table: "overleg_deel",
                columns: new[] { "DeelId", "Soort" },
                filter: "\"VervangenOp\" = 9223372036854775807");

            migrationBuilder.CreateIndex(
                name: "IX_overleg_deel_OverlegId_Soort",
                table: "overleg_deel",
                columns: new[] { "OverlegId", "Soort" },
                filter: "\"VervangenOp\" = 9223372036854775807");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "overleg_deel");

            migrationBuilder.DropTable(
                name: "stuk_deel");

            migrationBuilder.DropTable(
                name: "vergadering_concept");
        }
    }
}
