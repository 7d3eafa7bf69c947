using HipAssess.Reports.Charts;
using ScottPlot;
using ScottPlot.TickGenerators;
using static System.FormattableString;
using Known = HipAssess.Benchmarks.Calibration.TrackCalibration.Known;

namespace HipAssess.Benchmarks.Calibration;

/// <summary>Stable athletes told of a change within a year.</summary>
/// <param name="Known">What is known of the error.</param>
/// <param name="Muscles">Muscle groups tested.</param>
/// <param name="Told">Shares, one per pace.</param>
internal sealed record StableLine(Known Known, int Muscles, double[] Told);

/// <summary>What following somebody costs and finds: tests until a loss is told, and stable athletes told of a change.</summary>
internal static class LevelChart
{
    private const double Promise = 0.05;
    private static readonly Color[] Colours = [ChartStyle.Left, ChartStyle.Right, Color.FromHex("#009E73")];
    private static readonly LinePattern[] Patterns = [LinePattern.Solid, LinePattern.Dashed, LinePattern.Dotted];

    /// <summary>Losses to the left, stable athletes to the right.</summary>
    /// <param name="losses">Each loss of one side, with the share told by the first, second, ... test after it.</param>
    /// <param name="stable">Shares of stable athletes.</param>
    /// <param name="paces">Tests a year that they are given for.</param>
    public static Figure Of(IReadOnlyList<(double Loss, double[] Found)> losses, IReadOnlyList<StableLine> stable, int[] paces) => new(
        "calibration-levels", "Following an athlete: losses found, and changes told where nothing changed", Describe(losses, stable, paces),
        [new PanelRow(352, [new Panel(Losses(losses), 380), new Panel(Stable(stable, paces), 380)])]);

    private static Plot Losses(IReadOnlyList<(double Loss, double[] Found)> losses)
    {
        var plot = ChartStyle.Blank();
        int most = losses[0].Found.Length;
        foreach (var (_, found) in losses)
        {
            var line = plot.Add.Scatter(Enumerable.Range(1, most).Select(test => (double)test).ToArray(), found, ChartStyle.Ink);
            line.LineWidth = 2;
            line.MarkerSize = 5;
        }
        plot.Axes.SetLimits(0.5, most + 0.5, 0, 1.04);
        Label(plot.Axes.Bottom, Enumerable.Range(1, most).Select(test => ((double)test, Invariant($"{test}"))));
        Label(plot.Axes.Left, new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 }.Select(share => (share, Invariant($"{100 * share:0} %"))));
        // Each line is named where no other lies below it: the one that is at once near the top at its first test, the others at their second.
        foreach (var (loss, found) in losses)
        {
            var name = plot.Add.Text(Invariant($"{100 * loss:0} %"), found[0] > 0.9 ? 1.05 : 2.1, (found[0] > 0.9 ? found[0] : found[1]) - 0.01);
            name.LabelAlignment = Alignment.UpperLeft;
            name.LabelFontSize = 12;
            name.LabelFontColor = ChartStyle.Ink;
        }
        plot.XLabel("Tests after the loss");
        plot.YLabel("Losses of one side told");
        return plot;
    }

    private static Plot Stable(IReadOnlyList<StableLine> stable, int[] paces)
    {
        var plot = ChartStyle.Blank();
        var promise = plot.Add.HorizontalLine(Promise, 1, ChartStyle.Faint);
        plot.MoveToBack(promise);
        foreach (var one in stable)
        {
            var line = plot.Add.ScatterLine(paces.Select((_, i) => (double)i).ToArray(), one.Told, Colours[(int)one.Known]);
            line.LineWidth = 1.8f;
            line.LinePattern = Patterns[(int)one.Known];
        }
        plot.Axes.SetLimits(-0.3, paces.Length - 0.7, 0, 0.1);
        Label(plot.Axes.Bottom, paces.Select((pace, i) => ((double)i, Invariant($"{pace}"))));
        Label(plot.Axes.Left, new[] { 0, 0.02, 0.05, 0.08, 0.1 }.Select(share => (share, Invariant($"{100 * share:0} %"))));
        plot.XLabel("Tests a year");
        plot.YLabel("Stable athletes told of a change");
        ChartLabels.Legend(plot,
        [
            ChartLabels.Line("SEM known", Colours[0], Patterns[0]),
            ChartLabels.Line("estimated from 12 people", Colours[1], Patterns[1]),
            ChartLabels.Line("half of it a day's, of both sides", Colours[2], Patterns[2]),
            ChartLabels.Line("1 in 20", ChartStyle.Faint),
        ]);
        return plot;
    }

    private static void Label(IAxis axis, IEnumerable<(double At, string Text)> labels)
    {
        var ticks = new NumericManual();
        foreach (var (at, text) in labels)
            ticks.AddMajor(at, text);
        axis.TickGenerator = ticks;
    }

    private static string Describe(IEnumerable<(double Loss, double[] Found)> losses, IEnumerable<StableLine> stable, int[] paces) => string.Join(" ",
    [
        .. losses.Select(one => Invariant($"A loss of {100 * one.Loss:0} % is told by the first test after it in {100 * one.Found[0]:0} %, by the third in {100 * one.Found[2]:0} %, by the sixth in {100 * one.Found[5]:0} %, by the twelfth in {100 * one.Found[^1]:0} %.")),
        .. stable.Select(one => Invariant($"{TrackCalibration.Words(one.Known)}, {one.Muscles} muscle groups: {string.Join(", ", one.Told.Zip(paces, (share, pace) => Invariant($"{100 * share:0.0} % at {pace} tests a year")))}.")),
    ]);
}
