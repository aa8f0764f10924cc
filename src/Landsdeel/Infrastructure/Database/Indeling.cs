using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Landsdeel.Infrastructure.Database;

/// <summary>Tables, keys and indexes, the same on both databases.</summary>
internal static class Indeling
{
    internal const int Sleutel = 64;

    /// <summary>As EF writes <c>VervangenOp == Tijdsblik.Open</c>: an index is used only where the question says the same.</summary>
    internal const string NuBekend = "\"VervangenOp\" = 9223372036854775807";

    public static void Pas(ModelBuilder model)
    {
        Versies(model);
        Register(model);
        Werk(model);
        BriefIndeling.Pas(model);
        Overlegwerk(model);
        OpvolgIndeling.Pas(model);
    }

    private static void Versies(ModelBuilder model)
    {
        model.Entity<VersieRij>(e =>
        {
            e.ToTable("versie").HasKey(v => v.Id);
            e.Property(v => v.AggregaatId).HasMaxLength(Sleutel);
            MetZicht(e);
            e.HasOne(v => v.Handeling).WithMany().HasForeignKey(v => v.HandelingId).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(v => new { v.Soort, v.AggregaatId, v.VervangenOp });
        });
        model.Entity<AggregaatRij>(e =>
        {
            e.ToTable("aggregaat").HasKey(a => new { a.Soort, a.Id });
            e.Property(a => a.Id).HasMaxLength(Sleutel);
            e.Property(a => a.Nummer).IsConcurrencyToken();
        });
        model.Entity<HandelingRij>(e =>
        {
            e.ToTable("handeling").HasKey(h => h.Id);
            e.HasIndex(h => h.Op);
        });
        model.Entity<JournaalRij>(e =>
        {
            e.ToTable("journaal").HasKey(j => j.Volgnummer);
            e.Property(j => j.Volgnummer).ValueGeneratedNever();
            e.HasIndex(j => j.HandelingId).IsUnique();
        });
        model.Entity<JournaalKopRij>(e =>
        {
            e.ToTable("journaal_kop").HasKey(k => k.Id);
            e.Property(k => k.Id).ValueGeneratedNever();
            e.HasData(new JournaalKopRij { Id = 1, Volgnummer = 0, Keten = new string('0', 64) });
        });
    }

