using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using HipAssess.Domain;
using HipAssess.Reports.Charts.Traces;
using HipAssess.Traces;
using ScottPlot.Plottables;

namespace HipAssess.Tests.Charts;

/// <summary>The curve of a recording, with what was taken of it.</summary>
public sealed class TraceChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    // Two efforts, of 200 and 180, ten samples a second.
    private static RecordedEfforts Recorded(int hz = 10) => Assert.Single(RecordedEfforts.Of(
        new Recording("A01", new DateOnly(2026, 3, 14), MuscleGroup.Abductors, "supine", Side.Left),
        [new Trace([.. Enumerable.Range(0, 12 * hz).Select(i => (double)i / hz)], [.. Enumerable.Range(0, 12 * hz).Select(i => 5 + Arch(((double)i / hz) - 2, 200) + Arch(((double)i / hz) - 7, 180))], null)],
        plateau: false).Found);

    private static double Arch(double t, double peak) => t is < 0 or > 3 ? 0 : peak * Math.Sin(Math.PI * t / 3);

    [Theory]
    [InlineData(false, "peak")]
    [InlineData(true, "plateau")]
    public void The_curve_is_as_approved(bool plateau, string name)
    {
        var figure = TraceChart.Of(Recorded(), plateau, StrengthUnit.Newton);

        Approved.Matches($"Charts/trace-{name}.svg", figure.Svg());
        Approved.Matches($"Charts/trace-{name}-narrow.svg", figure.Narrow!.Value.Svg());
    }

    [Fact]
    public void For_a_phone_it_is_narrow_with_type_as_large()
    {
        var narrow = XElement.Parse(TraceChart.Of(Recorded(), plateau: false, StrengthUnit.Newton).Narrow!.Value.Svg());

        Assert.Equal("340", narrow.Attribute("width")!.Value);
        Assert.All(narrow.Descendants(Svg + "text"), text => Assert.InRange(float.Parse(text.Attribute("font-size")!.Value, CultureInfo.InvariantCulture), 11, 16));
        Assert.Contains("200 N, 180 N", narrow.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_samples_are_missing_no_line_is_drawn()
    {
        var whole = Recorded();
        int[] there = [.. Enumerable.Range(0, whole.Trace.Time.Length).Where(i => whole.Trace.Time[i] is < 3.1 or > 4)];
        var holed = whole with { Trace = new Trace([.. there.Select(i => whole.Trace.Time[i])], [.. there.Select(i => whole.Trace.Force[i])], null) };
        holed = holed with { Efforts = Efforts.Of(holed.Trace) };

        Assert.Single(TraceChart.Plot(whole, plateau: false, StrengthUnit.Newton, 760).GetPlottables<Scatter>(), line => line.Data.GetScatterPoints().Count == 120);
        Assert.Equal([31, 79], TraceChart.Plot(holed, plateau: false, StrengthUnit.Newton, 760).GetPlottables<Scatter>().Select(line => line.Data.GetScatterPoints().Count));
    }

    [Fact]
    public void Of_many_samples_only_what_can_be_seen_is_drawn_the_highest_and_the_lowest_among_it()
    {
        var force = Enumerable.Range(0, 100_000).Select(i => i == 77_777 ? 500.0 : i == 12_345 ? -3 : i % 7).ToImmutableArray();

        int[] drawn = [.. TraceChart.Drawn(force, 340)];

        Assert.InRange(drawn.Length, 340, 680);
        Assert.Equal(drawn.Order().Distinct(), drawn);
        Assert.Superset(new HashSet<int> { 77_777, 12_345 }, drawn.ToHashSet());
        Assert.Equal([0, 1, 2], TraceChart.Drawn([3, 1, 2], 340));
    }
}
