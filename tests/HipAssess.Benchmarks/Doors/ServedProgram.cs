using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace HipAssess.Benchmarks.Doors;

/// <summary><c>hipassess serve</c> as a program of its own, and a browser that was let in.</summary>
internal sealed class ServedProgram : IDisposable
{
    private readonly Process process;

    private ServedProgram(Process process, string address)
    {
        this.process = process;
        Client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(2), MaxResponseContentBufferSize = int.MaxValue };
        Client.DefaultRequestHeaders.Add("Origin", address);
    }

    /// <summary>Follows no redirects.</summary>
    public HttpClient Client { get; }

    /// <summary>The most memory it held at once, in MiB.</summary>
    public double PeakMebibytes => Status("VmHWM:");

    /// <summary>Processor time it took so far, in milliseconds: what a busy machine does not change.</summary>
    public double ProcessorMilliseconds
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalMilliseconds;
        }
    }

    /// <summary>Starts it and comes in.</summary>
    public static async Task<ServedProgram> StartAsync(DoorOptions options)
    {
        var start = new ProcessStartInfo(options.HipAssess, ["serve", "--data", options.Store, "--no-open"]) { RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        string? link = null;
        while (link is null)
        {
            string line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("serve ended at once.");
            if (line.Contains("runs already", StringComparison.Ordinal))
                throw new InvalidOperationException($"Another program serves {options.Store}.");
            int at = line.IndexOf("http://", StringComparison.Ordinal);
            link = at < 0 ? null : line[at..].Trim();
        }
        _ = process.StandardOutput.ReadToEndAsync();
        var program = new ServedProgram(process, new Uri(link).GetLeftPart(UriPartial.Authority));
        using var answer = await program.Client.GetAsync(link);
        return answer.StatusCode == HttpStatusCode.SeeOther ? program : throw new InvalidOperationException($"Not let in: {answer.StatusCode}.");
    }

    /// <summary>Ends it without warning.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
        Client.Dispose();
    }

    private double Status(string name)
    {
        string line = File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return double.Parse(line.AsSpan(name.Length, line.Length - name.Length - " kB".Length), CultureInfo.InvariantCulture) / 1024;
    }
}
