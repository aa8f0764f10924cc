using Landsdeel.Domain.Accounts;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Gedeeld.Versies;
using Landsdeel.Domain.Lezen.Oordelen;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Vaststellen;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Infrastructure.Database.Rijen;
using Landsdeel.Inlezen;
using Landsdeel.Opmaak;
using Landsdeel.Rechten;
using Landsdeel.Vaststellen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Accounts;

/// <summary>Something that a colleague has to take over.</summary>
/// <param name="Zin">What it is and what to do: numbers and reach alone.</param>
/// <param name="Adres">Where a colleague who may goes on with it.</param>
/// <param name="Waar">What that place is called.</param>
public sealed record OpenWerk(string Zin, string Adres, string Waar);

/// <summary>What someone who leaves has not finished, and what nobody of the partij can do any more without that person. Numbers and reach alone:
/// whoever manages accounts sees no content by that.</summary>
public sealed class OpenWerkVragen(LandsdeelDb db, IDbOpener opener, KijkerBepaling kijkers, Sessie sessie)
{
    /// <summary>Each a sentence that a colleague can act on; empty when nothing is open.</summary>
    /// <param name="account">Of the own partij, open or closed.</param>
    public async Task<IReadOnlyList<OpenWerk>> Van(AccountRij account, IReadOnlyDictionary<string, string> overleggen, CancellationToken ct)
    {
        if (Toegang.Weiger(sessie, Bevoegdheid.AccountsBeheren) is not null || account.Partij != sessie.Actor.Partij.Waarde) return [];
        var persoon = AccountVragen.Van(account);
        var anderen = (await db.Accounts.AsNoTracking().Include(a => a.Toekenningen).Include(a => a.Mandaten).AsSplitQuery()
            .Where(a => a.Partij == account.Partij && a.Id != account.Id && a.GeslotenOp == AccountRij.Open).ToListAsync(ct)).ConvertAll(AccountVragen.Van);
        List<OpenWerk> uit = [];
        await Begonnen(account, uit, ct);
        foreach (var t in persoon.Toekenningen.Where(t => t.Functie == Functie.Secretaris && !anderen.Any(a => a.Toekenningen.Any(b => b.Functie == Functie.Secretaris && Omvat(b.Bereik, t.Bereik)))))
            uit.Add(new($"Is de enige secretaris voor {t.Bereik.Woord(overleggen)}. Maak een collega secretaris.", "/beheer/accounts", "Accounts"));
        var lopend = persoon.Mandaten.Where(m => m.LaatsteDag >= sessie.Vandaag).ToList();
        foreach (var m in lopend.Where(m => !anderen.Any(a => a.Mandaten.Any(b => b.Geldt(sessie.Vandaag) && Omvat(b.Bereik, m.Bereik)))))
            uit.Add(new($"Is de enige met een mandaat om te tekenen voor {m.Bereik.Woord(overleggen)} (tot en met {m.LaatsteDag.Voluit()}). Geef een collega een mandaat.", "/beheer/accounts", "Accounts"));
        await VanDePartij(persoon, anderen, lopend.Count > 0, uit, ct);
        return uit;
    }

    /// <summary>What the person began and did not finish.</summary>
    private async Task Begonnen(AccountRij account, List<OpenWerk> uit, CancellationToken ct)
    {
        await using var alles = opener.Open(await kijkers.Voor(new PartijId(account.Partij), ct));
        Zeg(uit, "/afspraken", "Afspraken", await alles.Concepten.CountAsync(c => c.Wie == account.Id && c.Partij == account.Partij, ct),
            "Heeft 1 formulier ingevuld dat nog niet is vastgelegd. Alleen deze persoon kan het afmaken; een collega vult het anders opnieuw in.",
            n => $"Heeft {n} formulieren ingevuld die nog niet zijn vastgelegd. Alleen deze persoon kan ze afmaken; een collega vult ze anders opnieuw in.");
        Zeg(uit, "/overleggen", "Overleggen", await alles.Vergaderconcepten.CountAsync(c => c.Wie == account.Naam && c.Partij == account.Partij, ct),
            "Typte in een vergadering bij 1 punt mee dat nog niet is vastgelegd. Een andere secretaris van het overleg gaat daarmee verder.",
            n => $"Typte in vergaderingen bij {n} punten mee die nog niet zijn vastgelegd. Een andere secretaris van het overleg gaat daarmee verder.");
        Zeg(uit, "/inlezen", "Inlezen", await alles.Importen.CountAsync(i => i.Wie == account.Naam && i.Partij == account.Partij && i.Status != nameof(Importstatus.Vastgelegd) && i.Status != nameof(Importstatus.Geannuleerd) && i.Status != nameof(Importstatus.Geweigerd), ct),
            "Leest 1 lijst in. Een collega kan daarmee verder.", n => $"Leest {n} lijsten in. Een collega kan daarmee verder.");
        Zeg(uit, "/lezen", "Lezen", await alles.Brieven.CountAsync(b => b.Wie == account.Naam && b.ZichtPartij == account.Partij && b.Stand == BriefStand.Gelezen && b.Voorstellen.Any(v => v.Stand == VoorstelStand.Open), ct),
            "Heeft 1 brief in behandeling. Een collega kan daarmee verder.", n => $"Heeft {n} brieven in behandeling. Een collega kan daarmee verder.");
    }

