using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using HipAssess.Import.Columns;

namespace HipAssess.Tests.Architecture;

/// <summary>What keeps the code readable from top to bottom.</summary>
public sealed partial class ShapeTests
{
    private static readonly string[] Assemblies = ["HipAssess.Core", "HipAssess.Store", "HipAssess.Reports", "HipAssess.Web", "hipassess"];

    private static IEnumerable<Type> Types => Assemblies.SelectMany(name => Assembly.Load(name).GetTypes())
        .Where(type => type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && type.Name[0] is not ('<' or '_'))
        .Where(type => type.Namespace is null || type.Namespace.StartsWith("HipAssess", StringComparison.Ordinal));

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        Assert.DoesNotContain(
            SourceFile.Under("src").Concat(SourceFile.Under("tests")),
            file => file.Lines.Length > 300);

    [Fact]
    public void Folders_of_code_are_two_levels_deep_at_most() =>
        Assert.DoesNotContain(SourceFile.Under("src"), file => file.RelativePath.Count(c => c == '/') > 4);

    [Fact]
    public void Code_lies_in_the_folders_a_reader_expects() =>
        Assert.Equal(
            ["sample-data", "src", "tests"],
            new DirectoryInfo(Repository.Root).EnumerateDirectories()
                .Select(folder => folder.Name)
                .Where(name => name[0] != '.' && SourceFile.Under(name).Count > 0)
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Names_say_what_a_type_holds()
    {
        string[] empty = ["Manager", "Helper", "Helpers", "Service", "Services", "Util", "Utils", "Utility", "Utilities",
            "Common", "Misc", "Data", "Info", "Processor", "Orchestrator", "Pipeline"];
        Assert.DoesNotContain(Types, type => Word().Matches(type.Name).Any(word => empty.Contains(word.Value)));
    }

    [Fact]
    public void An_interface_has_more_than_one_implementation()
    {
        var all = Types.ToArray();
        Assert.DoesNotContain(
            all.Where(type => type.IsInterface),
            contract => all.Count(type => !type.IsInterface && contract.IsAssignableFrom(type)) < 2);
    }

    [Theory]
    [InlineData("TO" + "DO")]
    [InlineData("FIX" + "ME")]
    [InlineData("HA" + "CK")]
    [InlineData("NotImplemented" + "Exception")]
    [InlineData("Skip " + "= \"")]
    public void Nothing_is_left_open(string mark) =>
        Assert.DoesNotContain(
            SourceFile.Under("src").Concat(SourceFile.Under("tests")),
            file => file.Contains(mark));

    [GeneratedRegex("[A-Z][a-z]+")]
    private static partial Regex Word();
}
