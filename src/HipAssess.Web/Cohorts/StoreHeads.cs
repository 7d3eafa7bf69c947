using HipAssess.Store;
using HipAssess.Store.Kept;

namespace HipAssess.Web.Cohorts;

/// <summary>Each athlete's newest test, so that a list of 10,000 need not be gathered again: read once, and then whose tests have changed.</summary>
internal sealed class StoreHeads(SessionStore store)
{
    private const int Many = 1000; // are read as quickly with all others

    private volatile Known? last;

    /// <summary>Those that hold now, in order of the athletes.</summary>
    public async Task<IReadOnlyList<SessionHead>> NowAsync(CancellationToken cancel)
    {
        long now = (await store.Audit.ChangesAsync(cancel)).All;
        if (last is not { } known || known.Seen != now)
            // Where two do this at once either result is right, and is brought forward from its own event.
            last = known = new Known(now, last is { } before ? await ForwardAsync(before.Heads, before.Seen, cancel) : await store.Sessions.NewestHeadsAsync(cancel: cancel));
        return known.Heads;
    }

    private async Task<IReadOnlyList<SessionHead>> ForwardAsync(IReadOnlyList<SessionHead> heads, long seen, CancellationToken cancel)
    {
        var changed = (await store.Audit.ChangedAthletesAsync(seen, cancel)).ToHashSet();
        if (changed.Count > Many)
            return await store.Sessions.NewestHeadsAsync(cancel: cancel);
        return [.. heads.Where(head => !changed.Contains(head.AthleteId)).Concat(await store.Sessions.NewestHeadsAsync(changed, cancel)).OrderBy(head => head.Code, StringComparer.Ordinal)];
    }

    private sealed record Known(long Seen, IReadOnlyList<SessionHead> Heads);
}
