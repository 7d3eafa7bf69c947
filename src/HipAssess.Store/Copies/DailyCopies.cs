using System.Globalization;
using HipAssess.Store.Engines;

namespace HipAssess.Store.Copies;

/// <summary>A copy of a file for each day it was used, the newest seven kept, in a folder beside it.</summary>
internal static class DailyCopies
{
    private const int Kept = 7;

    /// <summary>Where the copies of a file lie, oldest first; none of a server, whose own tools copy it.</summary>
    public static IReadOnlyList<string> Of(StoreAddress address) => address.File is { } file && Directory.Exists(Folder(file))
        ? [.. Directory.GetFiles(Folder(file), $"{Stem(file)}-????-??-??.db").Order(StringComparer.Ordinal)]
        : [];

    /// <summary>What programs that were killed have left of copies.</summary>
    public static IEnumerable<string> Left(string file) =>
        Directory.Exists(Folder(file)) ? Directory.EnumerateFiles(Folder(file), $"{Stem(file)}-????-??-??.db.*.part") : [];

    /// <summary>Makes the copy of today where there is none yet, and deletes those before the newest seven.</summary>
    /// <returns>Its path; null when there was one, or the store is a server's.</returns>
    /// <exception cref="StoreException">It could not be made.</exception>
    public static async Task<string?> MakeAsync(Database database)
    {
        if (database.Address.File is not { } file)
            return null;
        string copy = Path.Combine(Folder(file), $"{Stem(file)}-{database.Now.LocalDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.db");
        if (File.Exists(copy))
            return null;
        try
        {
            await Backup.WriteAsync(database, copy);
        }
        catch (StoreException error) when (error.Problem == StoreProblem.Exists)
        {
            return null; // another program made it in this moment
        }
        foreach (string old in Of(database.Address).SkipLast(Kept).Where(path => path != copy))
            File.Delete(old);
        return copy;
    }

    private static string Folder(string file) => Path.Combine(Path.GetDirectoryName(file)!, $"{Stem(file)}-copies");

    private static string Stem(string file) => Path.GetFileNameWithoutExtension(file);
}
