using HipAssess.BrowserTests.Store;
using HipAssess.Store;
using HipAssess.Store.Copies;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;

namespace HipAssess.BrowserTests.Sharing;

/// <summary>One clinic on either engine, and a database whose user can only add to the audit.</summary>
public sealed class EnginesTests(PostgresServer server)
{
    [Fact]
    public async Task The_same_pages_stand_on_SQLite_and_PostgreSQL_to_the_last_letter()
    {
        var (clinic, address) = await SharedClinic.OpenAsync(server);
        await using var opened = clinic;
        foreach (string sample in new[] { "runners.csv", "season.csv", "screening.csv" })
            await clinic.KeepAsync(sample);
        await clinic.PersonAsync("ada", Access.Administrator);
        string folder = Directory.CreateTempSubdirectory("hipassess-engines-").FullName, file = Path.Combine(folder, "copy.db");
        await StoreCopy.CopyAsync(clinic.Database, StoreAddress.OfFile(file));
        await using var store = await SessionStore.OpenAsync(StoreAddress.OfFile(file));
        await using var other = await PlainDoor.OpenAsync(store);
        await using var here = await PlainDoor.OpenAsync(clinic.Store);
        var paths = new List<string> { "/", "/athletes", "/athletes?find=r1", "/screening", "/screening?verdict=flag", "/study?compare=yes", "/study/results.json?compare=yes", "/export.csv", "/norms", "/imports", "/screening/results.csv" };
        foreach (var athlete in (await clinic.Store.Athletes.FindAsync(new(), take: 1000)).Rows.Where((_, i) => i % 7 == 0))
        {
            paths.AddRange([$"/athletes/{athlete.Id}", $"/athletes/{athlete.Id}/track", $"/athletes/{athlete.Id}/export.csv"]);
            paths.AddRange((await clinic.Store.Sessions.OfAsync(athlete.Code)).SelectMany(one => new[] { $"/tests/{one.Id}", $"/tests/{one.Id}/results.json" }));
        }
        Assert.True(paths.Count > 40, $"{paths.Count}");
        foreach (string path in paths)
            Assert.Equal(await here.TextAsync(path), await other.TextAsync(path));
    }

    [Fact]
    public async Task The_user_who_serves_can_add_to_the_audit_and_never_change_or_empty_it()
    {
        var (clinic, _) = await SharedClinic.OpenAsync(server);
        await using var opened = clinic;
        await clinic.PersonAsync("ada", Access.Administrator);
        Assert.False(await clinic.Store.MayChangeAuditAsync());
        foreach (string sql in new[] { "UPDATE event SET who = 'x'", "DELETE FROM event", "TRUNCATE event", "DROP TABLE event", "ALTER TABLE event DISABLE TRIGGER ALL", "DELETE FROM schema_version" })
        {
            var refused = await Assert.ThrowsAsync<StoreException>(() => clinic.Store.Database.WriteAsync(work => work.RunAsync(sql)));
            Assert.Equal(StoreProblem.ReadOnly, refused.Problem);
        }
        Assert.NotEmpty(await clinic.Store.Audit.ListAsync(new()));
    }

    [Fact]
    public async Task Who_could_change_the_audit_by_another_role_is_found_and_who_was_prepared_is_not()
    {
        string postgres = await server.NewDatabaseAsync(), database = postgres.Split("Database=")[1];
        string As(string user) => postgres.Replace("Username=postgres", $"Username={user}", StringComparison.Ordinal);
        await server.RunSqlAsync($"CREATE ROLE keeper LOGIN; ALTER DATABASE {database} OWNER TO keeper");
        var expected = new Dictionary<string, bool> { ["plain"] = false, ["heir"] = true, ["heir_of_heir"] = true, ["writer"] = true, ["of_columns"] = true, ["superuser"] = true, ["of_other"] = false };
        foreach (string user in expected.Keys)
        {
            await server.RunSqlAsync($"CREATE ROLE {user} LOGIN NOINHERIT");
            await SessionStore.PrepareAsync(StoreAddress.OfServer(As("keeper")), user);
        }
        await server.RunSqlAsync("CREATE ROLE updates; CREATE ROLE other; GRANT keeper TO heir; GRANT heir TO heir_of_heir; GRANT updates TO writer; GRANT other TO of_other; ALTER ROLE superuser SUPERUSER");
        await using (var keeper = await SessionStore.OpenAsync(StoreAddress.OfServer(As("keeper"))))
        {
            await keeper.Database.WriteAsync(work => work.RunAsync("GRANT DELETE ON event TO updates; GRANT UPDATE (who) ON event TO of_columns"));
            Assert.True(await keeper.MayChangeAuditAsync());
        }
        foreach (var (user, mayChange) in expected)
        {
            await using var store = await SessionStore.OpenAsync(StoreAddress.OfServer(As(user)));
            Assert.True(await store.MayChangeAuditAsync() == mayChange, user);
        }
    }

    [Fact]
    public async Task What_is_written_at_one_door_stands_at_the_other_at_once()
    {
        var (clinic, first) = await SharedClinic.OpenAsync(server);
        await using var opened = clinic;
        string second = await clinic.DoorAsync();
        await clinic.KeepAsync("season.csv");
        await clinic.PersonAsync("ada", Access.Administrator);
        using var here = new Caller(first);
        using var there = new Caller(second);
        await here.SignInAsync("ada");
        there.Cookie = here.Cookie; // one sign-in, whichever instance answers
        var athlete = (await clinic.Store.Athletes.FindAsync(new())).Rows[0];
        for (int i = 0; i < 5; i++)
        {
            var (writer, reader) = i % 2 == 0 ? (here, there) : (there, here);
            await reader.TextAsync("/screening");
            Assert.Equal(303, await writer.PostAsync($"/athletes/{athlete.Id}", ("version", $"{athlete.Version + i}"), ("name", $"Name {i}"), ("team", "")));
            Assert.Contains($"Name {i}", await reader.TextAsync("/athletes"), StringComparison.Ordinal);
        }
        Assert.Equal(303, await there.PostAsync("/account/sign-out"));
        Assert.DoesNotContain("Name 4", await here.TextAsync("/athletes"), StringComparison.Ordinal);
    }
}
