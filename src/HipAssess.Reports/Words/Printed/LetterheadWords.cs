namespace HipAssess.Reports.Words.Printed;

/// <summary>The lines at the foot of a report that somebody hands out, and what may be wrong with the file that names them.</summary>
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

    internal const string OfLetterhead = "a letterhead";
    internal const string OfLogo = "a logo";
    internal const string NotAPicture = "is neither a PNG nor an SVG";
    internal const string BrokenPng = "is no whole PNG";

    /// <summary>A line that begins with no key.</summary>
    internal static string NotALine(string path, int line, string found) =>
        $"{path}:{line}: found '{VisibleText.Visible(found)}', expected a line such as 'name: Hip Clinic'. "
        + "Lines begin with name, address (several lines of it), logo, tester, signature, comment.";

    /// <summary>A key that is there already.</summary>
    internal static string Twice(string path, int line, string key) => $"{path}:{line}: {key} is given twice. Keep one.";

    /// <summary>More than a line holds.</summary>
    internal static string TooLong(string path, int line, string key, int length, int longest) => $"{path}:{line}: {key} has {length} characters, where {longest} have room.";

    /// <summary>No name.</summary>
    internal static string Nameless(string path) => $"{path}: the line 'name: …' is missing. Say who hands the reports out.";

    /// <summary>A logo that cannot be used, and why.</summary>
    internal static string NoLogo(string path, string why) => $"{VisibleText.Visible(path)} {why}. Name a PNG or SVG.";

    /// <summary>More pixels than are read.</summary>
    internal static string Pixels(uint width, uint height, int largest) => $"has {width} × {height} pixels, where 1 to {largest} each way are read";

    /// <summary>A file of too many bytes.</summary>
    internal static string TooLarge(string path, long largest, string what) => $"{VisibleText.Visible(path)} is larger than {largest >> 10} KiB, more than {what} needs.";

    /// <summary>A file that cannot be opened.</summary>
    internal static string Unreadable(string path, string why) => $"{VisibleText.Visible(path)} cannot be read: {why.TrimEnd('.')}.";
}
