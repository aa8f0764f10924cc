using CsCheck;
using Landsdeel.Domain.Afspraken;
using Landsdeel.Domain.Gedeeld;
using Landsdeel.Domain.Overleggen;
using Landsdeel.Domain.Partijen;
using Landsdeel.Domain.Vaststellen;

namespace Landsdeel.Domain.Tests.Vaststellen;

public sealed class LijstTests
{
    private static readonly Gen<string> Woord = Gen.OneOf(Gen.String[Gen.Char["ab\n\r\\ :é"], 1, 8], Gen.Const("x\nsleutel: o1"), Gen.Const("\\n"), Gen.Const("\n"));

    private static readonly Gen<Lijstafspraak> Afspraak = Gen.Select(Woord, Woord, Gen.Int[0, 3], Gen.Bool, Gen.Enum<Zekerheid>()).Select((tekst, werkwoord, n, termijn, zeker) => new Lijstafspraak
    {
        Sleutel = "a",
        Tekst = tekst,
        Werkwoord = werkwoord,
        Partijen = [.. Enumerable.Range(0, n).Select(i => new Puntpartij(new("p" + i), (Rol)i, tekst))],
        Termijn = termijn ? new(werkwoord, null, new(2021, 1, n + 1), Precisie.Dag) : null,
        Zekerheid = zeker,
    });

    private static readonly Gen<Afsprakenlijst> Lijst = Gen.Select(Woord, Gen.Select(Woord, Woord.List[0, 3], Afspraak.List[0, 3]).List[0, 3]).Select((naam, onderwerpen) => Proef.Lijst() with
    {
        Naam = naam,
        Onderwerpen = [.. onderwerpen.Select((o, i) => new Lijstonderwerp { Sleutel = $"o{i}", Kop = o.Item1, Uitgangspunten = o.Item2, Afspraken = [.. o.Item3.Select((a, j) => a with { Sleutel = $"a{i}.{j}" })] })],
    });

    [Fact]
    public void Lijsten_die_verschillen_hebben_een_andere_tekst_om_te_tekenen() => Gen.Select(Lijst, Lijst).Sample((a, b) =>
        Assert.Equal(Zelfde(a, b), Canoniek.Tekst(a) == Canoniek.Tekst(b)), iter: 5_000);

    [Fact]
    public void Elk_getekend_veld_verandert_de_digest()
    {
        var lijst = Proef.Lijst();
        Afsprakenlijst[] anders =
        [
            Proef.Lijst(2),
            lijst with { Naam = "Ander overleg" },
            lijst with { Gehouden = Proef.Dag.AddDays(1) },
            lijst with { Onderwerpen = [lijst.Onderwerpen[1], lijst.Onderwerpen[0]] },
            lijst with { Onderwerpen = [lijst.Onderwerpen[0] with { Uitgangspunten = [] }, lijst.Onderwerpen[1]] },
            lijst.Met("a1", a => a with { Tekst = a.Tekst + " " }),
            lijst.Met("a1", a => a with { Werkwoord = "stellen vast" }),
            lijst.Met("a1", a => a with { Zekerheid = Zekerheid.InPrincipe }),
            lijst.Met("a1", a => a with { Termijn = a.Termijn! with { Tot = new(2021, 6, 21) } }),
            lijst.Met("a1", a => a with { Termijn = null }),
            lijst.Met("a1", a => a with { Referentie = "NW-2020-14" }),
            lijst.Met("a1", a => a with { Partijen = [a.Partijen[0], a.Partijen[1] with { Rol = Rol.Betrokken }] }),
            lijst.Met("a1", _ => null),
        ];
        Assert.Equal(anders.Length + 1, anders.Append(lijst).Select(Canoniek.Digest).Distinct().Count());
        // What the register keeps beside it is not signed.
        Assert.Equal(Canoniek.Digest(lijst), Canoniek.Digest(lijst.Met("a1", a => a with { Afspraak = new("A-1") })));
    }

