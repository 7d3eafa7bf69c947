using HipAssess.Store.Engines;
using HipAssess.Tests.Store.Suites;

namespace HipAssess.Tests.Store;

/// <summary>A file in a folder of its own.</summary>
public sealed class SqlitePlace : StorePlace
{
    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("hipassess-store-");

    public string Path => System.IO.Path.Combine(Folder.FullName, "data", "hipassess.db");

    public override StoreAddress Address => StoreAddress.OfFile(Path);

    public override ValueTask DisposeAsync()
    {
        Folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
