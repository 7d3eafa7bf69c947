using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Reports.Words;
using HipAssess.Tracking;
using HipAssess.Verdicts;

namespace HipAssess.Tests.Wording;

public sealed class SheetWordsTests
{
    [Fact]
    public void What_could_not_be_judged_is_counted_and_never_called_usual()
    {
        Assert.Equal("1 of 2 judged", SheetWords.Verdict(Example.Of(Example.Painful)));
        Assert.Equal("nothing unusual", SheetWords.Verdict(Example.Of(Example.Usual)));
        Assert.Equal("flag", SheetWords.Verdict(Example.Of(Example.OneSided)));
        Assert.Equal("not judged: pain", SheetWords.Difference(Example.Of(Example.Painful), Example.Of(Example.Painful).Muscles[1]));
        Assert.Equal("right not tested", SheetWords.Difference(Example.Of(Example.OneSided), Example.Of(Example.OneSided).Muscles[1]));
    }

    [Fact]
    public void Usual_is_never_less_than_measurement_error()
    {
        foreach (var session in Example.Club.Sessions)
            foreach (var muscle in session.Muscles)
                if (VerdictLimits.Of(session, muscle) is { } limits)
                    Assert.True(limits.Watch.Low <= -muscle.ErrorBound.LnRatio && limits.Watch.High >= muscle.ErrorBound.LnRatio);
    }

    [Fact]
    public void A_watch_says_when_to_test_again_and_a_flag_does_not()
    {
        var watched = Example.Alone(Example.Runner("W", Example.Test(MuscleGroup.Abductors, [200], [165])));

        Assert.Equal("Test again by 12 March 2026: where both tests agree, they are judged together.", SheetWords.Again(watched));
        Assert.Equal("", SheetWords.Again(Example.Of(Example.Flagged)));
    }

    [Fact]
    public void Trials_too_far_apart_are_asked_for_once_more() =>
        Assert.Equal(
            ["Measure a third time, now or at the next test: left abductors (trials 15 % apart)."],
            SheetWords.Quality(Example.Alone(Example.Runner("Q", Example.Test(MuscleGroup.Abductors, [200, 170], [190, 192])))));

    [Fact]
    public void The_session_before_stands_beside_this_one()
    {
        var first = Example.Runner("P", Example.Test(MuscleGroup.Abductors, [200], [200]));
        var second = first with { Date = first.Date!.Value.AddDays(60), Tests = Example.Runner("P", Example.Test(MuscleGroup.Abductors, [150], [204])).Tests };
        var session = Assessment.Of([first, second], new AssessmentSettings()).Sessions[^1];

        Assert.Equal("left −25 %, changed; right +2 %, within error", SheetWords.Since(PreviousTests.Of(session, new())!.Of(session.Session.Tests[0])));
    }

    [Fact]
    public void Both_weak_sides_are_named_the_rarer_first() =>
        Assert.StartsWith("Both abductors are weak: right 46 % of the mean of uninjured controls, left 46 %", FindingWords.Finding(Example.Of(Example.Weak)));

    [Fact]
    public void Every_muscle_group_has_lay_words() =>
        Assert.Equal(6, Enum.GetValues<MuscleGroup>().Select(LayWords.Muscle).Distinct().Count());
}
