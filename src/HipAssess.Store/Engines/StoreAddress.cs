using Npgsql;

namespace HipAssess.Store.Engines;

/// <summary>Where a store is: a file of one machine (SQLite), or a database on a server (PostgreSQL).</summary>
public sealed record StoreAddress
{
    private StoreAddress(string? file, string? connection) => (File, Connection) = (file, connection);

    /// <summary>The file of a user who names none: <c>hipassess/hipassess.db</c> in the folder for the data of programs.</summary>
    public static StoreAddress Default => OfFile(Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "hipassess", "hipassess.db"));

    /// <summary>Full path of the file; null for a server.</summary>
    public string? File { get; }

    /// <summary>How to reach the server; null for a file. It may hold a password: <see cref="ToString"/> does not.</summary>
    internal string? Connection { get; }

    /// <summary>A file; it need not be there yet.</summary>
    public static StoreAddress OfFile(string path) => new(Path.GetFullPath(path), null);

    /// <summary>A server, as <c>Host=…;Database=…;Username=…</c>.</summary>
    /// <exception cref="ArgumentException">That is no such text.</exception>
    public static StoreAddress OfServer(string connection) => new(null, new NpgsqlConnectionStringBuilder(connection) switch
    {
        { Host: null or "" } => throw new ArgumentException("The address of the database names no Host."),
        var read => read.ConnectionString,
    });

    /// <summary>A server where the text starts like <c>Host=</c> or another key of its address, else a file.</summary>
    /// <exception cref="ArgumentException">It looks like a server's address and is none.</exception>
    public static StoreAddress Parse(string text) =>
        text.StartsWith("Host=", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Server=", StringComparison.OrdinalIgnoreCase)
            || text.Contains(";Host=", StringComparison.OrdinalIgnoreCase)
            ? OfServer(text)
            : OfFile(text);

    /// <summary>The path, or server and database without user and password.</summary>
    public override string ToString() => File
        ?? new NpgsqlConnectionStringBuilder(Connection) switch { var read => $"{read.Database ?? "the database"} on {read.Host}" };
}
