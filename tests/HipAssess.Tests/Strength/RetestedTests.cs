using HipAssess.Domain;
using HipAssess.Strength;

namespace HipAssess.Tests.Strength;

/// <summary>Which tests of people who are followed for longer are a repeat test.</summary>
public sealed class RetestedTests
{
    private static Session On(string athlete, string? day) => new(athlete, day is null ? null : DateOnly.Parse(day), AthleteFacts.Unknown, [], []);

    private static string[] Of(int days, params (string Athlete, string? Day)[] sessions) =>
        [.. Retested.Of(sessions.Select(one => On(one.Athlete, one.Day)), days).Select(session => $"{session.Athlete} {session.Date:MM-dd}")];

    [Fact]
    public void The_earliest_days_close_to_each_other_count_and_later_ones_do_not() => Assert.Equal(
        ["A 02-01", "A 02-08", "A 02-15", "C 03-01", "C 03-02"],
        Of(7, ("A", "2026-01-01"), ("A", "2026-02-01"), ("A", "2026-02-08"), ("A", "2026-02-15"), ("A", "2026-03-01"), ("A", "2026-03-02"),
            ("B", "2026-03-01"), ("B", "2026-03-09"), ("C", "2026-03-01"), ("C", "2026-03-02")));

    [Fact]
    public void One_day_is_no_retest_nor_are_days_of_two_people_or_none() =>
        Assert.Empty(Of(365, ("A", "2026-01-01"), ("B", "2026-01-02"), ("C", null), ("C", null)));

    [Fact]
    public void A_whole_repeat_test_is_taken_as_it_is()
    {
        var sessions = Sample.Sessions("retest.csv");
        Assert.Equal(sessions, Retested.Of(sessions, 365));
    }
}
