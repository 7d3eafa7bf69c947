using System.Text.RegularExpressions;

namespace HipAssess.Tests.Architecture;

/// <summary>The folders of src in their order: a folder uses only folders above it in this list.</summary>
public static partial class Rooms
{
    /// <summary>
    /// By namespace, first the one that everybody may use. What stands on one line uses what is above, and not its neighbours.
    /// </summary>
    public static IReadOnlyList<string[]> Order { get; } =
    [
        ["HipAssess.Domain"],
        ["HipAssess.Protocols"],
        ["HipAssess.Statistics"],
        ["HipAssess.Statistics.Distributions"],
        ["HipAssess.Statistics.Tests"],
        ["HipAssess.Statistics.Effects", "HipAssess.Statistics.Agreement", "HipAssess.Statistics.Series"],
        ["HipAssess.Thresholds"],
        ["HipAssess.Files"],
        ["HipAssess.Import.Problems"],
        ["HipAssess.Import.Spreadsheets"],
        ["HipAssess.Import.Text"],
        ["HipAssess.Import.Cells"],
        ["HipAssess.Import.Columns"],
        ["HipAssess.Import.Rows"],
        ["HipAssess.Import.Sessions"],
        ["HipAssess.Import.Checks"],
        ["HipAssess.Import"],
        ["HipAssess.Traces"],
        ["HipAssess.Strength"],
        ["HipAssess.Mobility"],
        ["HipAssess.Norms.Files", "HipAssess.Norms.Published"],
        ["HipAssess.Norms.Controls"],
        ["HipAssess.Norms"],
        ["HipAssess.Verdicts"],
        ["HipAssess.Verdicts.Choices"],
        ["HipAssess.Tracking.Series", "HipAssess.Tracking.OwnFiles"],
        ["HipAssess", "HipAssess.Exercises", "HipAssess.Tracking", "HipAssess.Studies"],
        ["HipAssess.Store.Engines"],
        ["HipAssess.Store.Copies", "HipAssess.Store.Kept"],
        ["HipAssess.Store"],
        ["HipAssess.Reports.Words"],
        ["HipAssess.Reports.Words.Studies"],
        ["HipAssess.Reports.Words.Printed", "HipAssess.Reports.Words.Drawn"],
        ["HipAssess.Reports.Words.Doors"],
        ["HipAssess.Reports.Charts", "HipAssess.Reports.Export", "HipAssess.Reports.Letterheads"],
        ["HipAssess.Reports.Charts.Studies", "HipAssess.Reports.Charts.Trends", "HipAssess.Reports.Charts.Traces", "HipAssess.Reports.Export.Fhir", "HipAssess.Reports.Export.Packages"],
        ["HipAssess.Reports.Print"],
        ["HipAssess.Reports.Pages", "HipAssess.Reports.Pages.Parts"],
        ["HipAssess.Reports.Pages.Sheets"],
        ["HipAssess.Reports.Pages.Rosters", "HipAssess.Reports.Pages.Studies", "HipAssess.Reports.Pages.Tracks"],
        ["HipAssess.Web.Visitors", "HipAssess.Web.Forms"],
        ["HipAssess.Web.Frames"],
        ["HipAssess.Web.Answers"],
        ["HipAssess.Web.Doors", "HipAssess.Web.Cohorts"],
        ["HipAssess.Web.Typed"],
        ["HipAssess.Web.Actions"],
        ["HipAssess.Web.Batteries"],
        ["HipAssess.Web.Drafts"],
        ["HipAssess.Web.Tests", "HipAssess.Web.Tracks", "HipAssess.Web.Imports"],
        ["HipAssess.Web.Athletes", "HipAssess.Web.Recordings", "HipAssess.Web.Audits", "HipAssess.Web.Screenings", "HipAssess.Web.Today", "HipAssess.Web.Studies", "HipAssess.Web.Yardsticks", "HipAssess.Web.Exercises", "HipAssess.Web.Settings", "HipAssess.Web.Backups", "HipAssess.Web.Accounts"],
        ["HipAssess.Web"],
        ["HipAssess.Cli.Output"],
        ["HipAssess.Cli.Flags"],
        ["HipAssess.Cli.Sharing"],
        ["HipAssess.Cli.Commands", "HipAssess.Cli.Starting"],
        ["HipAssess.Cli"],
    ];

