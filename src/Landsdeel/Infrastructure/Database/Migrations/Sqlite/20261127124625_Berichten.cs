using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Landsdeel.Infrastructure.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Berichten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            Quartztabellen.Maak(migrationBuilder, "Sqlite");

            migrationBuilder.AddColumn<string>(
                name: "AccountId",
                table: "post",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "GeclaimdTot",
                table: "post",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Melding",
                table: "post",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Pogingen",
                table: "post",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Soort",
                table: "post",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "TerzijdeOp",
                table: "post",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "VolgendeOp",
                table: "post",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "abonnement",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Soort = table.Column<int>(type: "INTEGER", nullable: false),
                    Sleutel = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Naam = table.Column<string>(type: "TEXT", nullable: false),
                    Ritme = table.Column<int>(type: "INTEGER", nullable: false),
                    GemaaktOp = table.Column<long>(type: "INTEGER", nullable: false),
                    TotVolgnummer = table.Column<long>(type: "INTEGER", nullable: false),
                    VolgendeOp = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_abonnement", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "agenda_link",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Landsdelen = table.Column<int>(type: "INTEGER", nullable: false),
                    GemaaktOp = table.Column<long>(type: "INTEGER", nullable: false),
                    IngetrokkenOp = table.Column<long>(type: "INTEGER", nullable: false),
                    LaatstGehaaldOp = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agenda_link", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "berichtkeuze",
                columns: table => new
                {
                    AccountId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Uit = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_berichtkeuze", x => x.AccountId);
                });

            migrationBuilder.CreateTable(
                name: "herinnering",
                columns: table => new
                {
                    AccountId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Sleutel = table.Column<string>(type: "TEXT", nullable: false),
                    Op = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_herinnering", x => new { x.AccountId, x.Sleutel });
                });

            migrationBuilder.CreateTable(
                name: "agenda_stand",
                columns: table => new
                {
                    LinkId = table.Column<long>(type: "INTEGER", nullable: false),
                    Uid = table.Column<string>(type: "TEXT", nullable: false),
                    Volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", nullable: false),
                    EersteDag = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LaatsteDag = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Vervallen = table.Column<bool>(type: "INTEGER", nullable: false),
                    GewijzigdOp = table.Column<long>(type: "INTEGER", nullable: false)
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
