using System.Net;
using HipAssess.Store;
using HipAssess.Store.Engines;
using HipAssess.Tests.Cli;

namespace HipAssess.Tests.Web;

/// <summary>The page of backups.</summary>
public sealed class BackupPageTests
{
    [Fact]
    public async Task What_is_downloaded_is_brought_back_as_the_page_says_with_everything_in_it()
    {
        await using var door = await DoorOfATest.OpenAsync();
        await door.KeepSampleAsync("season.csv");
        string copy = (await door.Store.CopyOfTodayAsync())!;
        string page = await door.PageAsync("/backup");
        Assert.Contains(copy, page, StringComparison.Ordinal);
        using var answer = await door.PostAsync("/backup");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        string name = answer.Content.Headers.ContentDisposition!.FileName!.Trim('"');
        Assert.Matches(@"^hipassess-\d{4}-\d\d-\d\d\.db$", name);
        Assert.Contains($"hipassess restore {name} --data", page, StringComparison.Ordinal);

        using var folder = new Folder();
        await File.WriteAllBytesAsync(folder.File(name), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(0, Door.Run("restore", folder.File(name), "--data", folder.File("clinic.db")).Code);
        await using var restored = await SessionStore.OpenAsync(StoreAddress.OfFile(folder.File("clinic.db")));
        Assert.Equal(await door.Store.Sessions.CountAsync(), await restored.Sessions.CountAsync());
        string beside = Path.GetDirectoryName(door.Store.Address.File)!;
        Assert.Empty(Directory.GetFiles(beside, "*passing*")); // what was sent is gone
        await File.WriteAllTextAsync(door.Store.Address.File + ".passing-0123.4567.part", "left by a program that was killed");
        door.Store.ForgetUnfinishedCopies();
        Assert.Empty(Directory.GetFiles(beside, "*passing*"));
        Assert.True(File.Exists(copy));
        Assert.Contains(await door.Store.Audit.ListAsync(new()), one => one.What == "backup_taken");
    }
}
