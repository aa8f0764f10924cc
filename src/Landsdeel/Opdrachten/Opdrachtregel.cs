using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Landsdeel.Accounts;
using Landsdeel.Afspraken;
using Landsdeel.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Landsdeel.Journaal;
using Landsdeel.Lezen;
using Landsdeel.Lezen.Oordelen;
using Landsdeel.MijnWerk;
using Landsdeel.Opvolgen;
using Landsdeel.Overleggen;
using Landsdeel.Partijen;
using Landsdeel.Proefgegevens;
using Landsdeel.Rechten;
using Landsdeel.Reservekopieen;
using Landsdeel.Rondes;
using Landsdeel.Vaststellen;
using Landsdeel.Verschillen;

namespace Landsdeel.Opdrachten;

/// <summary>Reads the arguments: without a command the site starts, with one it is run.</summary>
public static class Opdrachtregel
{
    private static readonly Option<int?> Poort = Opties.Getal("--poort", "Start de site op deze poort. Standaard 5080.", 1, 65535);
    private static readonly Option<bool> Versie = Opties.Vlag("--versie", "Toon het versienummer.");

    /// <summary>Every command, in the order of the help.</summary>
    internal static IReadOnlyList<Opdracht> Opdrachten() =>
    [
        new AfsprakenOpdracht(),
        new AfspraakOpdracht(),
        new AgendaOpdracht(),
        new OverleggenOpdracht(),
        new VerschilOpdracht(),
        new MijnWerkOpdracht(),
        new ToonOpvolging(),
        new PakOpOpdracht(),
        new MeldOpdracht(),
        new BewijsOpdracht(),
        new TrekMeldingInOpdracht(),
        new VraagOpdracht(),
        new AntwoordOpdracht(),
        new TrekInOpdracht(),
        new PartijenOpdracht(),
        new HernoemOpdracht(),
        new GaatOpOpdracht(),
        new LaadOpdracht(),
        new ExporteerOpdracht(),
        new LeesOpdracht(),
        new AnnotatieOpdracht(),
        new VulOpdracht(),
        new ControleerOpdracht(),
        new BeperkOpdracht(),
        new BewaarOpdracht(),
        new HerstelOpdracht(),
        new AccountsOpdracht(),
        new VerifieerOpdracht(),
    ];

    public static async Task<int> Start(string[] args)
    {
        using var stop = new CancellationTokenSource();
        var uitvoer = Uitvoer.Console();
        var code = await Voer(args, uitvoer, leeg => Keuze(leeg), stop);
        await uitvoer.Uit.FlushAsync(CancellationToken.None);
        return code;
    }

    /// <summary>Runs one line.</summary>
    /// <param name="database">Gives the register and the folder of the site's own files; asked only when they are needed.</param>
    internal static async Task<int> Voer(
        IReadOnlyList<string> args, Uitvoer uitvoer, Func<bool, (Databasekeuze Keuze, string Map)> database, CancellationTokenSource stop, TimeProvider? klok = null)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");
        // No file of arguments behind an @: a referentie or a search may begin with one.
        var (boom, eigen) = Boom();
        var regel = boom.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        var vorm = regel.CommandResult.Command;
        var opdracht = eigen.GetValueOrDefault(vorm);
        if (regel.GetResult(Opties.Hulp) is { Implicit: false })
        {
            Hulptekst.Schrijf(vorm, opdracht?.Voorbeelden, opdracht is null or { RegisterNodig: true } or { PlaatsNodig: true }, uitvoer.Uit, uitvoer.Breedte);
            return (int)Uitgang.Gelukt;
        }
        if (Regelfouten.Van(regel) is { Count: > 0 } fouten)
        {
            foreach (var fout in fouten) uitvoer.Fout.WriteLine(fout);
            uitvoer.Fout.WriteLine($"Uitleg: {Hulptekst.Pad(vorm)} --help");
            return (int)Uitgang.VerkeerdGebruik;
        }
        if (regel.GetResult(Versie) is { Implicit: false })
        {
            uitvoer.Uit.WriteLine(typeof(Opdrachtregel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]);
            return (int)Uitgang.Gelukt;
        }
        try
        {
            var leeg = regel.GetResult(Opties.Leeg) is { Implicit: false };
            if (opdracht is { RegisterNodig: false }) return (int)await ZonderRegister(opdracht, regel, uitvoer, opdracht.PlaatsNodig ? database(leeg).Keuze : null, stop, klok);
            var (keuze, map) = database(leeg);
            return opdracht is not null
                ? (int)await Voer(opdracht, regel, uitvoer, keuze, leeg, stop, klok)
                : (int)await SiteStart.Voer(keuze, map, leeg, regel.GetValue(Poort) ?? SiteStart.VastePoort, uitvoer, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            uitvoer.Fout.WriteLine("Afgebroken.");
            return (int)Uitgang.Afgebroken;
        }
        catch (Exception fout) when (Storing(fout) is { } melding)
        {
            uitvoer.Fout.WriteLine(melding);
            return (int)Uitgang.KanNiet;
        }
    }

    /// <summary>What touches no register needs no right in it.</summary>
    private static async Task<Uitgang> ZonderRegister(
        Opdracht opdracht, ParseResult regel, Uitvoer uitvoer, Databasekeuze? plaats, CancellationTokenSource stop, TimeProvider? klok)
    {
        using var onderbreken = Onderbreken(PosixSignal.SIGINT, stop);
        using var beeindigen = Onderbreken(PosixSignal.SIGTERM, stop);
        var diensten = new ServiceCollection();
        Samenstelling.ZonderRegister(diensten);
        if (plaats is not null) diensten.AddSingleton(plaats);
        if (klok is not null) diensten.AddSingleton(klok);
        await using var samen = diensten.BuildServiceProvider();
        return await opdracht.Voer(new(regel, samen, null, uitvoer), stop.Token);
    }

