using HipAssess.BrowserTests.Store;
using HipAssess.Store.Kept;
using HipAssess.Web.Typed;

namespace HipAssess.BrowserTests.Sharing;

/// <summary>The database goes away while people work, and comes back.</summary>
public sealed class OutageTests
{
    [Fact]
    public async Task People_are_told_go_on_with_the_same_cookie_and_every_value_confirmed_is_there()
    {
        await using var server = new PostgresServer();
        await server.InitializeAsync();
        var (clinic, address) = await SharedClinic.OpenAsync(server);
        await using var opened = clinic;
        string second = await clinic.DoorAsync();
        await clinic.PersonAsync("ada", Access.Administrator);
        using Caller here = new(address), there = new(second);
        await here.SignInAsync("ada");
        there.Cookie = here.Cookie;
        var writers = Enumerable.Range(0, 4).Select(i => (Door: i % 2 == 0 ? here : there, Athlete: $"R{i}")).ToList();
        var confirmed = new Dictionary<Guid, string>();
        int refused = 0;
        bool wasTold = false;
        var drafts = new List<(Caller Door, Guid Id)>();
        foreach (var (door, athlete) in writers)
            drafts.Add((door, (await clinic.Store.Drafts.StartAsync(athlete, Empty(athlete), "test")).Id));
        for (int round = 0; round < 30; round++)
        {
            if (round == 10)
                await server.StopAsync();
            if (round == 14)
                await server.StartAsync();
            foreach (var (door, id) in drafts)
            {
                int status = await door.PostAsync($"/tests/drafts/{id}", ("note", $"round {round}"), ("do", "typed"));
                if (status == 200)
                    confirmed[id] = $"round {round}";
                else
                    refused++;
                Assert.True(status is 200 or 503, $"{status}");
            }
            if (round == 12)
            {
                string page = await here.TextAsync("/athletes");
                wasTold = page.Contains("database does not answer", StringComparison.Ordinal) && !page.Contains("Exception", StringComparison.Ordinal);
                Assert.Contains("waiting", await there.TextAsync("/health/ready"), StringComparison.Ordinal);
            }
        }
        Assert.True(wasTold);
        Assert.InRange(refused, 12, 24);
        Assert.Equal(4, confirmed.Count);
        foreach (var (id, value) in confirmed)
            Assert.Contains(value, (await clinic.Store.Drafts.OneAsync(id))!.Body, StringComparison.Ordinal);
        Assert.All(confirmed.Values, value => Assert.Equal("round 29", value));
    }

    private static string Empty(string athlete) => TypedJson.Write(new TypedTest(
        HipAssess.Protocols.ProtocolCatalogue.All[0], System.Collections.Immutable.ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)).With(TypedFields.Athlete, athlete));
}
