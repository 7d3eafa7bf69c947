using static System.FormattableString;

namespace HipAssess.Benchmarks.Calibration;

/// <summary>How often the flag rule is right and wrong: the tables of docs/methods.md, section 6, and the shares that reports expect.</summary>
/// <param name="groups">Control groups of each size.</param>
/// <param name="athletes">Athletes judged by each.</param>
internal sealed class VerdictCalibration(int groups, int athletes)
{
    private static readonly int[] Controls = [0, 10, 30, 100], Muscles = [1, 3, 6];
    private static readonly double[] Deficits = [0.10, 0.15, 0.20, 0.30];

    private static readonly Population Usual = new("side differences about normal, muscle groups as in real runners", Population.AsInRealRunners);

    private static readonly Population[] Populations =
    [
        Usual,
        new("heavy tails: t with 4 df", Population.AsInRealRunners, HasHeavyTails: true),
        new("skewed: χ² with 4 df", Population.AsInRealRunners, IsSkewed: true),
        new("half-hearted: 15 % of trials are 5 to 30 % too low", Population.AsInRealRunners, HalfHeartedShare: 0.15),
    ];

    /// <summary>Healthy athletes with a flag, and with a watch or a flag.</summary>
    public void Healthy(TextWriter to)
    {
        to.WriteLine("| healthy athletes with a flag (with a watch or a flag) | muscle groups | no controls | 10 controls | 30 controls | 100 controls |");
        to.WriteLine("|---|---|---|---|---|---|");
        foreach (var population in Populations)
            foreach (int muscles in Muscles)
                to.WriteLine($"| {population.Name} | {muscles} | {string.Join(" | ", Controls.Select(n => Marked(Run(population, muscles, n, new("A")))))} |");
        foreach (int muscles in Muscles)
            to.WriteLine($"| normal, an injured side stated | {muscles} | {string.Join(" | ", Controls.Select(n => Marked(Run(Usual, muscles, n, new("A", IsInjurySaid: true)))))} |");
        to.WriteLine();
    }

    /// <summary>Deficits found: a flag on the affected muscle group.</summary>
    public void Found(TextWriter to)
    {
        to.WriteLine("| found (flag on the affected muscle group), of six muscle groups | 10 % | 15 % | 20 % | 30 % | half, on both sides |");
        to.WriteLine("|---|---|---|---|---|---|");
        foreach (int controls in Controls)
            foreach (bool isSaid in new[] { false, true })
            {
                var cells = Deficits.Select(deficit => Percent(Run(Usual, 6, controls, new("A", IsInjurySaid: isSaid, Deficit: deficit)).Flagged))
                    .Append(Percent(Run(Usual, 6, controls, new("A", Deficit: 0.5, IsOnBothSides: true)).Flagged));
                to.WriteLine($"| {(controls == 0 ? "no controls" : Invariant($"{controls} controls"))}, {(isSaid ? "injured side stated" : "no injured side")} | {string.Join(" | ", cells)} |");
            }
        to.WriteLine();
    }

    /// <summary>Beside a fixed limit that flags as many healthy athletes; the curves are for the chart.</summary>
    public List<RocCurve> Compared(TextWriter to)
    {
        var who = new Drawn("A", Deficit: 0.20);
        var fixedRule = new Simulation(Usual, 6, 0, groups, athletes);
        var (healthyFixed, foundFixed) = (fixedRule.Run(new("A"), Rule.Fixed(10)), fixedRule.Run(who, Rule.Fixed(10)));
        var curves = new List<RocCurve>();
        to.WriteLine("| with the same false flags | a 20 % deficit is found by this tool | by a fixed limit | that limit |");
        to.WriteLine("|---|---|---|---|");
        foreach (int n in Controls.Skip(1))
        {
            var (healthy, found) = (Run(Usual, 6, n, new("A")), Run(Usual, 6, n, who));
            double threshold = healthyFixed.ThresholdFor(healthy.Flagged);
            to.WriteLine(Invariant($"| {n} controls: {Percent(healthy.Flagged, 1)} | {Percent(found.Flagged)} | {Percent(foundFixed.From(threshold))} | {10 * threshold:F1} % |"));
            curves.Add(new($"{n} controls", healthy, found, HasPoint: true));
        }
        to.WriteLine(Invariant($"| fixed 10 %: {Percent(healthyFixed.From(1), 1)} flagged | | {Percent(foundFixed.From(1))} | 10 % |"));
        to.WriteLine(Invariant($"| fixed 15 %: {Percent(healthyFixed.From(1.5), 1)} flagged | | {Percent(foundFixed.From(1.5))} | 15 % |"));
        to.WriteLine();
        curves.Add(new("fixed percentage", healthyFixed, foundFixed, HasPoint: false));
        return curves;
    }

    /// <summary>The shares of healthy athletes that reports expect, as data.</summary>
    public void Expected(TextWriter to)
    {
        to.WriteLine("muscle_groups,norm,with_strength,watch_percent,flag_percent,source");
        foreach (string norm in new[] { "controls", "convention" })
            foreach (bool hasStrength in new[] { true, false })
                for (int muscles = 1; muscles <= 6; muscles++)
                {
                    if (norm == "convention" && hasStrength)
                        continue;
                    var tally = norm == "convention"
                        ? Run(Usual, muscles, 0, new("A"))
                        : new Simulation(Usual, muscles, 30, groups, athletes).Run(new("A"), hasStrength ? Rule.WithControls : Rule.DifferencesOnly);
                    to.WriteLine(Invariant($"{muscles},{norm},{(hasStrength ? "yes" : "no")},{100 * tally.WatchedShare:F0},{100 * tally.Flagged:F0},\"Simulation of healthy athletes, side differences about normal, 30 controls (docs/methods.md section 6)\""));
                }
    }

    private Tally Run(Population population, int muscles, int controls, Drawn who) =>
        new Simulation(population, muscles, controls, groups, athletes).Run(who, controls == 0 ? Rule.WithoutControls : Rule.WithControls);

    private static string Marked(Tally tally) => $"{Percent(tally.Flagged, 1)} ({Percent(tally.WatchedShare)})";

    private static string Percent(double share, int decimals = 0) =>
        (100 * share).ToString($"F{decimals}", System.Globalization.CultureInfo.InvariantCulture) + " %";
}
