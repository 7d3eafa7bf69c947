using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Tracking;

namespace HipAssess.Tests.Tracking;

public class HistoryTests
{
    [Fact]
    public void A_month_without_a_test_is_a_gap()
    {
        var runs = Season.Mara.Muscles[0].Runs().ToList();

        Assert.Equal(2, runs.Count);
        Assert.Equal([2, 9], runs.Select(run => run.Length));
        Assert.Equal(new DateOnly(2025, 1, 4), runs[1][0].When.Date);
    }

    [Theory]
    [InlineData("2026-01-31", "2026-02-01", 0)]
    [InlineData("2026-01-01", "2026-02-28", 0)]
    [InlineData("2026-01-31", "2026-03-01", 1)]
    [InlineData("2025-12-15", "2026-01-15", 0)]
    [InlineData("2025-11-30", "2026-01-01", 1)]
    [InlineData("2025-01-31", "2026-01-01", 11)]
    [InlineData("2026-01-01", "2026-01-31", 0)]
    public void Calendar_months_between_two_tests_make_the_gap(string earlier, string later, int expected) =>
        Assert.Equal(expected, MuscleHistory.MissedMonths(Point(earlier), Point(later)));

    [Fact]
    public void Notes_are_numbered_by_date()
    {
        var marks = Season.Mara.Marks;

        Assert.Equal(Enumerable.Range(1, marks.Length), marks.Select(mark => mark.Number));
        Assert.Equal(marks.OrderBy(mark => mark.When, TestDay.Order), marks);
        Assert.Equal("no test in December: travelling", marks[1].Text);
    }

    [Fact]
    public void The_newest_test_is_the_one_that_has_the_muscle_group_and_every_series_counts()
    {
        var history = Season.HistoryOf(
            Season.Month(0, Build.Abductors(200, 200), Flexors(150)),
            Season.Month(1, Flexors(155)),
            Season.Month(2, Build.Abductors(210, 210), Flexors(160)),
            Season.Month(3, Flexors(165)));

        var abductors = history.Muscles.Single(m => m.Test.Muscle == MuscleGroup.Abductors);
        Assert.Equal(new DateOnly(2026, 3, 5), abductors.Newest.When.Date);
        Assert.Contains(abductors.Notes, note => note.Code == NoteCodes.NotInNewestSession);
        var flexors = history.Muscles.Single(m => m.Test.Muscle == MuscleGroup.Flexors);
        Assert.DoesNotContain(flexors.Notes, note => note.Code == NoteCodes.NotInNewestSession);
        Assert.Equal(6, history.Cost.Series);
    }

    [Fact]
    public void Positions_are_tracked_apart_and_force_apart_from_torque()
    {
        var sitting = Build.Abductors(200, 200) with { Position = "sitting" };
        var lying = Build.Abductors(230, 230) with { Position = "lying" };
        var torque = Build.Test(MuscleGroup.Abductors, Build.Trials(90), Build.Trials(90), StrengthUnit.NewtonMetre) with { Position = "sitting" };
        var history = Season.HistoryOf(Season.Month(0, sitting, lying), Season.Month(1, sitting), Season.Month(2, torque));

        Assert.Equal([("lying", 1), ("sitting", 2), ("sitting", 1)], history.Muscles.Select(m => (m.Test.Position!, m.Points.Length)));
    }

    [Fact]
    public void Athletes_are_tracked_apart()
    {
        var first = Season.Month(0, Build.Abductors(200, 200));
        var histories = Histories.Of(Assessment.Of([first with { Athlete = "b" }, first with { Athlete = "a" }, first], new()));

        Assert.Equal(["A", "a", "b"], histories.Select(history => history.Athlete));
    }

    [Fact]
    public void A_session_without_date_cannot_be_tracked() =>
        Assert.Throws<ArgumentException>(() => Season.HistoryOf(Season.Month(0, Build.Abductors(1, 1)) with { Date = null }));

    private static MuscleTest Flexors(double strength) =>
        Build.Test(MuscleGroup.Flexors, Build.Trials(strength), Build.Trials(strength));

    private static TrackedPoint Point(string date) =>
        Season.HistoryOf(Build.Session("A", Build.Abductors(1, 1)) with { Date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture) })
            .Muscles.Single().Newest;
}
