using System.Reflection;
using Landsdeel.Gedeeld;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Landsdeel.Infrastructure.Web;

/// <summary>Asks the one place for rights before any handler of a page runs.</summary>
public sealed class Rechtenfilter(Sessie sessie) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var nodig = context.HandlerInstance.GetType().GetCustomAttribute<VereistAttribute>()
            ?? throw new InvalidOperationException($"{context.HandlerInstance.GetType().Name} names no right.");
        if (Toegang.Weiger(sessie, nodig.Bevoegdheid) is not null) context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        else await next();
    }
}
