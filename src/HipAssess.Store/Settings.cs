using HipAssess.Store.Engines;
using HipAssess.Store.Kept;

namespace HipAssess.Store;

/// <summary>What the people of a store have set: texts, and pictures such as the letterhead.</summary>
public sealed class Settings
{
    private readonly Database _database;

    internal Settings(Database database) => _database = database;

    /// <summary>All texts by name.</summary>
    public Task<IReadOnlyDictionary<string, string>> AllAsync(CancellationToken cancel = default) => _database.ReadAsync(AllAsync, cancel);

    /// <summary>All texts and a picture, as they are in one moment.</summary>
    public Task<Settled> SettledAsync(string picture, CancellationToken cancel = default) => _database.SnapshotAsync(work => SettledAsync(work, picture), cancel);

    /// <summary>A picture; null when there is none of that name.</summary>
    public Task<Picture?> PictureAsync(string name, CancellationToken cancel = default) => _database.ReadAsync(work => PictureAsync(work, name), cancel);

    /// <summary>Sets texts, all of them or none; null takes one out.</summary>
    public Task SetAsync(IReadOnlyDictionary<string, string?> values, string who, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        foreach (var (name, value) in values)
            await SetAsync(work, name, value, who);
        return true;
    }, cancel);

    /// <summary>Changes what is set, all of it or nothing, and what is set so already not at all.</summary>
    /// <param name="picture">Name of the picture that belongs to the texts.</param>
    /// <param name="change">Is told what is set now, which nobody changes before this is kept; null where nothing is to be changed.</param>
    /// <param name="who">Who changes it.</param>
    /// <param name="cancel">Gives up before anything is written.</param>
    /// <returns>False where nothing was to be changed.</returns>
    public Task<bool> ChangeAsync(string picture, Func<Settled, SettingChange?> change, string who, CancellationToken cancel = default) => _database.WriteAsync(async work =>
    {
        var before = await SettledAsync(work, picture);
        if (change(before) is not { } after)
            return false;
        foreach (var (name, value) in after.Texts)
            if (value != before.Texts.GetValueOrDefault(name))
                await SetAsync(work, name, value, who);
        if (after.SetsPicture && (after.Picture is not null || before.Picture is not null))
            await SetPictureAsync(work, picture, after.Picture, who);
        return true;
    }, cancel);

    private static async Task<IReadOnlyDictionary<string, string>> AllAsync(Work work) =>
        (await work.RowsAsync("SELECT name, value FROM setting", row => KeyValuePair.Create(row.GetString(0), row.GetString(1)))).ToDictionary();

    private static Task<Picture?> PictureAsync(Work work, string name) =>
        work.RowAsync("SELECT media_type, content FROM picture WHERE name = @name", row => new Picture(row.GetString(0), (byte[])row[1]), ("name", name));

    private static async Task<Settled> SettledAsync(Work work, string picture) => new(await AllAsync(work), await PictureAsync(work, picture));

    private static async Task SetAsync(Work work, string name, string? value, string who)
    {
        if (value is null)
            await work.RunAsync("DELETE FROM setting WHERE name = @name", ("name", name));
        else
            await work.RunAsync("INSERT INTO setting (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value", ("name", name), ("value", value));
        await Events.WriteAsync(work, who, AuditCodes.SettingChanged, $"setting/{name}");
    }

    private static async Task SetPictureAsync(Work work, string name, Picture? picture, string who)
    {
        if (picture is null)
            await work.RunAsync("DELETE FROM picture WHERE name = @name", ("name", name));
        else
            await work.RunAsync(
                "INSERT INTO picture (name, media_type, content) VALUES (@name, @type, @content) ON CONFLICT (name) DO UPDATE SET media_type = excluded.media_type, content = excluded.content",
                ("name", name), ("type", picture.MediaType), ("content", picture.Content));
        await Events.WriteAsync(work, who, AuditCodes.SettingChanged, $"picture/{name}");
    }
}
