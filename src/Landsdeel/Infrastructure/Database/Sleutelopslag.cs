using System.Xml.Linq;
using Landsdeel.Domain.Gedeeld;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Landsdeel.Infrastructure.Database;

/// <summary>Keeps the keys of cookies and forms in the register: every server of it can read what another one made.</summary>
internal sealed class Sleutelopslag(IDbOpener opener) : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = opener.Open(Kijker.Publiek);
        return [.. db.Sleutels.AsNoTracking().Select(s => s.Xml).ToList().Select(x => XElement.Parse(x))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = opener.Open(Kijker.Publiek);
        db.Sleutels.Add(new() { Naam = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }

    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;
}
