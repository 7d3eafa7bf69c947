using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Drawn;
using HipAssess.Verdicts;
using ScottPlot;

namespace HipAssess.Reports.Charts;

/// <summary>
/// One row per movement, in degrees (bent knee fall out in centimetres): the athlete's side difference as a dot, the band
/// measurement error can make, the limits the verdict used, and every control as a small grey dot behind.
/// </summary>
public static class RangeDifferenceChart
{
    /// <summary>Draws movements of one unit, the first on top.</summary>
    public static Plot Of(SessionAssessment session, IReadOnlyList<MovementAssessment> movements, ChartForm form = ChartForm.Wide)
    {
        var plot = ChartStyle.Blank();
        var limits = movements.Select(movement => VerdictLimits.Of(session, movement)).ToList();
        double reach = Reach(movements, limits);
        foreach (var (row, movement) in movements.Index())
            DrawRow(plot, -row, movement, limits[row], form);
        plot.Axes.SetLimits(-reach, reach, -movements.Count + 0.5, 1.05);
        plot.Axes.SetLimitsY(-movements.Count + 0.5, 1.05, plot.Axes.Right);
        RowNames.Write(plot, form, -reach, [.. movements.Select(movement => (TermWords.Capital(MovementWords.TestAmong(session.Session.Movements, movement.Test)), Finding(movement)))]);
        LabelScale(plot, reach, movements[0].Test.Unit, form);
        DifferenceRows.NameHalves(plot, ChartWords.RightLessHalf, ChartWords.LeftLessHalf, reach);
        AddLegend(plot, movements, limits);
        return plot;
    }

    // The half to the right is called "left less": of the bent knee fall out the side with the larger value has less.
    private static int Turn(MovementAssessment movement) => movement.Test.Movement.IsMoreWhenSmaller() ? -1 : 1;

    private static void DrawRow(Plot plot, double row, MovementAssessment movement, VerdictLimits? limits, ChartForm form)
    {
        var (middle, half) = DifferenceRows.Data(form);
        double y = row + middle;
        int turn = Turn(movement);
        DifferenceRows.DrawBand(plot, y, half, movement.ErrorBound.Value);
        if (limits is not null)
        {
            DifferenceRows.DrawLimits(plot, y, half, [turn * limits.Watch.Low, turn * limits.Watch.High], LinePattern.Dotted);
            DifferenceRows.DrawLimits(plot, y, half, [turn * limits.Flag.Low, turn * limits.Flag.High], LinePattern.Solid);
        }
        if (movement.DifferenceNorm?.Values is { Count: > 0 } controls)
            DifferenceRows.DrawControls(plot, y, half, SideDifferenceChart.ControlsDrawn(controls).Select(value => turn * value));
        if (movement.Difference is { } difference)
            DifferenceRows.DrawAthlete(plot, y, turn * difference.Value, difference.LessSide, difference.IsMarked, Verdict.OfDifference(movement));
    }

    private static double Reach(IReadOnlyList<MovementAssessment> movements, IEnumerable<VerdictLimits?> limits)
    {
        var values = movements.Select(movement => movement.ErrorBound.Value)
            .Concat(movements.Select(movement => Math.Abs(movement.Difference?.Value ?? 0)))
            .Concat(movements.Select(movement => DifferenceRows.Reach(movement.DifferenceNorm)))
            .Concat(limits.OfType<VerdictLimits>().SelectMany(limit => new[] { limit.Flag.Low, limit.Flag.High }).Select(Math.Abs));
        return values.Max() * 1.08;
    }

    private static string Finding(MovementAssessment movement)
    {
        if (movement.Difference is not { } difference)
            return string.Join('\n', Sides.Both.Where(side => movement.On(side) is null).Select(ChartWords.NotTestedOn));
        string words = MovementWords.Difference(difference, movement.Test.Unit);
        return (difference.IsMarked, Verdict.OfDifference(movement)) switch
        {
            (true, _) => $"{words}\n{ChartWords.NotJudged}",
            (_, Flag.Flag or Flag.Watch) => $"{words}\n{ChartLabels.Sign(Verdict.OfDifference(movement))}",
            _ => words,
        };
    }

    private static void LabelScale(Plot plot, double reach, MovementUnit unit, ChartForm form)
    {
        var ticks = new ScottPlot.TickGenerators.NumericManual();
        ticks.AddMajor(0, ChartWords.Equal);
        double step = reach < 2 ? 0.5 : reach < 6 ? 1 : reach < 14 ? 2 : reach < 32 ? 5 : 10;
        step *= form == ChartForm.Narrow ? 2 : 1;
        for (double value = step; value < reach; value += step)
        {
            ticks.AddMajor(-value, MovementWords.Range(value, unit));
            ticks.AddMajor(value, MovementWords.Range(value, unit));
        }
        plot.Axes.Bottom.TickGenerator = ticks;
        plot.XLabel(ChartWords.DifferenceIn(unit));
        plot.MoveToBack(plot.Add.VerticalLine(0, 1, ChartStyle.Faint));
    }

    private static void AddLegend(Plot plot, IReadOnlyList<MovementAssessment> movements, IReadOnlyList<VerdictLimits?> limits)
    {
        var less = movements.Select(movement => movement.Difference).Where(difference => difference is { IsMarked: false }).Select(difference => difference!.LessSide).ToHashSet();
        var items = Sides.Both.Where(side => less.Contains(side)).Select(side => ChartLabels.Dot(ChartWords.Less(side), ChartStyle.Of(side), ChartStyle.Ink, size: 10)).ToList();
        items.AddRange(DifferenceRows.Legend(movements.Any(movement => movement.DifferenceNorm?.Values.Count > 0), limits.Any(limit => limit is not null)));
        ChartLabels.Legend(plot, items);
    }
}
