using HipAssess.Cli.Output;
using HipAssess.Store;
using HipAssess.Store.Engines;

namespace HipAssess.Tests.Cli;

public sealed class StoreCommandTests
{
    [Fact]
    public void A_backup_restored_says_in_an_export_what_was_there()
    {
        using var folder = new Folder();
        Fill(folder.File("clinic.db"), "A01");
        Assert.Equal(ExitCodes.Done, Run("backup", folder.File("backup.db"), "--data", folder.File("clinic.db")).Code);
        Fill(folder.File("clinic.db"), "A02");
        string both = Run("export", "--data", folder.File("clinic.db")).Out;
        Assert.Contains("A02,", both, StringComparison.Ordinal);
        var restored = Run("restore", folder.File("backup.db"), "--data", folder.File("clinic.db"));
        Assert.Equal((ExitCodes.Done, ""), (restored.Code, restored.Error));
        Assert.Contains("clinic-replaced-", restored.Out, StringComparison.Ordinal);
        string one = Run("export", "--data", folder.File("clinic.db")).Out;
        Assert.Contains("A01,", one, StringComparison.Ordinal);
        Assert.DoesNotContain("A02,", one, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_exported_is_assessed_as_any_file()
    {
        using var folder = new Folder();
        Fill(folder.File("clinic.db"), "A01");
        Fill(folder.File("clinic.db"), "A02");
        Assert.Equal(ExitCodes.Done, Run("export", "--data", folder.File("clinic.db"), "--athlete", "A02", "--output", folder.File("A02.csv")).Code);
        string checkedFile = Run("check", folder.File("A02.csv")).Out;
        Assert.Contains("1 athlete", checkedFile, StringComparison.Ordinal);
        Assert.Contains("A02", Run("assess", folder.File("A02.csv"), "--format", "csv").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_over_a_store()
    {
        using var folder = new Folder();
        Fill(folder.File("clinic.db"), "A01");
        File.CreateSymbolicLink(folder.File("link.csv"), folder.File("clinic.db"));
        byte[] before = File.ReadAllBytes(folder.File("clinic.db"));
        string runners = Repository.Path("sample-data", "runners.csv");
        (int Code, string[] Words)[] runs =
        [
            (ExitCodes.Usage, ["export", "--data", folder.File("clinic.db"), "--output", folder.File("clinic.db")]),
            (ExitCodes.Usage, ["export", "--data", folder.File("clinic.db"), "--output", folder.File("link.csv")]),
            (ExitCodes.NotWritten, ["export", "--data", folder.File("clinic.db"), "--output", folder.File("clinic.db-wal")]),
            (ExitCodes.NotWritten, ["norms", "build", runners, "--output", folder.File("clinic.db")]),
            (ExitCodes.NotWritten, ["log", folder.File("clinic.db"), "abductors", "left", "180", "right", "182"]),
        ];
        foreach (var (code, words) in runs)
            Assert.Equal((code, string.Join(' ', words)), (Run(words).Code, string.Join(' ', words)));
        Assert.Equal(before, File.ReadAllBytes(folder.File("clinic.db")));
        Assert.Contains("A01,", Run("export", "--data", folder.File("clinic.db")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_is_counted_and_equal()
    {
        using var folder = new Folder();
        Fill(folder.File("clinic.db"), "A01");
        var copied = Run("store", "copy", folder.File("clinic.db"), folder.File("moved.db"));
        Assert.Equal((ExitCodes.Done, ""), (copied.Code, copied.Error));
        Assert.Contains("        1  session\n", copied.Out, StringComparison.Ordinal);
        Assert.EndsWith("and equal.\n", copied.Out, StringComparison.Ordinal);
        Assert.Equal(Run("export", "--data", folder.File("clinic.db")).Out, Run("export", "--data", folder.File("moved.db")).Out);
        Assert.Equal(ExitCodes.NotWritten, Run("store", "copy", folder.File("clinic.db"), folder.File("moved.db")).Code);
    }

    [Theory]
    [InlineData(ExitCodes.Rejected, "There is no store at", "export", "--data", "none.db")]
    [InlineData(ExitCodes.Rejected, "There is no store at", "backup", "backup.db", "--data", "none.db")]
    [InlineData(ExitCodes.Rejected, "There is no backup at", "restore", "none.db", "--data", "clinic.db")]
    [InlineData(ExitCodes.Rejected, "is no store of HipAssess", "restore", "text.db", "--data", "clinic.db")]
    [InlineData(ExitCodes.Rejected, "is no store of HipAssess", "export", "--data", "text.db")]
    [InlineData(ExitCodes.NotWritten, "is there already", "backup", "text.db", "--data", "clinic.db")]
    [InlineData(ExitCodes.Rejected, "no athlete 'a01'", "export", "--athlete", "a01", "--data", "clinic.db")]
    [InlineData(ExitCodes.Usage, "address of the database", "export", "--data", "Host=;Nonsense=1")]
    public void What_cannot_be_done_is_said_with_what_to_do(int code, string said, params string[] words)
    {
        using var folder = new Folder();
        Fill(folder.File("clinic.db"), "A01");
        File.WriteAllText(folder.File("text.db"), new string('x', 2000));
        var ran = Run([.. words.Select(word => word.EndsWith(".db", StringComparison.Ordinal) ? folder.File(word) : word)]);
        Assert.Equal((code, ""), (ran.Code, ran.Out));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
        Assert.Equal(new string('x', 2000), File.ReadAllText(folder.File("text.db")));
    }

    /// <summary>A store in which an athlete has one test.</summary>
    internal static void Fill(string path, string athlete) => Task.Run(async () =>
    {
        await using var store = await SessionStore.OpenAsync(StoreAddress.OfFile(path));
        await store.Sessions.SaveAsync(new(Build.Session(athlete, Build.Abductors(148.2, 176.4))), "anna");
    }).GetAwaiter().GetResult();

    private static Ran Run(params string[] words) => Door.Run(words);
}
