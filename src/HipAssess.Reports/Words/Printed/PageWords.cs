using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Strength;

namespace HipAssess.Reports.Words.Printed;

/// <summary>What stands around the reports on a page: titles, links, and the questions above a roster.</summary>
internal static class PageWords
{
    public const string Report = "Hip test report";
    public const string Roster = "Hip test roster";
    public const string ToRoster = "Roster";
    public const string OverTime = "Hip tests over time";
    public const string AllAthletes = "All athletes";
    public const string Study = "Hip strength of injured and healthy athletes";

    public const string AllOnOnePage = "All reports on one page";
    public const string AllPrinted = "; printed, each starts on a new sheet.";
    public const string Order = "Order";
    public const string Show = "Show";
    public const string HowManyFlags = "How many flags to expect";
    public const string WatchAndFlag = "Watch means unusual on its own, flag that it stays unusual when all comparisons of the session are counted. Neither is a diagnosis.";
    public const string Read = "What was read";

    /// <summary>E.g. "R24, 5 June 2025: hip strength report", of what stands beside it.</summary>
    public static string ReportOf(string title) => $"{title}: {LowerFirst(Report)}";

    /// <summary>E.g. "R24: hip strength over time".</summary>
    public static string OverTimeOf(string title) => $"{title}: {LowerFirst(OverTime)}";

    /// <summary>E.g. "Logo of Hip Clinic".</summary>
    public static string LogoOf(string name) => $"Logo of {name}";

    /// <summary>A table in a box that scrolls, for those who cannot see it, e.g. "Table: what changed in internal rotation".</summary>
    public static string ChangedIn(MovementTest test) => $"Table: what changed in {MovementWords.Test(test)}";

    /// <summary>E.g. "Table: all tests of internal rotation".</summary>
    public static string AllTestsOf(MovementTest test) => $"Table: all tests of {MovementWords.Test(test)}";

    /// <summary>Above the list of athletes.</summary>
    public static string Followed(int athletes) =>
        $"{TermWords.Counted(athletes, "athlete")}. What changed is held against measurement error, and against how many comparisons were made.";

    /// <summary>E.g. "HipAssess 0.1.0.".</summary>
    public static string Program(string toolVersion) => $"HipAssess {toolVersion}.";

    /// <summary>What made a roster.</summary>
    public static string MadeBy(string toolVersion, AssessmentSettings settings) =>
        $"{Heads.MadeBy} {Program(toolVersion)} Strength: {TermWords.Strength(settings.Strength)}, {TermWords.Normalisation(settings.Normalise)}{(settings.Latest ? "; newest session of each athlete only" : "")}.";

    /// <summary>What made a report.</summary>
    public static string ProgramWith(string toolVersion, AssessmentSettings settings) =>
        $"HipAssess {toolVersion}, with the settings: strength {settings.Strength.Name()}, normalise {settings.Normalise.Name()}{(settings.Latest ? ", latest session only" : "")}.";

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
