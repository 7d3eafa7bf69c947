using HipAssess.Domain;
using HipAssess.Store;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;

namespace HipAssess.Tests.Store.Suites;

/// <summary>What every engine must do alike; each test has an empty store of its own.</summary>
public abstract class StoreSuite(Func<StorePlace> makePlace) : IAsyncLifetime
{
    protected const string Anna = "anna@clinic", Ben = "ben@clinic";

    private StorePlace? _place;
    private SessionStore? _store;

    protected SessionStore Store => _store!;

    protected StoreAddress Address => _place!.Address;

    /// <summary>A place with no store yet.</summary>
    protected async Task<StorePlace> EmptyPlaceAsync()
    {
        var place = makePlace();
        await place.MakeAsync();
        return place;
    }

    public async ValueTask InitializeAsync()
    {
        _place = await EmptyPlaceAsync();
        _store = await SessionStore.OpenAsync(Address);
    }

    public async ValueTask DisposeAsync()
    {
        await _store!.DisposeAsync();
        await _place!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static Session Test(string athlete, string? day, double left = 148.2, Group? group = null, string? name = null, int? occasion = null) => new(
        athlete,
        day is null ? null : DateOnly.Parse(day),
        new AthleteFacts { Group = group },
        [new MuscleTest(MuscleGroup.Abductors, "side-lying", null, StrengthUnit.Newton, new([left, null, 151.6]), new([176.4], LimitedByPain: true))],
        ["felt fine"])
    { Name = name, Occasion = occasion };

    protected async Task<StoredSession> Save(Session session, string who = Anna) => (await Store.Sessions.SaveAsync(new(session), who)).Kept!;

    protected static void Same(Session expected, Session? actual) => Assert.Equal(SessionJson.Write(expected), actual is null ? "none" : SessionJson.Write(actual));

    protected async Task<List<StoredSession>> Read(SessionFilter filter)
    {
        var all = new List<StoredSession>();
        await foreach (var session in Store.Sessions.ReadAsync(filter))
            all.Add(session);
        return all;
    }
}

/// <summary>A place for one store of a test.</summary>
public abstract class StorePlace : IAsyncDisposable
{
    public abstract StoreAddress Address { get; }

    public virtual Task MakeAsync() => Task.CompletedTask;

    public abstract ValueTask DisposeAsync();
}
