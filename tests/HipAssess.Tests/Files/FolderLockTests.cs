using HipAssess.Files;
using HipAssess.Tests.Cli;

namespace HipAssess.Tests.Files;

public sealed class FolderLockTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(100);

    [Fact]
    public void A_folder_is_locked_by_whatever_path_and_leaves_nothing_behind()
    {
        using var folder = new Folder();
        Directory.CreateDirectory(folder.File("real"));
        string other = OperatingSystem.IsWindows() ? folder.File("REAL") : folder.File("link");
        if (!OperatingSystem.IsWindows())
            Directory.CreateSymbolicLink(other, folder.File("real"));

        using (FolderLock.Take(folder.File("real"), Short, _ => { }))
            Assert.Contains("another hipassess", Assert.Throws<IOException>(() => FolderLock.Take(other, Short, _ => { })).Message);

        FolderLock.Take(other, Short, _ => { }).Dispose();
        Assert.Empty(Directory.EnumerateFiles(folder.File("real")));
    }

    [Fact]
    public void Who_waits_longer_is_told_for_whom()
    {
        using var folder = new Folder();
        using var held = FolderLock.Take(folder.Path, Short, _ => { });
        var told = new List<string>();

        Assert.Throws<IOException>(() => FolderLock.Take(folder.Path, TimeSpan.FromSeconds(3), told.Add));

        string whom = OperatingSystem.IsLinux() ? $"another hipassess (process {Environment.ProcessId})" : "another hipassess";
        Assert.Equal([$"waiting for {whom}, which is writing in the same folder"], told);
    }

    [Fact]
    public async Task A_queue_in_which_one_comes_after_the_other_is_waited_for()
    {
        using var folder = new Folder();
        var held = FolderLock.Take(folder.Path, Short, _ => { });
        // On a thread of its own: on a busy machine the others may wait for one longer than anybody waits here.
        var others = Task.Factory.StartNew(
            () =>
            {
                using (held)
                    for (int n = 0; n < 60; n++)
                    {
                        folder.Write($"{n}", "");
                        Thread.Sleep(50);
                    }
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        try
        {
            FolderLock.Take(folder.Path, TimeSpan.FromSeconds(2), _ => { }).Dispose();
        }
        finally
        {
            await others;
        }
    }
}
