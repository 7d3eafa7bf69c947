using System.Globalization;
using HipAssess.Store.Engines;
using Microsoft.Data.Sqlite;

namespace HipAssess.Store.Copies;

/// <summary>Puts a backup in the place of a store's file; what was there stays beside it.</summary>
public static class Restoration
{
    /// <summary>Restores.</summary>
    /// <param name="backup">The backup; it stays as it is.</param>
    /// <param name="to">The store.</param>
    /// <param name="clock">Tells the time; the system's when null.</param>
    /// <returns>Where the replaced file is now; null when there was none.</returns>
    /// <exception cref="StoreException">The backup is no store, damaged or newer, or the store is in use; nothing was changed.</exception>
    public static async Task<string?> RestoreAsync(string backup, StoreAddress to, TimeProvider? clock = null)
    {
        if (to.File is not { } file)
            throw new StoreException(StoreProblem.NotReachable, $"A file is restored into a file, and {to} is a database. Copy it into an empty one: hipassess store copy {backup} DATABASE.");
        string source = Path.GetFullPath(backup), part = $"{file}.{Guid.NewGuid():N}.part";
        if (source == file)
            throw new StoreException(StoreProblem.Exists, $"{backup} is the store itself. Name a backup.");
        try
        {
            if (!File.Exists(source))
                throw new StoreException(StoreProblem.NotReachable, $"There is no backup at {source}. Daily copies lie in the folder {Path.GetFileNameWithoutExtension(file)}-copies beside the store.");
            using (var made = NewFiles.Make(part))
            using (var read = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
                await read.CopyToAsync(made);
            await CheckAsync(part, source);
            NewFiles.Flush(part);
            if (!File.Exists(file))
            {
                File.Move(part, file, overwrite: false);
                return null;
            }
            Close(file);
            string replaced = Path.Combine(Path.GetDirectoryName(file)!, string.Create(CultureInfo.InvariantCulture,
                $"{Path.GetFileNameWithoutExtension(file)}-replaced-{(clock ?? TimeProvider.System).GetUtcNow():yyyyMMdd'T'HHmmssfff}.db"));
            File.Replace(part, file, replaced);
            return replaced;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw SqliteProblems.Of(error, file)!;
        }
        finally
        {
            foreach (string left in (string[])[part, part + "-wal", part + "-shm"])
                if (File.Exists(left))
                    File.Delete(left);
        }
    }

    // Whoever was signed out, or had a link that was used, since the backup was made.
    private static async Task<bool> ForgetWhoWasInAsync(Work work) => await work.RunAsync("DELETE FROM sign_in") + await work.RunAsync("DELETE FROM invitation") >= 0;

    /// <summary>The copy is a whole store that this program knows, and is brought to the newest schema.</summary>
    private static async Task CheckAsync(string part, string source)
    {
        try
        {
            await using var store = await Database.OpenAsync(StoreAddress.OfFile(part), TimeProvider.System, create: false, known: true);
            await store.WriteAsync(ForgetWhoWasInAsync);
        }
        catch (StoreException error)
        {
            throw new StoreException(error.Problem, error.Message.Replace(part, source), error);
        }
    }

    /// <summary>Nobody else has the file open, and all of it is in the file. A damaged one is replaced as it is.</summary>
    private static void Close(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 1 }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=DELETE";
            if (command.ExecuteScalar() is not "delete")
                throw InUse(file);
        }
        catch (SqliteException error)
        {
            if (SqliteProblems.Of(error, file) is { Problem: StoreProblem.Locked })
                throw InUse(file);
            // Its log belongs to it, and would be read into the restored file.
            foreach (string end in (string[])["-wal", "-shm"])
                if (File.Exists(file + end))
                    File.Move(file + end, $"{file}-damaged{end}", overwrite: true);
        }
    }

    private static StoreException InUse(string file) =>
        new(StoreProblem.Locked, $"{file} is in use. Nothing was changed; end hipassess serve (Ctrl-C) and every other program that has it open, and try again.");
}
