namespace HipAssess.Tests.Architecture;

/// <summary>One source file of this repository.</summary>
/// <param name="RelativePath">With forward slashes, from the root.</param>
/// <param name="Lines">Its text.</param>
public sealed record SourceFile(string RelativePath, string[] Lines)
{
    /// <summary>C# and Razor files below a top-level folder, without build output.</summary>
    public static IReadOnlyList<SourceFile> Under(string folder) =>
        [.. Directory.EnumerateFiles(Repository.Path(folder), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".cs" or ".razor")
            .Select(path => (Path: path, Relative: Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')))
            .Where(file => !file.Relative.Split('/').Any(part => part is "bin" or "obj"))
            .OrderBy(file => file.Relative, StringComparer.Ordinal)
            .Select(file => new SourceFile(file.Relative, File.ReadAllLines(file.Path)))];

    /// <summary>The text occurs somewhere.</summary>
    public bool Contains(string text) => Lines.Any(line => line.Contains(text, StringComparison.Ordinal));

    public override string ToString() => RelativePath;
}
