using System.Reflection;
using System.Xml.Linq;
using HipAssess.Import.Columns;

namespace HipAssess.Tests.Architecture;

/// <summary>Dependencies go one way: Cli → Web → Reports and Store → Core, and Core knows no chart, no HTML and no console.</summary>
public sealed class DependencyTests
{
    [Theory]
    [InlineData("HipAssess.Core", "")]
    [InlineData("HipAssess.Store", "HipAssess.Core")]
    [InlineData("HipAssess.Reports", "HipAssess.Core")]
    [InlineData("HipAssess.Web", "HipAssess.Reports HipAssess.Store")]
    [InlineData("HipAssess.Cli", "HipAssess.Reports HipAssess.Store HipAssess.Web")]
    public void A_project_refers_only_to_those_below(string project, string expected) =>
        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            References(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)));

    [Fact]
    public void Core_needs_only_a_csv_reader_and_special_functions() =>
        Assert.Equal(["CsvHelper", "MathNet.Numerics"], References("HipAssess.Core", "PackageReference"));

    [Theory]
    [InlineData("HipAssess.Core", "ScottPlot")]
    [InlineData("HipAssess.Core", "SkiaSharp")]
    [InlineData("HipAssess.Core", "Microsoft.AspNetCore")]
    [InlineData("HipAssess.Core", "System.Net")]
    [InlineData("HipAssess.Core", "System.Console")]
    [InlineData("HipAssess.Core", "System.CommandLine")]
    [InlineData("HipAssess.Core", "Microsoft.Extensions")]
    [InlineData("HipAssess.Store", "System.Console")]
    [InlineData("HipAssess.Store", "System.CommandLine")]
    [InlineData("HipAssess.Store", "System.Net.Http")]
    [InlineData("HipAssess.Store", "Microsoft.AspNetCore")]
    [InlineData("HipAssess.Reports", "Microsoft.Data.Sqlite")]
    [InlineData("HipAssess.Reports", "Npgsql")]
    [InlineData("HipAssess.Reports", "System.Console")]
    [InlineData("HipAssess.Reports", "System.CommandLine")]
    [InlineData("HipAssess.Reports", "System.Net.Http")]
    public void An_assembly_never_touches(string assembly, string forbidden) =>
        Assert.DoesNotContain(
            Assembly.Load(assembly).GetReferencedAssemblies(),
            reference => reference.Name!.StartsWith(forbidden, StringComparison.Ordinal));

    [Fact]
    public void Only_the_charts_folder_sees_ScottPlot() =>
        Assert.DoesNotContain(
            SourceFile.Under("src").Where(file => file.Contains("ScottPlot")),
            file => !file.RelativePath.StartsWith("src/HipAssess.Reports/Charts/", StringComparison.Ordinal));

    [Fact]
    public void Only_the_print_folder_sees_PDFsharp() =>
        Assert.DoesNotContain(
            SourceFile.Under("src").Where(file => file.Contains("PdfSharp")),
            file => !file.RelativePath.StartsWith("src/HipAssess.Reports/Print/", StringComparison.Ordinal));

    [Theory]
    [InlineData("Microsoft.Data.Sqlite")]
    [InlineData("Npgsql")]
    [InlineData("System.Data")]
    public void Only_the_store_sees_a_database(string library) =>
        Assert.DoesNotContain(
            SourceFile.Under("src").Where(file => file.Contains($"using {library}")),
            file => !file.RelativePath.StartsWith("src/HipAssess.Store/", StringComparison.Ordinal));

    [Theory]
    [InlineData("Microsoft.AspNetCore.Http")]
    [InlineData("Microsoft.AspNetCore.Builder")]
    public void Only_the_browser_door_sees_HTTP(string library) =>
        Assert.DoesNotContain(
            SourceFile.Under("src").Where(file => file.Contains($"using {library}")),
            file => !file.RelativePath.StartsWith("src/HipAssess.Web/", StringComparison.Ordinal));

    [Fact]
    public void ScottPlot_never_does_the_statistics() =>
        Assert.DoesNotContain(SourceFile.Under("src"), file => file.Contains("ScottPlot.Statistics"));

    private static string[] References(string project, string element) =>
        [.. XDocument.Load(Repository.Path("src", project, project + ".csproj"))
            .Descendants(element)
            .Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'))];
}
