using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Landsdeel.Infrastructure.Database;

/// <summary>Only for making and checking migrations; never connects.</summary>
public sealed class SqliteOntwerp : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=ontwerp.db").Options);
}

/// <inheritdoc cref="SqliteOntwerp"/>
public sealed class PostgresOntwerp : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=/nergens").Options);
}
