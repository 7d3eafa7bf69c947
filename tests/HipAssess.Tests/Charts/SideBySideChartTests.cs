using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Reports.Charts;
using HipAssess.Verdicts;
using ScottPlot;
using ScottPlot.Plottables;

namespace HipAssess.Tests.Charts;

public sealed class SideBySideChartTests
{
    private static readonly SessionAssessment Flagged = Example.Of(Example.Flagged);

    [Fact]
    public void Bars_are_the_normalised_strengths_left_before_right()
    {
        double[] expected = [.. Flagged.Muscles.SelectMany(m => new[] { m.Left!.Normalised!.Value, m.Right!.Normalised!.Value })];
        Assert.Equal(expected, Bars(SideBySideChart.Of(Flagged.Muscles)).Select(bar => bar.Value));
    }

    [Fact]
    public void Bars_start_at_zero_and_stand_in_order()
    {
        var plot = SideBySideChart.Of(Flagged.Muscles);
        Assert.Equal(0, plot.Axes.GetLimits().Bottom);
        Assert.All(Bars(plot), bar => Assert.Equal(0, bar.ValueBase));
        Assert.Equal(Bars(plot).Select(bar => bar.Position).Order(), Bars(plot).Select(bar => bar.Position));
    }

    [Fact]
    public void Dots_are_the_trials_in_the_unit_of_the_bars()
    {
        var dots = SideBySideChart.Of(Flagged.Muscles).GetPlottables<Markers>().First();
        Assert.Equal([148 / 60.0, 152 / 60.0], dots.Data.GetScatterPoints().Select(point => Math.Round(point.Y, 12)), Close12);
    }

    [Fact]
    public void Whiskers_are_the_95_percent_error_of_one_side()
    {
        var whisker = SideBySideChart.Of(Flagged.Muscles).GetPlottables<ErrorBar>().First();
        Assert.Equal(152 / 60.0, whisker.Ys[0], 12);
        Assert.Equal(1.959963984540054 * Flagged.Muscles[0].ErrorBound.Sem * 152 / 60, whisker.YErrorPositive![0], 12);
        Assert.Equal(whisker.YErrorPositive[0], whisker.YErrorNegative![0]);
    }

    [Fact]
    public void The_band_is_the_middle_ninety_percent_of_the_norm()
    {
        var band = SideBySideChart.Of(Flagged.Muscles).GetPlottables<Rectangle>().First();
        var norm = Flagged.Muscles[0].StrengthNorm!.Left!;
        Assert.Equal(Math.Exp(norm.Mean - 1.6448536269514722 * norm.Sd!.Value), band.Y1, 12);
        Assert.Equal(Math.Exp(norm.Mean + 1.6448536269514722 * norm.Sd!.Value), band.Y2, 12);
    }

    [Fact]
    public void Without_body_mass_the_file_s_own_unit_is_shown_and_no_norm()
    {
        var plot = SideBySideChart.Of(Example.Of(Example.OneSided).Muscles);
        Assert.Equal([181, 214, 190], Bars(plot).Select(bar => bar.Value));
        Assert.Equal("Strength, N", plot.Axes.Left.Label.Text);
        Assert.Empty(plot.GetPlottables<Rectangle>());
    }

    [Fact]
    public void A_missing_side_is_named_and_has_no_bar()
    {
        var plot = SideBySideChart.Of(Example.Of(Example.OneSided).Muscles);
        Assert.Single(plot.GetPlottables<Text>(), text => text.LabelText == "not tested");
    }

    [Fact]
    public void A_painful_side_is_hollow_and_says_so()
    {
        var plot = SideBySideChart.Of(Example.Of(Example.Painful).Muscles);
        Assert.Equal(Colors.White, Bars(plot).Last().FillColor);
        Assert.Single(plot.GetPlottables<Text>(), text => text.LabelText == "pain");
    }

    [Fact]
    public void Units_of_different_kind_get_panels_of_their_own()
    {
        var torque = Example.Test(MuscleGroup.Flexors, [80], [82]) with { Unit = StrengthUnit.NewtonMetre };
        var session = Example.Alone(Example.Runner("Two units", Example.Test(MuscleGroup.Abductors, [200], [201]), torque));
        var panels = Assert.Single(Figures.SideBySide(session).Rows).Panels;
        Assert.Equal(["Strength, N/kg", "Strength, N·m/kg"], panels.Select(panel => panel.Plot.Axes.Left.Label.Text));
    }

