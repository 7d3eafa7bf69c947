using HipAssess.Reports.Words.Doors;
using HipAssess.Store;
using HipAssess.Store.Engines;

namespace HipAssess.Web;

/// <summary>The door of a clinic: opens on a database, and stays until it is told to end.</summary>
public static class SharedDoor
{
    // Long enough for whoever sends requests here to have heard that it leaves.
    private static readonly TimeSpan ToBeHeard = TimeSpan.FromSeconds(2), BetweenCopies = TimeSpan.FromHours(1);

    /// <summary>Runs the door.</summary>
    /// <param name="database">Where sessions are kept.</param>
    /// <param name="opening">Where and how it opens.</param>
    /// <param name="toolVersion">Printed in every report.</param>
    /// <param name="tell">Is told what whoever runs it should know, a line each.</param>
    /// <param name="end">Ends it.</param>
    /// <exception cref="IOException">The address cannot be listened at.</exception>
    /// <exception cref="StoreException">The database cannot be used; the message says why and what to do.</exception>
    public static async Task RunAsync(StoreAddress database, SharedOpening opening, string toolVersion, Action<string> tell, CancellationToken end)
    {
        await using var store = await SessionStore.OpenAsync(database);
        if (await store.MayChangeAuditAsync())
            tell(AccountWords.AuditIsOpen);
        if ((await store.People.ListAsync(CancellationToken.None)).Count == 0)
            tell(AccountWords.NobodyYet);
        await using var server = await SharedServer.OpenAsync(store, opening, toolVersion, TimeProvider.System);
        tell(AccountWords.SharedOpen(opening.Address, server.Listens.ToString()));
        while (!end.IsCancellationRequested)
        {
            await CopyAsync(store, tell);
            await Task.Delay(BetweenCopies, end).ContinueWith(_ => { }, TaskScheduler.Default);
        }
        server.Leave();
        await Task.Delay(ToBeHeard, CancellationToken.None);
        tell(DoorWords.Saved);
    }

    // A copy of a file alone: a server is copied by its own tools.
    private static async Task CopyAsync(SessionStore store, Action<string> tell)
    {
        try
        {
            await store.CopyOfTodayAsync();
            await store.Uploads.ForgetOldAsync(CancellationToken.None);
        }
        catch (StoreException problem)
        {
            tell(DoorWords.NoCopy(problem.Message));
        }
    }
}
