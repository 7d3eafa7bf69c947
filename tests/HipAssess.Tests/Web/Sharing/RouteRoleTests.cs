using System.Net;
using System.Text;
using HipAssess.Store.Kept;
using HipAssess.Web;
using HipAssess.Web.Visitors;

namespace HipAssess.Tests.Web.Sharing;

/// <summary>Every address of a shared door, tried by everybody on what is theirs and on what is not.</summary>
public sealed class RouteRoleTests
{
    private const string Head = "athlete,name,date,sex,mass_kg,position,muscle,left_1_n,left_2_n,right_1_n,right_2_n,note\n";
    private const string North = Head + "North-1,Nora Northam,2026-03-14,f,60,supine,abductors,180.5,184.25,120,118,northern note\nNorth-1,Nora Northam,2026-05-14,f,60,supine,abductors,181.5,185.25,121,119,\nNorth-2,Nils Norther,2026-03-14,m,70,supine,abductors,200,201,199,198,\n";
    private const string South = Head + "South-77,Zeta Southerner,2026-03-14,f,60,supine,abductors,377.25,373.75,371.5,370,southern note\n";

    private static readonly string[] OfSouth = ["South-77", "Southerner", "377.25", "373.75", "southern", "South team"], OfNils = ["North-2", "Norther,", "Nils"];

    public static TheoryData<string> Who => ["administrator", "clinician of all", "clinician of the north", "clinician of nobody", "athlete", "stranger"];

    [Theory]
    [MemberData(nameof(Who))]
    public async Task Nobody_gets_to_an_address_that_is_not_for_them(string who)
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        var (guest, there) = await ComeAsync(door, who);
        string before = await door.RowsAsync();
        var role = who == "stranger" ? (Audience)8 : who.StartsWith("clinician", StringComparison.Ordinal) ? Audience.Clinicians : who == "athlete" ? Audience.Athletes : Audience.Administrators;
        int refused = 0;
        foreach (var route in Routes.Shared.Where(route => !route.For.HasFlag(role)))
        {
            foreach (string path in there.Paths(route.Path))
            {
                using var answer = await SendAsync(guest, route.Methods[0], path);
                var expected = who != "stranger" ? HttpStatusCode.NotFound : route.Methods[0] == "POST" ? HttpStatusCode.Forbidden : HttpStatusCode.SeeOther;
                Assert.True(answer.StatusCode == expected, $"{who} {route.Methods[0]} {path}: {answer.StatusCode}");
                if (who == "stranger" && route.Methods[0] != "POST")
                    Assert.StartsWith("/sign-in?next=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
            }
            refused++;
        }
        Assert.Equal(who switch { "administrator" => 0, "athlete" => Routes.Shared.Count(route => !route.For.HasFlag(Audience.Athletes)), _ => refused }, refused);
        Assert.Equal(before, await door.RowsAsync());
    }

