using System.Reflection;

namespace HipAssess.Tests;

/// <summary>The files beside the tests: sample data, docs and approved results.</summary>
internal static class Repository
{
    public static string Root { get; } = System.IO.Path.GetFullPath(typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!);

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(Path(parts));
}
