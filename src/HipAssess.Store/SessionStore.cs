using HipAssess.Store.Copies;
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
    /// <param name="waits">False lets it be read while it is still being checked (<see cref="WholeAsync"/>); what is written waits all the same.</param>
    /// <exception cref="StoreException">It cannot be used; the message says why and what to do.</exception>
    public static async Task<SessionStore> OpenAsync(StoreAddress address, TimeProvider? clock = null, bool create = true, bool waits = true) =>
        new(await Database.OpenAsync(address, clock ?? TimeProvider.System, create, waits: waits));

    /// <summary>Ends when the check of an opening that did not wait has found it whole.</summary>
    /// <exception cref="StoreException">It is damaged.</exception>
    public Task WholeAsync() => _database.WholeAsync();

    /// <summary>Writes the whole store into one new file while it is in use; of a server too.</summary>
    /// <exception cref="StoreException">Something lies there already, or it could not be written.</exception>
    public Task BackupAsync(string path) => Backup.WriteAsync(_database, path);

    /// <summary>The whole store as a stream of one file, which leaves nothing behind when it is closed, and on Unix not even if the program is killed meanwhile.</summary>
    /// <exception cref="StoreException">It could not be made.</exception>
    public Task<Stream> BackupAsync() => Backup.StreamAsync(_database);

    /// <summary>Deletes copies of it that a program which was killed has left unfinished; only where no other program makes one.</summary>
    public void ForgetUnfinishedCopies()
    {
        if (Address.File is { } file)
            foreach (string left in Backup.Left(file).Concat(Copies.DailyCopies.Left(file)).ToList())
                File.Delete(left);
    }

    /// <summary>Makes today's copy in the folder beside the file where there is none yet, and keeps the newest seven. A server is copied by its own tools.</summary>
    /// <returns>The copy made; null when there was none to make.</returns>
    /// <exception cref="StoreException">It could not be made.</exception>
    public Task<string?> CopyOfTodayAsync() => Copies.DailyCopies.MakeAsync(_database);

    /// <summary>Where its daily copies lie, oldest first; none of a server.</summary>
    public IReadOnlyList<string> DailyCopies => Copies.DailyCopies.Of(Address);

    /// <summary>Closes it.</summary>
    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
