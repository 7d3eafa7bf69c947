using System.Reflection;

namespace HipAssess.BrowserTests;

/// <summary>Files of the repository.</summary>
public static class Repository
{
    private static readonly string Root = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!;

    /// <summary>The path of a file.</summary>
    public static string Path(params string[] parts) => System.IO.Path.GetFullPath(System.IO.Path.Combine([Root, .. parts]));
}
