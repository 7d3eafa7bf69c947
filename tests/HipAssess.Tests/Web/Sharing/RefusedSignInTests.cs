using System.Diagnostics;
using System.Net;
using HipAssess.Store.Kept;

namespace HipAssess.Tests.Web.Sharing;

/// <summary>What a refused sign-in tells, and what it leaves behind.</summary>
public sealed class RefusedSignInTests
{
    private static readonly Access All = new(Role.Clinician, [], SeesAll: true);

    [Fact]
    public async Task Names_nobody_has_fill_no_audit_and_wrong_passwords_have_a_line_each()
    {
        var clock = new SteppedClock(new DateTimeOffset(2026, 11, 30, 8, 0, 0, TimeSpan.Zero));
        await using var door = await SharedDoorOfATest.OpenAsync(clock);
        await using var other = await SharedDoorOfATest.OpenAsync(clock, door.Store); // one more program on the same store
        var ben = await door.PersonAsync("ben", All);
        await RefuseAsync("nobody", "somebody", "nobody", "ben", "ben", "ben");
        Assert.Equal((1, 3), await LinesAsync());
        clock.Move(TimeSpan.FromSeconds(50));
        await RefuseAsync("nobody");
        Assert.Equal((1, 3), await LinesAsync());
        clock.Move(TimeSpan.FromSeconds(11));
        await RefuseAsync("nobody", "somebody");
        Assert.Equal((2, 3), await LinesAsync());

        async Task RefuseAsync(params string[] names)
        {
            foreach (var (i, name) in names.Index())
            {
                using var guest = (i % 2 == 0 ? door : other).Stranger();
                using var answer = await guest.PostAsync("/sign-in", ("name", name), ("password", "wrong"));
                Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            }
        }

        async Task<(int OfNobody, int OfBen)> LinesAsync()
        {
            var lines = (await door.Store.Audit.ListAsync(new(), 1000)).Where(one => one.What == AuditCodes.SignInFailed).ToList();
            return (lines.Count(line => line.About == $"person/{Guid.Empty}"), lines.Count(line => line.About == $"person/{ben.Id}"));
        }
    }

    [Fact]
    public async Task How_long_it_takes_to_be_refused_does_not_tell_who_has_an_account()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        await door.PersonAsync("ben", All);
        using var guest = door.Stranger();
        foreach (var (name, password) in new[] { ("ben", "wrong"), ("nobody", "wrong"), ("", ""), ("ben", new string('x', 300)) })
            Assert.True(await TimeAsync(name, password, HttpStatusCode.UnprocessableEntity) is var took && took > TimeSpan.FromMilliseconds(290), $"{name}: {took}");

        async Task<TimeSpan> TimeAsync(string name, string password, HttpStatusCode expected)
        {
            long begun = Stopwatch.GetTimestamp();
            using var answer = await guest.PostAsync("/sign-in", ("name", name), ("password", password));
            Assert.Equal(expected, answer.StatusCode);
            return Stopwatch.GetElapsedTime(begun);
        }
    }
}
