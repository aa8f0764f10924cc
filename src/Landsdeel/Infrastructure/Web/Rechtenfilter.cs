using System.Reflection;
using Landsdeel.Gedeeld;
using Landsdeel.Rechten;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Landsdeel.Infrastructure.Web;

/// <summary>Asks the one place for rights before any handler of a page runs. Whoever is not signed in is led to the page for that.</summary>
public sealed class Rechtenfilter(Sessie sessie) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var pagina = context.HandlerInstance.GetType().GetCustomAttribute<VereistAttribute>()
            ?? throw new InvalidOperationException($"{context.HandlerInstance.GetType().Name} names no right.");
        var handler = context.HandlerMethod?.MethodInfo.GetCustomAttribute<VereistAttribute>();
        switch (Toegang.Weiger(sessie, pagina.Bevoegdheid) ?? (handler is null ? null : Toegang.Weiger(sessie, handler.Bevoegdheid)))
        {
            case null:
                await next();
                break;
            case MeldUAan:
                context.Result = new LocalRedirectResult(Aanmelden(context.HttpContext.Request));
                break;
            default:
                context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
                break;
        }
    }

    /// <summary>The page to sign in on, which leads back to where one was going; what a form held is not carried along.</summary>
    private static string Aanmelden(HttpRequest verzoek) => "/aanmelden" + new QueryBuilder
    {
        { "terug", HttpMethods.IsGet(verzoek.Method) ? verzoek.Path + verzoek.QueryString : "/" },
    };
}
