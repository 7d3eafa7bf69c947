using System.Globalization;
using System.Text.RegularExpressions;

namespace HipAssess.Benchmarks.WholeProcess;

/// <summary>
/// Whether a job takes more of R's time, or more memory, than the tables of docs/performance.md say. A machine's speed changes from day
/// to day, the ratio of two programs that take turns on it hardly does.
/// </summary>
internal static partial class Gate
{
    /// <summary>A ratio may be this much worse before it is called so: runs differ by less.</summary>
    private const double Slack = 1.15;

    /// <summary>Measures what the tables measured and compares.</summary>
    /// <returns>Exit code: 1 when something has become worse.</returns>
    public static int Print(Options options, TextWriter to, TextWriter log)
    {
        if (Contestant.Installed(options, log) is not [var own, { Name: Contestant.R } r, ..])
            return 2;
        bool isNative = !File.Exists(options.HipAssess + ".dll");
        var wanted = Committed(File.ReadLines(Path.Combine(Repository.Root, "docs", "performance.md")), isNative ? "native" : "plain")
            .Where(row => row.Athletes < 1000 || options.Sizes.Contains(row.Athletes)).ToList();
        if (wanted.Count == 0)
        {
            log.WriteLine("docs/performance.md has no table of this build with R for these sizes.");
            return 2;
        }
        var folder = Directory.CreateTempSubdirectory("hipassess-gate-");
        try
        {
            to.WriteLine("| athletes | job | of R's time, committed | now | MiB, committed | now | |");
            to.WriteLine("|---|---|---|---|---|---|---|");
            bool isWorse = false;
            foreach (var row in wanted)
            {
                var now = Measure(row, own, r, options, folder.FullName);
                bool worse = now.OfR > Slack * row.OfR || now.Mebibytes > Slack * row.Mebibytes;
                isWorse |= worse;
                to.WriteLine(FormattableString.Invariant($"| {row.Athletes:N0} | `{row.Job.Name}` | {row.OfR:F2}× | {now.OfR:F2}× | {row.Mebibytes:F0} | {now.Mebibytes:F0} | {(worse ? "worse" : "as good")} |"));
            }
            return isWorse ? 1 : 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Rows such as: | 60 | `assess --format csv` | 0.38 s, 50 MiB |  | 0.27 s, 68 MiB (0.72×, 1.4×) | ...
    private static IEnumerable<Ratio> Committed(IEnumerable<string> lines, string build)
    {
        bool isOfBuild = false;
        foreach (string line in lines)
        {
            if (line.StartsWith("**", StringComparison.Ordinal))
                isOfBuild = line.Contains($"The {build} build", StringComparison.Ordinal);
            if (isOfBuild && Row().Match(line) is { Success: true } row && Job.All.FirstOrDefault(job => job.Name == row.Groups["job"].Value) is { } job)
                yield return new(int.Parse(row.Groups["athletes"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture), job, 1 / Number(row, "peer"), Number(row, "own"));
        }
    }

    private static double Number(Match row, string group) => double.Parse(row.Groups[group].Value, CultureInfo.InvariantCulture);

    private static (double OfR, double Mebibytes) Measure(Ratio row, Contestant own, Contestant r, Options options, string folder)
    {
        string file = Path.Combine(folder, "input.csv"), output = Path.Combine(folder, "out"), printed = Path.Combine(folder, "printed");
        if (row.Athletes == 60)
            File.Copy(Path.Combine(Repository.Root, "sample-data", "runners.csv"), file, overwrite: true);
        else
            LargeFile.Write(row.Athletes, file);
        var seconds = new List<double>[] { [], [] };
        double mebibytes = 0;
        for (int run = 0; run < options.Runs; run++)
            foreach (var (who, times) in new[] { (own, seconds[0]), (r, seconds[1]) })
            {
                Directory.CreateDirectory(output);
                var done = Run.Of(who.Command(row.Job, file, row.Job.Arguments.Contains("OUT", StringComparison.Ordinal) ? output : Path.Combine(output, "results.csv"))!, printed, options);
                Directory.Delete(output, recursive: true);
                times.Add(done.Failure is null ? done.Seconds : throw new InvalidOperationException($"{who.Name} {row.Job.Name}: {done.Failure}"));
                mebibytes = who == own ? Math.Max(mebibytes, done.Mebibytes) : mebibytes;
            }
        return (Middle(seconds[0]) / Middle(seconds[1]), mebibytes);
    }

    private static double Middle(List<double> runs) => runs.Order().ElementAt(runs.Count / 2);

    [GeneratedRegex(@"^\| (?<athletes>[\d,]+)[^|]*\| `(?<job>[^`]+)` \| [\d.]+ s, (?<own>\d+) MiB \|[^|]*\| [^|(]*\((?<peer>[\d.]+)×")]
    private static partial Regex Row();

    private sealed record Ratio(int Athletes, Job Job, double OfR, double Mebibytes);
}
