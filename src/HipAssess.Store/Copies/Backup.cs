using HipAssess.Store.Engines;

namespace HipAssess.Store.Copies;

/// <summary>A whole store as one new file, made while it is in use.</summary>
internal static class Backup
{
    private const string Passing = ".passing-";

    /// <summary>Writes the file. It is there as a whole, or not at all.</summary>
    /// <exception cref="StoreException">Something lies there already, or it could not be written.</exception>
    public static async Task WriteAsync(Database database, string path)
    {
        string target = Path.GetFullPath(path), part = $"{target}.{Guid.NewGuid():N}.part";
        if (Path.Exists(target))
            throw Exists(target);
        try
        {
            if (database is SqliteDatabase)
            {
                NewFiles.Make(part).Dispose(); // SQLite writes into an empty file, and keeps its mode
                await database.ReadAsync(work => work.RunAsync("VACUUM INTO @path", ("path", part)));
            }
            else
            {
                await using var copy = await Database.OpenAsync(StoreAddress.OfFile(part), TimeProvider.System);
                await StoreCopy.CopyAsync(database, copy);
            }
            NewFiles.Flush(part);
            File.Move(part, target, overwrite: false);
        }
        catch (StoreException error) when (error.Problem == StoreProblem.Full)
        {
            throw new StoreException(StoreProblem.Full, $"There is no room for the backup at {target}, and none was made. Make room, or name another disk.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw File.Exists(target) ? Exists(target) : new StoreException(
                StoreProblem.NotReachable, $"{target} could not be written: {error.Message} Name another place, or make room and give the user leave to write there.", error);
        }
        finally
        {
            if (File.Exists(part))
                File.Delete(part);
        }
    }

    /// <summary>The same beside the file, to be read once; it is gone afterwards.</summary>
    public static async Task<Stream> StreamAsync(Database database)
    {
        string path = $"{database.Address.File ?? throw new InvalidOperationException("A server is copied by its own tools.")}{Passing}{Guid.NewGuid():N}";
        await WriteAsync(database, path);
        var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Delete, 1 << 16, FileOptions.DeleteOnClose | FileOptions.SequentialScan);
        if (!OperatingSystem.IsWindows())
            File.Delete(path); // what is open can still be read
        return content;
    }

    /// <summary>What programs that were killed have left of such files.</summary>
    public static IEnumerable<string> Left(string file) => Directory.EnumerateFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + Passing + "*");

    private static StoreException Exists(string path) => new(StoreProblem.Exists, $"{path} is there already, and a backup overwrites nothing. Name a new file.");
}
