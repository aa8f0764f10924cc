using Landsdeel.Domain.Gedeeld;
using Landsdeel.Infrastructure.Database;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Landsdeel.Infrastructure.Web;

/// <summary>A page that shows what was refused. One that only puts it in the model state does not need this.</summary>
public interface IMetWeigeringen
{
    IReadOnlyList<Weigering> Weigeringen { get; }

    /// <summary>Someone else was first: nothing is wrong with what was sent, but it no longer fits.</summary>
    bool EenAnderWasEerder => Weigeringen.Any(w => w is GelijktijdigGewijzigd);
}

/// <summary>The one place where a form that is shown again says to programs what the page says to people: 422 when what was sent is
/// refused, 409 when someone else was first. 400 is left for what is no proper request.</summary>
public sealed class Weigerfilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var gedaan = await next();
        // A handler without a result shows its page.
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method) || gedaan.Result is not (null or PageResult)) return;
        var antwoord = context.HttpContext.Response;
        if (antwoord.StatusCode != StatusCodes.Status200OK || gedaan.Exception is not null) return;
        var pagina = context.HandlerInstance as IMetWeigeringen;
        if (pagina?.EenAnderWasEerder == true) antwoord.StatusCode = StatusCodes.Status409Conflict;
        else if (pagina?.Weigeringen.Count > 0 || !context.ModelState.IsValid) antwoord.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
