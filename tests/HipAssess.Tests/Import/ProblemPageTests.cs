using System.Globalization;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Strength;

namespace HipAssess.Tests.Import;

/// <summary>Keeps the docs of the importer and the importer together.</summary>
public sealed class ProblemPageTests
{
    private static readonly string[][] Rows =
    [
        .. Repository.Read("docs", "import-problems.md").Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | ").Select(cell => cell.Trim()).ToArray()),
    ];

    [Fact]
    public void The_page_has_every_problem_in_order_with_its_severity_and_cure()
    {
        Assert.Equal(
            ProblemCatalogue.All.Select(p => ($"`{p.Code}`", p.Severity == Severity.Error ? "error" : "warning")),
            Rows.Select(row => (row[0], row[1])));
        Assert.All(ProblemCatalogue.All.Zip(Rows), pair => Assert.Equal(string.Format(CultureInfo.InvariantCulture, pair.First.Fix, InTheExample(pair.First)), pair.Second[^1]));
    }

    // What a cure names stands on the page as it would for the example beside it.
    private static object[] InTheExample(ProblemKind problem) => problem.Code switch
    {
        "profile_by_name_only" => [Assert.Single(Mappings, mapping => mapping.ByNameOnly).Name],
        "format_refused" => Assert.Single(Mappings, mapping => mapping.Refuse is not null).Refuse is { } refusal ? [refusal.Message, refusal.Fix] : [],
        "looks_like_centimetres" => ["height_cm"],
        _ => [],
    };

    private static IEnumerable<MappingFile> Mappings => Profiles.Names.Select(name => MappingFile.Parse(Profiles.Text(name)));

    [Fact]
    public void Codes_are_unique_and_plain() =>
        Assert.All(ProblemCatalogue.All.GroupBy(p => p.Code), g => Assert.True(g.Count() == 1 && g.Key.All(c => c is >= 'a' and <= 'z' or '_' or (>= '0' and <= '9')), g.Key));

    [Fact]
    public void The_columns_the_page_names_are_the_columns_the_tool_knows()
    {
        string page = Repository.Read("docs", "csv-format.md");
        Assert.All(Vocabulary.Roles, role => Assert.All(role.Titles, title => Assert.Contains($"`{title}`", page)));
        Assert.All(Profiles.Names, name => Assert.Contains($"`{name}`", page));
        Assert.All(Enum.GetValues<StrengthUnit>()[..^1], unit => Assert.Contains($"`_{unit.Name()}`", page));
    }

    [Fact]
    public void The_examples_of_the_page_are_accepted()
    {
        string[] blocks = Repository.Read("docs", "csv-format.md").Split("```");
        string[] tables = [.. blocks.Where((_, i) => i % 2 == 1).Where(b => b.StartsWith('\n'))];
        Assert.Equal(["long", "side-by-side", "wide"], tables.Select(t =>
        {
            Assert.NotEmpty(Csv.Sessions(t.TrimStart('\n')));
            return Csv.Read(t.TrimStart('\n')).Inputs[0].Layout;
        }));
        var mapping = MappingFile.Parse(System.Text.Encoding.UTF8.GetBytes(Assert.Single(blocks, b => b.StartsWith("json\n", StringComparison.Ordinal))[5..]));
        Assert.NotNull(Profile.Of(mapping, out _));
    }
}
