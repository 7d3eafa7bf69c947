using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Drawn;
using HipAssess.Verdicts;
using ScottPlot;

namespace HipAssess.Reports.Charts;

/// <summary>
/// One row per muscle group on the ln scale, labelled in percent: the athlete's side difference as a dot,
/// the band measurement error can make, the limits the verdict used, and every control as a small grey dot behind.
/// </summary>
public static class SideDifferenceChart
{
    /// <summary>So many controls are drawn at most in a row.</summary>
    public const int MostControls = 150;

    /// <summary>Draws all muscle groups of a session, the first on top.</summary>
    public static Plot Of(SessionAssessment session, ChartForm form = ChartForm.Wide)
    {
        var plot = ChartStyle.Blank();
        var limits = session.Muscles.Select(muscle => VerdictLimits.Of(session, muscle)).ToList();
        double reach = Reach(session, limits);
        for (int row = 0; row < session.Muscles.Length; row++)
            DrawRow(plot, -row, session.Muscles[row], limits[row], reach, form);

        int rows = session.Muscles.Length;
        plot.Axes.SetLimits(-reach, reach, -rows + 0.5, 1.05);
        plot.Axes.SetLimitsY(-rows + 0.5, 1.05, plot.Axes.Right);
        RowNames.Write(plot, form, -reach, [.. session.Muscles.Select(muscle => (ChartLabels.OneLine(session.Session.Tests, muscle.Test), Finding(muscle)))]);
        LabelScale(plot, reach, form);
        DifferenceRows.NameHalves(plot, ChartWords.RightHalf, ChartWords.LeftHalf, reach);
        AddLegend(plot, session, limits);
        return plot;
    }

    private static void DrawRow(Plot plot, double row, MuscleAssessment muscle, VerdictLimits? limits, double reach, ChartForm form)
    {
        var (middle, half) = DifferenceRows.Data(form);
        double y = row + middle;
        DifferenceRows.DrawBand(plot, y, half, Math.Min(muscle.ErrorBound.LnRatio, reach));
        if (limits is not null)
        {
            DifferenceRows.DrawLimits(plot, y, half, [limits.Watch.Low, limits.Watch.High], LinePattern.Dotted);
            DifferenceRows.DrawLimits(plot, y, half, [limits.Flag.Low, limits.Flag.High], LinePattern.Solid);
        }
        if (muscle.DifferenceNorm?.Values is { Count: > 0 } controls)
            DifferenceRows.DrawControls(plot, y, half, ControlsDrawn(controls));
        if (muscle.Difference is { } difference)
            DifferenceRows.DrawAthlete(plot, y, difference.LnRatio, difference.WeakerSide, difference.IsMarked, Verdict.OfDifference(muscle));
    }

    // Of very many controls a fixed number, evenly from the smallest to the largest: the picture is the same and stays small.
    internal static IEnumerable<double> ControlsDrawn(IReadOnlyList<double> values) => values.Count <= MostControls
        ? values
        : Enumerable.Range(0, MostControls).Select(i => values[(int)((i + 0.5) * values.Count / MostControls)]);

    // Controls may lie outside; the athlete's dots, the bands and the limits never do.
    private static double Reach(SessionAssessment session, IEnumerable<VerdictLimits?> limits)
    {
        var values = session.Muscles.Select(m => m.ErrorBound.LnRatio)
            .Concat(session.Muscles.Select(m => Math.Abs(m.Difference?.LnRatio ?? 0)))
            .Concat(session.Muscles.Select(m => DifferenceRows.Reach(m.DifferenceNorm)))
            .Concat(limits.OfType<VerdictLimits>().SelectMany(l => new[] { l.Flag.Low, l.Flag.High }).Select(Math.Abs));
        return values.Append(ToLn(15)).Max() * 1.08;
    }

    private static double ToLn(double percentOfStronger) => -Math.Log(1 - percentOfStronger / 100);

    private static string Finding(MuscleAssessment muscle)
    {
        if (muscle.Difference is not { } difference)
            return string.Join('\n', Sides.Both.Where(side => muscle.On(side) is null).Select(ChartWords.NotTestedOn));
        string words = TermWords.Difference(difference);
        return (difference.IsMarked, Verdict.OfDifference(muscle)) switch
        {
            (true, _) => $"{words}\n{ChartWords.NotJudged}",
            (_, Flag.Flag or Flag.Watch) => $"{words}\n{ChartLabels.Sign(Verdict.OfDifference(muscle))}",
            _ => words,
        };
    }

    private static void LabelScale(Plot plot, double reach, ChartForm form)
    {
        var ticks = new ScottPlot.TickGenerators.NumericManual();
        ticks.AddMajor(0, ChartWords.Equal);
        int step = reach < ToLn(18) ? 5 : reach < ToLn(45) ? 10 : 20;
        step *= form == ChartForm.Narrow ? 2 : 1;
        for (int percent = step; percent < 100 && ToLn(percent) < reach; percent += step)
        {
            ticks.AddMajor(-ToLn(percent), $"{percent} %");
            ticks.AddMajor(ToLn(percent), $"{percent} %");
        }
        plot.Axes.Bottom.TickGenerator = ticks;
        plot.XLabel(ChartWords.DifferenceInPercent(form == ChartForm.Wide));
        var middle = plot.Add.VerticalLine(0, 1, ChartStyle.Faint);
        plot.MoveToBack(middle);
    }

    private static void AddLegend(Plot plot, SessionAssessment session, IReadOnlyList<VerdictLimits?> limits)
    {
        var weaker = session.Muscles.Select(muscle => muscle.Difference).Where(difference => difference is { IsMarked: false }).Select(difference => difference!.WeakerSide).ToHashSet();
        var items = Sides.Both.Where(side => weaker.Contains(side))
            .Select(side => ChartLabels.Dot(ChartWords.Weaker(side), ChartStyle.Of(side), ChartStyle.Ink, size: 10)).ToList();
        items.AddRange(DifferenceRows.Legend(session.Muscles.Any(m => m.DifferenceNorm?.Values.Count > 0), limits.Any(limit => limit is not null)));
        ChartLabels.Legend(plot, items);
    }
}
