namespace HipAssess.Reports.Words.Printed;

/// <summary>The lines at the foot of a report that somebody hands out.</summary>
public static class LetterheadWords
{
    /// <summary>Leads the comment.</summary>
    public const string Comment = "Comment:";

    /// <summary>E.g. "Tested by A. Example"; empty for nobody.</summary>
    public static string Tester(string name) => name.Length == 0 ? "" : $"Tested by {name}";

    /// <summary>Below the line to sign.</summary>
    public static string Signature(string name) => name.Length == 0 ? "Date, signature" : $"Date, signature: {name}";

    /// <summary>The line itself, on paper.</summary>
    public const string SignatureLine = "______________________________________";
}
