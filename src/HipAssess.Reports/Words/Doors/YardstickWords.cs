using HipAssess.Norms.Files;
using HipAssess.Norms.Published;

namespace HipAssess.Reports.Words.Doors;

/// <summary>What the browser door says of norms and error figures.</summary>
public static class YardstickWords
{
    internal const string NormUsed = "The norm used";
    internal const string CompareWith = "Compare with";
    internal const string StoresControls = "the store’s controls, else published norms that fit";
    internal const string Published = "Published";
    internal const string OfControls = "Of the controls of";
    internal const string AllTeams = "all teams";
    internal const string Build = "Make one of the store’s controls";
    internal const string NormElsewhere = "A norm file made elsewhere";
    internal const string PublishedStrength = "Published norms of strength";
    internal const string PublishedMobility = "Published norms of mobility";
    internal const string UseSet = "Use this set";
    internal const string AllNorms = "All norms";
    internal const string CiteAs = "Cite as";
    internal const string Made = "Made";
    internal const string Used = "Used";
    internal const string Do = "Do";
    internal const string Yes = "yes";
    internal const string FiguresUsed = "The figures used";
    internal const string ErrorOfStrength = "Error of measuring strength";
    internal const string OfTool = "as comes with the tool";
    internal const string DaysBetween = "Days between two tests of one person, at most";
    internal const string Estimate = "Estimate from the store’s retests";
    internal const string KeepFigures = "Keep these figures";
    internal const string SetElsewhere = "A reliability set made elsewhere";
    internal const string ErrorOfMobility = "Published error of measuring mobility";
    internal const string ErrorOfRanges = "Published error of measuring ranges of motion";
    internal const string ErrorFromRetests = "Error of measuring, from retests in the store";
    internal const string ErrorAsUsed = "Error of measuring strength, as used; a muscle group that is missing is judged by the figures of the tool";

    /// <summary>What the page of norms is for.</summary>
    public const string Norms = "Tests are compared with one norm before any other: one of your own, a published set you name, or, where you name none, the controls in the store; "
        + "where they are too few, a published norm that fits. Every report names the one it used.";

    /// <summary>What the page of error figures is for.</summary>
    public const string Reliability = "A side difference or a change counts only beyond the error of measuring. The figures that come with the tool are of others; your own, "
        + "from people tested again with nothing changed in between, are better.";

    /// <summary>No name, no athlete.</summary>
    public const string NoControls = "No athlete without injury in the store has both sides of a muscle group, so there is no norm to build.";

    /// <summary>One in use.</summary>
    public const string InUse = "It is in use. Choose another first.";

    /// <summary>Nothing was chosen.</summary>
    public const string NoFile = "Choose a file first.";

    /// <summary>A choice that is not there.</summary>
    public const string NotThere = "What you chose is not there any more. Choose again.";

    /// <summary>How many days apart retests may be.</summary>
    public static string NoDays(string typed) => $"“{VisibleText.Visible(typed)}” is no number of days from 1 to 365.";

    /// <summary>What a norm was made of.</summary>
    public static IEnumerable<string> Built(NormFile file)
    {
        yield return $"{TermWords.Counted(file.Athletes.Length, "athlete")} without injury, under codes; normalised: {TermWords.Normalisation(file.Normalise)}.";
        foreach (string warning in NormFileWriter.Warnings(file))
            yield return $"Warning: {warning}";
        if (file.Counts is { } counts)
            yield return ControlWords.ControlCounts(counts, expected: null);
    }

    /// <summary>Names of all published sets, strength before mobility.</summary>
    public static IEnumerable<string> Sets => PublishedNorms.Sets.Concat(PublishedRangeNorms.Sets).Distinct();

    /// <summary>E.g. "Delete club.json".</summary>
    internal static string DeleteOf(string name) => $"{Labels.Delete} {name}";
}
