using System.Collections.Concurrent;
using HipAssess.Store;
using HipAssess.Store.Kept;
using HipAssess.Verdicts;

namespace HipAssess.Web.Cohorts;

/// <summary>
/// The verdict on each athlete's newest test, so that 10,000 can be put in order without being judged again. What an athlete's
/// tests or the controls change is judged anew; another instance judges for itself.
/// </summary>
internal sealed class StoreVerdicts(SessionStore store, StoreYardsticks yardsticks)
{
    private const int AtATime = 500, ForARetest = 2;

    private readonly Lock turn = new();
    private readonly ConcurrentDictionary<Guid, (SessionHead Head, Yardstick Yardstick, SessionVerdict Verdict)> known = new();

    private Task last = Task.CompletedTask;

    /// <summary>The verdicts on newest tests, in the order given.</summary>
    public async Task<IReadOnlyList<SessionVerdict>> OfAsync(IReadOnlyList<SessionHead> newest, CancellationToken cancel)
    {
        var yardstick = await yardsticks.NowAsync(cancel);
        if (!newest.All(IsKnown))
            await InTurn(async () =>
            {
                foreach (var unknown in newest.Where(head => !IsKnown(head)).Chunk(AtATime))
                    await JudgeAsync(unknown, yardstick, CancellationToken.None);
            }).WaitAsync(cancel);
        return [.. newest.Select(head => known.TryGetValue(head.AthleteId, out var one) ? one.Verdict : default)];

        bool IsKnown(SessionHead head) => known.TryGetValue(head.AthleteId, out var one) && one.Head == head && one.Yardstick == yardstick;
    }

    // Of all who wait for the same one judges; that somebody goes away ends it for nobody.
    private Task InTurn(Func<Task> judge)
    {
        lock (turn)
            return last = AfterAsync(last);

        async Task AfterAsync(Task before)
        {
            await before.ContinueWith(_ => { }, TaskScheduler.Default);
            await judge();
        }
    }

    private async Task JudgeAsync(SessionHead[] heads, Yardstick yardstick, CancellationToken cancel)
    {
        var stored = new List<StoredSession>();
        await foreach (var one in store.Sessions.ReadAsync(new SessionFilter { Athletes = [.. heads.Select(head => head.AthleteId)], Newest = ForARetest }, cancel))
            stored.Add(one);
        var judged = yardstick.Judge([.. stored.Select(one => one.Session)]);
        var place = stored.Index().ToDictionary(one => one.Item.Id, one => one.Index);
        Parallel.ForEach(heads, head =>
        {
            if (!place.TryGetValue(head.Id, out int i))
                return;
            var session = judged.Sessions[i];
            known[head.AthleteId] = (head, yardstick, new SessionVerdict(session.Flag, session.IsIncomplete));
        });
    }
}

/// <summary>What an order of tests needs to know of one.</summary>
/// <param name="Flag">The highest flag.</param>
/// <param name="IsIncomplete">Something could not be judged.</param>
internal readonly record struct SessionVerdict(Flag Flag, bool IsIncomplete);
