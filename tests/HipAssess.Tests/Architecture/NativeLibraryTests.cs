using HipAssess.Import.Columns;

namespace HipAssess.Tests.Architecture;

/// <summary>ScottPlot and SQLite bring natives for 19 platforms and more, 551 MB an output folder; five platforms are shipped.</summary>
public sealed class NativeLibraryTests
{
    private static readonly DirectoryInfo Runtimes = new(Path.Combine(AppContext.BaseDirectory, "runtimes"));

    private static IEnumerable<FileInfo> Natives => Runtimes.EnumerateDirectories()
        .Select(platform => new DirectoryInfo(Path.Combine(platform.FullName, "native")))
        .Where(folder => folder.Exists)
        .SelectMany(folder => folder.EnumerateFiles());

    [Theory]
    [InlineData("linux-x64", "libSkiaSharp.so")]
    [InlineData("linux-x64", "libHarfBuzzSharp.so")]
    [InlineData("linux-arm64", "libSkiaSharp.so")]
    [InlineData("linux-arm64", "libHarfBuzzSharp.so")]
    [InlineData("win-x64", "libSkiaSharp.dll")]
    [InlineData("win-x64", "libHarfBuzzSharp.dll")]
    [InlineData("osx", "libSkiaSharp.dylib")]
    [InlineData("osx", "libHarfBuzzSharp.dylib")]
    public void Charts_can_be_drawn_on_every_shipped_platform(string platform, string file) =>
        Assert.True(File.Exists(Path.Combine(Runtimes.FullName, platform, "native", file)), $"{platform}/native/{file}");

    [Fact]
    public void No_other_platform_is_carried_along() =>
        Assert.Subset(
            new HashSet<string> { "linux-x64", "linux-arm64", "win-x64", "osx", "osx-x64", "osx-arm64" },
            Natives.Select(file => file.Directory!.Parent!.Name).ToHashSet());

    [Fact]
    public void Debug_symbols_of_natives_stay_behind() =>
        Assert.DoesNotContain(Natives, file => file.Extension == ".pdb");

    [Fact]
    public void The_natives_stay_below_80_megabytes() =>
        Assert.InRange(Natives.Where(file => file.Name.StartsWith("lib", StringComparison.Ordinal)).Sum(file => file.Length), 1, 80_000_000);
}
