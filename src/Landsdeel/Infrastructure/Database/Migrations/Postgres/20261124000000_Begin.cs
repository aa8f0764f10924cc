using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Landsdeel.Infrastructure.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "aggregaat",
                columns: table => new
                {
                    Soort = table.Column<int>(type: "integer", nullable: false),
                    Id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Nummer = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_aggregaat", x => new { x.Soort, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "bezoek",
                columns: table => new
                {
                    Wie = table.Column<string>(type: "text", nullable: false),
                    Partij = table.Column<string>(type: "text", nullable: false),
                    LaatstOp = table.Column<long>(type: "bigint", nullable: false),
                    VorigeOp = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bezoek", x => new { x.Wie, x.Partij });
                });

            migrationBuilder.CreateTable(
                name: "concept",
                columns: table => new
                {
                    Wie = table.Column<string>(type: "text", nullable: false),
                    Partij = table.Column<string>(type: "text", nullable: false),
                    Formulier = table.Column<string>(type: "text", nullable: false),
                    Inhoud = table.Column<string>(type: "text", nullable: false),
                    BasisNummer = table.Column<int>(type: "integer", nullable: true),
                    BewaardOp = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_concept", x => new { x.Wie, x.Partij, x.Formulier });
                });

            migrationBuilder.CreateTable(
                name: "document_tekst",
                columns: table => new
                {
                    DocumentId = table.Column<string>(type: "text", nullable: false),
                    Sha256 = table.Column<string>(type: "text", nullable: false),
                    Tekst = table.Column<string>(type: "text", nullable: false),
                    ZichtNiveau = table.Column<int>(type: "integer", nullable: false),
                    ZichtPartij = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ZichtOverleg = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_document_tekst", x => x.DocumentId);
                });

            migrationBuilder.CreateTable(
                name: "handeling",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Soort = table.Column<string>(type: "text", nullable: false),
                    Wie = table.Column<string>(type: "text", nullable: false),
                    Partij = table.Column<string>(type: "text", nullable: false),
                    Op = table.Column<long>(type: "bigint", nullable: false),
                    Waarom = table.Column<string>(type: "text", nullable: false),
                    Bron = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handeling", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "import",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Wie = table.Column<string>(type: "text", nullable: false),
                    Partij = table.Column<string>(type: "text", nullable: false),
                    Bestand = table.Column<string>(type: "text", nullable: false),
                    Inhoud = table.Column<string>(type: "text", nullable: false),
                    Indeling = table.Column<string>(type: "text", nullable: false),
                    Rijen = table.Column<int>(type: "integer", nullable: false),
                    Gedaan = table.Column<int>(type: "integer", nullable: false),
                    Klaar = table.Column<int>(type: "integer", nullable: false),
                    MetMelding = table.Column<int>(type: "integer", nullable: false),
                    MogelijkDubbel = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<string>(type: "text", nullable: false),
                    Melding = table.Column<string>(type: "text", nullable: false),
                    GecontroleerdTot = table.Column<long>(type: "bigint", nullable: false),
                    BijgewerktOp = table.Column<long>(type: "bigint", nullable: false),
                    HandelingId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "instelling",
                columns: table => new
                {
                    Naam = table.Column<string>(type: "text", nullable: false),
                    Waarde = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_instelling", x => x.Naam);
                });

            migrationBuilder.CreateTable(
                name: "journaal",
                columns: table => new
                {
                    Volgnummer = table.Column<long>(type: "bigint", nullable: false),
                    HandelingId = table.Column<long>(type: "bigint", nullable: false),
                    Digest = table.Column<string>(type: "text", nullable: false),
                    Vorige = table.Column<string>(type: "text", nullable: false),
                    Keten = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journaal", x => x.Volgnummer);
                });

            migrationBuilder.CreateTable(
                name: "journaal_kop",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Volgnummer = table.Column<long>(type: "bigint", nullable: false),
                    Keten = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journaal_kop", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "kolom_indeling",
                columns: table => new
                {
                    Partij = table.Column<string>(type: "text", nullable: false),
                    Kop = table.Column<string>(type: "text", nullable: false),
                    Indeling = table.Column<string>(type: "text", nullable: false),
                    GebruiktOp = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kolom_indeling", x => new { x.Partij, x.Kop });
                });

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

            migrationBuilder.CreateTable(
                name: "zoekterm",
                columns: table => new
                {
                    Term = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_zoekterm", x => x.Term);
                });

            migrationBuilder.CreateTable(
                name: "zoekvorm",
                columns: table => new
                {
                    Sleutel = table.Column<string>(type: "text", nullable: false),
                    Term = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_zoekvorm", x => new { x.Sleutel, x.Term });
                });

            migrationBuilder.CreateTable(
                name: "notitie",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AfspraakId = table.Column<string>(type: "text", nullable: false),
                    Tekst = table.Column<string>(type: "text", nullable: false),
                    HandelingId = table.Column<long>(type: "bigint", nullable: false),
                    VastgelegdOp = table.Column<long>(type: "bigint", nullable: false),
                    VervangenOp = table.Column<long>(type: "bigint", nullable: false),
                    ZichtNiveau = table.Column<int>(type: "integer", nullable: false),
                    ZichtPartij = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ZichtOverleg = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notitie", x => x.Id);
                    table.ForeignKey(
                        name: "FK_notitie_handeling_HandelingId",
                        column: x => x.HandelingId,
                        principalTable: "handeling",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "versie",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Soort = table.Column<int>(type: "integer", nullable: false),
                    AggregaatId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Nummer = table.Column<int>(type: "integer", nullable: false),
                    GeldigVan = table.Column<DateOnly>(type: "date", nullable: false),
                    GeldigTot = table.Column<DateOnly>(type: "date", nullable: false),
                    VastgelegdOp = table.Column<long>(type: "bigint", nullable: false),
                    VervangenOp = table.Column<long>(type: "bigint", nullable: false),
                    HandelingId = table.Column<long>(type: "bigint", nullable: false),
                    Inhoud = table.Column<string>(type: "text", nullable: false),
                    ZichtNiveau = table.Column<int>(type: "integer", nullable: false),
                    ZichtPartij = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ZichtOverleg = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_versie", x => x.Id);
                    table.ForeignKey(
                        name: "FK_versie_handeling_HandelingId",
                        column: x => x.HandelingId,
                        principalTable: "handeling",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_regel",
                columns: table => new
                {
                    ImportId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Nummer = table.Column<int>(type: "integer", nullable: false),
                    Partij = table.Column<string>(type: "text", nullable: false),
                    Cellen = table.Column<string>(type: "text", nullable: false),
                    Stand = table.Column<int>(type: "integer", nullable: false),
                    Keuze = table.Column<int>(type: "integer", nullable: false),
                    Meldingen = table.Column<string>(type: "text", nullable: false),
                    DubbelMet = table.Column<string>(type: "text", nullable: false),
                    Kenmerk = table.Column<string>(type: "text", nullable: false),
                    AfspraakId = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_regel", x => new { x.ImportId, x.Nummer });
                    table.ForeignKey(
                        name: "FK_import_regel_import_ImportId",
                        column: x => x.ImportId,
                        principalTable: "import",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "afspraak",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    AfspraakId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Referentie = table.Column<string>(type: "text", nullable: false),
                    ReferentieSleutel = table.Column<string>(type: "text", nullable: false),
                    Soort = table.Column<int>(type: "integer", nullable: false),
                    Tekst = table.Column<string>(type: "text", nullable: false),
                    Landsdelen = table.Column<int>(type: "integer", nullable: false),
                    Themas = table.Column<int>(type: "integer", nullable: false),
                    Zekerheid = table.Column<int>(type: "integer", nullable: false),
                    Tijd = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    HeeftProcedure = table.Column<bool>(type: "boolean", nullable: false),
                    TermijnTekst = table.Column<string>(type: "text", nullable: false),
                    EersteDag = table.Column<DateOnly>(type: "date", nullable: false),
                    LaatsteDag = table.Column<DateOnly>(type: "date", nullable: false),
                    Precisie = table.Column<int>(type: "integer", nullable: false),
                    OverlegId = table.Column<string>(type: "text", nullable: false),
                    OnderwerpId = table.Column<string>(type: "text", nullable: false),
                    DocumentId = table.Column<string>(type: "text", nullable: false),
                    VanRegel = table.Column<int>(type: "integer", nullable: false),
                    TotRegel = table.Column<int>(type: "integer", nullable: false),
                    PartijenTekst = table.Column<string>(type: "text", nullable: false),
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
                    table.PrimaryKey("PK_afspraak", x => x.Id);
                    table.ForeignKey(
                        name: "FK_afspraak_versie_Id",
                        column: x => x.Id,
                        principalTable: "versie",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "overleg",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    OverlegId = table.Column<string>(type: "text", nullable: false),
                    Naam = table.Column<string>(type: "text", nullable: false),
                    Reeks = table.Column<int>(type: "integer", nullable: false),
                    Landsdelen = table.Column<int>(type: "integer", nullable: false),
                    Corridor = table.Column<string>(type: "text", nullable: false),
                    MomentTekst = table.Column<string>(type: "text", nullable: false),
                    EersteDag = table.Column<DateOnly>(type: "date", nullable: false),
                    LaatsteDag = table.Column<DateOnly>(type: "date", nullable: false),
                    Precisie = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
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
                    table.PrimaryKey("PK_overleg", x => x.Id);
                    table.ForeignKey(
                        name: "FK_overleg_versie_Id",
                        column: x => x.Id,
                        principalTable: "versie",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "partij",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    PartijId = table.Column<string>(type: "text", nullable: false),
                    Naam = table.Column<string>(type: "text", nullable: false),
                    Afkorting = table.Column<string>(type: "text", nullable: false),
                    Zijde = table.Column<int>(type: "integer", nullable: false),
                    Soort = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: false),
                    Landsdelen = table.Column<int>(type: "integer", nullable: false),
                    Zoeknamen = table.Column<string>(type: "text", nullable: false),
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
                    table.PrimaryKey("PK_partij", x => x.Id);
                    table.ForeignKey(
                        name: "FK_partij_versie_Id",
                        column: x => x.Id,
                        principalTable: "versie",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "afspraak_agendering",
                columns: table => new
                {
                    RijId = table.Column<long>(type: "bigint", nullable: false),
                    Volgorde = table.Column<int>(type: "integer", nullable: false),
                    OverlegId = table.Column<string>(type: "text", nullable: false),
                    EersteDag = table.Column<DateOnly>(type: "date", nullable: false),
                    LaatsteDag = table.Column<DateOnly>(type: "date", nullable: false),
                    Actie = table.Column<int>(type: "integer", nullable: false),
                    Zekerheid = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_afspraak_agendering", x => new { x.RijId, x.Volgorde });
                    table.ForeignKey(
                        name: "FK_afspraak_agendering_afspraak_RijId",
                        column: x => x.RijId,
                        principalTable: "afspraak",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "afspraak_partij",
                columns: table => new
                {
                    RijId = table.Column<long>(type: "bigint", nullable: false),
                    Volgorde = table.Column<int>(type: "integer", nullable: false),
                    PartijId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Rol = table.Column<int>(type: "integer", nullable: false),
                    Naam = table.Column<string>(type: "text", nullable: false),
                    Zijde = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_afspraak_partij", x => new { x.RijId, x.Volgorde });
                    table.ForeignKey(
                        name: "FK_afspraak_partij_afspraak_RijId",
                        column: x => x.RijId,
                        principalTable: "afspraak",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "afspraak_verband",
                columns: table => new
                {
                    RijId = table.Column<long>(type: "bigint", nullable: false),
                    Volgorde = table.Column<int>(type: "integer", nullable: false),
                    NaarId = table.Column<string>(type: "text", nullable: false),
                    Soort = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_afspraak_verband", x => new { x.RijId, x.Volgorde });
                    table.ForeignKey(
                        name: "FK_afspraak_verband_afspraak_RijId",
                        column: x => x.RijId,
                        principalTable: "afspraak",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "overleg_deelnemer",
                columns: table => new
                {
                    RijId = table.Column<long>(type: "bigint", nullable: false),
                    PartijId = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_overleg_deelnemer", x => new { x.RijId, x.PartijId });
                    table.ForeignKey(
                        name: "FK_overleg_deelnemer_overleg_RijId",
                        column: x => x.RijId,
                        principalTable: "overleg",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "journaal_kop",
                columns: new[] { "Id", "Keten", "Volgnummer" },
                values: new object[] { 1, "0000000000000000000000000000000000000000000000000000000000000000", 0L });

            migrationBuilder.CreateIndex(
                name: "IX_afspraak_AfspraakId_VervangenOp",
                table: "afspraak",
                columns: new[] { "AfspraakId", "VervangenOp" });

            migrationBuilder.CreateIndex(
                name: "IX_afspraak_lijst",
                table: "afspraak",
                columns: new[] { "LaatsteDag", "Id", "GeldigVan", "GeldigTot", "Landsdelen", "Status", "HeeftProcedure", "Soort", "Themas", "Zekerheid", "Tijd", "EersteDag", "ZichtNiveau", "ZichtPartij", "ZichtOverleg" },
                filter: "\"VervangenOp\" = 9223372036854775807");

            migrationBuilder.CreateIndex(
                name: "IX_afspraak_OverlegId",
                table: "afspraak",
                column: "OverlegId",
                filter: "\"VervangenOp\" = 9223372036854775807");

            migrationBuilder.CreateIndex(
                name: "IX_afspraak_Referentie_VervangenOp",
                table: "afspraak",
                columns: new[] { "Referentie", "VervangenOp" });

            migrationBuilder.CreateIndex(
                name: "IX_afspraak_ReferentieSleutel_Id",
                table: "afspraak",
                columns: new[] { "ReferentieSleutel", "Id" },
                filter: "\"VervangenOp\" = 9223372036854775807");

            migrationBuilder.CreateIndex(
                name: "IX_afspraak_VastgelegdOp_Id",
                table: "afspraak",
                columns: new[] { "VastgelegdOp", "Id" },
                filter: "\"VervangenOp\" = 9223372036854775807");

            migrationBuilder.CreateIndex(
                name: "IX_afspraak_agendering_OverlegId_RijId",
                table: "afspraak_agendering",
                columns: new[] { "OverlegId", "RijId" });

            migrationBuilder.CreateIndex(
                name: "IX_afspraak_partij_PartijId_Rol_RijId",
                table: "afspraak_partij",
                columns: new[] { "PartijId", "Rol", "RijId" });

            migrationBuilder.CreateIndex(
                name: "IX_afspraak_verband_NaarId_RijId",
                table: "afspraak_verband",
                columns: new[] { "NaarId", "RijId" });

            migrationBuilder.CreateIndex(
                name: "IX_handeling_Op",
                table: "handeling",
                column: "Op");

            migrationBuilder.CreateIndex(
                name: "import_een_tegelijk",
                table: "import",
                column: "Partij",
                unique: true,
                filter: "\"Status\" = 'Vastleggen'");

            migrationBuilder.CreateIndex(
                name: "IX_import_Partij_BijgewerktOp",
                table: "import",
                columns: new[] { "Partij", "BijgewerktOp" });

            migrationBuilder.CreateIndex(
                name: "IX_import_Status",
                table: "import",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_import_regel_ImportId_Stand_Nummer",
                table: "import_regel",
                columns: new[] { "ImportId", "Stand", "Nummer" });

            migrationBuilder.CreateIndex(
                name: "IX_import_regel_Partij_Kenmerk",
                table: "import_regel",
                columns: new[] { "Partij", "Kenmerk" });

            migrationBuilder.CreateIndex(
                name: "IX_journaal_HandelingId",
                table: "journaal",
                column: "HandelingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notitie_AfspraakId_VervangenOp",
                table: "notitie",
                columns: new[] { "AfspraakId", "VervangenOp" });

            migrationBuilder.CreateIndex(
                name: "IX_notitie_HandelingId",
                table: "notitie",
                column: "HandelingId");

            migrationBuilder.CreateIndex(
                name: "IX_overleg_OverlegId_VervangenOp",
                table: "overleg",
                columns: new[] { "OverlegId", "VervangenOp" });

            migrationBuilder.CreateIndex(
                name: "IX_overleg_VervangenOp_EersteDag",
                table: "overleg",
                columns: new[] { "VervangenOp", "EersteDag" });

            migrationBuilder.CreateIndex(
                name: "IX_overleg_deelnemer_PartijId",
                table: "overleg_deelnemer",
                column: "PartijId");

            migrationBuilder.CreateIndex(
                name: "IX_partij_PartijId_VervangenOp",
                table: "partij",
                columns: new[] { "PartijId", "VervangenOp" });

            migrationBuilder.CreateIndex(
                name: "IX_partij_VervangenOp_Naam",
                table: "partij",
                columns: new[] { "VervangenOp", "Naam" });

            migrationBuilder.CreateIndex(
                name: "IX_versie_HandelingId",
                table: "versie",
                column: "HandelingId");

            migrationBuilder.CreateIndex(
                name: "IX_versie_Soort_AggregaatId_VervangenOp",
                table: "versie",
                columns: new[] { "Soort", "AggregaatId", "VervangenOp" });

            Zoektabel.MaakPostgres(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "afspraak_agendering");

            migrationBuilder.DropTable(
                name: "afspraak_partij");

            migrationBuilder.DropTable(
                name: "afspraak_verband");

            migrationBuilder.DropTable(
                name: "aggregaat");

            migrationBuilder.DropTable(
                name: "bezoek");

            migrationBuilder.DropTable(
                name: "concept");

            migrationBuilder.DropTable(
                name: "document_tekst");

            migrationBuilder.DropTable(
                name: "import_regel");

            migrationBuilder.DropTable(
                name: "instelling");

            migrationBuilder.DropTable(
                name: "journaal");

            migrationBuilder.DropTable(
                name: "journaal_kop");

            migrationBuilder.DropTable(
                name: "kolom_indeling");

            migrationBuilder.DropTable(
                name: "notitie");

            migrationBuilder.DropTable(
                name: "overleg_deelnemer");

            migrationBuilder.DropTable(
                name: "partij");

            migrationBuilder.DropTable(
                name: "referentie_teller");

            migrationBuilder.DropTable(
                name: "zoekterm");

            migrationBuilder.DropTable(
                name: "zoekvorm");

            migrationBuilder.DropTable(
                name: "afspraak");

            migrationBuilder.DropTable(
                name: "import");

            migrationBuilder.DropTable(
                name: "overleg");

            migrationBuilder.DropTable(
                name: "versie");

            migrationBuilder.DropTable(
                name: "handeling");
        }
    }
}
