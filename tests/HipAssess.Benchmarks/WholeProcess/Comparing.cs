namespace HipAssess.Benchmarks.WholeProcess;

/// <summary>Whether the peers work out the same: only then is it fair to compare their speed.</summary>
internal static class Comparing
{
    private const int Athletes = 1000;
    private const double LargestAllowed = 1e-9;
    private static readonly string[] OfAssess = ["left", "right", "ln_ratio", "p", "p_holm"];
    private static readonly string[] OfStudy = ["n", "mean_difference", "t", "p", "p_holm", "wilcoxon_p"];

    /// <summary>Prints the largest differences, relative to the larger of two figures.</summary>
    /// <returns>Exit code: 0 when all figures agree.</returns>
    public static int Print(Options options, TextWriter to, TextWriter log)
    {
        if (Contestant.Installed(options, log) is not { } contestants)
            return 2;
        if (contestants.Count == 1)
        {
            log.WriteLine("No peer is installed: nothing to compare with.");
            return 2;
        }
        var folder = Directory.CreateTempSubdirectory("hipassess-compare-");
        try
        {
            string file = Path.Combine(folder.FullName, "athletes.csv");
            LargeFile.Write(Athletes, file);
            string[] assess = Made(Job.AssessCsv), study = Made(Job.StudyCsv);
            var ownAssess = Figures.OfRows(assess[0], ["athlete", "muscle"], OfAssess);
            var ownStudy = Figures.OfTidyStudy(study[0]);
            bool agree = true;
            for (int i = 1; i < contestants.Count; i++)
            {
                agree &= Agree(Job.AssessCsv, contestants[i], ownAssess, Figures.OfRows(assess[i], ["athlete", "muscle"], OfAssess), OfAssess.Length * 6 * Athletes);
                agree &= Agree(Job.StudyCsv, contestants[i], ownStudy, Figures.OfRows(study[i], ["group", "muscle"], OfStudy), OfStudy.Length * 2 * 6);
            }
            return agree ? 0 : 1;

            string[] Made(Job job) => [.. contestants.Select((contestant, i) =>
            {
                string results = Path.Combine(folder.FullName, $"{i}.{job.Name}.csv"), printed = Path.Combine(folder.FullName, "printed");
                // This tool prints its table, the scripts write theirs to a file.
                var run = Run.Of(contestant.Command(job, file, results)!, i == 0 ? results : printed, options);
                return run.Failure is null ? results : throw new InvalidOperationException($"{contestant.Name}, {job.Name}: {run.Failure} {run.LastWords}");
            })];
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        bool Agree(Job job, Contestant peer, Figures own, Figures others, int expected)
        {
            var (compared, largest, where) = own.Against(others);
            bool agrees = compared == expected && largest <= LargestAllowed;
            to.WriteLine(FormattableString.Invariant(
                $"{job.Name}, {peer.Name}: {compared} of {expected} figures compared, largest relative difference {largest:E1} ({where}): {(agrees ? "they agree" : "THEY DIFFER")}."));
            return agrees;
        }
    }
}
