using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Drawn;
using HipAssess.Studies;
using ScottPlot;

namespace HipAssess.Reports.Charts.Studies;

/// <summary>
/// Side differences of both groups with their 95 % intervals, one row per muscle group: injured against uninjured side above,
/// right against left side of the controls below, and the equivalence bound as a band.
/// </summary>
public static class SideDifferenceForest
{
    private const double Offset = 0.17, NarrowOffset = 0.1;

    /// <summary>Draws all muscle groups, the first on top.</summary>
    public static Plot Of(StudyResult study, ChartForm form = ChartForm.Wide)
    {
        var plot = ChartStyle.Blank();
        int rows = study.Muscles.Length;
        double bound = study.Settings.EquivalenceBoundLn;
        var band = plot.Add.Rectangle(100 * (Math.Exp(-bound) - 1), 100 * (Math.Exp(bound) - 1), 0.4 - rows, 0.75);
        band.FillColor = ChartStyle.Band.WithAlpha(0.6);
        band.LineWidth = 0;
        plot.MoveToBack(plot.Add.VerticalLine(0, 1, ChartStyle.Ink));

        for (int row = 0; row < rows; row++)
        {
            double y = RowNames.Data(form, 1).Middle - row, apart = form == ChartForm.Wide ? Offset : NarrowOffset;
            Draw(plot, y + apart, study.Muscles[row].Injured, isInjured: true);
            Draw(plot, y - apart, study.Muscles[row].Control, isInjured: false);
        }
        double reach = Reach(study, bound);
        plot.Axes.SetLimits(-reach, reach, 0.4 - rows, 0.75);
        plot.Axes.SetLimitsY(0.4 - rows, 0.75, plot.Axes.Right);
        RowNames.Write(plot, form, -reach, [.. study.Muscles.Select(muscle => (
            TermWords.Capital(TermWords.Muscle(muscle.Muscle)), $"{StudyChartWords.InWords(muscle.Injured)}\n{StudyChartWords.InWords(muscle.Control)}"))]);
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { LabelFormatter = value => Rounded.Number(value, value == Math.Round(value) ? 0 : 1) };
        plot.XLabel(StudyChartWords.Percent(form == ChartForm.Wide));
        ChartLabels.Legend(plot,
        [
            ChartLabels.Dot(StudyChartWords.OfInjured, ChartStyle.Ink, ChartStyle.Ink, MarkerShape.FilledSquare, 8),
            ChartLabels.Dot(StudyChartWords.OfControls, Colors.White, ChartStyle.Ink, MarkerShape.FilledCircle, 8),
            ChartLabels.Patch(StudyChartWords.Bound(study.Settings), ChartStyle.Band),
        ]);
        return plot;
    }

    private static void Draw(Plot plot, double y, SideComparison sides, bool isInjured)
    {
        if (sides.PercentDifference is not { } percent)
            return;
        if (sides.PercentDifferenceCi95 is { } ci95)
        {
            var line = plot.Add.Line(ci95.Low, y, ci95.High, y);
            line.LineColor = ChartStyle.Ink;
            line.LineWidth = isInjured ? 2.2f : 1.4f;
        }
        var mark = plot.Add.Marker(percent, y);
        mark.MarkerStyle.Shape = isInjured ? MarkerShape.FilledSquare : MarkerShape.FilledCircle;
        mark.MarkerStyle.FillColor = isInjured ? ChartStyle.Ink : Colors.White;
        mark.MarkerStyle.OutlineColor = ChartStyle.Ink;
        mark.MarkerStyle.OutlineWidth = 1.4f;
        mark.MarkerSize = 9;
    }

    private static double Reach(StudyResult study, double bound) => study.Muscles
        .SelectMany(muscle => new[] { muscle.Injured, muscle.Control })
        .SelectMany(sides => new[] { sides.PercentDifference, sides.PercentDifferenceCi95?.Low, sides.PercentDifferenceCi95?.High })
        .Select(value => Math.Min(Math.Abs(value ?? 0), 60))
        .Append(100 * (Math.Exp(bound) - 1)).Max() * 1.12;
}
