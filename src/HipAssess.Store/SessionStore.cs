using HipAssess.Store.Engines;

namespace HipAssess.Store;

/// <summary>
/// Sessions kept, with all that people keep beside them. Nothing is held in memory: several programs may use one store at once.
/// What a method returned is kept, whatever happens next. Every method throws <see cref="StoreException"/> when something is in the
/// way of the store, and then has changed nothing.
/// </summary>
public sealed class SessionStore : IAsyncDisposable
{
    private readonly Database _database;

    private SessionStore(Database database)
    {
        _database = database;
        (Athletes, Sessions, Drafts) = (new(database), new(database), new(database));
        (Uploads, Yardsticks) = (new(database), new(database));
        (Files, Protocols, Settings, Audit) = (new(database), new(database), new(database), new(database));
    }

    /// <summary>Where it is.</summary>
    public StoreAddress Address => _database.Address;

    /// <summary>The athletes.</summary>
    public Athletes Athletes { get; }

    /// <summary>The sessions.</summary>
    public Sessions Sessions { get; }

    /// <summary>Forms being filled in.</summary>
    public Drafts Drafts { get; }

    /// <summary>Imported files.</summary>
    public KeptFiles Files { get; }

    /// <summary>Files not decided on yet.</summary>
    public Uploads Uploads { get; }

    /// <summary>Norms and error figures of one's own.</summary>
    public Yardsticks Yardsticks { get; }

    /// <summary>Test batteries of one's own.</summary>
    public Protocols Protocols { get; }

    /// <summary>Settings and pictures.</summary>
    public Settings Settings { get; }

    /// <summary>Who did what when.</summary>
    public Audit Audit { get; }

    internal Database Database => _database;

    /// <summary>Opens a store, checks that it is whole, and brings it to the newest schema; makes it where there is none.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="clock">Tells the time; the system's when null.</param>
    /// <param name="create">False refuses a file that is not there.</param>
    /// <exception cref="StoreException">It cannot be used; the message says why and what to do.</exception>
    public static async Task<SessionStore> OpenAsync(StoreAddress address, TimeProvider? clock = null, bool create = true) =>
        new(await Database.OpenAsync(address, clock ?? TimeProvider.System, create));

    /// <summary>Closes it.</summary>
    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
