using System.Linq.Expressions;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Database;

/// <summary>The register. Every query on a row that is not for all passes the one sight predicate below;
/// there is no second way to read. <see cref="Kijker"/> is set once, by whoever opens the context.</summary>
public abstract class LandsdeelDb(DbContextOptions options) : DbContext(options)
{
    private string _partij = "";
    private string[] _overleggen = [];
    private string[] _erfenis = [];

    /// <summary>Who looks. The public until someone says otherwise.</summary>
    public Kijker Kijker
    {
        get;
        set
        {
            field = value;
            _buitenZicht = 0;
            _partij = value.Partij?.Waarde ?? "";
            _overleggen = [.. value.Overleggen.Select(o => o.Waarde)];
            _erfenis = [.. value.Erfenis.Select(p => p.Waarde)];
        }
    } = Kijker.Publiek;

    /// <summary>Whether what is asked now is asked for the register itself, and not for who looks.</summary>
    internal bool KijktBuitenZicht => _buitenZicht > 0;

    private int _buitenZicht;

    /// <summary>Until it is disposed of, the second wall lets everything through: for what keeps the register whole, whoever writes.
    /// Goes with <c>IgnoreQueryFilters</c>, which puts the first wall aside; what is read so is never shown as it is.</summary>
    internal IDisposable BuitenZicht() => new Opening(this);

    private sealed class Opening : IDisposable
    {
        private readonly LandsdeelDb _db;
        private bool _dicht;

        public Opening(LandsdeelDb db)
        {
            _db = db;
            _db._buitenZicht++;
        }

        public void Dispose()
        {
            if (!_dicht) _db._buitenZicht--;
            _dicht = true;
        }
    }

    public DbSet<VersieRij> Versies => Set<VersieRij>();
    public DbSet<AggregaatRij> Aggregaten => Set<AggregaatRij>();
    public DbSet<HandelingRij> Handelingen => Set<HandelingRij>();
    public DbSet<JournaalRij> Journaal => Set<JournaalRij>();
    public DbSet<JournaalKopRij> JournaalKop => Set<JournaalKopRij>();
    public DbSet<AfspraakRij> Afspraken => Set<AfspraakRij>();
    public DbSet<OverlegRij> Overleggen => Set<OverlegRij>();
    public DbSet<PartijRij> Partijen => Set<PartijRij>();
    public DbSet<DocumentTekstRij> DocumentTeksten => Set<DocumentTekstRij>();
    public DbSet<ReferentieRij> Referenties => Set<ReferentieRij>();
    public DbSet<ConceptRij> Concepten => Set<ConceptRij>();
    public DbSet<NotitieRij> Notities => Set<NotitieRij>();
    public DbSet<ImportRij> Importen => Set<ImportRij>();
    public DbSet<ImportRegelRij> ImportRegels => Set<ImportRegelRij>();
    public DbSet<KolomIndelingRij> KolomIndelingen => Set<KolomIndelingRij>();
    public DbSet<BriefRij> Brieven => Set<BriefRij>();
    public DbSet<BezoekRij> Bezoeken => Set<BezoekRij>();
    public DbSet<ZoektermRij> Zoektermen => Set<ZoektermRij>();
    public DbSet<ZoekvormRij> Zoekvormen => Set<ZoekvormRij>();
    public DbSet<OverlegdeelRij> Overlegdelen => Set<OverlegdeelRij>();
    public DbSet<AfspraakdeelRij> Afspraakdelen => Set<AfspraakdeelRij>();
    public DbSet<VergaderconceptRij> Vergaderconcepten => Set<VergaderconceptRij>();
    public DbSet<StukdeelRij> Stukdelen => Set<StukdeelRij>();
    public DbSet<InstellingRij> Instellingen => Set<InstellingRij>();
    public DbSet<AccountRij> Accounts => Set<AccountRij>();
    public DbSet<ToekenningRij> Toekenningen => Set<ToekenningRij>();
    public DbSet<MandaatRij> Mandaten => Set<MandaatRij>();
    public DbSet<Microsoft.AspNetCore.Identity.IdentityUserToken<string>> Accountgeheimen => Set<Microsoft.AspNetCore.Identity.IdentityUserToken<string>>();
    public DbSet<Microsoft.AspNetCore.Identity.IdentityUserLogin<string>> Accountdiensten => Set<Microsoft.AspNetCore.Identity.IdentityUserLogin<string>>();
    public DbSet<EenmaligeLinkRij> EenmaligeLinks => Set<EenmaligeLinkRij>();
    public DbSet<PostRij> Post => Set<PostRij>();
    public DbSet<AbonnementRij> Abonnementen => Set<AbonnementRij>();
    public DbSet<HerinneringRij> Herinneringen => Set<HerinneringRij>();
    public DbSet<BerichtkeuzeRij> Berichtkeuzes => Set<BerichtkeuzeRij>();
    public DbSet<AgendalinkRij> Agendalinks => Set<AgendalinkRij>();
    public DbSet<AgendastandRij> Agendastanden => Set<AgendastandRij>();
    public DbSet<SleutelRij> Sleutels => Set<SleutelRij>();

    /// <summary>The ids of afspraak rows whose terms match, to compose into a query. Not filtered by sight: only the
    /// rows it is composed with are, so it never leaves this context by itself.</summary>
    internal IQueryable<long> RijenMetTermen(Zoeken.Zoekvraag vraag) => RijenMetTermen([vraag]);

