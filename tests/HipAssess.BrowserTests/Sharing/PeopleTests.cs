using HipAssess.BrowserTests.Store;
using HipAssess.Store.Kept;

namespace HipAssess.BrowserTests.Sharing;

/// <summary>People at the door of a clinic: invited, signed in, each at what is theirs.</summary>
public sealed class PeopleTests(Browser browser, PostgresServer server)
{
    [Fact]
    public async Task An_administrator_comes_by_a_link_invites_a_clinician_and_an_athlete_and_each_does_their_work()
    {
        var (clinic, address) = await SharedClinic.OpenAsync(server);
        await using var opened = clinic;
        await clinic.KeepAsync("season.csv");
        var (_, ada) = await clinic.Store.People.AddAsync("ada", Access.Administrator, "test");
        string link = $"{address}/invitation/{await clinic.Store.People.InviteAsync(ada!.Id, "test")}";
        await using var desk = await Reader.AtAsync(browser, address);
        await ComeAsync(desk, link);
        Assert.Contains("Account: ada", await desk.Page.InnerTextAsync("header"), StringComparison.Ordinal);
        await desk.Page.GotoAsync("/people");
        await desk.Page.FillAsync("[name=name]", "cleo");
        await desk.GoAsync("main button.first");
        string forCleo = await desk.Page.InputValueAsync("input.link");
        await desk.Page.GotoAsync("/people");
        await desk.Page.FillAsync("[name=name]", "runner");
        await desk.Page.CheckAsync("[name=role][value=athlete]");
        await desk.Page.FillAsync("[name=athlete]", (await clinic.Store.Athletes.FindAsync(new())).Rows[0].Code);
        await desk.GoAsync("main button.first");
        string forRunner = await desk.Page.InputValueAsync("input.link");

        await using var tablet = await Reader.AtAsync(browser, address, 820);
        await ComeAsync(tablet, forCleo);
        await tablet.Page.GotoAsync("/tests/new");
        await tablet.Page.FillAsync("[name=athlete]", "New-1");
        await tablet.GoAsync("main button.first");
        Assert.Matches("/tests/drafts/", tablet.Page.Url);

        await using var phone = await Reader.AtAsync(browser, address, 360);
        await ComeAsync(phone, forRunner);
        Assert.Matches("/athletes/", phone.Page.Url);
        Assert.Equal(0, await phone.OffScreenAsync());
        Assert.Equal(["Today", "Test", "Exercises", "Account: runner"], await phone.Page.Locator(".ways a").AllInnerTextsAsync());
        await phone.Page.GotoAsync("/tests/new");
        await phone.GoAsync("main button.first");
        await phone.Page.FillAsync("[name=\"t0-left-1\"]", "100");
        await phone.Page.FillAsync("[name=\"t0-right-1\"]", "101");
        await phone.GoAsync("button[value=finish]");
        if (await phone.Page.Locator("button[value=finish]").CountAsync() > 0)
            await phone.GoAsync("button[value=finish]"); // doubts are shown once
        Assert.Matches("/tests/[0-9a-f-]{36}$", phone.Page.Url);
        foreach (var reader in new[] { desk, tablet, phone })
            Assert.DoesNotContain(reader.Complaints, one => !one.Contains("422", StringComparison.Ordinal)); // a form that comes back may say so
    }

