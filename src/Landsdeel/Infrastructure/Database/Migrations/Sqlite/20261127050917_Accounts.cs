using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Landsdeel.Infrastructure.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Accounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "aanmelddienst",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Naam = table.Column<string>(type: "TEXT", nullable: false),
                    Partij = table.Column<string>(type: "TEXT", nullable: false),
                    Uitgever = table.Column<string>(type: "TEXT", nullable: false),
                    Klant = table.Column<string>(type: "TEXT", nullable: false),
                    Geheim = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_aanmelddienst", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Partij = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    GeslotenOp = table.Column<long>(type: "INTEGER", nullable: false),
                    GemaaktOp = table.Column<long>(type: "INTEGER", nullable: false),
                    LaatstAangemeldOp = table.Column<long>(type: "INTEGER", nullable: false),
                    LaatsteStap = table.Column<long>(type: "INTEGER", nullable: false),
                    Voorbeeld = table.Column<bool>(type: "INTEGER", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<long>(type: "INTEGER", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "eenmalige_link",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Doel = table.Column<int>(type: "INTEGER", nullable: false),
                    AccountId = table.Column<string>(type: "TEXT", nullable: false),
                    VerlooptOp = table.Column<long>(type: "INTEGER", nullable: false),
                    GebruiktOp = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_eenmalige_link", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "post",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Aan = table.Column<string>(type: "TEXT", nullable: false),
                    Onderwerp = table.Column<string>(type: "TEXT", nullable: false),
                    Tekst = table.Column<string>(type: "TEXT", nullable: false),
                    GemaaktOp = table.Column<long>(type: "INTEGER", nullable: false),
                    VerzondenOp = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_post", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sleutel",
                columns: table => new
                {
                    Naam = table.Column<string>(type: "TEXT", nullable: false),
                    Xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sleutel", x => x.Naam);
                });

            migrationBuilder.CreateTable(
                name: "account_dienst",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_dienst", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_account_dienst_account_UserId",
                        column: x => x.UserId,
                        principalTable: "account",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "account_geheim",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_geheim", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_account_geheim_account_UserId",
                        column: x => x.UserId,
                        principalTable: "account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mandaat",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<string>(type: "TEXT", nullable: false),
                    EersteDag = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LaatsteDag = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Landsdelen = table.Column<int>(type: "INTEGER", nullable: false),
                    OverlegId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mandaat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_mandaat_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "toekenning",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<string>(type: "TEXT", nullable: false),
                    Functie = table.Column<int>(type: "INTEGER", nullable: false),
                    Landsdelen = table.Column<int>(type: "INTEGER", nullable: false),
                    OverlegId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_toekenning", x => x.Id);
                    table.ForeignKey(
                        name: "FK_toekenning_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_account_NormalizedEmail",
                table: "account",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_account_NormalizedUserName",
                table: "account",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_account_Partij_Naam",
                table: "account",
                columns: new[] { "Partij", "Naam" });

            migrationBuilder.CreateIndex(
                name: "IX_account_dienst_UserId",
                table: "account_dienst",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_eenmalige_link_AccountId",
                table: "eenmalige_link",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_mandaat_AccountId",
                table: "mandaat",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_post_VerzondenOp",
                table: "post",
                column: "VerzondenOp");

            migrationBuilder.CreateIndex(
                name: "IX_toekenning_AccountId",
                table: "toekenning",
                column: "AccountId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "aanmelddienst");

            migrationBuilder.DropTable(
                name: "account_dienst");

            migrationBuilder.DropTable(
                name: "account_geheim");

            migrationBuilder.DropTable(
                name: "eenmalige_link");

            migrationBuilder.DropTable(
                name: "mandaat");

            migrationBuilder.DropTable(
                name: "post");

            migrationBuilder.DropTable(
                name: "sleutel");

            migrationBuilder.DropTable(
                name: "toekenning");

            migrationBuilder.DropTable(
                name: "account");
        }
    }
}
