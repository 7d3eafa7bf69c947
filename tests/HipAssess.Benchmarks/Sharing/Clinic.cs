using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.RegularExpressions;
using HipAssess.Benchmarks.Doors;
using HipAssess.Store;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;

namespace HipAssess.Benchmarks.Sharing;

/// <summary>A shared door as a clinic has it: a server, two instances, athletes with tests, and people with accounts.</summary>
internal sealed partial class Clinic : IAsyncDisposable
{
    private const int Side = 2;

    private readonly string folder = Directory.CreateTempSubdirectory("hipassess-sharing-").FullName;
    private readonly SharingOptions options;

    private Clinic(SharingOptions options, OwnPostgres server) => (this.options, Server) = (options, server);

    /// <summary>The database.</summary>
    public OwnPostgres Server { get; }

    /// <summary>The instances.</summary>
    public List<SharedProgram> Instances { get; } = [];

    /// <summary>Who works there.</summary>
    public ImmutableArray<Persona> People { get; private set; } = [];

    /// <summary>The browser of whoever runs it.</summary>
    public ClinicBrowser Administrator { get; private set; } = null!;

    /// <summary>Makes one, ready for its people.</summary>
    public static async Task<Clinic> OpenAsync(SharingOptions options, int people, int writers, TextWriter to)
    {
        var clinic = new Clinic(options, await OwnPostgres.StartAsync(options.Postgres));
        try
        {
            var clock = Stopwatch.StartNew();
            await clinic.FillAsync();
            for (int i = 0; i < Side; i++)
                clinic.Instances.Add(await SharedProgram.StartAsync(options.HipAssess, clinic.Server.Connection));
            var athletes = await clinic.AthletesAsync();
            clinic.People = Persona.Of(people, writers, athletes);
            await clinic.InviteAsync();
            to.WriteLine(FormattableString.Invariant($"{athletes.Length} athletes with {athletes.Sum(athlete => athlete.Tests.Length)} tests in {options.Teams} teams; {people} people, of whom {writers} type; two instances. Made in {clock.Elapsed.TotalSeconds:F0} s."));
            return clinic;
        }
        catch
        {
            await clinic.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Instances.ForEach(instance => instance.Dispose());
        await Server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    // As a clinic comes from one machine to many: its file is copied to the server.
    private async Task FillAsync()
    {
        string file = Path.Combine(folder, "clinic.db");
        await LargeStore.MakeAsync(file, options.Athletes, options.Sessions, options.Teams);
        await RunAsync("store", "copy", file, Server.OwnersConnection);
        await RunAsync("store", "prepare", "--database", Server.OwnersConnection, "--for", OwnPostgres.User);
    }

    private async Task<ImmutableArray<KnownAthlete>> AthletesAsync()
    {
        await using var store = await SessionStore.OpenAsync(StoreAddress.Parse(Server.OwnersConnection), create: false);
        var tests = new List<StoredSession>();
        await foreach (var test in store.Sessions.ReadAsync(SessionFilter.All))
            tests.Add(test);
        var of = tests.ToLookup(test => test.AthleteId, test => test.Id);
        return [.. (await store.Athletes.FindAsync(new AthleteFilter(), 0, int.MaxValue)).Rows
            .Select(athlete => new KnownAthlete(athlete.Id, athlete.Code, athlete.About.Team!, athlete.Group == Domain.Group.Control, [.. of[athlete.Id]]))];
    }

    private async Task InviteAsync()
    {
        var measured = new Measured();
        var door = new FrontDoor(Instances, measured);
        var random = new Random(options.Seed);
        Administrator = new ClinicBrowser(door, People.Length, random);
        string first = await RunAsync("people", "invite", "runs it", "--role", "administrator", "--database", Server.Connection, "--address", SharedProgram.Address);
        await AcceptAsync(Administrator, Link().Match(first).Value, "nobody will guess this");
        foreach (var person in People)
        {
            var made = await Administrator.PostAsync("Invite", "/people", ClinicBrowser.Form(
                ("name", person.Name), ("role", person.Self is null ? "clinician" : "athlete"), ("sees", person.Team is null ? "all" : "teams"), ("teams", person.Team ?? ""), ("athlete", person.Self?.Code ?? "")), 200);
            await AcceptAsync(new ClinicBrowser(door, person.Number, random), made.IsRight ? Link().Match(made.Body).Value : throw Not(measured), person.Password);
        }
        if (measured.Errors > 0)
            throw Not(measured);
    }

    private static InvalidOperationException Not(Measured measured)
    {
        measured.Print(Console.Error, 1);
        return new InvalidOperationException("Not all could be invited.");
    }

    private static async Task AcceptAsync(ClinicBrowser browser, string link, string password)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var told))
            throw new InvalidOperationException("No link was given.");
        string path = told.AbsolutePath;
        await browser.GetAsync("Invitation", path);
        await browser.PostAsync("Invitation, accepted", path, ClinicBrowser.Form(("password", password), ("again", password)));
    }

    private async Task<string> RunAsync(params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(options.HipAssess, words) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (text, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await text : throw new InvalidOperationException($"{words[0]} ended with {process.ExitCode}: {await error}");
    }

    [GeneratedRegex("https://[^\"\\s]+/invitation/[0-9a-f]+")]
    private static partial Regex Link();
}
