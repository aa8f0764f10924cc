using Landsdeel.Domain.Documenten;
using Landsdeel.Domain.Overleggen;

namespace Landsdeel.Overleggen;

/// <summary>How a sentence names a document.</summary>
internal static class Agendabron
{
    /// <summary>"de brief van 23 juni 2020", or its kind and title where there is no date.</summary>
    public static string Noem(Document document) => (document.Soort.Contains("brief", StringComparison.OrdinalIgnoreCase), document.Datum) switch
    {
        (true, { } datum) => $"de brief van {datum.Dag()}",
        (_, { } datum) => $"het document ‘{document.Titel}’ van {datum.Dag()}",
        _ => $"het document ‘{document.Titel}’",
    };
}
