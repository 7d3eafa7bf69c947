using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Reports.Words;
using HipAssess.Tracking;
using HipAssess.Tracking.Series;

namespace HipAssess.Tests.Mobility;

public class MovementTrackTests
{
    private static readonly DateOnly First = new(2025, 1, 5);
    private static readonly double[] Steady = [0.5, -1, 1.5, 0, -0.5, 1, -1.5, 0.5, 0, 1, -1, 0.5];

    private static Session On(int month, double left, double right) =>
        Angles.Session("ida", Angles.Rotation(left, right)) with { Date = First.AddMonths(month), Tests = [Build.Abductors(180 + month % 3, 182)] };

    private static History Of(Func<int, double> left) =>
        Histories.Of(Assessment.Of([.. Steady.Select((e, i) => On(i, left(i) + e, 40 - e))], new AssessmentSettings()).Kept()).Single();

    [Fact]
    public void A_loss_of_range_is_told_in_degrees_with_its_month_and_nothing_else_is()
    {
        var movement = Assert.Single(Of(month => month < 6 ? 40 : 26).Movements);

        Assert.Equal(ChangeVerdict.Changed, movement.Left.Verdict);
        Assert.Equal(TestDay.Of(First.AddMonths(6)), movement.Left.Change!.Since);
        Assert.Equal(-14, movement.Left.Change.Size, 1.0);
        Assert.Equal(ChangeVerdict.WithinError, movement.Right.Verdict);
        string story = Assert.Single(StoryWords.Of(Of(month => month < 6 ? 40 : 26))).Text;
        Assert.StartsWith("Left internal rotation: steady at 40° until June 2025; fell by 14° since July 2025 (6 tests)", story);
        Assert.DoesNotContain("%", story);
    }

    [Fact]
    public void Mobility_counts_its_series_apart_so_that_strength_is_followed_as_without_it()
    {
        var both = Of(_ => 40);
        var strength = Histories.Of(Assessment.Of([.. Steady.Select((_, i) => On(i, 40, 40) with { Movements = [] })], new AssessmentSettings()).Kept()).Single();

        Assert.Equal(strength.Cost, both.Cost);
        Assert.Equal(3, both.MovementCost!.Series);
        Assert.Null(strength.MovementCost);
        Assert.Equal(ChangeVerdict.WithinError, both.Movements[0].Left.Verdict);
    }

    [Fact]
    public void A_level_is_the_weighted_mean_in_degrees()
    {
        var level = Assert.Single(Of(_ => 41).Movements[0].Left.Levels);

        Assert.Equal(41 + Steady.Average(), level.Mean, 1e-9);
        Assert.Equal(4 / Math.Sqrt(Steady.Length), level.Sem, 1e-9);
    }

    [Fact]
    public void The_session_before_stands_beside_this_one_in_degrees()
    {
        var sessions = Assessment.Of([On(0, 40, 41), On(2, 22, 42)], new AssessmentSettings()).Sessions;
        var previous = PreviousTests.Of(sessions[^1], new AssessmentSettings())!;
        var movement = previous.Of(sessions[^1].Movements[0].Test)!;

        Assert.Equal(-18, movement.Left!.Ln, 1e-12);
        Assert.Equal(1.959963984540054 * 4 * Math.Sqrt(2), movement.Left.BoundLn!.Value, 1e-9);
        Assert.Equal(ChangeVerdict.Changed, movement.Left.Verdict);
        Assert.Equal(ChangeVerdict.WithinError, movement.Right!.Verdict);
        Assert.Equal("left −18°, changed; right +1°, within error", SheetWords.Since(movement));
    }
}
