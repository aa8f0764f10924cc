using Landsdeel.Abonnementen;
using Landsdeel.Herinneringen;
using Landsdeel.Infrastructure.Mail;

namespace Landsdeel.Berichten;

/// <summary>What sending by itself needs of the host.</summary>
public static class Berichtdiensten
{
    public static void Diensten(IServiceCollection diensten)
    {
        diensten.AddSingleton<Lezers>();
        diensten.AddSingleton<Afmeldlinks>();
        diensten.AddSingleton<Samenvatter>();
        diensten.AddSingleton<IBerichtmaker, Samenvattingschrijver>();
        diensten.AddSingleton<Kalenders.Kalenderlezing>();
        diensten.AddSingleton<Herinneraar>();
        diensten.AddSingleton<IBerichtmaker, Herinneringschrijver>();
    }
}
