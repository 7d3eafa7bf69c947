using System.Text;
using HipAssess.Domain;
using HipAssess.Import;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Sessions;
using HipAssess.Import.Text;

namespace HipAssess.Tests.Import;

/// <summary>Reads text as if it stood in a file.</summary>
internal static class Csv
{
    /// <summary>Long files are read on all processors from the first row, so that tests see it done.</summary>
    public static readonly ImportOptions Options = new() { Today = new DateOnly(2026, 11, 23), RowsAlone = 0 };

    public static Imported Read(string text, ImportOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), options);

    public static Imported Read(byte[] bytes, ImportOptions? options = null) =>
        Importer.Read([InputSource.FromStream("runners.csv", new MemoryStream(bytes))], options ?? Options);

    public static Imported ReadAll(ImportOptions? options, params (string Name, string Text)[] files) =>
        Importer.Read([.. files.Select(f => InputSource.FromStream(f.Name, new MemoryStream(Encoding.UTF8.GetBytes(f.Text))))], options ?? Options);

    public static Imported ReadSample(string name, ImportOptions? options = null) =>
        Importer.Read([InputSource.FromFile(Repository.Path("sample-data", name))], options ?? Options);

    /// <summary>The sessions of a file that must be accepted without any problem.</summary>
    public static IReadOnlyList<Session> Sessions(string text, ImportOptions? options = null)
    {
        var imported = Read(text, options);
        Assert.Empty(imported.Problems);
        Assert.False(imported.IsRejected);
        return imported.Sessions;
    }

    /// <summary>The sessions of a file accepted with these warnings and no others.</summary>
    public static IReadOnlyList<Session> Sessions(string text, ImportOptions? options, params string[] warnings)
    {
        var imported = Read(text, options);
        Assert.Equal(warnings.Order(), imported.Problems.Select(p => p.Code).Order());
        Assert.False(imported.IsRejected);
        return imported.Sessions;
    }

    /// <summary>The only error of a file that must be refused.</summary>
    public static Problem Error(string text, ImportOptions? options = null)
    {
        var imported = Read(text, options);
        Assert.True(imported.IsRejected);
        Assert.Empty(imported.Sessions);
        return Assert.Single(imported.Problems, p => p.Severity == Severity.Error);
    }

    /// <summary>The only problem of a file that is accepted with a warning.</summary>
    public static Problem Warning(string text, ImportOptions? options = null)
    {
        var imported = Read(text, options);
        Assert.False(imported.IsRejected);
        Assert.NotEmpty(imported.Sessions);
        return Assert.Single(imported.Problems);
    }

    /// <summary>All readings in one comparable text per session.</summary>
    public static string Describe(IEnumerable<Session> sessions) => string.Join('\n', sessions.Select(Describe));

    private static string Describe(Session session) =>
        $"{session.Athlete} {session.Date:yyyy-MM-dd} {session.Facts} {string.Join(',', session.Notes)}: "
        + string.Join("; ", session.Tests.Select(t => $"{t.Muscle} {t.Position} {t.Contraction} {t.Condition} {t.Unit} {t.Device} {t.Tester} {t.LeverArmM:R} L {Describe(t.Left)} R {Describe(t.Right)}"));

    private static string Describe(Readings? readings) => readings is null
        ? "-"
        : string.Join('/', readings.Trials.Select(t => t?.ToString("R") ?? "_")) + readings.Summary + (readings.LimitedByPain ? "!" : "");
}
