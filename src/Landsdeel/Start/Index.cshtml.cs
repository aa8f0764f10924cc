using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Start;

[Vereist(Bevoegdheid.Lezen)]
public sealed class IndexModel : PageModel;