    [Theory]
    [InlineData(360, true)]
    [InlineData(1440, false)]
    public async Task Pages_of_accounts_are_readable_by_everybody_on_every_screen(int width, bool dark)
    {
        var (clinic, address) = await SharedClinic.OpenAsync(server);
        await using var opened = clinic;
        await clinic.KeepAsync("season.csv");
        var person = await clinic.PersonAsync("ada", Access.Administrator);
        var (_, invited) = await clinic.Store.People.AddAsync("a name of some length for a narrow screen", new Access(Role.Clinician, ["A team with a long name", "Another"]), "test");
        await using var reader = await Reader.AtAsync(browser, address, width, dark);
        var found = new List<string>();
        async Task Look(string path)
        {
            await reader.Page.GotoAsync(path);
            await LookHere(path);
        }
        async Task LookHere(string path)
        {
            if (await reader.OffScreenAsync() is > 0 and var beyond)
                found.Add($"{path}: {beyond} px off screen");
            found.AddRange((await reader.AxeAsync()).Select(one => $"{path}: {one}"));
            found.AddRange((await reader.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('button, .button, .ways a, input:not([type=hidden]):not([type=radio])')].filter(e => e.offsetParent && e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML.slice(0, 120))")).Select(one => $"{path}: small: {one}"));
        }
        await Look("/sign-in");
        await Look($"/invitation/{await clinic.Store.People.InviteAsync(invited!.Id, "test")}");
        await Look("/invitation/nothing");
        await SignInAsync(reader, "ada");
        foreach (string path in new[] { "/people", $"/people/{person.Id}", $"/people/{invited.Id}", "/account", "/audit", "/audit?who=ada" })
            await Look(path);
        await reader.Page.GotoAsync($"/people/{invited.Id}");
        await reader.GoAsync("form[action$=\"/link\"] button");
        await LookHere("link");
        Assert.Empty(found);
        Assert.DoesNotContain(reader.Complaints, one => !one.Contains("404", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_passkey_is_added_signs_in_without_a_name_and_is_removed()
    {
        var (clinic, address) = await SharedClinic.OpenAsync(server);
        await using var opened = clinic;
        string other = await clinic.DoorAsync();
        await clinic.PersonAsync("ada", Access.Administrator);
        await using var reader = await Reader.AtAsync(browser, address);
        var devices = await reader.Page.Context.NewCDPSessionAsync(reader.Page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true } });
        await SignInAsync(reader, "ada");
        await reader.Page.GotoAsync("/account");
        await reader.Page.FillAsync("form[data-passkey=create] [name=old]", SharedClinic.Password);
        await reader.GoAsync("form[data-passkey=create] button");
        await reader.Page.WaitForSelectorAsync("form[action$=\"/remove\"]");
        await reader.GoAsync("form[action=\"/account/sign-out\"] button");
        Assert.EndsWith("/sign-in", reader.Page.Url, StringComparison.Ordinal);
        await reader.Page.GotoAsync("/sign-in?next=%2Faccount");
        await reader.GoAsync("form[data-passkey=get] button");
        Assert.EndsWith("/account", reader.Page.Url, StringComparison.Ordinal);
        Assert.Contains("ada", await reader.TextAsync("main"), StringComparison.Ordinal);
        Assert.Contains(await clinic.Store.Audit.ListAsync(new() { Who = "ada" }, 100), one => one is { What: AuditCodes.SignedIn, Detail: "passkey" });
        // What was asked at one door is answered at the other: neither keeps anything.
        await reader.GoAsync("form[action=\"/account/sign-out\"] button");
        Assert.EndsWith("/sign-in", reader.Page.Url, StringComparison.Ordinal);
        string before = await reader.Page.Locator("form[data-passkey=get] [name=state]").GetAttributeAsync("value") ?? "";
        Assert.NotEmpty(before);
        await using var wrong = await Reader.AtAsync(browser, other);
        await wrong.Page.GotoAsync("/sign-in");
        await wrong.Page.EvaluateAsync("state => { const form = document.querySelector('form[data-passkey=get]'); form.elements.state.value = state; form.elements.credential.value = '{}'; form.submit(); }", before);
        await wrong.UntilAsync("[role=alert]", "passkey");
        await reader.GoAsync("form[data-passkey=get] button"); // asked once, answered once
        await reader.UntilAsync("[role=alert]", "passkey");
        await reader.GoAsync("form[data-passkey=get] button");
        await reader.Page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        await reader.Page.GotoAsync("/account");
        await reader.GoAsync("form[action$=\"/remove\"] button");
        Assert.EndsWith("/account", reader.Page.Url, StringComparison.Ordinal);
        Assert.Empty(await clinic.Store.Passkeys.OfAsync((await clinic.Store.People.NamedAsync("ada"))!.Id));
        await reader.GoAsync("form[action=\"/account/sign-out\"] button");
        Assert.EndsWith("/sign-in", reader.Page.Url, StringComparison.Ordinal);
        await reader.GoAsync("form[data-passkey=get] button");
        await reader.UntilAsync("[role=alert]", "passkey");
        Assert.DoesNotContain(reader.Complaints, one => !one.Contains("422", StringComparison.Ordinal));
    }

    [Fact]
    public async Task By_another_sign_in_one_comes_once_the_account_is_connected()
    {
        await using var provider = await OidcProvider.OpenAsync();
        var (clinic, address) = await SharedClinic.OpenAsync(server, new(provider.Address, "hips", "Clinic login") { Secret = "secret" });
        await using var opened = clinic;
        await clinic.KeepAsync("season.csv");
        var (_, ada) = await clinic.Store.People.AddAsync("ada", Access.Administrator, "test");
        await using var reader = await Reader.AtAsync(browser, address, hosts: [provider.Address.ToString().TrimEnd('/')]);
        await reader.Page.GotoAsync("/sign-in");
        await reader.GoAsync("text=Clinic login");
        await reader.UntilAsync("[role=alert]", "connected"); // whoever has no account here is not let in
        await reader.Page.GotoAsync($"/invitation/{await clinic.Store.People.InviteAsync(ada!.Id, "test")}");
        await reader.GoAsync("text=Clinic login");
        await reader.GoAsync("main button.first"); // and says that the two belong together
        await reader.Page.WaitForURLAsync("**/");
        Assert.Equal("ada", (await clinic.Store.People.WithSubjectAsync($"{provider.Address} somebody"))!.Name);
        await reader.Page.GotoAsync("/account");
        await reader.GoAsync("form[action=\"/account/sign-out\"] button");
        await reader.Page.GotoAsync("/athletes");
        await reader.GoAsync("text=Clinic login");
        await reader.GoAsync("main a.first");
        Assert.EndsWith("/athletes", reader.Page.Url, StringComparison.Ordinal);
        Assert.Contains(await clinic.Store.Audit.ListAsync(new() { Who = "ada" }, 100), one => one is { What: AuditCodes.SignedIn, Detail: "elsewhere" });
        provider.Subject = "somebody else";
        await reader.Page.GotoAsync("/account");
        await reader.GoAsync("form[action=\"/account/sign-out\"] button");
        await reader.Page.GotoAsync("/sign-in");
        await reader.GoAsync("text=Clinic login");
        await reader.UntilAsync("[role=alert]", "connected");
        provider.Tampers = true; // a token signed by another key
        provider.Subject = "somebody";
        await reader.Page.GotoAsync("/sign-in");
        await reader.GoAsync("text=Clinic login");
        await reader.UntilAsync("[role=alert]", "other sign-in");
    }

    internal static async Task SignInAsync(Reader reader, string name)
    {
        await reader.Page.GotoAsync("/sign-in");
        await reader.Page.FillAsync("[name=name]", name);
        await reader.Page.FillAsync("[name=password]", SharedClinic.Password);
        await reader.GoAsync("form button.first");
        await reader.Page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
    }

    private static async Task ComeAsync(Reader reader, string link)
    {
        await reader.Page.GotoAsync(link);
        await reader.Page.FillAsync("[name=password]", SharedClinic.Password);
        await reader.Page.FillAsync("[name=again]", SharedClinic.Password);
        await reader.GoAsync("form button.first");
        await reader.Page.WaitForURLAsync(url => !url.Contains("invitation", StringComparison.Ordinal));
    }
}
