using System.Diagnostics;
using HipAssess.Store;
using HipAssess.Store.Kept;

namespace HipAssess.Tests.Store.Suites;

public abstract class WriterSuite(Func<StorePlace> place) : StoreSuite(place)
{
    private const int Writers = 20, ChangesEach = 50;

    [Fact]
    public async Task Twenty_who_write_at_once_lose_nothing()
    {
        await using var beside = await SessionStore.OpenAsync(Address); // as another program would
        long longest = 0;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var store = writer % 4 == 0 ? beside : Store;
            var stored = (await store.Sessions.SaveAsync(new(Test($"W{writer:00}", "2026-03-14", 1)), Anna)).Kept!;
            for (int change = 2; change <= ChangesEach; change++)
            {
                var watch = Stopwatch.StartNew();
                stored = (await store.Sessions.SaveAsync(new(Test($"W{writer:00}", "2026-03-14", change), Replaces: new(stored.Id, stored.Version)), Anna)).Kept!;
                InterlockedMax(ref longest, watch.ElapsedMilliseconds);
            }
        })));
        var sessions = await Read(SessionFilter.All);
        Assert.Equal(Writers, sessions.Count);
        foreach (var session in sessions)
        {
            Assert.Equal((ChangesEach, ChangesEach), (session.Version, (int)session.Session.Tests[0].Left!.Trials[0]!));
            Assert.Equal(
                Enumerable.Range(1, ChangesEach).Reverse(),
                (await Store.Sessions.HistoryAsync(session.Id))!.Versions.Select(version => (int)version.Session!.Tests[0].Left!.Trials[0]!));
        }
        var numbers = (await Store.Audit.ListAsync(new(), 10_000)).Select(e => e.Number).ToArray();
        Assert.Equal(Enumerable.Range(1, Writers * (ChangesEach + 1)).Select(number => (long)number).Reverse(), numbers);
        TestContext.Current.SendDiagnosticMessage($"longest wait of a writer: {longest} ms");
    }

    [Fact]
    public async Task Of_twenty_who_amend_one_version_one_is_kept_and_the_others_are_told()
    {
        var first = await Save(Test("A01", "2026-03-14", 1));
        var changes = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() =>
            Store.Sessions.SaveAsync(new(Test("A01", "2026-03-14", 100 + writer), Replaces: new(first.Id, 1)), Anna))));
        var kept = Assert.Single(changes, change => change.IsKept).Kept!;
        Same(kept.Session, (await Store.Sessions.OneAsync(first.Id))!.Session);
        Assert.All(changes.Where(change => !change.IsKept), change => Same(kept.Session, change.Conflict!.Stored!.Session));
    }

    [Fact]
    public async Task A_new_athlete_of_many_writers_is_made_once()
    {
        var changes = await Task.WhenAll(Enumerable.Range(1, Writers).Select(day => Task.Run(() => Store.Sessions.SaveAsync(new(Test("A01", $"2026-03-{day:00}")), Anna))));
        Assert.All(changes, change => Assert.True(change.IsKept));
        Assert.Equal(Writers, (await Store.Athletes.FindAsync(new())).Rows.Single().Tests);
    }

    [Fact]
    public async Task Eight_programs_that_start_at_once_make_one_store()
    {
        await using var place = await EmptyPlaceAsync();
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => SessionStore.OpenAsync(place.Address))));
        for (int i = 0; i < stores.Length; i++)
            Assert.True((await stores[i].Sessions.SaveAsync(new(Test($"A{i}", "2026-03-14")), Anna)).IsKept);
        Assert.Equal(stores.Length, await stores[0].Sessions.CountAsync());
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    [Fact]
    public async Task A_list_that_is_being_read_is_of_one_moment()
    {
        for (int i = 0; i < 5; i++)
            await Save(Test($"A{i}", "2026-03-14"));
        int read = 0;
        await foreach (var stored in Store.Sessions.ReadAsync(SessionFilter.All))
            if (++read == 1)
            {
                await Save(Test("A9", "2026-03-14"));
                await Store.Sessions.DeleteAsync(new((await Store.Sessions.OfAsync("A3"))[0].Id, 1), Ben);
            }
        Assert.Equal(5, read);
        Assert.Equal(5, (await Read(SessionFilter.All)).Count);
    }

    private static void InterlockedMax(ref long place, long value)
    {
        for (long seen = Volatile.Read(ref place); value > seen; seen = Volatile.Read(ref place))
            if (Interlocked.CompareExchange(ref place, value, seen) == seen)
                return;
    }
}
