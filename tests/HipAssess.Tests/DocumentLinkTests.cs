using System.Text.RegularExpressions;

namespace HipAssess.Tests;

/// <summary>Every file a document points to is there.</summary>
public partial class DocumentLinkTests
{
    public static TheoryData<string> Documents =>
    [
        "README.md", "sample-data/README.md",
        .. Directory.GetFiles(Repository.Path("docs"), "*.md").Select(path => "docs/" + Path.GetFileName(path)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Its_links_lead_somewhere(string document)
    {
        string folder = Path.GetDirectoryName(Repository.Path(document))!;
        var targets = Link().Matches(Repository.Read(document)).Select(link => link.Groups["target"].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal));

        Assert.All(targets, target => Assert.True(Path.Exists(Path.Combine(folder, target)), target));
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
