using System.Diagnostics;
using System.Runtime.CompilerServices;
using HipAssess.Domain;
using HipAssess.Store;
using HipAssess.Store.Engines;

namespace HipAssess.Tests.Store.Suites;

public abstract class KillSuite(Func<StorePlace> place) : StoreSuite(place)
{
    private const string Told = "HIPASSESS_WRITE_UNTIL_KILLED";

    /// <summary>How often; a night's run sets more.</summary>
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("HIPASSESS_KILLS") ?? "8");

    // A program that is to be killed: this one, started anew. Nothing of this assembly may run on another thread before its start is over.
    [ModuleInitializer]
    internal static void WriteUntilKilled()
    {
        if (Environment.GetEnvironmentVariable(Told) is { Length: > 0 } address)
        {
            Write(StoreAddress.Parse(address));
        }
    }

    [Fact]
    public async Task What_was_acknowledged_survives_a_kill_at_any_moment()
    {
        var random = new Random(20261130);
        int confirmed = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            int last = await RunAndKill(TimeSpan.FromMilliseconds(random.Next(0, 120)));
            await using var store = await SessionStore.OpenAsync(Address); // checks the file
            var stored = (await store.Sessions.OfAsync("K01")).SingleOrDefault();
            Assert.True((int?)stored?.Session.Tests[0].Left!.Trials[0] >= last, $"kill {kill}: {last} was acknowledged, {stored?.Session.Tests[0].Left!.Trials[0]} is there");
            // A change and its event are there together, or neither is.
            Assert.Equal(stored!.Version, (await store.Audit.ListAsync(new() { Athlete = "K01" }, 1_000_000)).Count(e => e.About == $"session/{stored.Id}"));
            confirmed += last;
        }
        Assert.True(confirmed > 0);
        TestContext.Current.SendDiagnosticMessage($"{Kills} kills, the last of them after {confirmed} acknowledged changes in all");
    }

    private async Task<int> RunAndKill(TimeSpan after)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(KillSuite).Assembly.Location);
        start.Environment[Told] = Address.File ?? Address.Connection;
        using var child = Process.Start(start)!;
        var lines = child.StandardOutput;
        int last = int.Parse((await lines.ReadLineAsync())!); // it has begun
        var rest = lines.ReadToEndAsync();
        await Task.Delay(after);
        child.Kill();
        await child.WaitForExitAsync();
        string[] all = (await rest).Split('\n')[..^1]; // without what was cut off
        return all.Length == 0 ? last : int.Parse(all[^1]);
    }

    private static void Write(StoreAddress address)
    {
        var store = Now(SessionStore.OpenAsync(address));
        var stored = Now(store.Sessions.OfAsync("K01")).SingleOrDefault();
        while (true)
        {
            int value = 1 + (int)(stored?.Session.Tests[0].Left!.Trials[0] ?? 0);
            stored = Now(store.Sessions.SaveAsync(new(Test("K01", "2026-03-14", value, Group.Control), Replaces: stored is null ? null : new(stored.Id, stored.Version)), Anna)).Kept!;
            Console.Out.WriteLine(value);
            Console.Out.Flush();
        }
    }

    private static T Now<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
