using System.Globalization;

namespace HipAssess.Benchmarks.Calibration;

/// <summary>The tables and the chart of docs/methods.md, section 6.</summary>
internal static class CalibrationReport
{
    private const string Begin = "<!-- made by: dotnet run -c Release --project tests/HipAssess.Benchmarks -- calibrate -->";
    private const string End = "<!-- end of what calibrate made -->";
    private static readonly int[] Sizes = [10, 30, 100];
    private static readonly int[] TwentyPercent = [2, 0];

    private static readonly Population[] Populations =
    [
        new("muscle groups vary as in real runners", Population.AsInRealRunners),
        new("muscle groups vary alike", Population.Alike),
        new("heavy tails: side differences follow a t with 4 df", Population.AsInRealRunners, HasHeavyTails: true),
        new("half-hearted: 15 % of trials are 5 to 30 % too low", Population.AsInRealRunners, HalfHeartedShare: 0.15),
    ];

    /// <summary>Runs everything and writes tables and chart into docs.</summary>
    public static int Write(int controlGroups, int healthyPerGroup)
    {
        string methods = Path.Combine(Repository.Root, "docs", "methods.md");
        using var tables = new StringWriter { NewLine = "\n" };
        var curves = Tables(controlGroups, healthyPerGroup, tables);
        string text = File.ReadAllText(methods);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal), end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            Console.Error.WriteLine($"{methods} lacks the lines between which the tables belong.");
            return 1;
        }
        File.WriteAllText(methods, $"{text[..begin]}{Begin}\n\n{tables}\n{text[end..]}");
        File.WriteAllText(Path.Combine(Repository.Root, "docs", "calibration-roc.svg"), RocChart.Of(curves).Svg() + "\n");
        return 0;
    }

    /// <summary>Prints the tables.</summary>
    public static int Print(int controlGroups, int healthyPerGroup, TextWriter to)
    {
        Tables(controlGroups, healthyPerGroup, to);
        return 0;
    }

    private static List<RocCurve> Tables(int controlGroups, int healthyPerGroup, TextWriter to)
    {
        var curves = new List<RocCurve>();
        foreach (var population in Populations)
        {
            var simulation = new Simulation(population, controlGroups, healthyPerGroup);
            to.WriteLine($"**{char.ToUpperInvariant(population.Name[0])}{population.Name[1..]}**");
            to.WriteLine();
            to.WriteLine("| rule | flags: per muscle group | per athlete | middle 80 % of control groups | watch or flag: per muscle group | per athlete | finds 10 % | 15 % | 20 % | 30 % | in two groups: 10 % | 15 % | 20 % | 30 % |");
            to.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
            var without = simulation.Run(0, Rule.WithoutControls, Rule.Fixed(10), Rule.Fixed(15));
            var own = Sizes.Select(n => (N: n, Tallies: simulation.Run(n, Rule.WithControls(n), Rule.Moderated))).ToList();
            var ours = own.Select(run => (run.N, Tally: run.Tallies[0])).ToList();
            foreach (var (n, tally) in ours)
                Row(to, $"this tool, {n} controls", tally, hasGroups: true);
            Row(to, "tried: 10 controls, moderated SD", own[0].Tallies[1], hasGroups: true);
            Row(to, "this tool, no controls", without[0], hasGroups: false);
            Row(to, "fixed 10 %", without[1], hasGroups: false);
            Row(to, "fixed 15 %", without[2], hasGroups: false);
            to.WriteLine();
            SameFalseAlarms(to, ours, without[1]);
            to.WriteLine();
            if (population == Populations[0])
                curves.AddRange([
                    .. ours.Select(rule => new RocCurve($"{rule.N} controls", rule.Tally, HasPoint: true)),
                    new RocCurve("fixed percentage", without[1], HasPoint: false)]);
        }
        return curves;
    }

    private static void Row(TextWriter to, string name, Tally tally, bool hasGroups)
    {
        double[] byGroup = [.. tally.FlaggedByGroup.Order()];
        string spread = hasGroups ? $"{Percent(byGroup[byGroup.Length / 10])} to {Percent(byGroup[byGroup.Length * 9 / 10])}" : "–";
        string found = string.Join(" | ", Enumerable.Range(0, Tally.Affected.Length).SelectMany(affected =>
            Enumerable.Range(0, Tally.Deficits.Length).Select(deficit => Percent(tally.Sensitivity(deficit, affected)))));
        to.WriteLine($"| {name} | {Percent(tally.FlaggedMuscles, 1)} | {Percent(tally.Flagged, 1)} | {spread} | {Percent(tally.WatchedMuscles, 1)} | {Percent(tally.Watched)} | {found} |");
    }

    private static void SameFalseAlarms(TextWriter to, IEnumerable<(int N, Tally Tally)> ours, Tally fixedRule)
    {
        to.WriteLine("| with the same false flags | a 20 % deficit in one group is found by this tool | by a fixed limit | that limit |");
        to.WriteLine("|---|---|---|---|");
        foreach (var (n, tally) in ours)
        {
            double threshold = fixedRule.ThresholdFor(tally.Flagged);
            to.WriteLine($"| {n} controls: {Percent(tally.Flagged, 1)} | {Percent(tally.Sensitivity(TwentyPercent[0], TwentyPercent[1]))} "
                + $"| {Percent(fixedRule.Sensitivity(TwentyPercent[0], TwentyPercent[1], threshold))} | {(10 * threshold).ToString("F1", CultureInfo.InvariantCulture)} % |");
        }
    }

    private static string Percent(double share, int decimals = 0) =>
        (100 * share).ToString($"F{decimals}", CultureInfo.InvariantCulture) + " %";
}