    [Theory]
    [InlineData("clinician of the north")]
    [InlineData("clinician of nobody")]
    [InlineData("athlete")]
    public async Task What_is_of_others_is_answered_as_if_it_were_not_there(string who)
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        var (guest, there) = await ComeAsync(door, who);
        string before = await door.RowsAsync();
        int tried = 0;
        foreach (var route in Routes.Shared.Where(route => route.Path.Contains("{id}", StringComparison.Ordinal) && IsOfPeople(route.Path)))
        {
            string foreign = there.Path(route.Path, isSouth: true), nothing = there.Path(route.Path, isSouth: null);
            using var answer = await SendAsync(guest, route.Methods[0], foreign);
            using var of = await SendAsync(guest, route.Methods[0], nothing);
            // Letting go of what is not one's own, or not there, is done already.
            Assert.True(answer.StatusCode == (route.Path.EndsWith("/forget", StringComparison.Ordinal) ? of.StatusCode : HttpStatusCode.NotFound), $"{who} {route.Methods[0]} {foreign}: {answer.StatusCode}");
            Assert.Equal(await of.Content.ReadAsStringAsync(), await answer.Content.ReadAsStringAsync());
            tried++;
        }
        Assert.True(tried >= 28, $"{tried}");
        Assert.Equal(before, await door.RowsAsync());
    }

    [Theory]
    [InlineData("clinician of the north")]
    [InlineData("clinician of nobody")]
    [InlineData("athlete")]
    public async Task No_page_or_file_tells_of_others(string who)
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        var (guest, there) = await ComeAsync(door, who);
        int seen = 0;
        foreach (var route in Routes.Shared.Where(route => route.Methods[0] == "GET"))
            foreach (string query in new[] { "", "?find=o", "?compare=yes", $"?athlete={there.SouthAthlete}", "?team=South+team" })
            {
                string path = there.Path(route.Path, isSouth: false) + query;
                using var answer = await guest.GetAsync(path);
                string text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
                foreach (string secret in who == "athlete" ? OfSouth.Concat(OfNils) : OfSouth)
                    if (!Echoes(path, text, secret))
                        Assert.False(text.Contains(secret, StringComparison.Ordinal), $"{who} {path} tells {secret}");
                Assert.True(answer.StatusCode != HttpStatusCode.InternalServerError, path);
                seen += answer.StatusCode == HttpStatusCode.OK ? 1 : 0;
            }
        Assert.True(seen > 60, $"{seen}");
    }

    [Theory]
    [InlineData("administrator")]
    [InlineData("clinician of all")]
    [InlineData("clinician of the north")]
    [InlineData("athlete")]
    public async Task Everybody_gets_to_what_is_theirs(string who)
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        var (guest, there) = await ComeAsync(door, who);
        var role = who == "administrator" ? Audience.Administrators : who == "athlete" ? Audience.Athletes : Audience.Clinicians;
        foreach (var route in Routes.Shared.Where(route => route.Methods[0] == "GET" && route.For.HasFlag(role) && !route.Path.Contains("{token}", StringComparison.Ordinal)))
        {
            if (route.Path is "/settings/logo" || route.Path.Contains("elsewhere", StringComparison.Ordinal) || (who == "athlete" && route.Path is "/" or "/tests/{id}/amend") || route.Path.StartsWith("/study/", StringComparison.Ordinal))
                continue;
            string path = there.Path(route.Path, isSouth: false);
            using var answer = await guest.GetAsync(path);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{who} {path}: {answer.StatusCode}");
        }
    }

    // A field that shows again what was typed into it, or a choice that was asked for, tells nothing.
    private static bool Echoes(string path, string text, string secret) => secret == "South team" && path.Contains("South+team", StringComparison.Ordinal) && text.Length > 0;

    private static bool IsOfPeople(string path) => path.StartsWith("/tests/", StringComparison.Ordinal) || path.StartsWith("/athletes/", StringComparison.Ordinal) || path.StartsWith("/imports/", StringComparison.Ordinal);

    private static Task<HttpResponseMessage> SendAsync(Guest guest, string method, string path) => method == "POST"
        ? guest.PostAsync(path, ("version", "1"), ("code", "South-77"), ("name", "changed"), ("do", "save"), ("note", "changed"), ("password", SharedDoorOfATest.Password))
        : guest.GetAsync(path);

    private static async Task<(Guest Guest, There There)> ComeAsync(SharedDoorOfATest door, string who)
    {
        await door.KeepAsync(North, "North team");
        await door.KeepAsync(South, "South team");
        var there = await There.MakeAsync(door);
        var guest = who switch
        {
            "administrator" => await door.SignedInAsync("ada", Access.Administrator),
            "clinician of all" => await door.SignedInAsync("ben", new Access(Role.Clinician, [], SeesAll: true)),
            "clinician of the north" => await door.SignedInAsync("cleo", new Access(Role.Clinician, ["North team"])),
            "clinician of nobody" => await door.SignedInAsync("dan", new Access(Role.Clinician, [])),
            "athlete" => await door.SignedInAsync("nora", Access.OfAthlete(there.NorthAthlete)),
            _ => door.Stranger(),
        };
        await there.BringAsync(door, guest, who);
        return (guest, there);
    }

    /// <summary>What is in the store, of the north and of the south.</summary>
    private sealed class There
    {
        private readonly Dictionary<string, (Guid North, Guid South)> ids = [];

        public Guid NorthAthlete => ids["athlete"].North;

        public Guid SouthAthlete => ids["athlete"].South;

        public static async Task<There> MakeAsync(SharedDoorOfATest door)
        {
            var there = new There();
            var (north, south) = ((await door.Store.Sessions.OfAsync("North-1"))[^1], (await door.Store.Sessions.OfAsync("South-77"))[0]);
            there.ids["session"] = (north.Id, south.Id);
            there.ids["athlete"] = (north.AthleteId, south.AthleteId);
            there.ids["file"] = (await KeepAsync("North-1", north), await KeepAsync("South-77", south));
            there.ids["protocol"] = ((await door.Store.Protocols.SaveAsync(null, "Own battery", HipAssess.Web.Typed.TypedJson.Write(HipAssess.Protocols.ProtocolCatalogue.All[0]), "test")).Kept!.Id, Guid.NewGuid());
            there.ids["norms"] = ((await door.Store.Yardsticks.AddAsync("norms", "own.json", "{}"u8.ToArray(), "test")).Id, Guid.NewGuid());
            there.ids["reliability"] = ((await door.Store.Yardsticks.AddAsync("reliability", "own.csv", "a"u8.ToArray(), "test")).Id, Guid.NewGuid());
            there.ids["person"] = ((await door.PersonAsync("else", Access.Administrator)).Id, Guid.NewGuid());
            return there;

            async Task<Guid> KeepAsync(string code, StoredSession session) => (await door.Store.Files.KeepAsync(
                new($"{code}.csv", "", new MemoryStream(Encoding.UTF8.GetBytes($"athlete\n{code}\n")), [code], [new(session.Session, null, new(session.Id, session.Version))]), "test")).File!.Id;
        }

        /// <summary>Drafts and files not decided on, of the guest and of somebody else.</summary>
        public async Task BringAsync(SharedDoorOfATest door, Guest guest, string who)
        {
            string self = who == "stranger" ? "nobody" : (await door.Store.People.NamedAsync(who switch { "administrator" => "ada", "clinician of all" => "ben", "clinician of the north" => "cleo", "athlete" => "nora", _ => "dan" }))!.Id.ToString();
            string typed = HipAssess.Web.Typed.TypedJson.Write(HipAssess.Web.Typed.StoredTest.Open((await door.Store.Sessions.OneAsync(ids["session"].North))!) with { Amends = null });
            string other = HipAssess.Web.Typed.TypedJson.Write(HipAssess.Web.Typed.StoredTest.Open((await door.Store.Sessions.OneAsync(ids["session"].South))!) with { Amends = null });
            ids["draft"] = ((await door.Store.Drafts.StartAsync("North-1", typed, self)).Id, (await door.Store.Drafts.StartAsync("South-77", other, "somebody")).Id);
            ids["upload"] = ((await door.Store.Uploads.BringAsync("new.csv", Encoding.UTF8.GetBytes(North), self)).Id, (await door.Store.Uploads.BringAsync("new.csv", Encoding.UTF8.GetBytes(South), "somebody")).Id);
        }

        public IEnumerable<string> Paths(string pattern) => pattern.Contains("{id}", StringComparison.Ordinal) ? [Path(pattern, false), Path(pattern, true)] : [Path(pattern, false)];

        /// <summary>An address; of the north, of the south, or of nothing.</summary>
        public string Path(string pattern, bool? isSouth)
        {
            string kind = pattern switch
            {
                _ when pattern.StartsWith("/tests/drafts", StringComparison.Ordinal) => "draft",
                _ when pattern.StartsWith("/tests/", StringComparison.Ordinal) => "session",
                _ when pattern.StartsWith("/athletes/", StringComparison.Ordinal) => "athlete",
                "/imports/{id}" or "/imports/{id}/file" => "file",
                _ when pattern.StartsWith("/imports/", StringComparison.Ordinal) => "upload",
                _ when pattern.StartsWith("/norms/", StringComparison.Ordinal) => "norms",
                _ when pattern.StartsWith("/reliability/", StringComparison.Ordinal) => "reliability",
                _ when pattern.StartsWith("/people/", StringComparison.Ordinal) => "person",
                _ => "protocol",
            };
            var id = isSouth is null ? Guid.CreateVersion7() : isSouth.Value ? ids[kind].South : ids[kind].North;
            return pattern.Replace("{id}", id.ToString()).Replace("{version}", "1").Replace("{set}", HipAssess.Norms.Published.PublishedNorms.Sets[0]).Replace("{token}", "nothing").Replace("{passkey}", "nothing");
        }
    }
}
