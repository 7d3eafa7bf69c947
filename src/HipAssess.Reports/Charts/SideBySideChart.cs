using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Drawn;
using HipAssess.Statistics.Distributions;
using HipAssess.Strength;
using HipAssess.Verdicts;
using ScottPlot;

namespace HipAssess.Reports.Charts;

/// <summary>Left and right strength of each muscle group, as bars with trials, measurement error and the band of the norm.</summary>
public static class SideBySideChart
{
    // Room for at least so many muscle groups, lest two bars become two walls.
    private const int FewestPlaces = 3;
    private const double Offset = 0.2;
    private const double BarWidth = 0.34;
    private const double BandWidth = 0.39;

    // Readable on a bar of either colour, on light and dark ground.
    private static readonly Color OnOrange = Color.FromHex("#111111");

    /// <summary>The unit a muscle group is shown in: normalised where body mass is known.</summary>
    public static StrengthUnit UnitOf(MuscleAssessment muscle) =>
        IsNormalised(muscle) ? muscle.NormalisedUnit!.Value : muscle.Test.Unit;

    /// <summary>Draws muscle groups of one unit.</summary>
    /// <param name="muscles">From left to right.</param>
    /// <param name="injured">Which side the athlete complains of; null for none.</param>
    /// <param name="among">Those that share the scale, where others stand in another row.</param>
    public static Plot Of(IReadOnlyList<MuscleAssessment> muscles, Side? injured = null, IReadOnlyList<MuscleAssessment>? among = null)
    {
        var plot = ChartStyle.Blank();
        for (int i = 0; i < muscles.Count; i++)
            foreach (var side in Sides.Both)
                if (muscles[i].On(side) is { } strength)
                    DrawSide(plot, i + Position(side), side, muscles[i], strength);
                else
                    Write(plot, i + Position(side), ChartWords.NotTested);

        NameGroups(plot, muscles, injured);
        plot.YLabel(ChartWords.Strength(UnitOf(muscles[0])));
        double top = (among ?? muscles).SelectMany(muscle => Sides.Both.Select(side => Top(muscle, side))).Max();
        plot.Axes.SetLimits(-0.5, Math.Max(FewestPlaces, muscles.Count) - 0.5, 0, top == 0 ? 1 : top * 1.06);
        plot.Grid.XAxisStyle.IsVisible = false;
        AddLegend(plot, muscles, injured);
        return plot;
    }

    private static double Position(Side side) => side == Side.Left ? -Offset : Offset;

    private static bool IsNormalised(MuscleAssessment muscle) =>
        muscle.NormalisedUnit is not null && (muscle.Left ?? muscle.Right)?.Normalised is not null;

    // A norm of torque has no place on an axis of force.
    private static bool HasBand(MuscleAssessment muscle) =>
        IsNormalised(muscle) && muscle.StrengthNorm is { } norm && norm.Unit == muscle.NormalisedUnit;

    private static double Value(SideStrength strength) => strength.Normalised ?? strength.Strength;

    private static double Error(MuscleAssessment muscle, SideStrength strength) => Normal.Z95 * muscle.ErrorBound.Sem * Value(strength);

    private static double[] Trials(SideStrength strength) =>
        [.. strength.Trials.OfType<double>().Select(trial => trial * Value(strength) / strength.Strength)];

    // The highest point drawn of a side.
    private static double Top(MuscleAssessment muscle, Side side) => muscle.On(side) is not { } strength ? 0 : Trials(strength)
        .Append(Value(strength) + Error(muscle, strength))
        .Append(HasBand(muscle) && muscle.StrengthNorm?.On(side)?.Band is { } middle ? middle.High : 0).Max();

    private static void DrawSide(Plot plot, double x, Side side, MuscleAssessment muscle, SideStrength strength)
    {
        double value = Value(strength), error = Error(muscle, strength);
        if (HasBand(muscle) && muscle.StrengthNorm?.On(side)?.Band is { } middle)
        {
            var band = plot.Add.Rectangle(x - BandWidth / 2, x + BandWidth / 2, Math.Max(middle.Low, 0), middle.High);
            band.FillColor = ChartStyle.Band;
            band.LineWidth = 0;
        }

        var bar = plot.Add.Bar(new Bar { Position = x, Value = value, Size = BarWidth }).Bars[0];
        bar.FillColor = strength.LimitedByPain ? Colors.White : ChartStyle.Of(side);
        bar.LineColor = strength.LimitedByPain ? ChartStyle.Of(side) : ChartStyle.Ink;
        bar.LineWidth = strength.LimitedByPain ? 2 : 1;

        var whisker = plot.Add.ErrorBar(xs: new[] { x }, ys: new[] { value }, yErrors: new[] { error });
        whisker.Color = ChartStyle.Ink;
        whisker.LineWidth = 1.5f;
        whisker.CapSize = 5;

        if (Trials(strength) is { Length: > 0 } trials)
            DrawTrials(plot, x, trials);
        DrawNumber(plot, x, side, value, strength.LimitedByPain);
        if (strength.LimitedByPain)
            Write(plot, x, ChartWords.Pain, above: 18);
        if (Verdict.OfStrength(muscle, side) is >= Flag.Watch and var verdict)
            DrawVerdict(plot, x, value + error, verdict);
    }