    [Fact]
    public void De_tekst_om_te_tekenen_is_gewone_leesbare_tekst()
    {
        var tekst = Canoniek.Tekst(Proef.Lijst());
        Assert.StartsWith("""
            Afsprakenlijst, vorm 1
            overleg: BO MIRT najaar 2020 (Noordwest)
            sleutel: bo-nw
            gehouden: 2020-11-25
            versie: 1

            onderwerp 1: Amersfoort
            sleutel: o1
            uitgangspunt: Wonen en bereikbaarheid gaan samen.

            afspraak 1.1: BZK en Utrecht werken de aanpak uit.
            sleutel: a1
            werkwoord: werken uit
            trekker: min-bzk
            naam: Partij min-bzk
            gebonden: PV26
            naam: Partij PV26
            termijn: voorjaar 2021
            van: 2021-03-20
            tot en met: 2021-06-20
            precisie: seizoen
            zekerheid: vast

            """, tekst, StringComparison.Ordinal);
        Assert.EndsWith("zekerheid: vast\n", tekst, StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{64}$", Canoniek.Digest(tekst));
    }

    [Fact]
    public void Een_wijziging_raakt_wie_zij_bindt_of_bond()
    {
        var lijst = Proef.Lijst();
        Assert.Equal([Proef.Bzk, Proef.Utrecht], Geraakt(lijst.Met("a1", a => a with { Tekst = "Anders" })));
        Assert.Equal([Proef.Bzk, Proef.Utrecht], Geraakt(lijst.Met("a1", _ => null)));
        Assert.Equal([Proef.Bzk, Proef.Holland, Proef.Utrecht], Geraakt(lijst.Met("a1", a => a with { Partijen = [a.Partijen[0], new(Proef.Holland, Rol.Gebonden, "NH")] })));
        Assert.Equal([Proef.Ienw], Geraakt(lijst with { Onderwerpen = [lijst.Onderwerpen[0] with { Afspraken = [lijst.Onderwerpen[0].Afspraken[0]] }, lijst.Onderwerpen[1] with { Afspraken = [.. lijst.Onderwerpen[1].Afspraken, lijst.Onderwerpen[0].Afspraken[1]] }] }));
        Assert.Equal([Proef.Utrecht], Geraakt(lijst with { Onderwerpen = [.. lijst.Onderwerpen, new() { Sleutel = "o3", Kop = "Nieuw", Afspraken = [Proef.A("a4", "Erbij", Proef.Utrecht)] }] }));
        Assert.Equal(4, Geraakt(lijst with { Onderwerpen = [lijst.Onderwerpen[0] with { Kop = "Anders" }, lijst.Onderwerpen[1]] }).Count);
        Assert.Equal(4, Geraakt(lijst with { Onderwerpen = [lijst.Onderwerpen[0] with { Uitgangspunten = ["Anders"] }, lijst.Onderwerpen[1]] }).Count);
        // The order, the number and the reference of the register are nobody's duty.
        Assert.Empty(Geraakt(lijst with { Onderwerpen = [lijst.Onderwerpen[1], lijst.Onderwerpen[0]] }));
        Assert.Empty(Geraakt(lijst.Met("a1", a => a with { Referentie = "NW-2020-14" })));

        IReadOnlyList<PartijId> Geraakt(Afsprakenlijst nieuw)
        {
            var verschil = Lijstverschil.Tussen(lijst, nieuw with { Nummer = 2 });
            return [.. new[] { Proef.Bzk, Proef.Holland, Proef.Ienw, Proef.Utrecht }.Where(p => verschil.Raakt(new HashSet<PartijId> { p }))];
        }
    }

    [Fact]
    public void Het_verschil_noemt_wat_er_veranderde_met_oud_en_nieuw()
    {
        var lijst = Proef.Lijst();
        var nieuw = lijst.Met("a1", a => a with { Tekst = "Anders", Zekerheid = Zekerheid.ZoMogelijk }) with { Nummer = 2 };
        var wijziging = Assert.Single(Lijstverschil.Tussen(lijst, nieuw).Wijzigingen);
        Assert.Equal(("1.1", "1.1"), (wijziging.Oud!.Value.Nummer, wijziging.Nieuw!.Value.Nummer));
        Assert.Equal([new("tekst", "BZK en Utrecht werken de aanpak uit.", "Anders"), new Puntwijziging("zekerheid", "vast", "zo mogelijk")], wijziging.Velden);
        Assert.True(Lijstverschil.Tussen(lijst, Proef.Lijst(9)).IsLeeg);
    }

    [Fact]
    public void Een_lijst_die_niet_kan_wordt_geweigerd()
    {
        var lijst = Proef.Lijst();
        Assert.Empty(lijst.Controleer());
        Assert.Equal(["lijst.leeg"], Codes(lijst with { Onderwerpen = [] }));
        Assert.Equal(["lijst.sleutel-dubbel"], Codes(lijst.Met("a2", a => a with { Sleutel = "a1" })));
        Assert.Equal(["lijst.kop-leeg"], Codes(lijst with { Onderwerpen = [lijst.Onderwerpen[0] with { Kop = " " }, lijst.Onderwerpen[1]] }));
        Assert.Equal(["lijst.tekst-leeg"], Codes(lijst.Met("a1", a => a with { Tekst = "" })));
        Assert.Equal(["lijst.niemand-gebonden"], Codes(lijst.Met("a2", a => a with { Partijen = [a.Partijen[0] with { Rol = Rol.Betrokken }] })));
        Assert.Equal(["lijst.tekst-te-lang"], Codes(lijst.Met("a1", a => a with { Tekst = new('x', 4001) })));
        Assert.Equal(["lijst.tekst-kapot"], Codes(lijst.Met("a1", a => a with { Tekst = "x\ud800" })));
        Assert.Empty(Codes(lijst.Met("a1", a => a with { Tekst = "\U0001F6B2" })));

        static IEnumerable<string> Codes(Afsprakenlijst l) => l.Controleer().Select(w => w.Code);
    }

    [Fact]
    public void Voor_het_Rijk_en_de_regio_tekent_wie_aan_tafel_zit()
    {
        var partijen = new[]
        {
            P("rijk", Zijde.Rijk, PartijSoort.Rijk), P("min-bzk", Zijde.Rijk, PartijSoort.Ministerie), P("min-ienw", Zijde.Rijk, PartijSoort.Ministerie),
            P("regio-nw", Zijde.Regio, PartijSoort.Collectief, "PV26", "PV27", "PV24"), P("PV26", Zijde.Regio, PartijSoort.Provincie), P("PV27", Zijde.Regio, PartijSoort.Provincie),
            P("P-WS", Zijde.Regio, PartijSoort.Collectief, "WS0155"), P("mra", Zijde.Regio, PartijSoort.Samenwerkingsverband, "PV27"),
        }.ToDictionary(p => p.Id);
        var plichten = Vertegenwoordiging.Bepaal([new("rijk"), new("regio-nw"), new("mra"), new("P-WS"), new("min-bzk"), new("onbekend")], partijen,
            [new("rijk"), new("min-bzk"), new("min-ienw"), new("regio-nw"), new("PV26"), new("PV27")]);
        Assert.Equal(["min-bzk: min-bzk, rijk", "min-ienw: rijk", "PV26: regio-nw", "PV27: regio-nw", "mra: mra", "P-WS: P-WS", "onbekend: onbekend"],
            plichten.Select(p => $"{p.Partij}: {string.Join(", ", p.Namens.Select(n => n.Waarde).Order(StringComparer.Ordinal))}"));

        static Partij P(string id, Zijde zijde, PartijSoort soort, params string[] leden) =>
            new() { Id = new(id), Naam = id, Zijde = zijde, Soort = soort, Leden = [.. leden.Select(l => new PartijId(l))] };
    }

    private static bool Zelfde(Afsprakenlijst a, Afsprakenlijst b) => a.Naam == b.Naam && a.Onderwerpen.Count == b.Onderwerpen.Count
        && a.Onderwerpen.Zip(b.Onderwerpen).All(p => p.First.Kop == p.Second.Kop && p.First.Uitgangspunten.SequenceEqual(p.Second.Uitgangspunten)
            && p.First.Afspraken.Count == p.Second.Afspraken.Count && p.First.Afspraken.Zip(p.Second.Afspraken).All(x =>
                x.First == x.Second with { Partijen = x.First.Partijen } && x.First.Partijen.SequenceEqual(x.Second.Partijen)));
}
