using System.Diagnostics;
using HipAssess.BrowserTests.Store;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace HipAssess.BrowserTests.Store;

/// <summary>
/// A PostgreSQL server of these tests alone, in a temporary folder and reached by a socket in it. Without the programs
/// of PostgreSQL the tests fail and say so: they are never left out in silence.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private string? _folder;

    /// <summary>How to reach its database of all databases.</summary>
    public string Connection => $"Host={_folder};Username=postgres;Database=postgres";

    private static string Programs =>
        Environment.GetEnvironmentVariable("HIPASSESS_POSTGRES") is { Length: > 0 } told ? told
        : Directory.Exists("/usr/lib/postgresql") && Directory.GetDirectories("/usr/lib/postgresql").OrderBy(Version).LastOrDefault() is { } newest ? Path.Combine(newest, "bin")
        : Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            ?? throw new InvalidOperationException(
                "PostgreSQL is not installed, and these tests need it: apt-get install postgresql, or name the folder of initdb in HIPASSESS_POSTGRES.");

    public async ValueTask InitializeAsync()
    {
        _folder = (await RunAsync("mktemp -d /tmp/hipassess-postgres-XXXXXX")).Trim();
        // Sorted as people sort, not by bytes: the store must not lean on the server's order.
        await RunAsync($"{Programs}/initdb --no-sync --auth=trust --username=postgres --encoding=UTF8 --locale-provider=icu --icu-locale=en-US -D {_folder}/data");
        await StartAsync();
    }

    /// <summary>Starts it.</summary>
    public Task StartAsync() => RunAsync(
        $"{Programs}/pg_ctl -D {_folder}/data -l {_folder}/log -o \"-c listen_addresses='' -c unix_socket_directories={_folder} -c fsync=off -c max_connections=200\" -w start");

    /// <summary>Ends it at once, whoever is connected.</summary>
    public Task StopAsync() => RunAsync($"{Programs}/pg_ctl -D {_folder}/data -m immediate -w stop");

    /// <summary>Makes an empty database.</summary>
    /// <returns>How to reach it.</returns>
    public async Task<string> NewDatabaseAsync()
    {
        string name = $"t{Guid.NewGuid():N}";
        await RunSqlAsync($"CREATE DATABASE {name}");
        return $"Host={_folder};Username=postgres;Database={name}";
    }

    /// <summary>Runs a statement as its owner.</summary>
    public async Task RunSqlAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Connection + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_folder is null)
            return;
        await StopAsync();
        await RunAsync($"rm -rf {_folder}");
    }

    private static int Version(string folder) => int.TryParse(Path.GetFileName(folder), out int version) ? version : 0;

    // The server refuses to run as root.
    private static async Task<string> RunAsync(string command)
    {
        string[] arguments = Environment.UserName == "root" ? ["su", "postgres", "-s", "/bin/sh", "-c", command] : ["/bin/sh", "-c", command];
        var start = new ProcessStartInfo(arguments[0], arguments[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        // The server keeps the streams of pg_ctl: what is written after it has ended is not ours.
        bool starts = command.Contains("-w start", StringComparison.Ordinal);
        var text = starts ? Task.FromResult("") : process.StandardOutput.ReadToEndAsync();
        var error = starts ? Task.FromResult("see its log") : process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await text : throw new InvalidOperationException($"{command} ended with {process.ExitCode}: {await error}");
    }
}