    private static PosixSignalRegistration Onderbreken(PosixSignal teken, CancellationTokenSource stop) =>
        PosixSignalRegistration.Create(teken, s => { s.Cancel = true; stop.Cancel(); });

    private static async Task<Uitgang> Voer(
        Opdracht opdracht, ParseResult regel, Uitvoer uitvoer, Databasekeuze keuze, bool leeg, CancellationTokenSource stop, TimeProvider? klok)
    {
        using var onderbreken = Onderbreken(PosixSignal.SIGINT, stop);
        using var beeindigen = Onderbreken(PosixSignal.SIGTERM, stop);
        await using var diensten = Diensten(keuze, klok);
        await Voorbereiding.Bereid(diensten, leeg, stop.Token);
        await using var bereik = diensten.CreateAsyncScope();
        var sessie = await bereik.ServiceProvider.GetRequiredService<SessieBouwer>()
            .Maak(regel.GetValue(Opties.Peildatum), regel.GetValue(Opties.Bekend), regel.GetValue(Opties.Landsdeel) ?? default, stop.Token);
        return await Voer(opdracht, regel, uitvoer, bereik.ServiceProvider, sessie, stop.Token);
    }

    /// <summary>Runs a command in a session: the one place where a command's right is checked; pages have theirs in the filter.</summary>
    internal static async Task<Uitgang> Voer(Opdracht opdracht, ParseResult regel, Uitvoer uitvoer, IServiceProvider diensten, Sessie sessie, CancellationToken ct)
    {
        diensten.GetRequiredService<SessieHouder>().Zet(sessie);
        var nodig = opdracht.GetType().GetCustomAttribute<VereistAttribute>()
            ?? throw new InvalidOperationException($"{opdracht.GetType().Name} names no right.");
        if (Toegang.Weiger(sessie, nodig.Bevoegdheid) is { } weigering) return Uitgangen.Meld(uitvoer.Fout, [weigering]);
        return await opdracht.Voer(new(regel, diensten, sessie, uitvoer), ct);
    }

    /// <summary>What a command needs, without a web server: it must answer at once.</summary>
    private static ServiceProvider Diensten(Databasekeuze keuze, TimeProvider? klok)
    {
        var instellingen = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
        var diensten = new ServiceCollection();
        Samenstelling.Diensten(diensten, instellingen, keuze);
        if (klok is not null) diensten.AddSingleton(klok);
        return diensten.BuildServiceProvider();
    }

    internal static (RootCommand Boom, Dictionary<Command, Opdracht> Eigen) Boom()
    {
        var boom = new RootCommand("Landsdeel: het register van afspraken tussen Rijk en regio. Zonder opdracht start de site.");
        // Without an action the parser wants a command, in its own words.
        boom.SetAction(_ => 0);
        boom.Options.Clear();
        boom.Directives.Clear();
        boom.Add(Poort);
        boom.Add(Versie);
        boom.Add(Opties.Leeg);
        boom.Add(Opties.Hulp);
        var eigen = new Dictionary<Command, Opdracht>();
        foreach (var opdracht in Opdrachten())
        {
            eigen.Add(opdracht.Vorm, opdracht);
            Command boven = boom;
            if (opdracht.Onder is { } onder)
            {
                boven = boom.Subcommands.FirstOrDefault(s => s.Name == onder.Naam) ?? new(onder.Naam, onder.Uitleg);
                if (!boom.Subcommands.Contains(boven)) boom.Add(boven);
            }
            boven.Add(opdracht.Vorm);
        }
        return (boom, eigen);
    }

    /// <summary>What can go wrong outside the product, in words; null for a defect, which shows itself in full.</summary>
    private static string? Storing(Exception fout) => fout switch
    {
        // As PostgreSQL names it, whatever the driver.
        DbException { SqlState: "42501" } => $"De rol van deze verbinding mag dit niet in de database: {Tekst.Schoon(fout.Message)} Is Landsdeel vernieuwd? Draai dan eerst "
            + "een opdracht als eigenaar van de tabellen, en daarna ‘journaal beperk’ met de rol van de site.",
        DbException => $"De database is niet bereikbaar of werkt niet: {Tekst.Schoon(fout.Message)}",
        UnauthorizedAccessException => $"Landsdeel heeft geen toegang tot een bestand of map: {Tekst.Schoon(fout.Message)}",
        IOException => $"Een bestand kan niet worden gelezen of geschreven: {Tekst.Schoon(fout.Message)}",
        InvalidOperationException { InnerException: DbException of } => Storing(of),
        _ => null,
    };

    /// <summary>Where the register is: PostgreSQL when LANDSDEEL_POSTGRES gives a connection string,
    /// else a file in LANDSDEEL_DATA, else in .data below the present folder.</summary>
    internal static (Databasekeuze Keuze, string Map) Keuze(bool leeg)
    {
        var map = Environment.GetEnvironmentVariable("LANDSDEEL_DATA") ?? Path.Combine(Environment.CurrentDirectory, ".data");
        Directory.CreateDirectory(map);
        return (new(Environment.GetEnvironmentVariable("LANDSDEEL_POSTGRES"), Path.Combine(map, leeg ? "leeg.db" : "landsdeel.db")), map);
    }
}