    private static readonly Dictionary<string, string> Roots = new()
    {
        ["HipAssess.Core"] = "HipAssess",
        ["HipAssess.Store"] = "HipAssess.Store",
        ["HipAssess.Web"] = "HipAssess.Web",
        ["HipAssess.Reports"] = "HipAssess.Reports",
        ["HipAssess.Cli"] = "HipAssess.Cli",
    };

    /// <summary>The room a file of src lies in, as a namespace.</summary>
    public static string Of(SourceFile file)
    {
        string[] parts = file.RelativePath.Split('/');
        return string.Join('.', [Roots[parts[1]], .. parts[2..^1]]);
    }

    /// <summary>
    /// Every use of a room below or beside the file's own, as "file uses room": by using directive, by qualified name, and in
    /// pages, which share their using directives, by the name of a type.
    /// </summary>
    /// <param name="files">The files to look at.</param>
    /// <param name="house">All files of src: where each type lives.</param>
    public static IEnumerable<string> StepsUpwards(IEnumerable<SourceFile> files, IReadOnlyList<SourceFile> house)
    {
        var homes = house.Select(file => (Name: Path.GetFileNameWithoutExtension(file.RelativePath), Room: Of(file)))
            .GroupBy(type => type.Name).Where(types => types.Count() == 1).ToDictionary(types => types.Key, types => types.Single().Room);
        return
            from file in files
            where file.RelativePath.StartsWith("src/", StringComparison.Ordinal) && Path.GetFileName(file.RelativePath) != "_Imports.razor"
            let own = Of(file)
            from used in Uses(file, homes).Distinct()
            where used != own && Floor(used) >= Floor(own)
            select $"{file.RelativePath} uses {used}";
    }

    private static IEnumerable<string> Uses(SourceFile file, Dictionary<string, string> homes)
    {
        foreach (string line in file.Lines)
        {
            string code = TextOrComment().Replace(line, "");
            if (Directive().Match(code) is { Success: true } directive)
                yield return directive.Groups[1].Value;
            else if (!code.StartsWith("namespace ", StringComparison.Ordinal))
                foreach (Match name in Qualified().Matches(code))
                    if (Longest(name.Value) is { } room)
                        yield return room;
            if (file.RelativePath.EndsWith(".razor", StringComparison.Ordinal))
                foreach (Match name in Name().Matches(line))
                    if (homes.TryGetValue(name.Value, out string? room) && room.StartsWith("HipAssess.Reports.Pages", StringComparison.Ordinal))
                        yield return room;
        }
    }

    private static string? Longest(string name)
    {
        for (; name.Length > 0; name = name.Contains('.') ? name[..name.LastIndexOf('.')] : "")
            if (name != "HipAssess" && Floor(name) >= 0)
                return name;
        return null;
    }

    private static int Floor(string room)
    {
        for (int i = 0; i < Order.Count; i++)
            if (Order[i].Contains(room))
                return i;
        return -1;
    }

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"|//.*")]
    private static partial Regex TextOrComment();

    [GeneratedRegex(@"^\s*@?using (?:static )?(?:\w+ = )?(HipAssess[\w.]*)")]
    private static partial Regex Directive();

    [GeneratedRegex(@"\bHipAssess(?:\.[A-Z]\w*)+")]
    private static partial Regex Qualified();

    [GeneratedRegex(@"(?<![\w.""])[A-Z]\w+")]
    private static partial Regex Name();
}