    /// <inheritdoc cref="RijenMetTermen(Zoeken.Zoekvraag)"/>
    /// <param name="vragen">At least one of them is met; none of them is empty.</param>
    internal abstract IQueryable<long> RijenMetTermen(IReadOnlyList<Zoeken.Zoekvraag> vragen);

    /// <summary>Stores the search terms of rows that were just written, and the words that were not known before.</summary>
    internal async Task BewaarTermen(IReadOnlyList<(long Rij, string Termen)> rijen, CancellationToken ct)
    {
        await BewaarZoekrijen(rijen, ct);
        // In one order, so that two writers never wait for each other.
        string[] termen = [.. rijen.SelectMany(r => r.Termen.Split(' ')).Where(t => t != "").Distinct().Order(StringComparer.Ordinal)];
        var nieuw = await BewaarNieuweTermen(termen, ct);
        Zoekvormen.AddRange(nieuw.SelectMany(t => Zoeken.Spelling.Nederlands.Sleutels(t).Distinct()
            .Select(sleutel => new ZoekvormRij { Sleutel = sleutel, Term = t })));
        await SaveChangesAsync(ct);
    }

    private protected abstract Task BewaarZoekrijen(IReadOnlyList<(long Rij, string Termen)> rijen, CancellationToken ct);

    /// <summary>Adds the terms that are not there yet, also when someone else adds them just now; gives those it added.</summary>
    private protected abstract Task<List<string>> BewaarNieuweTermen(string[] termen, CancellationToken ct);

    /// <summary>The last link of the journal, held until the transaction ends: who comes next waits for it.</summary>
    internal abstract Task<JournaalKopRij> VergrendelKop(CancellationToken ct);

    /// <summary>Takes the next keys for versions, within the transaction that uses them.</summary>
    internal abstract Task<long[]> VersieSleutels(int aantal, CancellationToken ct);

    /// <summary>Writes many rows of one table at once, as they would be saved one by one, in the present transaction.</summary>
    internal abstract Task Stort(Bulktabel tabel, IEnumerable<object> rijen, CancellationToken ct);

    /// <summary>The one sight predicate; <see cref="Zicht.ZichtbaarVoor"/> is the same rule for one version in memory.</summary>
    private Expression<Func<T, bool>> MagZien<T>() where T : class, IZichtbaar => rij =>
        rij.ZichtNiveau == ZichtNiveau.Openbaar
        || (_partij != "" && (rij.ZichtPartij == _partij || _erfenis.Contains(rij.ZichtPartij)
            || rij.ZichtNiveau == ZichtNiveau.AllePartijen
            || (rij.ZichtNiveau == ZichtNiveau.Overleg && _overleggen.Contains(rij.ZichtOverleg))));

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        Indeling.Pas(modelBuilder);
        AccountIndeling.Pas(modelBuilder);
        BerichtIndeling.Pas(modelBuilder);
        modelBuilder.Entity<VersieRij>().HasQueryFilter(MagZien<VersieRij>());
        modelBuilder.Entity<AfspraakRij>().HasQueryFilter(MagZien<AfspraakRij>());
        modelBuilder.Entity<OverlegRij>().HasQueryFilter(MagZien<OverlegRij>());
        modelBuilder.Entity<PartijRij>().HasQueryFilter(MagZien<PartijRij>());
        modelBuilder.Entity<DocumentTekstRij>().HasQueryFilter(MagZien<DocumentTekstRij>());
        modelBuilder.Entity<NotitieRij>().HasQueryFilter(MagZien<NotitieRij>());
        modelBuilder.Entity<BriefRij>().HasQueryFilter(MagZien<BriefRij>());
        modelBuilder.Entity<OverlegdeelRij>().HasQueryFilter(MagZien<OverlegdeelRij>());
        modelBuilder.Entity<AfspraakdeelRij>().HasQueryFilter(MagZien<AfspraakdeelRij>());
        modelBuilder.Entity<VergaderconceptRij>().HasQueryFilter(MagZien<VergaderconceptRij>());
        modelBuilder.Entity<StukdeelRij>().HasQueryFilter(MagZien<StukdeelRij>());
    }
}

public static class TweeTijden
{
    /// <summary>Only what held on the day, as the register knew it.</summary>
    public static IQueryable<T> Op<T>(this IQueryable<T> rijen, Tijdsblik blik) where T : class, ITweeTijden
    {
        var dag = blik.Peildatum;
        rijen = rijen.Where(r => r.GeldigVan <= dag && r.GeldigTot > dag);
        return blik.BekendMicros is { } op
            ? rijen.Where(r => r.VastgelegdOp <= op && r.VervangenOp > op)
            : rijen.Where(r => r.VervangenOp == Tijdsblik.Open);
    }

    /// <summary>Of rows that are read from one point in time: those that are not the ones of another.</summary>
    public static IQueryable<T> NietOp<T>(this IQueryable<T> rijen, Tijdsblik blik) where T : class, ITweeTijden
    {
        var dag = blik.Peildatum;
        return blik.BekendMicros is { } op
            ? rijen.Where(r => r.GeldigVan > dag || r.GeldigTot <= dag || r.VastgelegdOp > op || r.VervangenOp <= op)
            : rijen.Where(r => r.GeldigVan > dag || r.GeldigTot <= dag || r.VervangenOp != Tijdsblik.Open);
    }
}
