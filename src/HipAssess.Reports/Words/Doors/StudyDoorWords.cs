namespace HipAssess.Reports.Words.Doors;

/// <summary>What the browser door says about a study.</summary>
public static class StudyDoorWords
{
    internal const string MostCommon = "the most common";
    internal const string NotStated = "not stated";
    internal const string Family = "Muscle groups, which are also the family of Holm’s correction; none chosen means all";
    internal const string Normalise = "Normalise";
    internal const string Bound = "Sides count as equivalent below, %";

    /// <summary>What the page is for.</summary>
    public const string What = "Injured against uninjured side, and injured against healthy athletes, of the tests in the store. An athlete with several tests counts once, "
        + "with the first that has the muscle group on both sides.";

    /// <summary>Beside a switch.</summary>
    public const string LeaveOut = "Leave out athletes whose injured side contradicts their group";

    /// <summary>In place of the name of a file.</summary>
    public const string Source = "tests in the store";

    /// <summary>In place of a file.</summary>
    public const string Refused = "These tests cannot be compared as they are; the page of the study says why.";

    /// <summary>Days the wrong way round.</summary>
    public const string NoSpan = "The last test day lies before the first.";

    /// <summary>No bound.</summary>
    public static string NoBound(string typed) => $"“{VisibleText.Visible(typed)}” is no percentage above 0 and below 100, for example 5 or 7.5.";

    /// <summary>A sentence of the command line with the fields of the page in place of its options.</summary>
    public static string InPage(string sentence) => sentence
        .Replace("--skip-bad-rows", "the switch above")
        .Replace("Add a mass_kg column", "Import body mass with the tests (a mass_kg column)")
        .Replace("nobody in the input", "none of these tests")
        .Replace("this input", "one of these tests")
        .Replace("Add a column named group with injured or control for each athlete.", "Import tests with a group (injured or control), or amend them.")
        .Replace("use --normalise", "normalise otherwise:").Replace("Use --normalise", "Normalise otherwise:").Replace("--normalise ", "Normalising by ");
}
