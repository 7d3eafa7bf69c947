namespace HipAssess.Cli.Output;

/// <summary>The names the tool gives to files in a folder of its output.</summary>
public static class OutputNames
{
    /// <summary>The roster or list: the way into all other files.</summary>
    public const string Index = "index.html";

    /// <summary>Rows left out.</summary>
    public const string Rejects = "rejects.csv";

    /// <summary>Takes files while they are written; what a run that was killed has left in it belongs to nobody.</summary>
    public const string Unfinished = ".hipassess-part";

    /// <summary>The study on paper.</summary>
    public const string Study = "study.pdf";

    private static readonly string[] Fixed = [Index, "all.html", All(1), Study, "results.json", "results.csv", Rejects, Unfinished];
    private static readonly string[] Pages = ["report-", "track-"];
    private static readonly string[] Sheets = [.. Pages, "all-"];
    private static readonly string[] Figures = [.. Pages, "trace-", "side-differences", "paired-slopes", "estimation", "trials", "bland-altman", "published"];

    /// <summary>The PDF of a page.</summary>
    public static string Pdf(string page) => Path.ChangeExtension(page, ".pdf");

    /// <summary>The PDF of many reports: <c>all.pdf</c>, and where one would grow too large <c>all-2.pdf</c> and so on.</summary>
    /// <param name="part">From 1.</param>
    public static string All(int part) => part == 1 ? "all.pdf" : $"all-{part}.pdf";

    /// <summary>True when a command may have written a file of that name, this one or an earlier one, wholly or in part.</summary>
    public static bool IsOurs(string name)
    {
        string whole = name.EndsWith(".part", StringComparison.Ordinal) ? name[..^".part".Length] : name;
        return Fixed.Contains(whole, StringComparer.OrdinalIgnoreCase)
            || IsOf(Pages, ".html", whole) || IsOf(Sheets, ".pdf", whole) || new[] { ".svg", ".png", ".pdf" }.Any(extension => IsOf(Figures, extension, whole));
    }

    private static bool IsOf(string[] stems, string extension, string name) =>
        name.EndsWith(extension, StringComparison.OrdinalIgnoreCase) && stems.Any(stem => name.StartsWith(stem, StringComparison.OrdinalIgnoreCase));
}
