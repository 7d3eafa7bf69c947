using System.Diagnostics;
using HipAssess.Benchmarks.WholeProcess;
using HipAssess.Store;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;
using static System.FormattableString;

namespace HipAssess.Benchmarks.Doors;

/// <summary>Asks a running door for each page many times, and prints the table of docs/performance.md.</summary>
internal static class DoorMeasuring
{
    private const int WarmUp = 5, Starts = 5;
    private const double StartAim = 1000, MemoryAim = 300;

    /// <summary>Measures and prints.</summary>
    public static async Task<int> PrintAsync(DoorOptions options, TextWriter to)
    {
        var (tests, athletes, codes, file) = await KnownAsync(options.Store);
        Machine.Print(to, []);
        double[] starts = new double[Starts];
        for (int i = 0; i < Starts; i++)
            starts[i] = await StartAsync(options);
        using var program = await ServedProgram.StartAsync(options);
        to.WriteLine("| | middle | p95 | slowest | processor | size | aim |");
        to.WriteLine("|---|---|---|---|---|---|---|");
        Row(to, "Start to first page", starts, double.NaN, 0, StartAim);
        foreach (var page in DoorPage.All(program.Client, tests, athletes, file, codes))
            await MeasureAsync(to, program, page, WarmUp, options.Times);
        double working = program.PeakMebibytes;
        foreach (var page in DoorPage.Whole(program.Client))
            await MeasureAsync(to, program, page, 0, 1);
        to.WriteLine();
        to.WriteLine(Invariant($"Memory: {working:F0} MiB at most (aim {MemoryAim} MiB), {program.PeakMebibytes:F0} MiB with everything at once; {new FileInfo(options.Store).Length / 1e6:F0} MB of store."));
        return 0;
    }

    private static async Task<double> StartAsync(DoorOptions options)
    {
        var clock = Stopwatch.StartNew();
        using var program = await ServedProgram.StartAsync(options);
        using var page = await program.Client.GetAsync(new Uri("/", UriKind.Relative));
        page.EnsureSuccessStatusCode();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static async Task MeasureAsync(TextWriter to, ServedProgram program, DoorPage page, int warmUp, int times)
    {
        double[] took = new double[times];
        long bytes = 0;
        double processor = program.ProcessorMilliseconds;
        for (int i = -warmUp; i < times; i++)
        {
            var clock = Stopwatch.StartNew();
            using var answer = await page.Ask(i + warmUp);
            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException($"{page.Name}: {answer.StatusCode}");
            if (i < 0)
            {
                processor = program.ProcessorMilliseconds;
                continue;
            }
            took[i] = clock.Elapsed.TotalMilliseconds;
            bytes = Math.Max(bytes, answer.Content.Headers.ContentLength ?? 0);
        }
        Row(to, page.Name, took, (program.ProcessorMilliseconds - processor) / times, bytes, page.Aim);
    }

    private static void Row(TextWriter to, string name, double[] milliseconds, double processor, long bytes, double? aim)
    {
        double[] sorted = [.. milliseconds.Order()];
        double p95 = sorted[(int)Math.Ceiling(0.95 * sorted.Length) - 1];
        string verdict = aim is null ? "" : Invariant($"{aim} ms: {(p95 < aim ? "met" : "missed")}");
        to.WriteLine(Invariant($"| {name} | {sorted[sorted.Length / 2]:F0} ms | {p95:F0} ms | {sorted[^1]:F0} ms | {(double.IsNaN(processor) ? "" : Invariant($"{processor:F0} ms"))} | {(bytes == 0 ? "" : Invariant($"{bytes / 1e3:F0} kB"))} | {verdict} |"));
        to.Flush();
    }

    // A prime step reaches controls and patients, early and late tests.
    private static async Task<(List<Guid> Tests, List<Guid> Athletes, List<string> Codes, Guid File)> KnownAsync(string path)
    {
        await using var store = await SessionStore.OpenAsync(StoreAddress.OfFile(path), create: false);
        var people = await store.Athletes.FindAsync(new AthleteFilter(), 0, int.MaxValue);
        var some = people.Rows.Where((_, i) => i % 97 == 0).ToList();
        var tests = new List<Guid>();
        foreach (var athlete in some)
        {
            var stored = await store.Sessions.OfAsync(athlete.Code);
            tests.Add(stored[tests.Count % stored.Count].Id);
        }
        return (tests, [.. some.Select(athlete => athlete.Id)], [.. people.Rows.Select(athlete => athlete.Code)], (await store.Files.ListAsync())[0].Id);
    }
}
