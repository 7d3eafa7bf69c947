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
    private readonly Sight _sight;

    private SessionStore(Database database, Sight sight)
    {
        (_database, _sight) = (database, sight);
        (Athletes, Sessions, Drafts, Files) = (new(database, sight), new(database, sight), new(database, sight), new(database, sight));
        (Uploads, Yardsticks, Protocols, Settings) = (new(database), new(database), new(database), new(database));
        (Audit, People, SignIns, Passkeys, Keys) = (new(database), new(database), new(database), new(database), new(database));
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

    /// <summary>Accounts of a shared door.</summary>
    public People People { get; }

    /// <summary>Who is signed in.</summary>
    public SignIns SignIns { get; }

    /// <summary>What devices sign in with in place of passwords.</summary>
    public Passkeys Passkeys { get; }

    /// <summary>Keys that instances of a shared door have in common.</summary>
    public Keys Keys { get; }

    internal Database Database => _database;

    /// <summary>Opens a store, checks that it is whole, and brings it to the newest schema; makes it where there is none.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="clock">Tells the time; the system's when null.</param>
    /// <param name="create">False refuses a file that is not there.</param>
    /// <param name="waits">False lets it be read while it is still being checked (<see cref="WholeAsync"/>); what is written waits all the same.</param>
    /// <exception cref="StoreException">It cannot be used; the message says why and what to do.</exception>
    public static async Task<SessionStore> OpenAsync(StoreAddress address, TimeProvider? clock = null, bool create = true, bool waits = true) =>
        new(await Database.OpenAsync(address, clock ?? TimeProvider.System, create, waits: waits), Sight.Everybody);

    /// <summary>The same store as somebody may see it: what is out of their sight is as if it were not there. Not to be closed by itself.</summary>
    public SessionStore SeenBy(Sight sight) => sight == _sight ? this : new(_database, sight);

    /// <summary>Brings a server's database to the newest schema as its owner, and lets another user work with it: all but change the audit.</summary>
    /// <param name="owner">The database, by the user who owns it.</param>
    /// <param name="user">The user that works with it.</param>
    /// <exception cref="StoreException">It cannot be used, or is a file.</exception>
    public static async Task PrepareAsync(StoreAddress owner, string user)
    {
        if (owner.File is not null)
            throw new StoreException(StoreProblem.NotReachable, $"{owner} is a file, which has no users: give one user of this machine leave to read and write it.");
        await using var database = await Database.OpenAsync(owner, TimeProvider.System);
        await database.GrantAsync(user);
    }

    /// <summary>True where the program's own user could change or empty the audit; of a file whoever may write it can.</summary>
    public Task<bool> MayChangeAuditAsync() => _database.MayChangeAuditAsync();

    /// <summary>Ends when the store answers.</summary>
    /// <exception cref="StoreException">It does not.</exception>
    public Task AnswersAsync(CancellationToken cancel = default) => _database.ReadAsync(work => work.NumberAsync("SELECT count(*) FROM schema_version"), cancel);

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