    private static void Register(ModelBuilder model)
    {
        model.Entity<AfspraakRij>(e =>
        {
            e.ToTable("afspraak").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.AfspraakId).HasMaxLength(Sleutel);
            MetZicht(e);
            e.HasOne(r => r.Versie).WithOne().HasForeignKey<AfspraakRij>(r => r.Id);
            e.HasMany(r => r.Partijen).WithOne().HasForeignKey(p => p.RijId);
            e.HasMany(r => r.Agenderingen).WithOne().HasForeignKey(a => a.RijId);
            e.HasMany(r => r.Verbanden).WithOne().HasForeignKey(v => v.RijId);
            e.HasIndex(r => new { r.AfspraakId, r.VervangenOp });
            e.HasIndex(r => new { r.Referentie, r.VervangenOp });
            // The orders of the list, over what the register now knows. Partial: with VervangenOp as first column, which nearly all rows
            // share, SQLite takes it for selective and prefers it to the rows that a search or a link already names.
            // The first holds every column that a filter asks, so that counting and skipping touch no rows.
            e.HasIndex(r => new
            {
                r.LaatsteDag,
                r.Id,
                r.GeldigVan,
                r.GeldigTot,
                r.Landsdelen,
                r.Status,
                r.HeeftProcedure,
                r.Soort,
                r.Themas,
                r.Zekerheid,
                r.Tijd,
                r.EersteDag,
                r.ZichtNiveau,
                r.ZichtPartij,
                r.ZichtOverleg,
            }, "IX_afspraak_lijst").HasFilter(NuBekend);
            e.HasIndex(r => new { r.ReferentieSleutel, r.Id }).HasFilter(NuBekend);
            e.HasIndex(r => new { r.VastgelegdOp, r.Id }).HasFilter(NuBekend);
            e.HasIndex(r => r.OverlegId).HasFilter(NuBekend);
        });
        model.Entity<AfspraakPartijRij>(e =>
        {
            e.ToTable("afspraak_partij").HasKey(p => new { p.RijId, p.Volgorde });
            e.Property(p => p.PartijId).HasMaxLength(Sleutel);
            e.HasIndex(p => new { p.PartijId, p.Rol, p.RijId });
        });
        model.Entity<AfspraakAgenderingRij>(e =>
        {
            e.ToTable("afspraak_agendering").HasKey(a => new { a.RijId, a.Volgorde });
            e.HasIndex(a => new { a.OverlegId, a.RijId });
        });
        model.Entity<AfspraakVerbandRij>(e =>
        {
            e.ToTable("afspraak_verband").HasKey(v => new { v.RijId, v.Volgorde });
            e.HasIndex(v => new { v.NaarId, v.RijId });
        });
        model.Entity<OverlegRij>(e =>
        {
            e.ToTable("overleg").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            MetZicht(e);
            e.HasOne(r => r.Versie).WithOne().HasForeignKey<OverlegRij>(r => r.Id);
            e.HasMany(r => r.Deelnemers).WithOne().HasForeignKey(d => d.RijId);
            e.HasIndex(r => new { r.OverlegId, r.VervangenOp });
            e.HasIndex(r => new { r.VervangenOp, r.EersteDag });
        });
        model.Entity<OverlegDeelnemerRij>(e =>
        {
            e.ToTable("overleg_deelnemer").HasKey(d => new { d.RijId, d.PartijId });
            e.HasIndex(d => d.PartijId);
        });
        model.Entity<PartijRij>(e =>
        {
            e.ToTable("partij").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            MetZicht(e);
            e.HasOne(r => r.Versie).WithOne().HasForeignKey<PartijRij>(r => r.Id);
            e.HasIndex(r => new { r.PartijId, r.VervangenOp });
            e.HasIndex(r => new { r.VervangenOp, r.Naam });
        });
        model.Entity<DocumentTekstRij>(e =>
        {
            e.ToTable("document_tekst").HasKey(d => d.DocumentId);
            MetZicht(e);
        });
    }

    private static void Werk(ModelBuilder model)
    {
        model.Entity<ReferentieRij>().ToTable("referentie").HasKey(r => new { r.Letters, r.Jaar, r.Nummer });
        model.Entity<ConceptRij>().ToTable("concept").HasKey(c => new { c.Wie, c.Partij, c.Formulier });
        model.Entity<NotitieRij>(e =>
        {
            e.ToTable("notitie").HasKey(n => n.Id);
            MetZicht(e);
            e.HasOne(n => n.Handeling).WithMany().HasForeignKey(n => n.HandelingId).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(n => new { n.AfspraakId, n.VervangenOp });
        });
        model.Entity<ImportRij>(e =>
        {
            e.ToTable("import").HasKey(i => i.Id);
            e.Property(i => i.Id).HasMaxLength(Sleutel);
            e.HasIndex(i => new { i.Partij, i.BijgewerktOp });
            e.HasIndex(i => i.Status);
            // Of one partij one list at a time is recorded, so that two copies of a list meet each other.
            e.HasIndex(i => i.Partij, "import_een_tegelijk").IsUnique().HasFilter($"\"Status\" = '{ImportRij.WordtVastgelegd}'");
        });
        model.Entity<ImportRegelRij>(e =>
        {
            e.ToTable("import_regel").HasKey(r => new { r.ImportId, r.Nummer });
            e.Property(r => r.ImportId).HasMaxLength(Sleutel);
            e.HasOne<ImportRij>().WithMany().HasForeignKey(r => r.ImportId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(r => new { r.ImportId, r.Stand, r.Nummer });
            e.HasIndex(r => new { r.Partij, r.Kenmerk });
        });
        model.Entity<KolomIndelingRij>().ToTable("kolom_indeling").HasKey(k => new { k.Partij, k.Kop });
        model.Entity<BezoekRij>().ToTable("bezoek").HasKey(b => new { b.Wie, b.Partij });
        model.Entity<ZoektermRij>().ToTable("zoekterm").HasKey(t => t.Term);
        model.Entity<ZoekvormRij>().ToTable("zoekvorm").HasKey(v => new { v.Sleutel, v.Term });
        model.Entity<InstellingRij>().ToTable("instelling").HasKey(i => i.Naam);
    }

    private static void Overlegwerk(ModelBuilder model)
    {
        model.Entity<OverlegdeelRij>(e =>
        {
            e.ToTable("overleg_deel").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.DeelId).HasMaxLength(Sleutel);
            e.Property(r => r.OverlegId).HasMaxLength(Sleutel);
            MetZicht(e);
            e.HasOne(r => r.Versie).WithOne().HasForeignKey<OverlegdeelRij>(r => r.Id);
            e.HasIndex(r => new { r.OverlegId, r.Soort }).HasFilter(NuBekend);
            e.HasIndex(r => new { r.DeelId, r.Soort }).HasFilter(NuBekend);
        });
        model.Entity<VergaderconceptRij>(e =>
        {
            e.ToTable("vergadering_concept").HasKey(c => new { c.OverlegId, c.Punt });
            e.Property(c => c.OverlegId).HasMaxLength(Sleutel);
            e.Property(c => c.Nummer).IsConcurrencyToken();
            MetZicht(e);
        });
        model.Entity<StukdeelRij>(e =>
        {
            e.ToTable("stuk_deel").HasKey(s => new { s.StukId, s.Versie, s.Deel });
            e.Property(s => s.StukId).HasMaxLength(Sleutel);
            MetZicht(e);
        });
    }

    internal static void MetZicht<T>(EntityTypeBuilder<T> e) where T : class, IZichtbaar
    {
        e.Property(r => r.ZichtPartij).HasMaxLength(Sleutel);
        e.Property(r => r.ZichtOverleg).HasMaxLength(Sleutel);
    }
}
