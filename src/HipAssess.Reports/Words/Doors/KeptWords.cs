using System.Globalization;

namespace HipAssess.Reports.Words.Doors;

/// <summary>What is said of what the store keeps.</summary>
public static class KeptWords
{
    internal const string TestsNewestFirst = "Tests, newest first";
    internal const string TeamAndNote = "Team and note";
    internal const string DeleteAthlete = "Delete this athlete";
    internal const string DeleteTest = "Delete this test";
    internal const string TypeTheCode = "Type the code to delete";
    internal const string DeleteForGood = "Delete for good";
    internal const string AsYouType = "Values are kept as you type them.";
    internal const string FromDevice = "From a dynamometer or a spreadsheet; nothing is kept before you say so.";
    internal const string LookAtSomeone = "Look at someone";
    internal const string NewestTests = "Newest tests, flagged first";
    internal const string FhirNamed = "FHIR with the name";
    internal const string WithDetails = "PDF with details";
    internal const string CompareWith = "Compare with the level on";
    internal const string AllAsPdf = "All as PDF";

    /// <summary>E.g. "Version 2, 5 June 2025, 14:05, by owner". Times are UTC in the store and local here.</summary>
    public static string Version(long number, DateTimeOffset at, string who) =>
        $"Version {number.ToString(CultureInfo.InvariantCulture)}, {When(at)}, by {VisibleText.Visible(who)}";

    /// <summary>E.g. "5 June 2025, 14:05".</summary>
    public static string When(DateTimeOffset at) => at.ToLocalTime().ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>What total deletion takes, before it is done.</summary>
    public static string Deletion(string called, long tests) =>
        $"This deletes {called}: {TermWords.Counted(tests, "test")} with every earlier version, drafts, notes, and each imported file that holds them, since a file cannot be kept without their rows. "
        + "Nothing of it can be brought back but from a backup.";

    /// <summary>The code typed is not the code shown.</summary>
    public const string NotTheCode = "The code typed is another one, so nothing was deleted. Type it as it is shown above.";

    /// <summary>Somebody else changed it meanwhile.</summary>
    public const string ChangedMeanwhile = "Somebody changed this meanwhile. What they wrote is shown beside what you typed; nothing is lost. Look, and save again.";

    /// <summary>Nobody is called so.</summary>
    public static string NobodyFound(string sought) => $"No athlete's code, name or team holds “{VisibleText.Visible(sought)}”.";

    /// <summary>E.g. "51 to 100 of 312".</summary>
    public static string Page(long from, long count, long all) => string.Create(CultureInfo.InvariantCulture, $"{from:N0} to {from + count - 1:N0} of {all:N0}");

    /// <summary>Over time needs days.</summary>
    public const string NeedsDates = "To follow an athlete over time, each test needs a date, or each a number. Amend the tests without one.";

    /// <summary>An empty store.</summary>
    public const string NothingYet = "Nothing is kept here yet. Test somebody, or import a file; nothing is sent anywhere else.";

    /// <summary>No newest test in the days and team asked for.</summary>
    public const string NobodyTested = "Nobody's newest test is of this team, these days and this verdict.";

    /// <summary>Behind a version that took the test out.</summary>
    public const string Deleted = ": the test was deleted";

    /// <summary>Above the report of a test that was deleted.</summary>
    public const string DeletedTest = "This test was deleted. It counts nowhere; this is what it was.";

    /// <summary>What the deletion of one test takes.</summary>
    public const string TestDeletion = "The test is taken out of every page, comparison and later export; files given out before still hold it. What it was stays in its history, which the audit leads to; to leave no trace, delete the athlete.";

    /// <summary>Above the report of a version that no longer holds.</summary>
    public static string OldVersion(long number) => $"This is version {number.ToString(CultureInfo.InvariantCulture)}, which no longer holds.";

    /// <summary>What the audit is.</summary>
    public const string Audit = "What was kept, changed and deleted, by whom and when. It is only ever added to, and holds no measurements; of somebody deleted it keeps that a deletion took place.";

    /// <summary>E.g. "session amended".</summary>
    public static string What(string code) => VisibleText.Visible(code.Replace('_', ' '));

    /// <summary>E.g. "2026-06-05 14:05", for tables.</summary>
    internal static string Stamp(DateTimeOffset at) => at.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>E.g. "All of R24".</summary>
    internal static string AllOf(string athlete) => $"All of {VisibleText.Visible(athlete)}";

    /// <summary>E.g. "show version 2".</summary>
    internal static string ShowVersion(long number) => $"show version {number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Title of a page, e.g. "R24 over time".</summary>
    internal static string OverTime(string athlete) => $"{athlete} over time";
}
