using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Drawn;
using HipAssess.Reports.Words.Studies;
using HipAssess.Statistics;
using HipAssess.Studies;
using ScottPlot;

namespace HipAssess.Reports.Charts.Studies;

/// <summary>Published d_z and that of this study with their 95 % intervals on one axis, a row per muscle group.</summary>
public static class PublishedEffectChart
{
    private const double Offset = 0.17, NarrowOffset = 0.1;

    /// <summary>The muscle groups whose effect was published.</summary>
    public static IReadOnlyList<MuscleStudy> Shown(StudyResult study) => [.. study.Muscles.Where(muscle => muscle.Published.Result is not null)];

    /// <summary>Draws these muscle groups, the first on top.</summary>
    public static Plot Of(IReadOnlyList<MuscleStudy> muscles, ChartForm form = ChartForm.Wide)
    {
        var plot = ChartStyle.Blank();
        plot.MoveToBack(plot.Add.VerticalLine(0, 1, ChartStyle.Ink));
        double apart = form == ChartForm.Wide ? Offset : NarrowOffset;
        for (int row = 0; row < muscles.Count; row++)
        {
            double y = RowNames.Data(form, 1).Middle - row;
            var published = muscles[row].Published.Result!;
            Draw(plot, y + apart, published.Dz, published.Ci95, isPublished: true);
            if (muscles[row].Injured.Dz is { } dz)
                Draw(plot, y - apart, dz.Value, dz.Ci95, isPublished: false);
        }
        double reach = Math.Max(0.5, 1.1 * muscles.SelectMany(Ends).Max(Math.Abs));
        plot.Axes.SetLimits(-reach, reach, 0.4 - muscles.Count, 0.6);
        plot.Axes.SetLimitsY(0.4 - muscles.Count, 0.6, plot.Axes.Right);
        RowNames.Write(plot, form, -reach, [.. muscles.Select(muscle => (
            TermWords.Capital(TermWords.Muscle(muscle.Muscle)), StudyFigureWords.Effects(muscle)))]);
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { LabelFormatter = value => Rounded.Number(value, 1) };
        plot.XLabel(StudyChartWords.Effects(form == ChartForm.Wide));
        ChartLabels.Legend(plot,
        [
            ChartLabels.Dot(StudyChartWords.There, Colors.White, ChartStyle.Ink, MarkerShape.FilledDiamond, 11),
            ChartLabels.Dot(StudyChartWords.Here, ChartStyle.Ink, ChartStyle.Ink, MarkerShape.FilledSquare, 8),
        ]);
        return plot;
    }

    private static IEnumerable<double> Ends(MuscleStudy muscle) =>
        [muscle.Published.Result!.Ci95.Low, muscle.Published.Result.Ci95.High, .. muscle.Injured.Dz is { } dz ? [dz.Ci95.Low, dz.Ci95.High] : Array.Empty<double>()];

    private static void Draw(Plot plot, double y, double value, Interval ci95, bool isPublished)
    {
        var line = plot.Add.Line(ci95.Low, y, ci95.High, y);
        line.LineColor = ChartStyle.Ink;
        line.LineWidth = isPublished ? 1.4f : 2.2f;
        var mark = plot.Add.Marker(value, y);
        mark.MarkerStyle.Shape = isPublished ? MarkerShape.FilledDiamond : MarkerShape.FilledSquare;
        mark.MarkerStyle.FillColor = isPublished ? Colors.White : ChartStyle.Ink;
        mark.MarkerStyle.OutlineColor = ChartStyle.Ink;
        mark.MarkerStyle.OutlineWidth = 1.4f;
        mark.MarkerSize = isPublished ? 12 : 9;
    }
}