    [Fact]
    public void A_weak_side_carries_the_sign_of_its_verdict()
    {
        Assert.Equal(["◆", "◆"], Signs(SideBySideChart.Of(Example.Of(Example.Weak).Muscles)));
        Assert.Empty(Signs(SideBySideChart.Of(Flagged.Muscles)));

        static IEnumerable<string> Signs(Plot plot) => plot.GetPlottables<Text>().Select(text => text.LabelText).Where(text => !char.IsAsciiDigit(text[0]));
    }

    [Fact]
    public void Every_bar_carries_its_number()
    {
        var numbers = SideBySideChart.Of(Flagged.Muscles).GetPlottables<Text>().ToList();
        Assert.Equal(
            Flagged.Muscles.SelectMany(m => new[] { m.Left!.Normalised!.Value, m.Right!.Normalised!.Value }).Select(Reports.Words.Rounded.Strength),
            numbers.Select(number => number.LabelText));
        Assert.Equal("214", SideBySideChart.Of(Example.Of(Example.OneSided).Muscles).GetPlottables<Text>().Select(text => text.LabelText).ElementAt(1));
    }

    [Theory]
    [InlineData(Side.Left, "left*", "right")]
    [InlineData(Side.Right, "left", "right*")]
    public void The_injured_side_is_marked_and_the_mark_explained(Side injured, string left, string right)
    {
        var plot = SideBySideChart.Of(Flagged.Muscles, injured);
        plot.RenderInMemory(760, 380);
        Assert.Equal([left, right], plot.Axes.Bottom.TickGenerator.Ticks.Select(tick => tick.Label).Where(label => label[0] != '\n').Distinct());
        Assert.Contains(plot.Legend.ManualItems, item => item.LabelText == "* injured side");
    }

    [Fact]
    public void On_a_phone_three_muscle_groups_stand_in_a_row_and_the_rows_share_their_scale()
    {
        var six = Example.Alone(Example.Runner("Six", [.. Enum.GetValues<MuscleGroup>().Select((muscle, i) => Example.Test(muscle, [100 + 20 * i], [100]))]));
        var narrow = Figures.SideBySide(six).Narrow!.Value;
        Assert.Equal([3, 3], narrow.Rows.Select(row => Bars(row.Panels.Single().Plot).Count() / 2));
        Assert.Equal(340, narrow.Width);
        Assert.Single(narrow.Rows.Select(row => row.Panels.Single().Plot.Axes.GetLimits().Top).Distinct());
    }

    [Fact]
    public void A_position_has_a_row_of_its_own_where_a_muscle_group_has_several()
    {
        var seated = Example.Test(MuscleGroup.ExternalRotators, [90], [92]) with { Position = "seated", Contraction = "isometric" };
        var session = Example.Alone(Example.Runner("Positions", seated, seated with { Position = "prone" }));
        Assert.Equal(["Prone", "Seated"], Figures.SideBySide(session).Rows.Select(row => row.Panels.Single().Heading).Order());
        Assert.Equal([""], Figures.SideBySide(Flagged).Rows.Select(row => row.Panels.Single().Heading));
    }

    [Fact]
    public void Positions_are_named_only_where_they_tell_tests_apart()
    {
        var seated = Example.Test(MuscleGroup.ExternalRotators, [90], [92]) with { Position = "seated", Contraction = "isometric" };
        var prone = seated with { Position = "prone with a very long strap" };
        var flexors = Example.Test(MuscleGroup.Flexors, [190], [192]) with { Position = "supine", Contraction = "isometric" };
        var plot = SideBySideChart.Of(Example.Alone(Example.Runner("Positions", seated, prone, flexors)).Muscles);
        plot.RenderInMemory(760, 380);
        Assert.Equal(
            ["\nFlexors", "\nExternal\nrotators\nprone with\na very…", "\nExternal\nrotators\nseated"],
            plot.Axes.Bottom.TickGenerator.Ticks.Select(tick => tick.Label).Where(label => label[0] == '\n'));
    }

    private static bool Close12(double a, double b) => Math.Abs(a - b) < 1e-12;

    private static IEnumerable<Bar> Bars(Plot plot) => plot.GetPlottables<BarPlot>().SelectMany(bars => bars.Bars);
}
