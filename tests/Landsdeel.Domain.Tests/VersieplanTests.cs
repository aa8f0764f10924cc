using CsCheck;
using Landsdeel.Domain.Gedeeld.Versies;

namespace Landsdeel.Domain.Tests;

/// <summary>The plan is carried out on a table in memory, as the database does it; then the table is asked.</summary>
public sealed class VersieplanTests
{
    private sealed record Rij(long Id, int Nummer, Geldigheid Dagen, int Vastgelegd, int Vervangen);

    private static readonly DateOnly Begin = new(2020, 6, 1);

    /// <summary>Steps after the first: 0 = correct the newest, 1 = store it anew, else change from so many days after the first day.</summary>
    private static readonly Gen<List<(int Soort, int Dag)>> Stappen = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 40]).List[0, 12];

    private static List<Rij> Speel(List<(int Soort, int Dag)> stappen)
    {
        var rijen = new List<Rij>();
        long id = 0;
        var hoogste = 0;
        void Voer(Versieplan plan, int op)
        {
            for (var i = 0; i < rijen.Count; i++)
                if (plan.Sluiten.Contains(rijen[i].Id)) rijen[i] = rijen[i] with { Vervangen = op };
            foreach (var (_, nummer, dagen) in plan.Herhalen) rijen.Add(new(++id, nummer, dagen, op, int.MaxValue));
            rijen.Add(new(++id, plan.Nummer, plan.Nieuw, op, int.MaxValue));
            hoogste = Math.Max(hoogste, plan.Nummer);
        }
        Voer(Versieplan.Eerste(Begin), 1);
        foreach (var (n, (soort, dag)) in stappen.Index())
        {
            var bekend = rijen.Where(r => r.Vervangen == int.MaxValue).Select(r => new BekendeVersie(r.Id, r.Nummer, r.Dagen)).OrderBy(v => v.Geldigheid.Van).ToList();
            Voer(soort switch
            {
                0 => Versieplan.Verbetering(bekend, hoogste, hoogste),
                1 => Versieplan.Herberekening(bekend),
                _ => Versieplan.Wijziging(bekend, hoogste, Begin.AddDays(dag)),
            }, n + 2);
        }
        return rijen;
    }

    [Fact]
    public void Op_elke_dag_en_op_elk_moment_van_weten_geldt_vanaf_de_eerste_dag_precies_een_versie() => Stappen.Sample(stappen =>
    {
        var rijen = Speel(stappen);
        for (var bekend = 1; bekend <= stappen.Count + 1; bekend++)
            for (var dag = 0; dag <= 45; dag++)
                Assert.Single(rijen, r => r.Vastgelegd <= bekend && bekend < r.Vervangen && r.Dagen.Bevat(Begin.AddDays(dag)));
        Assert.DoesNotContain(rijen, r => r.Dagen.Bevat(Begin.AddDays(-1)));
    });

    [Fact]
    public void Rechthoeken_van_geldig_en_geweten_overlappen_nooit() => Stappen.Sample(stappen =>
    {
        var rijen = Speel(stappen);
        foreach (var (i, a) in rijen.Index())
            foreach (var b in rijen.Skip(i + 1))
                Assert.False(a.Dagen.Van < b.Dagen.Tot && b.Dagen.Van < a.Dagen.Tot && a.Vastgelegd < b.Vervangen && b.Vastgelegd < a.Vervangen);
    });

    [Fact]
    public void Wat_het_register_toen_wist_verandert_nooit_meer() => Gen.Select(Stappen, Gen.Select(Gen.Int[0, 3], Gen.Int[0, 40])).Sample((stappen, erbij) =>
    {
        var (voor, na) = (Speel(stappen), Speel([.. stappen, erbij]));
        for (var bekend = 1; bekend <= stappen.Count + 1; bekend++)
            Assert.Equal(Toen(voor, bekend), Toen(na, bekend));
        static IEnumerable<(int, Geldigheid)> Toen(List<Rij> rijen, int bekend) =>
            rijen.Where(r => r.Vastgelegd <= bekend && bekend < r.Vervangen).Select(r => (r.Nummer, r.Dagen)).Order(Comparer<(int, Geldigheid)>.Create((x, y) => x.Item2.Van.CompareTo(y.Item2.Van)));
    });

    [Fact]
    public void Nummers_lopen_op() => Stappen.Sample(stappen =>
    {
        var nieuw = Speel(stappen).GroupBy(r => r.Nummer).Select(g => (g.Key, g.Min(r => r.Vastgelegd))).OrderBy(n => n.Key).ToList();
        Assert.Equal(Enumerable.Range(1, nieuw.Count), nieuw.Select(n => n.Key));
        Assert.Equal(nieuw.Select(n => n.Item2).Order(), nieuw.Select(n => n.Item2));
    });
}
