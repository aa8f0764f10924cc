using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Landsdeel.Infrastructure.Kalenders;

/// <summary>One entry of a calendar: whole days, because that is what the register knows of a meeting.</summary>
/// <param name="Volgnummer">Rises with each change.</param>
/// <param name="Vervallen">It was in this calendar and is no more; its words are then not repeated.</param>
public sealed record Kalenderregel(
    string Uid, int Volgnummer, long GewijzigdOp, DateOnly Eerste, DateOnly Laatste, string Titel, string? Toelichting, string? Adres, bool Vervallen, bool BezetDag);

/// <summary>Writes a calendar as other programs read it (RFC 5545).</summary>
public static class Kalenderschrijver
{
    public static string Schrijf(string naam, string? uitleg, IEnumerable<Kalenderregel> regels)
    {
        var kalender = new Calendar { ProductId = "-//Landsdeel//Kalender//NL" };
        kalender.AddProperty("X-WR-CALNAME", naam);
        if (uitleg is not null) kalender.AddProperty("X-WR-CALDESC", uitleg);
        kalender.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        foreach (var r in regels)
        {
            var op = new CalDateTime(DateTimeOffset.UnixEpoch.AddTicks(r.GewijzigdOp * TimeSpan.TicksPerMicrosecond).UtcDateTime, "UTC");
            var punt = new CalendarEvent
            {
                Uid = r.Uid,
                Sequence = r.Volgnummer,
                DtStamp = op,
                LastModified = op,
                Summary = Schoon(r.Titel),
                Description = r.Toelichting is null ? null : Schoon(r.Toelichting),
                Url = r.Adres is null ? null : new Uri(r.Adres),
                Start = new CalDateTime(r.Eerste),
                // The day after the last: the end is not part of it.
                End = new CalDateTime(r.Laatste.AddDays(1)),
                Status = r.Vervallen ? EventStatus.Cancelled : EventStatus.Confirmed,
                Transparency = r.BezetDag ? TransparencyType.Opaque : TransparencyType.Transparent,
            };
            kalender.Events.Add(punt);
        }
        return new CalendarSerializer().SerializeToString(kalender) ?? "";
    }

    /// <summary>Control characters have no place in a calendar, whatever someone typed; the rest is escaped by the writer.</summary>
    private static string Schoon(string tekst) => string.Concat(tekst.ReplaceLineEndings("\n").Where(t => t == '\n' || !char.IsControl(t)));
}
