using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Landsdeel.Infrastructure.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Berichten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            Quartztabellen.Maak(migrationBuilder, "Postgres");

            migrationBuilder.AddColumn<string>(
                name: "AccountId",
                table: "post",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "GeclaimdTot",
                table: "post",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Melding",
                table: "post",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Pogingen",
                table: "post",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Soort",
                table: "post",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "TerzijdeOp",
                table: "post",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "VolgendeOp",
                table: "post",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "abonnement",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AccountId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Soort = table.Column<int>(type: "integer", nullable: false),
                    Sleutel = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Naam = table.Column<string>(type: "text", nullable: false),
                    Ritme = table.Column<int>(type: "integer", nullable: false),
                    GemaaktOp = table.Column<long>(type: "bigint", nullable: false),
                    TotVolgnummer = table.Column<long>(type: "bigint", nullable: false),
                    VolgendeOp = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_abonnement", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "agenda_link",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AccountId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Landsdelen = table.Column<int>(type: "integer", nullable: false),
                    GemaaktOp = table.Column<long>(type: "bigint", nullable: false),
                    IngetrokkenOp = table.Column<long>(type: "bigint", nullable: false),
                    LaatstGehaaldOp = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agenda_link", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "berichtkeuze",
                columns: table => new
                {
                    AccountId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Uit = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_berichtkeuze", x => x.AccountId);
                });

            migrationBuilder.CreateTable(
                name: "herinnering",
                columns: table => new
                {
                    AccountId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Sleutel = table.Column<string>(type: "text", nullable: false),
                    Op = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_herinnering", x => new { x.AccountId, x.Sleutel });
                });

            migrationBuilder.CreateTable(
                name: "agenda_stand",
                columns: table => new
                {
                    LinkId = table.Column<long>(type: "bigint", nullable: false),
                    Uid = table.Column<string>(type: "text", nullable: false),
                    Volgnummer = table.Column<int>(type: "integer", nullable: false),
                    Digest = table.Column<string>(type: "text", nullable: false),
                    EersteDag = table.Column<DateOnly>(type: "date", nullable: false),
                    LaatsteDag = table.Column<DateOnly>(type: "date", nullable: false),
                    Vervallen = table.Column<bool>(type: "boolean", nullable: false),
                    GewijzigdOp = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agenda_stand", x => new { x.LinkId, x.Uid });
                    table.ForeignKey(
                        name: "FK_agenda_stand_agenda_link_LinkId",
                        column: x => x.LinkId,
                        principalTable: "agenda_link",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_post_wacht",
                table: "post",
                column: "VolgendeOp",
                filter: "\"VerzondenOp\" = 0 AND \"TerzijdeOp\" = 0");

            migrationBuilder.CreateIndex(
                name: "IX_abonnement_AccountId_Soort_Sleutel",
                table: "abonnement",
                columns: new[] { "AccountId", "Soort", "Sleutel" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_abonnement_VolgendeOp",
                table: "abonnement",
                column: "VolgendeOp");

            migrationBuilder.CreateIndex(
                name: "IX_agenda_link_AccountId",
                table: "agenda_link",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_agenda_link_Hash",
                table: "agenda_link",
                column: "Hash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            Quartztabellen.Verwijder(migrationBuilder);

            migrationBuilder.DropTable(
                name: "abonnement");

            migrationBuilder.DropTable(
                name: "agenda_stand");

            migrationBuilder.DropTable(
                name: "berichtkeuze");

            migrationBuilder.DropTable(
                name: "herinnering");

            migrationBuilder.DropTable(
                name: "agenda_link");

            migrationBuilder.DropIndex(
                name: "IX_post_wacht",
                table: "post");

            migrationBuilder.DropColumn(
                name: "AccountId",
                table: "post");

            migrationBuilder.DropColumn(
                name: "GeclaimdTot",
                table: "post");

            migrationBuilder.DropColumn(
                name: "Melding",
                table: "post");

            migrationBuilder.DropColumn(
                name: "Pogingen",
                table: "post");

            migrationBuilder.DropColumn(
                name: "Soort",
                table: "post");

            migrationBuilder.DropColumn(
                name: "TerzijdeOp",
                table: "post");

            migrationBuilder.DropColumn(
                name: "VolgendeOp",
                table: "post");
        }
    }
}
