using HipAssess.Store.Engines;

namespace HipAssess.Store;

/// <summary>Keys that all instances of a shared door have in common. What stands under a name never changes.</summary>
public sealed class Keys
{
    private readonly Database _database;

    internal Keys(Database database) => _database = database;

    /// <summary>All of them, as they were added.</summary>
    public Task<List<string>> AllAsync() => _database.ReadAsync(work => work.RowsAsync("SELECT content FROM door_key ORDER BY at, name", row => row.GetString(0)));

    /// <summary>Adds one; one of that name that is there already stays.</summary>
    public Task AddAsync(string name, string content) => _database.WriteAsync(
        work => work.RunAsync("INSERT INTO door_key (name, content, at) VALUES (@name, @content, @at) ON CONFLICT (name) DO NOTHING", ("name", name), ("content", content), ("at", work.Now)));
}
