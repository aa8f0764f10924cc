using System.Reflection;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Start;

[Vereist(Bevoegdheid.Lezen)]
public sealed class OverModel : PageModel
{
    /// <summary>"0.1.0", without what a build adds to it.</summary>
    public string Versie { get; } = (typeof(OverModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "")
        .Split('+')[0];
}
