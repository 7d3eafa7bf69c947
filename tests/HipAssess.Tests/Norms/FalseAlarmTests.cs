using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Norms;
using HipAssess.Verdicts;

namespace HipAssess.Tests.Norms;

/// <summary>What each rule says of the strength of athletes without injury: the rows of docs/methods.md, section 6.</summary>
public sealed class FalseAlarmTests
{
    private static readonly ImmutableArray<SessionAssessment> RealRunners = Healthy("fukuchi2017-runners.csv");
    private static readonly ImmutableArray<SessionAssessment> Synthetic = Healthy("runners.csv");

    private static ImmutableArray<SessionAssessment> Healthy(string file) =>
        [.. Assessment.Of([.. Sample.Sessions(file).Select(session => session with { Movements = [] })], new AssessmentSettings()).Sessions.Where(session => session.Session.Facts.Group == Group.Control)];

    private static int Fixed(IEnumerable<SessionAssessment> sessions, double percent, MuscleGroup? muscle = null) =>
        sessions.Count(session => session.Muscles.Any(m => (muscle is null || m.Test.Muscle == muscle) && m.Difference?.Percent > percent));

    private static int OfDifference(IEnumerable<SessionAssessment> sessions, params ReasonCode[] codes) =>
        sessions.Count(session => session.Muscles.Any(muscle => muscle.Reasons.Any(reason => codes.Contains(reason.Code))));

    [Fact]
    public void Of_19_uninjured_real_runners_one_is_flagged_for_a_side_difference_and_three_at_least_watched()
    {
        Assert.Equal(19, RealRunners.Length);
        Assert.All(RealRunners, session => Assert.All(
            session.Muscles.Where(muscle => muscle.DifferenceNorm is not null),
            muscle => Assert.Equal((18, HipAssess.Norms.Controls.Orientation.DominantMinusNonDominant), (muscle.DifferenceNorm!.N, muscle.DifferenceNorm.Orientation))));
        Assert.Equal(1, OfDifference(RealRunners, ReasonCode.UnusualAfterHolm));
        Assert.Equal(3, OfDifference(RealRunners, ReasonCode.UnusualAfterHolm, ReasonCode.UnusualAlone));
    }

    [Fact]
    public void A_fixed_ten_percent_marks_ten_of_them_for_external_rotation_alone()
    {
        Assert.Equal(10, Fixed(RealRunners, 10, MuscleGroup.ExternalRotators));
        Assert.Equal(5, Fixed(RealRunners, 10, MuscleGroup.Abductors));
    }

    [Fact]
    public void The_methods_tell_these_counts()
    {
        string rows = string.Join("\n",
            "| of healthy runners | this tool: flag for a side difference | flag for either | watch or flag for a side difference | for either | fixed 10 % | fixed 15 % |",
            "|---|---|---|---|---|---|---|",
            Row("19 real", RealRunners),
            Row("30 synthetic", Synthetic));
        Assert.Contains(rows, Repository.Read("docs", "methods.md").ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static string Row(string name, ImmutableArray<SessionAssessment> healthy) => string.Join(" | ",
        $"| {name}",
        $"{OfDifference(healthy, ReasonCode.UnusualAfterHolm)}",
        $"{healthy.Count(session => session.Flag == Flag.Flag)}",
        $"{OfDifference(healthy, ReasonCode.UnusualAfterHolm, ReasonCode.UnusualAlone)}",
        $"{healthy.Count(session => session.Flag >= Flag.Watch)}",
        $"{Fixed(healthy, 10)}",
        $"{Fixed(healthy, 15)} |");
}
