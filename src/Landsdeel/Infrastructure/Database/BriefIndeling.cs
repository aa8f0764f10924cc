using Landsdeel.Infrastructure.Database.Rijen;
using Microsoft.EntityFrameworkCore;

namespace Landsdeel.Infrastructure.Database;

/// <summary>Tables of letters that are judged.</summary>
internal static class BriefIndeling
{
    private const int Sleutel = 64;

    public static void Pas(ModelBuilder model)
    {
        model.Entity<BriefRij>(e =>
        {
            e.ToTable("brief").HasKey(b => b.Id);
            e.Property(b => b.Id).HasMaxLength(Sleutel);
            e.Property(b => b.ZichtPartij).HasMaxLength(Sleutel);
            e.Property(b => b.ZichtOverleg).HasMaxLength(Sleutel);
            e.HasMany(b => b.Voorstellen).WithOne().HasForeignKey(v => v.BriefId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(b => new { b.ZichtPartij, b.BijgewerktOp });
            e.HasIndex(b => b.Sha256);
        });
        model.Entity<BriefVoorstelRij>(e =>
        {
            e.ToTable("brief_voorstel").HasKey(v => new { v.BriefId, v.Sleutel });
            e.Property(v => v.BriefId).HasMaxLength(Sleutel);
            e.Property(v => v.Sleutel).HasMaxLength(Sleutel);
            e.Property(v => v.Nummer).IsConcurrencyToken();
            e.HasIndex(v => v.RecordId);
        });
        model.Entity<BriefOordeelRij>(e =>
        {
            e.ToTable("brief_oordeel").HasKey(o => o.Id);
            e.Property(o => o.BriefId).HasMaxLength(Sleutel);
            e.HasOne<BriefRij>().WithMany().HasForeignKey(o => o.BriefId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(o => new { o.BriefId, o.Id });
        });
    }
}
