namespace HipAssess.Benchmarks.WholeProcess;

/// <summary>Runs every program on every file and prints the tables of docs/performance.md.</summary>
internal sealed class Measuring(Options options, IReadOnlyList<Contestant> contestants, string folder, TextWriter to, TextWriter log)
{
    // Who failed at a job is not asked to do it with a larger file.
    private readonly HashSet<(Job, Contestant)> givenUp = [];
    private readonly Dictionary<(Job, int Athletes), Run?[]> measured = [];

    /// <summary>Measures and prints.</summary>
    /// <returns>Exit code.</returns>
    public static int Print(Options options, TextWriter to, TextWriter log)
    {
        if (!OperatingSystem.IsLinux())
        {
            log.WriteLine("Peak memory is read from /proc, so this measures on Linux only.");
            return 2;
        }
        if (Contestant.Installed(options, log) is not { } contestants)
            return 2;
        var folder = Directory.CreateTempSubdirectory("hipassess-measure-");
        try
        {
            new Measuring(options, contestants, folder.FullName, to, log).PrintTables();
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private void PrintTables()
    {
        Machine.Print(to, contestants);
        PrintSmall();
        PrintLarge();
        PrintSeasons();
        PrintAims();
    }

    private void PrintSmall()
    {
        var table = new ResultsTable(to, contestants, "athletes");
        Measure(table, 1, "1", Path.Combine(Repository.Root, "sample-data", "athlete.csv"), Job.AssessJson);
        string runners = Path.Combine(Repository.Root, "sample-data", "runners.csv");
        Measure(table, 60, "60", runners, Job.AssessCsv, Job.Study, Job.Reports);
        string thousand = Generate(1000);
        Measure(table, 1000, "1,000", thousand, Job.ManyReports);
        File.Delete(thousand);
        to.WriteLine();
    }

    private void PrintLarge()
    {
        var table = new ResultsTable(to, contestants, "athletes (rows, size)");
        foreach (int athletes in options.Sizes.Order())
        {
            string file = Generate(athletes);
            string size = FormattableString.Invariant($"{athletes:N0} ({24L * athletes:N0}, {new FileInfo(file).Length / 1e6:F0} MB)");
            Measure(table, athletes, size, file, Job.Check, Job.AssessCsv, Job.AssessJson, Job.Study);
            File.Delete(file);
        }
        to.WriteLine();
    }

    private void PrintSeasons()
    {
        var table = new ResultsTable(to, contestants, "athletes, 24 tests each");
        foreach (int athletes in new[] { 1_000, 10_000 })
        {
            string file = Path.Combine(folder, "seasons.csv");
            LargeFile.WriteSeasons(athletes, file);
            Measure(table, athletes, FormattableString.Invariant($"{athletes:N0}"), file, Job.Track);
            File.Delete(file);
        }
        to.WriteLine();
    }

    private void PrintAims()
    {
        to.WriteLine("| athletes | job | aim | measured | |");
        to.WriteLine("|---|---|---|---|---|");
        bool isNative = !File.Exists(options.HipAssess + ".dll"); // the runtime's program lies beside it
        foreach (var aim in Aim.All.Where(aim => isNative || !aim.IsForNative))
            if (measured.TryGetValue((aim.Job, aim.Athletes), out var runs) && runs[0] is { } own)
                to.WriteLine(aim.Row(own, contestants.ToList().FindIndex(contestant => contestant.Name == aim.Peer) is >= 0 and var peer ? runs[peer] : null));
    }

    private string Generate(int athletes)
    {
        string file = Path.Combine(folder, $"{athletes}.csv");
        LargeFile.Write(athletes, file);
        return file;
    }

    private void Measure(ResultsTable table, int athletes, string size, string file, params ReadOnlySpan<Job> jobs)
    {
        foreach (var job in jobs)
        {
            var best = new Run?[contestants.Count];
            // Turn by turn, so that a busy moment of the machine does not fall on one of them alone.
            for (int run = 0; run < options.Runs; run++)
                for (int i = 0; i < contestants.Count; i++)
                    if (givenUp.Contains((job, contestants[i])))
                        best[i] ??= Run.NotTried;
                    else if (RunOnce(job, contestants[i], size, file) is { } done)
                        best[i] = Better(best[i], done);
            table.Add(job, size, best);
            measured[(job, athletes)] = best;
        }
    }

    // A run that failed counts only when none before it came to a good end.
    private static Run Better(Run? before, Run done) => before switch
    {
        null => done,
        _ when done.Failure is not null => before,
        _ => new Run(Math.Min(done.Seconds, before.Seconds), Math.Max(done.Mebibytes, before.Mebibytes), null),
    };

    private Run? RunOnce(Job job, Contestant contestant, string size, string file)
    {
        string written = Directory.CreateDirectory(Path.Combine(folder, "out")).FullName;
        string output = job.Arguments.Contains("OUT", StringComparison.Ordinal) ? written : Path.Combine(written, "results.csv");
        if (contestant.Command(job, file, output) is not { } command)
            return null;
        string printed = Path.Combine(folder, "printed");
        var run = Run.Of(command, printed, options);
        log.WriteLine(FormattableString.Invariant($"{job.Name}, {size}, {contestant.Name}: {run.Seconds:F2} s, {run.Mebibytes:F0} MiB {run.Failure} {run.LastWords}"));
        if (run.Failure is not null)
            givenUp.Add((job, contestant));
        Directory.Delete(written, recursive: true);
        File.Delete(printed); // gigabytes of JSON, better gone than written to disk while the next one runs
        return run;
    }
}
