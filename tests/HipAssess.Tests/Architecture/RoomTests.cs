using HipAssess.Import.Columns;

namespace HipAssess.Tests.Architecture;

/// <summary>The folder list tells the architecture: who may use whom stands in <see cref="Rooms.Order"/>.</summary>
public sealed class RoomTests
{
    private const int MostFiles = 25;

    private static readonly IReadOnlyList<SourceFile> House = SourceFile.Under("src");

    [Fact]
    public void A_folder_uses_only_folders_above_it() => Assert.Empty(Rooms.StepsUpwards(House, House));

    [Fact]
    public void Every_folder_has_its_place_in_the_order() =>
        Assert.Empty(House.Select(Rooms.Of).Distinct().Except(Rooms.Order.SelectMany(floor => floor)));

    [Fact]
    public void No_place_in_the_order_is_kept_for_a_folder_that_is_gone() =>
        Assert.Empty(Rooms.Order.SelectMany(floor => floor).Except(House.Select(Rooms.Of)));

    [Fact]
    public void A_folder_holds_one_question_and_at_most_25_files() => Assert.Empty(Crowded(House));

    [Fact]
    public void Namespaces_follow_folders() => Assert.Empty(
        from file in House
        from line in file.Lines
        where line.StartsWith("namespace ", StringComparison.Ordinal) && line != $"namespace {Rooms.Of(file)};"
        select $"{file}: {line}");

    [Theory]
    [InlineData("src/HipAssess.Core/Strength/Wrong.cs", "using HipAssess.Verdicts;")]
    [InlineData("src/HipAssess.Core/Norms/Wrong.cs", "    private HipAssess.Verdicts.Flag flag;")]
    [InlineData("src/HipAssess.Core/Studies/Wrong.cs", "using HipAssess.Tracking;")]
    [InlineData("src/HipAssess.Core/Import/Text/Wrong.cs", "using HipAssess.Import.Columns;")]
    [InlineData("src/HipAssess.Core/Domain/Wrong.cs", "using HipAssess.Statistics;")]
    [InlineData("src/HipAssess.Reports/Pages/Parts/Wrong.razor", "<SessionReport />")]
    [InlineData("src/HipAssess.Cli/Output/Wrong.cs", "using HipAssess.Cli.Commands;")]
    public void A_step_upwards_is_named(string path, string line) =>
        Assert.Single(Rooms.StepsUpwards([new SourceFile(path, [line])], House));

    [Fact]
    public void A_crowded_folder_is_named() => Assert.Equal(
        ["src/HipAssess.Core/Domain: 26 files"],
        Crowded([.. Enumerable.Range(0, 26).Select(i => new SourceFile($"src/HipAssess.Core/Domain/File{i}.cs", []))]));

    private static IEnumerable<string> Crowded(IEnumerable<SourceFile> files) =>
        from file in files
        group file by file.RelativePath[..file.RelativePath.LastIndexOf('/')] into folder
        where folder.Count() > MostFiles
        select $"{folder.Key}: {folder.Count()} files";
}
