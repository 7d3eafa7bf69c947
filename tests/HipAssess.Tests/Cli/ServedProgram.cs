using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace HipAssess.Tests.Cli;

/// <summary>A program that serves: it says where, lets a client in, and ends when it is told to.</summary>
internal sealed partial class ServedProgram : IDisposable
{
    /// <summary>The program the command tests run.</summary>
    public static readonly string Path = Environment.GetEnvironmentVariable("HIPASSESS_PROGRAM") is { Length: > 0 } named ? Repository.Path(named) : System.IO.Path.Combine(AppContext.BaseDirectory, "hipassess");

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;

    private ServedProgram(Process process, IReadOnlyList<string> said, HttpClient client) => (this.process, Said, Client) = (process, said, client);

    /// <summary>What it said until the address was there.</summary>
    public IReadOnlyList<string> Said { get; }

    /// <summary>Somebody who was let in by the link it printed; follows no redirects.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts it, and comes in.</summary>
    public static async Task<ServedProgram> StartAsync(params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(Path, [.. arguments, "--no-open"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            said.Add(line);
            if (Link().Match(line) is { Success: true } link)
                return new ServedProgram(process, said, await EnterAsync(new Uri(link.Value)));
        }
        string error = await process.StandardError.ReadToEndAsync();
        process.Dispose();
        throw new InvalidOperationException($"It ended before it said where: {string.Join('\n', said)}\n{error}");
    }

    /// <summary>Tells it to end, and waits. Ctrl-C is the same to it, but what a shell starts in the background ignores that.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    /// <summary>Ends it at once, as a power cut does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
        Client.Dispose();
    }

    private static async Task<HttpClient> EnterAsync(Uri link)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = new Uri(link.GetLeftPart(UriPartial.Authority)),
        };
        using var answer = await client.GetAsync(link);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return client;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/\?key=\S+")]
    private static partial Regex Link();
}
