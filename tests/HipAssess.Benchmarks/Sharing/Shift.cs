using System.Diagnostics;
using HipAssess.Benchmarks.WholeProcess;
using static System.FormattableString;

namespace HipAssess.Benchmarks.Sharing;

/// <summary>The people of a clinic at work for a time: who does what, how long it took, and whether all that was acknowledged is kept.</summary>
/// <param name="Clinic">Where.</param>
/// <param name="Pace">How fast they are.</param>
/// <param name="Seed">Draws the same clicks again.</param>
internal sealed record Shift(Clinic Clinic, Pace Pace, int Seed)
{
    private static readonly TimeSpan BetweenSignIns = TimeSpan.FromMilliseconds(300);

    private readonly Measured measured = new();
    private readonly Ledger ledger = new();

    /// <summary>An instance may end while it is asked.</summary>
    public bool MayBreak { get; init; }

    /// <summary>Lets them work, and prints what came of it.</summary>
    /// <param name="meanwhile">What happens to the clinic; they stop when it has ended.</param>
    /// <param name="to">Where to print.</param>
    /// <returns>What was measured, and what is not as it was acknowledged.</returns>
    public async Task<(Measured Measured, List<string> Wrong)> WorkAsync(Func<FrontDoor, Task> meanwhile, TextWriter to)
    {
        var door = new FrontDoor(Clinic.Instances, measured) { MayBreak = MayBreak };
        using var end = new CancellationTokenSource();
        var before = Processor.Now(Clinic);
        var clock = Stopwatch.StartNew();
        var work = Clinic.People.Select(person => Task.Run(() => WorkAsync(person, door, end.Token))).ToList();
        var ended = Task.WhenAll(work);
        var happened = meanwhile(door);
        if (await Task.WhenAny(ended, happened) == ended)
            await ended; // somebody could not work on
        await happened;
        await end.CancelAsync();
        await ended;
        double seconds = clock.Elapsed.TotalSeconds;
        var after = Processor.Now(Clinic);
        Machine.Print(to, []);
        measured.Print(to, seconds);
        after.Print(to, before, seconds, measured.Answers, Clinic);
        return (measured, await CheckAsync(to));
    }

    // They come one after the other, not all in one moment.
    private async Task WorkAsync(Persona person, FrontDoor door, CancellationToken end)
    {
        await Pace.WaitAsync(person.Number * BetweenSignIns, end);
        var browser = new ClinicBrowser(door, person.Number, new Random(Seed + 1000 + person.Number));
        await browser.GetAsync("Sign-in page", "/sign-in");
        while (!(await browser.PostAsync("Sign in", "/sign-in", ClinicBrowser.Form(("name", person.Name), ("password", person.Password), ("next", "/")))).IsRight && !end.IsCancellationRequested)
            await Pace.WaitAsync(Pace.BeforeTryingAgain, end);
        var random = new Random(Seed + person.Number);
        await (person.Writes ? new Writer(browser, person, ledger, Pace, random, end).WorkAsync() : new Reader(browser, person, Pace, random).WorkAsync(end));
    }

    private async Task<List<string>> CheckAsync(TextWriter to)
    {
        const int Told = 10;
        var export = await Clinic.Administrator.GetAsync("Export of everything", "/export.csv");
        var wrong = export.IsRight ? await ledger.CheckAsync(export.Body) : [$"the export was answered {export.Status}"];
        foreach (string one in wrong.Take(Told))
            to.WriteLine($"- {one}");
        var faults = Clinic.Instances.SelectMany(instance => instance.Faults).ToList();
        foreach (string fault in faults.Take(Told))
            to.WriteLine($"- {fault}");
        var (tests, drafts) = ledger.Count;
        to.WriteLine(Invariant($"{ledger.Typed} changes and {ledger.Finished} finished tests were acknowledged; of {tests} tests and {drafts} unfinished ones {wrong.Count} are not kept as acknowledged; {faults.Count} faults told of."));
        return wrong;
    }
}
