using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Import;
using HipAssess.Import.Columns;
using HipAssess.Import.Text;

namespace HipAssess.Tests;

/// <summary>The files in sample-data, read as a user would.</summary>
internal static class Sample
{
    public static ImmutableArray<Session> Sessions(string file)
    {
        var imported = Importer.Read(
            [InputSource.FromFile(Repository.Path("sample-data", file))], new ImportOptions { Today = new DateOnly(2026, 11, 1) });
        Assert.False(imported.IsRejected);
        return [.. imported.Sessions];
    }
}
