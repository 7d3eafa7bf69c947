using System.Diagnostics;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store;
using HipAssess.Store.Engines;
using HipAssess.Web.Doors;

namespace HipAssess.Web;

/// <summary>The browser door of one person or one machine: opens, lets a browser in, and stays until it is told to end.</summary>
public static class PersonalDoor
{
    private static readonly TimeSpan FirstPagesFirst = TimeSpan.FromSeconds(5), BetweenCopies = TimeSpan.FromHours(1);

    /// <summary>Runs the door on a file; where another program has it open already, opens that one's page and ends.</summary>
    /// <param name="data">The file of the store; made when it is not there.</param>
    /// <param name="port">Port on loopback; null takes the one of last time, or a free one.</param>
    /// <param name="toolVersion">Printed in every report.</param>
    /// <param name="opens">Open the page in the browser.</param>
    /// <param name="tell">Is told what the user should know, a line each.</param>
    /// <param name="end">Ends it.</param>
    /// <exception cref="IOException">The port is taken by another program.</exception>
    /// <exception cref="StoreException">The file cannot be used; the message says why and what to do.</exception>
    public static async Task RunAsync(string data, int? port, string toolVersion, bool opens, Action<string> tell, CancellationToken end)
    {
        await using var store = await SessionStore.OpenAsync(StoreAddress.OfFile(data), waits: false);
        using var file = DoorFile.TryTake(data);
        var last = DoorFile.Read(data);
        if (file is null)
        {
            if (last is null)
                throw new StoreException(StoreProblem.Locked, DoorWords.HeldByAnother);
            Show(last.StartLink(TimeProvider.System.GetUtcNow()), opens, tell, DoorWords.Running);
            return;
        }
        store.ForgetUnfinishedCopies();
        byte[] secret = last?.Secret ?? DoorSecret.New();
        await using var server = await OpenAsync(store, port, last?.Port, secret, toolVersion, tell);
        file.Write(new DoorAddress(server.Port, secret));
        Show(server.StartLink, opens, tell, DoorWords.Open);
        await store.WholeAsync();
        for (var wait = FirstPagesFirst; !end.IsCancellationRequested; wait = BetweenCopies)
        {
            await Task.Delay(wait, end).ContinueWith(_ => { }, TaskScheduler.Default);
            await CopyAsync(store, tell);
        }
        tell(DoorWords.Saved);
    }

    // A day without a copy is no reason to end: the store itself is as it was.
    private static async Task CopyAsync(SessionStore store, Action<string> tell)
    {
        try
        {
            await store.CopyOfTodayAsync();
            await store.Uploads.ForgetOldAsync();
        }
        catch (StoreException problem)
        {
            tell(DoorWords.NoCopy(problem.Message));
        }
    }

    // The port of last time, so that pages left open still work; if it is taken by now, another.
    private static async Task<Server> OpenAsync(SessionStore store, int? port, int? last, byte[] secret, string toolVersion, Action<string> tell)
    {
        if (port is null && last is { } again)
            try
            {
                return await Server.OpenAsync(store, again, secret, toolVersion, TimeProvider.System, tell);
            }
            catch (IOException)
            {
                return await Server.OpenAsync(store, 0, secret, toolVersion, TimeProvider.System, tell);
            }
        return await Server.OpenAsync(store, port ?? 0, secret, toolVersion, TimeProvider.System, tell);
    }

    private static void Show(string link, bool opens, Action<string> tell, string what)
    {
        tell(what);
        tell(DoorWords.OpenThis(link));
        if (!opens)
            return;
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(link) { UseShellExecute = true });
        }
        catch (Exception problem) when (problem is System.ComponentModel.Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            // No browser to be found: the address is printed.
        }
    }
}
