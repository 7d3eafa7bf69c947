using Microsoft.Data.Sqlite;

namespace HipAssess.Store.Engines;

/// <summary>What SQLite's errors mean for people. Codes: sqlite.org/rescode.html.</summary>
internal static class SqliteProblems
{
    private const int Busy = 5, LockedTable = 6, ReadOnly = 8, Disk = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NoDatabase = 26;

    /// <summary>Null when it is none of the file's.</summary>
    public static StoreException? Of(Exception error, string path) => error switch
    {
        SqliteException sqlite => Of(sqlite, path),
        FileNotFoundException => new(StoreProblem.NotReachable, $"There is no store at {path}. Check the path; hipassess serve makes a new one.", error),
        UnauthorizedAccessException => new(StoreProblem.ReadOnly, $"{path} may not be written by this user. Give the user leave to write the file and its folder, or name another one with --data.", error),
        IOException => new(StoreProblem.NotReachable, $"{path} could not be opened: {error.Message}", error),
        _ => null,
    };

    public static StoreException Damaged(string path, Exception? cause) => new(StoreProblem.Damaged,
        $"{path} is damaged. Keep it as it is, and bring the newest daily copy back: hipassess restore COPY (the copies lie in the folder beside it).", cause);

    private static StoreException? Of(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        Busy or LockedTable => new(StoreProblem.Locked, $"Another program holds {path}. Nothing was changed; end that program, or wait until it is done, and try again.", error),
        ReadOnly => new(StoreProblem.ReadOnly, $"{path} can be read only. Nothing was changed; give the user leave to write the file and its folder, or name another one with --data.", error),
        Full => new(StoreProblem.Full, $"The disk of {path} is full. Nothing was changed; make room and try again.", error),
        Disk => new(StoreProblem.Full, $"{path} could not be read or written: the disk is full, or it failed. Nothing was changed; make room or check the disk, and try again.", error),
        Corrupt => Damaged(path, error),
        NoDatabase => new(StoreProblem.NoStore, $"{path} is no store of HipAssess. Name another file; CSV files are read by hipassess check or on the import page.", error),
        CannotOpen => new(StoreProblem.NotReachable, $"{path} could not be opened. Check that its folder is there and that the user may write in it.", error),
        _ => null,
    };
}
