using HipAssess.Store.Kept;
using HipAssess.Tests.Store;
using HipAssess.Tests.Store.Suites;
using HipAssess.Web.Cohorts;

namespace HipAssess.Tests.Web;

/// <summary>What is held in memory of a store says the same as the store, whatever was done to it, by this program or another.</summary>
public sealed class StoreHeadTests() : StoreSuite(() => new SqlitePlace())
{
    [Fact]
    public async Task The_newest_tests_follow_every_change_of_the_store()
    {
        var cancel = TestContext.Current.CancellationToken;
        var heads = new StoreHeads(Store);
        var random = new Random(3);
        Assert.Empty(await heads.NowAsync(cancel));
        for (int step = 0; step < 60; step++)
        {
            string code = $"A{random.Next(6)}";
            var tests = await Store.Sessions.OfAsync(code, cancel);
            var test = Test(code, random.Next(5) == 0 ? null : $"2026-03-{random.Next(1, 29):00}", random.Next(100, 200), occasion: random.Next(3) == 0 ? 1 : null);
            switch (random.Next(6))
            {
                case 0 when tests.Count > 0:
                    await Store.Sessions.DeleteAsync(new Expected(tests[^1].Id, tests[^1].Version), Anna, cancel);
                    break;
                case 1 when tests.Count > 0:
                    await Store.Sessions.SaveAsync(new SessionOffer(test with { Athlete = $"A{random.Next(6)}" }, Replaces: new Expected(tests[0].Id, tests[0].Version)), Anna, cancel);
                    break;
                case 2 when await Store.Athletes.OneAsync(code, cancel) is { } athlete:
                    await Store.Athletes.ChangeAsync(code, athlete.Version, new AboutAthlete(Team: $"Team {step}"), Anna, cancel);
                    break;
                case 3 when step % 3 == 0:
                    await Store.Athletes.DeleteAsync(code, Anna, cancel);
                    break;
                default:
                    await Store.Sessions.SaveAsync(new SessionOffer(test), Anna, cancel);
                    break;
            }
            if (random.Next(3) > 0)
                Assert.Equal(await Store.Sessions.NewestHeadsAsync(cancel: cancel), await heads.NowAsync(cancel));
        }
        Assert.True((await heads.NowAsync(cancel)).Count > 2);
    }
}
