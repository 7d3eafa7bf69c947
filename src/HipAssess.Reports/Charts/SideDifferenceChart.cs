using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Strength;
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

    private const double BandHeight = 0.62;

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
        Name(plot, "◀ right weaker", -reach, Alignment.MiddleLeft, offset: 6);
        Name(plot, "left weaker ▶", reach, Alignment.MiddleRight, offset: -6);
        AddLegend(plot, session, limits);
        return plot;
    }

    private static void DrawRow(Plot plot, double row, MuscleAssessment muscle, VerdictLimits? limits, double reach, ChartForm form)
    {
        var (middle, half) = RowNames.Data(form, BandHeight / 2);
        double y = row + middle;
        double bound = Math.Min(muscle.ErrorBound.LnRatio, reach);
        var band = plot.Add.Rectangle(-bound, bound, y - half, y + half);
        band.FillColor = ChartStyle.Band;
        band.LineWidth = 0;

        if (limits is not null)
        {
            DrawLimits(plot, y, half, [limits.Watch.Low, limits.Watch.High], LinePattern.Dotted);
            DrawLimits(plot, y, half, [limits.Flag.Low, limits.Flag.High], LinePattern.Solid);
        }
        if (muscle.DifferenceNorm is { } norm && norm.Values.Any())
            DrawControls(plot, y, half, ControlsDrawn([.. norm.Values]));
        if (muscle.Difference is { } difference)
            DrawAthlete(plot, y, difference, Verdict.OfDifference(muscle));
    }

    private static void DrawLimits(Plot plot, double y, double half, double[] limits, LinePattern pattern)
    {
        foreach (double limit in limits)
        {
            var line = plot.Add.Line(limit, y - half, limit, y + half);
            line.LineColor = ChartStyle.Ink;
            line.LineWidth = 1.5f;
            line.LinePattern = pattern;
        }
    }

    // Of very many controls a fixed number, evenly from the smallest to the largest: the picture is the same and stays small.
    internal static double[] ControlsDrawn(double[] values)
    {
        if (values.Length <= MostControls)
            return values;
        double[] sorted = [.. values.Order()];
        return [.. Enumerable.Range(0, MostControls).Select(i => sorted[(int)((i + 0.5) * sorted.Length / MostControls)])];
    }

    // Spread over the height of the band by the golden ratio, so that dots of equal value stay apart, the same way each time.
    private static void DrawControls(Plot plot, double y, double half, double[] values)
    {
        double[] ys = [.. values.Select((_, i) => y + (i * 0.6180339887498949 % 1 - 0.5) * 2 * half * 0.85)];
        var dots = plot.Add.Markers(values, ys);
        dots.MarkerStyle.Shape = MarkerShape.FilledCircle;
        dots.MarkerStyle.FillColor = ChartStyle.Control;
        dots.MarkerStyle.OutlineWidth = 0;
        dots.MarkerSize = 4;
    }

    private static void DrawAthlete(Plot plot, double y, SideDifference difference, Flag flag)
    {
        var dot = plot.Add.Marker(difference.LnRatio, y);
        dot.MarkerStyle.Shape = ChartStyle.ShapeOf(flag);
        dot.MarkerStyle.FillColor = difference.IsMarked ? Colors.White : ColorOf(difference);
        dot.MarkerStyle.OutlineColor = ChartStyle.Ink;
        dot.MarkerStyle.OutlineWidth = difference.IsMarked ? 2.5f : 1.5f;
        dot.MarkerSize = flag >= Flag.Watch ? 15 : 13;
    }

    // By the weaker side, as the half of the chart it lies in is called.
    private static Color ColorOf(SideDifference difference) =>
        difference.WeakerSide is { } weaker ? ChartStyle.Of(weaker) : ChartStyle.Faint;

    // Controls may lie outside; the athlete's dots, the bands and the limits never do.
    private static double Reach(SessionAssessment session, IEnumerable<VerdictLimits?> limits)
    {
        var values = session.Muscles.Select(m => m.ErrorBound.LnRatio)
            .Concat(session.Muscles.Select(m => Math.Abs(m.Difference?.LnRatio ?? 0)))
            .Concat(session.Muscles.SelectMany(m => m.DifferenceNorm?.Values ?? []).Select(Math.Abs))
            .Concat(limits.OfType<VerdictLimits>().SelectMany(l => new[] { l.Flag.Low, l.Flag.High }).Select(Math.Abs));
        return values.Append(ToLn(15)).Max() * 1.08;
    }

    private static double ToLn(double percentOfStronger) => -Math.Log(1 - percentOfStronger / 100);

    private static string Finding(MuscleAssessment muscle)
    {
        if (muscle.Difference is not { } difference)
            return string.Join('\n', Sides.Both.Where(side => muscle.On(side) is null).Select(side => $"{TermWords.Side(side)} not tested"));
        string words = TermWords.Difference(difference);
        return (difference.IsMarked, Verdict.OfDifference(muscle)) switch
        {
            (true, _) => words + "\n○ pain: not judged",
            (_, Flag.Flag or Flag.Watch) => $"{words}\n{ChartLabels.Sign(Verdict.OfDifference(muscle))}",
            _ => words,
        };
    }

    private static void LabelScale(Plot plot, double reach, ChartForm form)
    {
        var ticks = new ScottPlot.TickGenerators.NumericManual();
        ticks.AddMajor(0, "equal");
        int step = reach < ToLn(18) ? 5 : reach < ToLn(45) ? 10 : 20;
        step *= form == ChartForm.Narrow ? 2 : 1;
        for (int percent = step; percent < 100 && ToLn(percent) < reach; percent += step)
        {
            ticks.AddMajor(-ToLn(percent), $"{percent} %");
            ticks.AddMajor(ToLn(percent), $"{percent} %");
        }
        plot.Axes.Bottom.TickGenerator = ticks;
        plot.XLabel(form == ChartForm.Wide ? "Side difference, percent of the stronger side" : "Percent of the stronger side");
        var middle = plot.Add.VerticalLine(0, 1, ChartStyle.Faint);
        plot.MoveToBack(middle);
    }

    private static void Name(Plot plot, string words, double x, Alignment alignment, float offset)
    {
        var text = plot.Add.Text(words, x, 0.75);
        text.LabelAlignment = alignment;
        text.OffsetX = offset;
        text.LabelFontSize = ChartStyle.FontSize;
        text.LabelFontColor = ChartStyle.Ink;
        text.LabelBold = true;
    }

    private static void AddLegend(Plot plot, SessionAssessment session, IReadOnlyList<VerdictLimits?> limits)
    {
        var weaker = session.Muscles.Select(muscle => muscle.Difference).Where(difference => difference is { IsMarked: false }).Select(difference => difference!.WeakerSide).ToHashSet();
        var items = Sides.Both.Where(side => weaker.Contains(side))
            .Select(side => ChartLabels.Dot($"{TermWords.Side(side)} weaker", ChartStyle.Of(side), ChartStyle.Ink, size: 10)).ToList();
        if (session.Muscles.Any(m => m.DifferenceNorm?.Values.Any() == true))
            items.Add(ChartLabels.Dot("one control", ChartStyle.Control, ChartStyle.Control, size: 4));
        items.Add(ChartLabels.Patch("measurement error, 95 %", ChartStyle.Band));
        if (limits.Any(limit => limit is not null))
        {
            items.Add(ChartLabels.Line("watch beyond", ChartStyle.Ink, LinePattern.Dotted));
            items.Add(ChartLabels.Line("flag beyond", ChartStyle.Ink));
        }
        ChartLabels.Legend(plot, items);
    }
}
