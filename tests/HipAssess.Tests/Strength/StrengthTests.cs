using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Strength;

namespace HipAssess.Tests.Strength;

public class StrengthTests
{
    private static SideStrength Left(MuscleTest test, StrengthChoice choice = StrengthChoice.Best) =>
        Strengths.Of(test, null, choice, Normalisation.None).Left!;

    private static MuscleTest Flexors(Readings? left, Readings? right) => Build.Test(MuscleGroup.Flexors, left, right);

    [Fact]
    public void The_best_trial_stands_for_a_side_unless_the_mean_is_asked_for()
    {
        // R: x <- c(148.2, 151.6, 146.9); max(x); mean(x); sd(x); 100*sd(x)/mean(x)
        var test = Flexors(Build.Trials(148.2, 151.6, 146.9), Build.Trials(150, 151, 152));

        var side = Left(test);
        Assert.Equal(151.6, side.Strength);
        Assert.Equal(148.9, side.Mean!.Value, 1e-12);
        Assert.Equal(2.42693221990232, side.Sd!.Value, 1e-12);
        Assert.Equal(1.62990746803379, side.CvPercent!.Value, 1e-12);
        Assert.Equal(148.9, Left(test, StrengthChoice.Mean).Strength, 1e-12);
    }

    [Fact]
    public void With_unequal_trials_both_sides_use_the_first_so_many_and_show_all()
    {
        var test = Flexors(Build.Trials(100, 110, 190), Build.Trials(120, 105));

        var (left, right) = Strengths.Of(test, null, StrengthChoice.Best, Normalisation.None);

        Assert.Equal(110, left!.Strength);
        Assert.Equal([100, 110, 190], left.Trials);
        Assert.Equal(120, right!.Strength);
        Assert.Contains(left.Notes, note => note is { Code: NoteCodes.UnequalTrials, Number: 2 });
    }

    [Fact]
    public void A_missing_trial_does_not_count_and_is_said()
    {
        var side = Left(Flexors(Build.Trials(100, null, 120), Build.Trials(99, 101, 180)));

        Assert.Equal(120, side.Strength);
        Assert.Equal(2, side.Used);
        Assert.Contains(side.Notes, note => note.Code == NoteCodes.TrialMissing);
    }

    [Fact]
    public void One_trial_has_no_spread()
    {
        var side = Left(Flexors(Build.Trials(100), Build.Trials(99)));

        Assert.Null(side.Sd);
        Assert.Null(side.CvPercent);
        Assert.Contains(side.Notes, note => note.Code == NoteCodes.OneTrial);
    }

    [Theory]
    [InlineData(100, 89, true)]
    [InlineData(100, 91, false)]
    public void Two_trials_far_apart_call_for_a_third(double first, double second, bool advised) => Assert.Equal(
        advised,
        Left(Flexors(Build.Trials(first, second), Build.Trials(90, 90))).Notes.Any(note => note.Code == NoteCodes.RepeatAThirdTime));

    [Fact]
    public void A_vendor_summary_stands_for_the_side_with_a_note()
    {
        var summary = new Readings([]) { Summary = new TrialSummary(Best: 210, Mean: 195, Count: 3) };
        var other = new Readings([]) { Summary = new TrialSummary(Best: 200, Mean: 190, Count: 1) };

        var side = Left(Flexors(summary, other));

        Assert.Equal(210, side.Strength);
        Assert.Null(side.Sd);
        Assert.Contains(side.Notes, note => note.Code == NoteCodes.UnequalRepetitionsInSummary);
        Assert.Equal(195, Left(Flexors(summary, other), StrengthChoice.Mean).Strength);
    }
}
