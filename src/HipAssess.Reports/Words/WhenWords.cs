using System.Globalization;
using HipAssess.Domain;
using HipAssess.Tracking;

namespace HipAssess.Reports.Words;

/// <summary>When a test was, as people say it.</summary>
public static class WhenWords
{
    /// <summary>What a history of numbered tests can say, and what it cannot; empty where the tests have dates.</summary>
    public static string WithoutDates(History history) => history.IsDated ? ""
        : "The tests have numbers and no dates: their order is known, not how far apart they are. Levels go by order; a trend needs dates.";

    /// <summary>E.g. "5 June 2025", "test 3", "undated".</summary>
    public static string Of(TestDay when) => when switch
    {
        { Date: { } date } => Day(date),
        { Number: { } number } => $"test {number}",
        _ => "undated",
    };

    /// <summary>E.g. "5 June 2025".</summary>
    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>For a terminal and alternative texts, e.g. "2025-06-05", "test 3".</summary>
    public static string Short(TestDay when) => when.Date is { } date ? date.ToString("O", CultureInfo.InvariantCulture) : Of(when);

    /// <summary>E.g. "12 tests, 5 October 2024 to 6 September 2025", "one test, 5 October 2024", "4 tests, test 1 to test 4".</summary>
    public static string Tests(History history) => Tests(history, Of);

    /// <summary>The same with days as the caller writes them.</summary>
    internal static string Tests(History history, Func<TestDay, string> day)
    {
        string newest = day(history.Newest.Session.When);
        return history.Sessions.Length == 1 ? $"one test, {newest}" : $"{history.Sessions.Length} tests, {day(history.Sessions[0].Session.When)} to {newest}";
    }
}
