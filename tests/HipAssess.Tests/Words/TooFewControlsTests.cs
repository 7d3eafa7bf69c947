using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Norms;
using HipAssess.Reports.Charts;
using HipAssess.Reports.Words;
using HipAssess.Verdicts;

namespace HipAssess.Tests.Wording;

/// <summary>With too few controls every place says the same: how many there are, and how many it takes.</summary>
public class TooFewControlsTests
{
    [Theory]
    [InlineData(0, "no controls")]
    [InlineData(1, "only 1 control")]
    [InlineData(5, "only 5 controls")]
    [InlineData(7, "only 7 controls")]
    public void Sentence_roster_reasons_and_chart_count_the_controls_alike(int count, string expected)
    {
        var (session, cohort) = RunnerAmong(count, left: 160);
        var muscle = Assert.Single(session.Muscles);
        string[] places =
        [
            FindingWords.Finding(session), RosterWords.Roster(session), ReasonWords.Reason(muscle, muscle.Reasons[0]), Figures.SideDifference(session).Caption,
            .. count == 0 ? [] : muscle.Notes.Concat(cohort.Notes).Where(note => note.Code == NoteCodes.TooFewControls).Select(NoteWords.Note),
        ];

        // The notes speak of the side difference, the strength and the controls themselves.
        Assert.Equal(count == 0 ? 4 : 7, places.Length);
        Assert.All(places, place => Assert.Contains(expected, place, StringComparison.OrdinalIgnoreCase));
        Assert.All(places, place => Assert.True(count == 0 || !place.Contains("no controls", StringComparison.OrdinalIgnoreCase), place));
    }

    [Fact]
    public void Also_where_the_difference_is_below_the_limits_by_convention()
    {
        var (session, _) = RunnerAmong(6, left: 172.5);
        Assert.Contains("below the 15 % that are worth watching by convention (only 6 controls to judge by)", FindingWords.Finding(session));
    }

    [Fact]
    public void Eight_controls_judge_others_and_not_each_other()
    {
        var (session, cohort) = RunnerAmong(8, left: 160);
        Assert.NotNull(Assert.Single(session.Muscles).DifferenceNorm);
        Assert.Equal(
            "The 8 controls are enough to compare others with, but not to judge each other, for which 9 are needed.",
            NoteWords.Note(Assert.Single(cohort.Notes)));
    }

    [Fact]
    public void Controls_that_are_all_equal_are_not_called_none()
    {
        var (session, _) = RunnerAmong(9, left: 160, spread: 0);
        Assert.EndsWith("a limit by convention because all controls have the same value.", FindingWords.Finding(session));
        Assert.Contains("(controls all equal: by convention)", RosterWords.Roster(session));
    }

    [Fact]
    public void Controls_without_body_mass_are_not_called_none()
    {
        var (session, _) = RunnerAmong(6, left: 160, mass: null);
        var notes = Assert.Single(session.Muscles).Notes.Where(note => note.Code == NoteCodes.TooFewControls).Select(NoteWords.Note);
        Assert.Equal(
            [
                "Only 6 controls to compare with, where 8 are needed.",
                "No control has the same test (with body mass, where strength is divided by it), where 8 are needed.",
            ],
            notes);
    }

    private static (SessionAssessment Session, CohortAssessment Cohort) RunnerAmong(int controls, double left, double spread = 0.02, double? mass = 60)
    {
        var runner = Example.Runner("Ada", Example.Test(MuscleGroup.Abductors, [left], [200]));
        var cohort = Assessment.Of(
            [runner, .. Enumerable.Range(0, controls).Select(i =>
                Example.Runner($"Control {i}", Example.Test(MuscleGroup.Abductors, [200], [200 * Math.Exp(spread * (i - 4))])) with
                {
                    Facts = new AthleteFacts { Group = Group.Control, MassKg = mass },
                })],
            new AssessmentSettings());
        return (Example.Of(runner, cohort), cohort);
    }
}
