using HipAssess.Store.Engines;
using HipAssess.Store.Kept;

namespace HipAssess.Store;

/// <summary>What the people of a store have set: texts, and pictures such as the letterhead.</summary>
public sealed class Settings
{
    private readonly Database _database;

    internal Settings(Database database) => _database = database;

    /// <summary>All texts by name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> AllAsync(CancellationToken cancel = default) =>
        (await _database.ReadAsync(work => work.RowsAsync("SELECT name, value FROM setting", row => KeyValuePair.Create(row.GetString(0), row.GetString(1))), cancel)).ToDictionary();

    /// <summary>Sets texts, all of them or none; null takes one out.</summary>
    public Task SetAsync(IReadOnlyDictionary<string, string?> values, string who, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        foreach (var (name, value) in values)
        {
            if (value is null)
                await work.RunAsync("DELETE FROM setting WHERE name = @name", ("name", name));
            else
                await work.RunAsync("INSERT INTO setting (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value", ("name", name), ("value", value));
            await Events.WriteAsync(work, who, AuditCodes.SettingChanged, $"setting/{name}");
        }
        return true;
    }, cancel);

    /// <summary>A picture; null when there is none of that name.</summary>
    public Task<Picture?> PictureAsync(string name, CancellationToken cancel = default) => _database.ReadAsync(
        work => work.RowAsync("SELECT media_type, content FROM picture WHERE name = @name", row => new Picture(row.GetString(0), (byte[])row[1]), ("name", name)), cancel);

    /// <summary>Sets a picture; null takes it out.</summary>
    public Task SetPictureAsync(string name, Picture? picture, string who, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        if (picture is null)
            await work.RunAsync("DELETE FROM picture WHERE name = @name", ("name", name));
        else
            await work.RunAsync(
                "INSERT INTO picture (name, media_type, content) VALUES (@name, @type, @content) ON CONFLICT (name) DO UPDATE SET media_type = excluded.media_type, content = excluded.content",
                ("name", name), ("type", picture.MediaType), ("content", picture.Content));
        await Events.WriteAsync(work, who, AuditCodes.SettingChanged, $"picture/{name}");
        return true;
    }, cancel);
}
