using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace HipAssess.Benchmarks.Sharing;

/// <summary>
/// A PostgreSQL server of one trial, in a temporary folder and on loopback. Its settings are those it is shipped with: what is
/// committed is on the disk, and a hundred may connect.
/// </summary>
internal sealed class OwnPostgres : IAsyncDisposable
{
    /// <summary>The user that owns the database.</summary>
    public const string Owner = "hips_owner";

    /// <summary>The user the program works as.</summary>
    public const string User = "hips";

    private const string Database = "hips";

    private readonly string programs, folder;
    private readonly int port;

    private OwnPostgres(string programs, string folder, int port) => (this.programs, this.folder, this.port) = (programs, folder, port);

    /// <summary>How its owner reaches the database.</summary>
    public string OwnersConnection => Reached(Owner);

    /// <summary>How the program reaches it.</summary>
    public string Connection => Reached(User);

    /// <summary>Makes one, and starts it.</summary>
    /// <param name="programs">Folder of <c>initdb</c>; null for the newest there is.</param>
    public static async Task<OwnPostgres> StartAsync(string? programs)
    {
        programs ??= Directory.GetDirectories("/usr/lib/postgresql").OrderBy(path => int.TryParse(Path.GetFileName(path), out int version) ? version : 0)
            .Select(path => Path.Combine(path, "bin")).LastOrDefault() ?? throw new InvalidOperationException("PostgreSQL is not installed: name the folder of initdb with --postgres.");
        string folder = (await RunAsync("mktemp -d /tmp/hipassess-sharing-XXXXXX")).Trim();
        var server = new OwnPostgres(programs, folder, FreePort());
        try
        {
            await RunAsync($"{programs}/initdb --auth=trust --username=postgres --encoding=UTF8 --locale-provider=icu --icu-locale=en-US -D {folder}/data");
            await server.StartAgainAsync();
            foreach (string user in new[] { Owner, User })
                await RunAsync($"{programs}/createuser -h {folder} -p {server.port} -U postgres {user}");
            await RunAsync($"{programs}/createdb -h {folder} -p {server.port} -U postgres -O {Owner} {Database}");
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it after it was stopped.</summary>
    public Task StartAgainAsync() => RunAsync(
        $"{programs}/pg_ctl -D {folder}/data -l {folder}/log -o \"-c listen_addresses=127.0.0.1 -p {port} -c unix_socket_directories={folder}\" -w start >{folder}/started 2>&1");

    /// <summary>Stops it at once, whoever is connected, as when its machine fails.</summary>
    public Task StopAtOnceAsync() => RunAsync($"{programs}/pg_ctl -D {folder}/data -m immediate -w stop");

    /// <summary>Processor time of all of its processes so far, in seconds.</summary>
    public double ProcessorSeconds
    {
        get
        {
            string pid = File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First();
            double own = 0;
            foreach (string process in Directory.GetDirectories("/proc").Where(path => char.IsAsciiDigit(Path.GetFileName(path)[0])))
                if (Stat(process) is { } stat && (Path.GetFileName(process) == pid || stat[1] == pid))
                    own += Ticks(stat[11]) + Ticks(stat[12]) + (stat[1] == pid ? 0 : Ticks(stat[13]) + Ticks(stat[14])); // the server's own hold those of processes that ended
            return own / 100;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(folder, "data", "postmaster.pid")))
            await StopAtOnceAsync();
        await RunAsync($"rm -rf {folder}");
    }

    /// <summary>A port of loopback nobody listens at.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string Reached(string user) => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username={user};Database={Database}");

    private static double Ticks(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    // What follows the name of the program, which may hold anything: state, parent, and so on.
    private static string[]? Stat(string process)
    {
        try
        {
            string text = File.ReadAllText(Path.Combine(process, "stat"));
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null; // it has ended
        }
    }

    // The server refuses to run as root.
    private static async Task<string> RunAsync(string command)
    {
        string[] arguments = Environment.UserName == "root" ? ["su", "postgres", "-s", "/bin/sh", "-c", command] : ["/bin/sh", "-c", command];
        using var process = Process.Start(new ProcessStartInfo(arguments[0], arguments[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" })!;
        var (text, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await text : throw new InvalidOperationException($"{command} ended with {process.ExitCode}: {await error}");
    }
}
