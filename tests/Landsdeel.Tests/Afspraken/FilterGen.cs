using CsCheck;
using Landsdeel.Afspraken;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;

namespace Landsdeel.Tests.Afspraken;

/// <summary>Random filters over the values that <see cref="Proefregister"/> has; most parts are empty most of the time.</summary>
public static class FilterGen
{
    public static Gen<AfspraakFilter> Gen { get; } =
        from landsdelen in Soms(CsCheck.Gen.Int[1, 63], 0)
        from themas in Soms(CsCheck.Gen.Int[1, 255], 0)
        from soorten in Keuzes(Enum.GetValues<AfspraakSoort>())
        from statussen in Keuzes(Enum.GetValues<AfspraakStatus>())
        from zekerheden in Keuzes(Enum.GetValues<Zekerheid>())
        from tijden in Keuzes(Enum.GetValues<Tijd>())
        from rollen in Keuzes(Enum.GetValues<Rol>())
        from partijen in Keuzes(Proefregister.Partijen)
        from gebieden in Keuzes(["haven", "meren wegen", "stationsgebied"])
        from overleggen in Keuzes(["BO MIRT najaar 2020", "O-NJ20-N", "O-VJ21-N", "BO MIRT najaar 2021"])
        from terug in Keuzes(["BO MIRT najaar 2020", "O-NJ20-O", "BO Leefomgeving voorjaar 2021", "O-NJ21-N"])
        from vanaf in Soms(CsCheck.Gen.Int[0, 600].Select(n => (DateOnly?)new DateOnly(2020, 7, 1).AddDays(n)), null)
        from tot in Soms(CsCheck.Gen.Int[0, 600].Select(n => (DateOnly?)new DateOnly(2020, 7, 1).AddDays(n)), null)
        from zoek in Soms(Een("woning", "provincie", "regio", "meer haven", "verkenning", "citaat", "BZK", "weg", "strategie"), "")
        from weergave in Soms(Een(Weergave.TeLaat, Weergave.ZonderMoment), Weergave.Alle)
        select new AfspraakFilter
        {
            Landsdelen = (Landsdelen)landsdelen,
            Themas = (Themas)themas,
            Soorten = soorten,
            Statussen = statussen,
            Zekerheden = zekerheden,
            Tijden = tijden,
            Rollen = rollen,
            Partijen = partijen,
            Gebieden = gebieden,
            Overleggen = overleggen,
            Terug = terug,
            Vanaf = vanaf,
            Tot = tot,
            Zoek = zoek,
            Weergave = weergave,
        };

    /// <summary>One of these.</summary>
    public static Gen<T> Een<T>(params T[] uit) => CsCheck.Gen.Int[0, uit.Length - 1].Select(i => uit[i]);

    private static Gen<T> Soms<T>(Gen<T> gen, T anders) => CsCheck.Gen.Frequency((1, gen), (5, CsCheck.Gen.Const(anders)));

    private static Gen<List<T>> Keuzes<T>(IReadOnlyList<T> uit) => Soms(
        CsCheck.Gen.Int[0, uit.Count - 1].List[1, 3].Select(i => i.Distinct().Order().Select(n => uit[n]).Order().ToList()), []);
}