    /// <summary>What the partij has to do, and nobody is left to do.</summary>
    private async Task VanDePartij(Persoon persoon, List<Persoon> anderen, bool tekent, List<OpenWerk> uit, CancellationToken ct)
    {
        await using var alles = opener.Open(await kijkers.Voor(persoon.Partij, ct));
        List<string> namens = [.. alles.Kijker.Namens.Select(p => p.Waarde)];
        static bool Mag(Persoon wie, Bevoegdheid wat) => Functierechten.Van(wie.Toekenningen).Contains(wat);
        if (Mag(persoon, Bevoegdheid.AfsprakenBeheren) && !anderen.Exists(a => Mag(a, Bevoegdheid.AfsprakenBeheren)))
        {
            Zeg(uit, "/mijn-werk", "Mijn werk", await alles.Afspraken.CountAsync(a => a.VervangenOp == Tijdsblik.Open && a.GeldigTot == Tijdsblik.ZonderEinde && a.Partijen.Any(p => p.PartijId == persoon.Partij.Waarde
                    && (p.Rol == Domain.Afspraken.Rol.Trekker || p.Rol == Domain.Afspraken.Rol.Gebonden)), ct),
                "Uw organisatie is trekker of gebonden bij 1 afspraak, en niemand anders kan die bijwerken. Geef een collega een functie.",
                n => $"Uw organisatie is trekker of gebonden bij {n} afspraken, en niemand anders kan die bijwerken. Geef een collega een functie.");
            Zeg(uit, "/overleggen", "Overleggen", await alles.Overlegdelen.CountAsync(d => d.Soort == AggregaatSoort.Inbreng && d.ZichtPartij == persoon.Partij.Waarde && d.VervangenOp == Tijdsblik.Open, ct),
                "Uw organisatie bracht 1 punt in voor een overleg, en niemand anders kan dat volgen.", n => $"Uw organisatie bracht {n} punten in voor overleggen, en niemand anders kan die volgen.");
            Zeg(uit, "/overleggen", "Overleggen", await alles.Overleggen.CountAsync(o => o.VervangenOp == Tijdsblik.Open && o.GeldigTot == Tijdsblik.ZonderEinde && o.Status == OverlegStatus.LijstConcept
                    && o.Deelnemers.Any(d => namens.Contains(d.PartijId))
                    && !alles.Overlegdelen.Any(d => d.Soort == AggregaatSoort.Lijstreactie && d.OverlegId == o.OverlegId && namens.Contains(d.ZichtPartij) && d.VervangenOp == Tijdsblik.Open), ct),
                "Uw organisatie reageerde nog niet op 1 conceptlijst, en niemand anders kan dat doen.", n => $"Uw organisatie reageerde nog niet op {n} conceptlijsten, en niemand anders kan dat doen.");
            Zeg(uit, "/mijn-werk", "Mijn werk", await alles.Versies.Where(v => v.Soort == AggregaatSoort.Nakoming && v.VervangenOp == Tijdsblik.Open && v.GeldigTot == Tijdsblik.ZonderEinde)
                    .CountAsync(v => alles.Set<WachtRij>().Any(w => w.RijId == v.Id && namens.Contains(w.PartijId)), ct),
                "Uw organisatie moet nog 1 keer antwoorden over het nakomen van een afspraak, en niemand anders kan dat doen.",
                n => $"Uw organisatie moet nog {n} keer antwoorden over het nakomen van een afspraak, en niemand anders kan dat doen.");
        }
        if (!tekent || anderen.Exists(a => a.Mandaten.Any(m => m.Geldt(sessie.Vandaag)))) return;
        var wacht = (await alles.Versies.AsNoTracking().Where(v => v.VervangenOp == Tijdsblik.Open && v.GeldigTot == Tijdsblik.ZonderEinde
                && (v.Soort == AggregaatSoort.LijstOndertekening || v.Soort == AggregaatSoort.AfspraakOndertekening)).Select(v => v.Inhoud).ToListAsync(ct))
            .Count(i => Lijstopslag.Lees<Ondertekening>(i).MoetenNog.Any(g => alles.Kijker.Namens.Contains(g.Partij)));
        Zeg(uit, "/vaststellen", "Vaststellen", wacht, "Uw organisatie moet nog 1 keer antwoorden op wat is voorgelegd, en niemand anders mag tekenen.", n => $"Uw organisatie moet nog {n} keer antwoorden op wat is voorgelegd, en niemand anders mag tekenen.");
    }

    private static bool Omvat(Bereik ruim, Bereik nauw) => ruim.IsHelePartij || ruim == nauw || (ruim.Overleg is null && nauw.Overleg is null && nauw.Landsdelen != Landsdelen.Geen && (ruim.Landsdelen & nauw.Landsdelen) == nauw.Landsdelen);

    private static void Zeg(List<OpenWerk> uit, string adres, string waar, int aantal, string een, Func<int, string> meer)
    {
        if (aantal > 0) uit.Add(new(aantal == 1 ? een : meer(aantal), adres, waar));
    }
}
