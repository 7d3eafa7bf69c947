using System.Text.Json;

namespace HipAssess.Tests;

/// <summary>Whoever gets the program gets its licence, those of what it is made with, and a list of that.</summary>
public sealed class NoticesTests
{
    /// <summary>Needed to build, or nothing but names of other packages.</summary>
    private static readonly string[] NotShipped = ["Microsoft.NET.ILLink.Tasks", "Microsoft.AspNetCore.Components.Analyzers", "Microsoft.Data.Sqlite"];

    private static readonly string Folder = AppContext.BaseDirectory;

    [Fact]
    public void Every_package_of_the_lock_file_is_in_the_list_and_in_the_notices()
    {
        using var bom = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "bom.json")));
        string notices = File.ReadAllText(Path.Combine(Folder, "THIRD-PARTY-NOTICES.txt"));
        string[] listed = [.. bom.RootElement.GetProperty("components").EnumerateArray().Select(part => $"{part.GetProperty("name")} {part.GetProperty("version")}")];

        Assert.Equal(("CycloneDX", "1.6"), (bom.RootElement.GetProperty("bomFormat").GetString(), bom.RootElement.GetProperty("specVersion").GetString()));
        Assert.Equal(Locked().Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.All(listed, package => Assert.Contains($"\n{package}\n", notices));
        Assert.Contains("Bitstream", notices); // whose terms the fonts are under
    }

    [Fact]
    public void Our_licence_goes_with_it() =>
        Assert.Equal(Repository.Read("LICENSE"), File.ReadAllText(Path.Combine(Folder, "LICENSE")));

    private static IEnumerable<string> Locked()
    {
        using var file = JsonDocument.Parse(Repository.Read("src", "HipAssess.Cli", "packages.lock.json"));
        return [.. file.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
            .Where(package => package.Value.TryGetProperty("resolved", out _) && !NotShipped.Contains(package.Name))
            .Select(package => $"{package.Name} {package.Value.GetProperty("resolved").GetString()}")];
    }
}
