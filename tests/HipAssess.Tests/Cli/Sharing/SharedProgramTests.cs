using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using HipAssess.Cli.Output;
using HipAssess.Tests.Web.Sharing;

namespace HipAssess.Tests.Cli.Sharing;

/// <summary>A shared door as a program of its own.</summary>
public sealed class SharedProgramTests
{
    [Fact]
    public async Task It_lets_the_first_administrator_in_says_when_it_leaves_and_its_log_tells_of_nobody()
    {
        using var folder = new Folder();
        string[] store = ["--database", folder.File("clinic.db"), "--address", SharedDoorOfATest.Address];
        string link = new Uri(Door.Run(["people", "invite", "Anna-Maria", "--role", "administrator", .. store]).Out.Trim()).AbsolutePath;
        int port = FreePort();
        using var process = Process.Start(new ProcessStartInfo(ServedProgram.Path, ["serve", "--shared", .. store, "--behind-proxy", "--listen", $"127.0.0.1:{port}", "--oidc", "http://127.0.0.1:9", "--oidc-client", "hips"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        string? open = await process.StandardError.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Contains($"listening at 127.0.0.1:{port}", open, StringComparison.Ordinal);
        var log = process.StandardOutput.ReadToEndAsync();
        using var anna = new Guest(new Uri($"http://127.0.0.1:{port}"));
        using var entered = await anna.PostAsync(link, ("password", SharedDoorOfATest.Password), ("again", SharedDoorOfATest.Password));
        Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
        using var made = await anna.PostAsync("/tests/new", ("athlete", "Quill-77"), ("name", "Zoe Featherstone"), ("date", "2026-11-01"));
        await anna.PageAsync(made.Headers.Location!.ToString());
        await anna.PageAsync("/athletes?find=Featherstone");
        Assert.Contains("data-passkey=\"create\"", await anna.PageAsync("/account"), StringComparison.Ordinal);
        using var nowhere = await anna.GetAsync("/sign-in/elsewhere"); // a provider that is not there
        Assert.Equal("/sign-in?elsewhere=no", nowhere.Headers.Location!.ToString());
        await anna.PageAsync("/people");
        using var probe = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        Assert.Equal(HttpStatusCode.OK, (await probe.GetAsync("/health/ready")).StatusCode);
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
            await kill.WaitForExitAsync();
        for (int tries = 0; (await probe.GetAsync("/health/ready")).StatusCode != HttpStatusCode.ServiceUnavailable; tries++) // fails once nobody answers there
            await Task.Delay(tries < 600 ? 20 : throw new TimeoutException());
        await anna.PageAsync("/people"); // and still answers
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(ExitCodes.Done, process.ExitCode);
        string[] lines = (await log).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length >= 7, string.Join('\n', lines));
        foreach (string line in lines)
        {
            using var one = JsonDocument.Parse(line);
            Assert.True(one.RootElement.GetProperty("State").GetProperty("Status").GetInt32() < 500, line);
            foreach (string secret in new[] { "Quill", "Featherstone", "Anna", folder.Path, link[12..], "find=", anna.Cookie!.Split('=')[1] })
                Assert.DoesNotContain(secret, line, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