    // At the foot of the bar, out of the way of trials and whiskers; three digits are all there is room for.
    private static void DrawNumber(Plot plot, double x, Side side, double value, bool isHollow)
    {
        var number = plot.Add.Text(value < 99.5 ? Rounded.Strength(value) : Rounded.Number(value, 0), x, 0);
        number.LabelAlignment = Alignment.LowerCenter;
        number.OffsetY = -3;
        number.LabelFontSize = ChartStyle.FontSize - 2;
        number.LabelFontColor = isHollow ? ChartStyle.Ink : side == Side.Left ? Colors.White : OnOrange;
    }

    private static void DrawTrials(Plot plot, double x, double[] trials)
    {
        double step = BarWidth * 0.8 / trials.Length;
        double[] xs = [.. trials.Select((_, i) => x + (i - (trials.Length - 1) / 2.0) * step)];
        var dots = plot.Add.Markers(xs, trials);
        dots.MarkerStyle.Shape = MarkerShape.FilledCircle;
        dots.MarkerStyle.FillColor = Colors.White;
        dots.MarkerStyle.OutlineColor = ChartStyle.Ink;
        dots.MarkerStyle.OutlineWidth = 1.2f;
        dots.MarkerSize = 6;
    }

    // Only low strength is marked here; side differences have their own chart.
    private static void DrawVerdict(Plot plot, double x, double y, Flag verdict)
    {
        var mark = plot.Add.Text(ChartLabels.Shape(verdict), x, y);
        mark.LabelAlignment = Alignment.LowerCenter;
        mark.OffsetY = -2;
        mark.LabelFontSize = ChartStyle.FontSize + 1;
        mark.LabelFontColor = ChartStyle.Ink;
    }

    private static void Write(Plot plot, double x, string words, float above = 6)
    {
        var text = plot.Add.Text(words, x, 0);
        text.LabelRotation = -90;
        text.LabelAlignment = Alignment.MiddleLeft;
        text.OffsetY = -above;
        text.LabelFontSize = ChartStyle.FontSize - 1;
        text.LabelFontColor = ChartStyle.Faint;
    }

    // "left" and "right" under the bars: colour is never the only thing that tells sides apart.
    private static void NameGroups(Plot plot, IReadOnlyList<MuscleAssessment> muscles, Side? injured)
    {
        bool roomy = muscles.Count <= 6;
        string Name(Side side) => ChartWords.Side(side, roomy) + (side == injured ? "*" : "");
        ChartStyle.Name(plot.Axes.Bottom, muscles.SelectMany((muscle, i) => new[]
        {
            (i - Offset, Name(Side.Left)),
            (i, "\n" + ChartLabels.Wrapped(muscles.Select(m => m.Test), muscle.Test)),
            (i + Offset, Name(Side.Right)),
        }));
    }

    private static void AddLegend(Plot plot, IReadOnlyList<MuscleAssessment> muscles, Side? injured)
    {
        var items = new List<LegendItem>();
        if (muscles.SelectMany(m => Sides.Both.Select(m.On)).Any(strength => strength?.Trials.Length > 0))
            items.Add(ChartLabels.Dot(ChartWords.OneTrial, Colors.White, ChartStyle.Ink));
        items.Add(ChartLabels.Line(ChartWords.Error, ChartStyle.Ink));
        if (muscles.Any(HasBand))
            items.Add(ChartLabels.Patch(ChartWords.NormBand, ChartStyle.Band));
        var verdicts = muscles.SelectMany(m => Sides.Both.Select(side => Verdict.OfStrength(m, side))).ToHashSet();
        foreach (var verdict in new[] { Flag.Watch, Flag.Flag }.Where(verdicts.Contains))
            items.Add(ChartLabels.Dot(ChartWords.Weak(verdict), ChartStyle.Ink, ChartStyle.Ink, ChartStyle.ShapeOf(verdict), size: 10));
        if (injured is not null)
            items.Add(ChartLabels.Sign(ChartWords.InjuredSide));
        ChartLabels.Legend(plot, items);
    }
}
