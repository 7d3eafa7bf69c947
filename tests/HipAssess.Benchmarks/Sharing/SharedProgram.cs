using System.Diagnostics;
using System.Globalization;

namespace HipAssess.Benchmarks.Sharing;

/// <summary>One instance of <c>hipassess serve --shared</c>, a program of its own that may be killed and started again.</summary>
internal sealed class SharedProgram : IDisposable
{
    /// <summary>Where people reach the door.</summary>
    public const string Address = "https://hips.example";

    /// <summary>The same without its scheme.</summary>
    public const string HostName = "hips.example";

    private static readonly TimeSpan ToStart = TimeSpan.FromMinutes(1), BetweenLooks = TimeSpan.FromMilliseconds(20);

    private readonly ProcessStartInfo start;
    private readonly List<string> faults = [];
    private Process? process;
    private double processorBefore, peakBefore;

    private SharedProgram(string program, string connection, int port)
    {
        start = new ProcessStartInfo(program,
            ["serve", "--shared", "--database", connection, "--address", Address, "--behind-proxy", "--listen", $"127.0.0.1:{port}"])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        // As many to one instance as a proxy would open; whom it speaks for stands in the headers.
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(2) };
    }

    /// <summary>Asks it, with no cookies of its own.</summary>
    public HttpClient Client { get; }

    /// <summary>The most memory it held at once, in MiB, in any of its lives.</summary>
    public double PeakMebibytes => Math.Max(peakBefore, Peak);

    /// <summary>Processor time of all of its lives, in seconds.</summary>
    public double ProcessorSeconds => processorBefore + Processor;

    /// <summary>What it told of faults.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            lock (faults)
                return [.. faults];
        }
    }

    /// <summary>Starts one, and waits until it can answer.</summary>
    public static async Task<SharedProgram> StartAsync(string program, string connection)
    {
        var made = new SharedProgram(program, connection, OwnPostgres.FreePort());
        await made.StartAgainAsync();
        return made;
    }

    /// <summary>Starts it after it was killed, and waits until it can answer.</summary>
    public async Task StartAgainAsync()
    {
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(line.Data, "\"LogLevel\":\"Error\"");
        process.ErrorDataReceived += (_, line) => Hear(line.Data, "Unhandled");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var clock = Stopwatch.StartNew();
        while (!await IsReadyAsync())
        {
            if (process.HasExited)
                throw new InvalidOperationException($"serve ended with {process.ExitCode}.");
            if (clock.Elapsed > ToStart)
                throw new InvalidOperationException("serve did not come to answer.");
            await Task.Delay(BetweenLooks);
        }
    }

    /// <summary>Ends it without warning.</summary>
    public void Kill()
    {
        (processorBefore, peakBefore) = (ProcessorSeconds, PeakMebibytes);
        process!.Kill();
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (process is not null)
            Kill();
        Client.Dispose();
    }

    private double Processor
    {
        get
        {
            process?.Refresh();
            return process is null or { HasExited: true } ? 0 : process.TotalProcessorTime.TotalSeconds;
        }
    }

    private double Peak
    {
        get
        {
            const string Name = "VmHWM:";
            if (process is null or { HasExited: true })
                return 0;
            string line = File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith(Name, StringComparison.Ordinal));
            return double.Parse(line.AsSpan(Name.Length, line.Length - Name.Length - " kB".Length), CultureInfo.InvariantCulture) / 1024;
        }
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception gone) when (FrontDoor.IsGone(gone))
        {
            return false;
        }
    }

    private void Hear(string? line, string sign)
    {
        if (line?.Contains(sign, StringComparison.Ordinal) == true)
            lock (faults)
                faults.Add(line);
    }
}
