using HipAssess.Norms.Files;
using HipAssess.Norms.Published;

namespace HipAssess.Reports.Words.Doors;

/// <summary>What the browser door says of norms and error figures.</summary>
public static class YardstickWords
{
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
}
