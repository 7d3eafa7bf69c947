using System.Globalization;

namespace HipAssess.Store.Engines;

/// <summary>Brings a database forward, one numbered file of SQL after the other, each in a transaction of its own.</summary>
internal static class Migrations
{
    private static readonly string[] Files = [.. typeof(Migrations).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).OrderBy(Number).ThenBy(name => name.Length)];

    /// <summary>The schema this program knows.</summary>
    public static long Newest => Number(Files[^1]);

    /// <summary>The schema a database has; 0 when it is empty.</summary>
    /// <param name="database">Where to look.</param>
    /// <param name="work">Sees all of one moment, or holds the lock of writers: another program may be making the tables.</param>
    /// <exception cref="StoreException">It is something else.</exception>
    public static async Task<long> VersionAsync(Database database, Work work)
    {
        if (await database.HasTableAsync(work, "schema_version"))
            return await work.NumberAsync("SELECT max(number) FROM schema_version");
        return await database.HasTableAsync(work, null)
            ? throw new StoreException(StoreProblem.NoStore, $"{database.Address} holds another program's data. Name a file or database of its own for HipAssess.")
            : 0;
    }

    /// <exception cref="StoreException">It is something else, or newer than this program.</exception>
    public static async Task RunAsync(Database database)
    {
        if (await database.SnapshotAsync(work => VersionAsync(database, work)) == Newest)
            return;
        while (await database.WriteAsync(work => StepAsync(database, work)))
        {
        }
    }

    private static async Task<bool> StepAsync(Database database, Work work)
    {
        long version = await VersionAsync(database, work);
        if (version > Newest)
            throw new StoreException(StoreProblem.Newer,
                $"{database.Address} was made by a newer hipassess (schema {version}; this one knows {Newest}). Install that version, or restore a backup made before.");
        if (version == Newest)
            return false;
        if (version == 0)
            await work.RunAsync("CREATE TABLE schema_version (number BIGINT NOT NULL PRIMARY KEY, at TEXT NOT NULL)");
        long next = Number(Files.First(name => Number(name) > version));
        foreach (string file in Files.Where(name => Number(name) == next && (EngineOf(name) ?? database.Engine) == database.Engine))
        {
            using var stream = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(file)!);
            await work.RunAsync(database.Translate(await stream.ReadToEndAsync()));
        }
        await work.RunAsync("INSERT INTO schema_version (number, at) VALUES (@number, @at)", ("number", next), ("at", work.Now));
        return true;
    }

    // "4-people.sql" is for all, "4-people.sqlite.sql" for one.
    private static string? EngineOf(string file) => file.Split('.') is [_, var engine, _] ? engine : null;

    private static long Number(string file) => long.Parse(file[..file.IndexOf('-')], CultureInfo.InvariantCulture);
}
