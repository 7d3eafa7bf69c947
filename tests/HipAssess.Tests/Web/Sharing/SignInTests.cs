using System.Net;
using HipAssess.Store.Kept;

namespace HipAssess.Tests.Web.Sharing;

/// <summary>Coming in at a shared door, and going out.</summary>
public sealed partial class SignInTests
{
    private static readonly Access All = new(Role.Clinician, [], SeesAll: true);

    [Fact]
    public async Task A_link_sets_a_password_once_and_lets_its_owner_in()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        var (_, person) = await door.Store.People.AddAsync("Anna", Access.Administrator, "test");
        string link = "/invitation/" + await door.Store.People.InviteAsync(person!.Id, "test");
        using Guest anna = door.Stranger(), thief = door.Stranger();
        Assert.Contains("Anna", await anna.PageAsync(link), StringComparison.Ordinal);
        Assert.Contains("Anna", await anna.PageAsync(link), StringComparison.Ordinal); // looking uses nothing up
        foreach (var (password, again) in new[] { ("short", "short"), ("four words make one", "four words make two"), ("anna anna anna", "anna anna anna"), ("aaaabbbbaaaabbbb", "aaaabbbbaaaabbbb"), (new string('x', 201), new string('x', 201)) })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anna.PostAsync(link, ("password", password), ("again", again))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await anna.PostAsync(link, ("password", SharedDoorOfATest.Password), ("again", SharedDoorOfATest.Password))).StatusCode);
        Assert.Contains("Anna", await anna.PageAsync("/account"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await thief.PostAsync(link, ("password", "another four words"), ("again", "another four words"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await thief.GetAsync(link)).StatusCode);
        Assert.Null(thief.Cookie);
    }

    [Fact]
    public async Task A_link_is_good_for_three_days_and_only_the_newest_is()
    {
        var clock = new SteppedClock(new DateTimeOffset(2026, 11, 30, 8, 0, 0, TimeSpan.Zero));
        await using var door = await SharedDoorOfATest.OpenAsync(clock);
        var (_, person) = await door.Store.People.AddAsync("anna", Access.Administrator, "test");
        string? first = await door.Store.People.InviteAsync(person!.Id, "test"), second = await door.Store.People.InviteAsync(person.Id, "test");
        Assert.Null(await door.Store.People.InvitedAsync(first!));
        clock.Move(TimeSpan.FromHours(71));
        Assert.NotNull(await door.Store.People.InvitedAsync(second!));
        clock.Move(TimeSpan.FromHours(2));
        Assert.Null(await door.Store.People.InvitedAsync(second!));
    }

    [Fact]
    public async Task Whoever_is_unknown_wrong_or_locked_is_told_the_same()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        await door.PersonAsync("anna", All);
        await door.PersonAsync("ben", All);
        await door.Store.People.AddAsync("invited", All, "test");
        using var guest = door.Stranger();
        for (int i = 0; i < 5; i++)
            await guest.PostAsync("/sign-in", ("name", "ben"), ("password", "wrong"));
        var answers = new HashSet<string>();
        foreach (var (name, password) in new[] { ("anna", "wrong"), ("nobody", "wrong"), ("ben", "wrong"), ("ben", SharedDoorOfATest.Password), ("invited", ""), ("invited", "wrong"), ("", "") })
        {
            using var answer = await guest.PostAsync("/sign-in", ("name", name), ("password", password));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            // What a passkey is asked is new each time.
            answers.Add(Asked().Replace((await answer.Content.ReadAsStringAsync()).Replace($"name=\"name\" value=\"{name}\"", "name=\"name\" value=\"\"", StringComparison.Ordinal), ""));
            Assert.Null(guest.Cookie);
        }
        Assert.Single(answers);
    }

    [System.Text.RegularExpressions.GeneratedRegex("data-options=\"[^\"]*\"|name=\"state\" value=\"[^\"]*\"")]
    private static partial System.Text.RegularExpressions.Regex Asked();

    [Fact]
    public async Task Five_wrong_passwords_lock_an_account_for_a_quarter_of_an_hour_and_an_administrator_unlocks_it()
    {
        var clock = new SteppedClock(DateTimeOffset.UtcNow);
        await using var door = await SharedDoorOfATest.OpenAsync(clock);
        var ben = await door.PersonAsync("ben", All);
        using Guest guest = door.Stranger(), ada = await door.SignedInAsync("ada", Access.Administrator);
        async Task<bool> IsIn(string password) => (await guest.PostAsync("/sign-in", ("name", "BEN "), ("password", password))).StatusCode == HttpStatusCode.SeeOther;
        for (int i = 0; i < 4; i++)
            Assert.False(await IsIn("wrong"));
        Assert.True(await IsIn(SharedDoorOfATest.Password)); // and the count begins anew
        for (int i = 0; i < 5; i++)
            Assert.False(await IsIn("wrong"));
        Assert.False(await IsIn(SharedDoorOfATest.Password));
        Assert.Contains("locked", await ada.PageAsync($"/people/{ben.Id}"), StringComparison.Ordinal);
        await ada.PostAsync($"/people/{ben.Id}/unlock");
        Assert.True(await IsIn(SharedDoorOfATest.Password));
        for (int i = 0; i < 9; i++)
            Assert.False(await IsIn("wrong"));
        clock.Move(TimeSpan.FromMinutes(16));
        Assert.False(await IsIn("wrong")); // what was tried while it was locked does not count
        Assert.True(await IsIn(SharedDoorOfATest.Password));
        Assert.Equal(2, (await door.Store.Audit.ListAsync(new() { Who = "ben" }, 1000)).Count(one => one.What == AuditCodes.AccountLocked));
    }

    [Fact]
    public async Task Passwords_tried_at_once_are_counted_one_by_one()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        var ben = await door.PersonAsync("ben", All);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(async i =>
        {
            using var guest = door.Stranger();
            await guest.PostAsync("/sign-in", ("name", "ben"), ("password", $"wrong {i}"));
        }));
        Assert.True((await door.Store.People.OneAsync(ben.Id))!.LockedUntil > DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task One_address_may_try_thirty_times_a_minute()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        using var guest = door.Stranger();
        var codes = new List<HttpStatusCode>();
        for (int i = 0; i < 32; i++)
            codes.Add((await guest.PostAsync("/sign-in", ("name", $"nobody {i}"), ("password", "wrong"))).StatusCode);
        Assert.All(codes.Take(30), code => Assert.Equal(HttpStatusCode.UnprocessableEntity, code));
        Assert.All(codes.Skip(30), code => Assert.Equal(HttpStatusCode.TooManyRequests, code));
    }

    [Fact]
    public async Task A_cookie_the_browser_brought_is_never_the_one_it_gets()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        await door.PersonAsync("ben", All);
        using Guest guest = door.Stranger(), before = await door.SignedInAsync("anna", All);
        string planted = before.Cookie!;
        guest.Cookie = planted;
        await guest.PostAsync("/sign-in", ("name", "ben"), ("password", SharedDoorOfATest.Password));
        Assert.NotEqual(planted, guest.Cookie);
        using var thief = door.Stranger();
        thief.Cookie = planted;
        Assert.Equal(HttpStatusCode.SeeOther, (await thief.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task Who_signs_out_is_out_whatever_the_browser_kept()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        using Guest here = await door.SignedInAsync("ben", All), there = door.Stranger(), replay = door.Stranger();
        await there.PostAsync("/sign-in", ("name", "ben"), ("password", SharedDoorOfATest.Password));
        replay.Cookie = here.Cookie;
        Assert.Equal(HttpStatusCode.SeeOther, (await here.PostAsync("/account/sign-out")).StatusCode);
        Assert.Null(here.Cookie);
        Assert.Equal(HttpStatusCode.SeeOther, (await replay.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/account")).StatusCode);
        await here.PostAsync("/sign-in", ("name", "ben"), ("password", SharedDoorOfATest.Password));
        await here.PostAsync("/account/sign-out-everywhere");
        Assert.Equal(HttpStatusCode.SeeOther, (await there.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task A_new_password_signs_all_other_browsers_out()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        using Guest here = await door.SignedInAsync("ben", All), there = door.Stranger();
        await there.PostAsync("/sign-in", ("name", "ben"), ("password", SharedDoorOfATest.Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await here.PostAsync("/account/password", ("old", "wrong"), ("password", "quite another one"), ("again", "quite another one"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await here.PostAsync("/account/password", ("old", SharedDoorOfATest.Password), ("password", "quite another one"), ("again", "quite another one"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await there.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await there.PostAsync("/sign-in", ("name", "ben"), ("password", SharedDoorOfATest.Password))).StatusCode);
    }

    [Fact]
    public async Task A_clinician_is_signed_out_after_two_idle_hours_and_after_twelve_an_athlete_after_weeks()
    {
        var clock = new SteppedClock(new DateTimeOffset(2026, 11, 30, 8, 0, 0, TimeSpan.Zero));
        await using var door = await SharedDoorOfATest.OpenAsync(clock);
        await door.KeepAsync("athlete,date,muscle,left_1_n,right_1_n\nA1,2026-03-14,abductors,180,190\n");
        using Guest ben = await door.SignedInAsync("ben", All), ada = await door.SignedInAsync("a1", Access.OfAthlete((await door.Store.Athletes.OneAsync("A1"))!.Id));
        async Task<bool> IsIn(Guest guest) => (await guest.GetAsync("/account")).StatusCode == HttpStatusCode.OK;
        for (int i = 0; i < 6; i++)
        {
            clock.Move(TimeSpan.FromMinutes(115));
            Assert.True(await IsIn(ben));
        }
        clock.Move(TimeSpan.FromMinutes(35)); // 12 h 5 min since the morning
        Assert.False(await IsIn(ben));
        await ben.PostAsync("/sign-in", ("name", "ben"), ("password", SharedDoorOfATest.Password));
        Assert.True(await IsIn(ben));
        clock.Move(TimeSpan.FromMinutes(125));
        Assert.False(await IsIn(ben));
        clock.Move(TimeSpan.FromDays(13));
        Assert.True(await IsIn(ada));
        clock.Move(TimeSpan.FromDays(13));
        Assert.True(await IsIn(ada));
        clock.Move(TimeSpan.FromDays(5));
        Assert.False(await IsIn(ada));
    }

    [Theory]
    [InlineData("/athletes?find=a%20b", "/athletes?find=a%20b")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example/", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("/a\r\nSet-Cookie: x=y", "/")]
    [InlineData("evil", "/")]
    public async Task After_signing_in_one_comes_back_to_the_page_asked_for_and_to_no_other_site(string next, string expected)
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        await door.PersonAsync("ben", All);
        using var guest = door.Stranger();
        using var answer = await guest.PostAsync("/sign-in", ("name", "ben"), ("password", SharedDoorOfATest.Password), ("next", next));
        Assert.Equal(expected, answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Nothing_secret_is_in_the_store()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        using var ben = await door.SignedInAsync("ben", All);
        string? link = await door.Store.People.InviteAsync((await door.Store.People.NamedAsync("ben"))!.Id, "test");
        string rows = await door.RowsAsync() + string.Join('\n', await door.Store.Database.ReadAsync(work => work.RowsAsync("SELECT hash FROM sign_in", row => row.GetString(0))))
            + string.Join('\n', (await door.Store.Audit.ListAsync(new(), 1000)).Select(one => $"{one}"));
        foreach (string secret in new[] { link!, ben.Cookie!.Split('=')[1], SharedDoorOfATest.Password })
            Assert.DoesNotContain(secret, rows, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_administrator_invites_changes_and_removes_and_one_always_remains()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        using var ada = await door.SignedInAsync("ada", Access.Administrator);
        string page = await (await ada.PostAsync("/people", ("name", "cleo"), ("role", "clinician"), ("sees", "teams"), ("teams", "North\n South \n"))).Content.ReadAsStringAsync();
        Assert.Contains($"{SharedDoorOfATest.Address}/invitation/", page, StringComparison.Ordinal);
        var cleo = (await door.Store.People.NamedAsync("CLEO"))!;
        Assert.Equal(new Access(Role.Clinician, ["North", "South"]), cleo.Access);
        foreach (var (fields, why) in new[]
        {
            ((string, string)[])[("name", "Cleo"), ("role", "clinician"), ("sees", "all")],
            [("name", ""), ("role", "clinician"), ("sees", "all")],
            [("name", "x"), ("role", "clinician"), ("sees", "teams")],
            [("name", "x"), ("role", "athlete"), ("athlete", "nobody")],
        }.Select(fields => (fields, "")))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ada.PostAsync("/people", fields)).StatusCode);
        var self = (await door.Store.People.NamedAsync("ada"))!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ada.PostAsync($"/people/{self.Id}", ("version", "1"), ("role", "clinician"), ("sees", "all"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ada.PostAsync($"/people/{self.Id}/remove")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await ada.PostAsync($"/people/{cleo.Id}", ("version", "1"), ("role", "administrator"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ada.PostAsync($"/people/{cleo.Id}", ("version", "1"), ("role", "clinician"), ("sees", "all"))).StatusCode); // changed meanwhile
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ada.PostAsync($"/people/{self.Id}/remove")).StatusCode); // the other has not come yet
        await door.Store.People.AcceptAsync((await door.Store.People.InviteAsync(cleo.Id, "test"))!, "hash");
        Assert.Equal(HttpStatusCode.SeeOther, (await ada.PostAsync($"/people/{self.Id}/remove")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await ada.GetAsync("/people")).StatusCode); // out in the same moment
    }

    [Fact]
    public async Task Who_comes_in_by_another_sign_in_has_no_other_way_in_here()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        var person = await door.PersonAsync("nick", new Access(Role.Clinician, [], SeesAll: true));
        await door.Store.People.ConnectAsync((await door.Store.People.InviteAsync(person.Id, "test"))!, "issuer nick");
        using var nick = door.Stranger();
        nick.Cookie = $"__Host-hipassess={await door.Store.SignIns.BeginAsync(person, WayIn.Elsewhere("issuer nick"))}";
        string page = await nick.PageAsync("/account");
        Assert.Contains("another sign-in", page, StringComparison.Ordinal);
        Assert.DoesNotContain("action=\"/account/pass", page, StringComparison.Ordinal);
        foreach (string path in new[] { "/account/password", "/account/passkeys" })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await nick.PostAsync(path, ("password", "nobody will guess"), ("again", "nobody will guess"), ("credential", "{}"))).StatusCode);
        Assert.Null((await door.Store.People.OneAsync(person.Id))!.Password);
    }
}
