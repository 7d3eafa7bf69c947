using HipAssess.Store;
using HipAssess.Store.Kept;

namespace HipAssess.Web.Cohorts;

/// <summary>Each athlete's newest test, so that a list of 10,000 need not be gathered again: read once, and then whose tests have changed.</summary>
internal sealed class StoreHeads(SessionStore store)
{
    private const int Many = 1000; // are read as quickly with all others

    private readonly SemaphoreSlim turn = new(1);
    private (long Seen, IReadOnlyList<SessionHead> Heads)? last;

    /// <summary>Those that hold now, in order of the athletes.</summary>
    public async Task<IReadOnlyList<SessionHead>> NowAsync(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            long now = (await store.Audit.ChangesAsync(cancel)).All;
            if (last?.Seen != now)
                last = (now, last is { } kept ? await ForwardAsync(kept.Heads, kept.Seen, cancel) : await store.Sessions.NewestHeadsAsync(cancel: cancel));
            return last.Value.Heads;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<IReadOnlyList<SessionHead>> ForwardAsync(IReadOnlyList<SessionHead> heads, long seen, CancellationToken cancel)
    {
        var changed = (await store.Audit.ChangedAthletesAsync(seen, cancel)).ToHashSet();
        if (changed.Count > Many)
            return await store.Sessions.NewestHeadsAsync(cancel: cancel);
        return [.. heads.Where(head => !changed.Contains(head.AthleteId)).Concat(await store.Sessions.NewestHeadsAsync(changed, cancel)).OrderBy(head => head.Code, StringComparer.Ordinal)];
    }
}
