using System.Net;
using HipAssess.Web.Doors;

namespace HipAssess.Tests.Web;

/// <summary>Who may come in at the browser door, and who may change something.</summary>
public sealed class DoorGuardTests
{
    [Fact]
    public async Task A_start_link_lets_one_browser_in_once()
    {
        await using var door = await DoorOfATest.OpenAsync();
        string link = door.StartLink;
        using HttpClient first = door.NewClient(), second = door.NewClient();
        Assert.Equal(HttpStatusCode.SeeOther, (await first.GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/athletes")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await second.GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await second.GetAsync("/athletes")).StatusCode);
    }

    [Fact]
    public void A_start_key_is_good_for_a_minute_and_for_its_own_door()
    {
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var door = new DoorSecret(DoorSecret.New());
        Assert.True(door.Admits(door.StartKey(now), now.AddSeconds(59)));
        Assert.False(door.Admits(door.StartKey(now), now.AddSeconds(61)));
        Assert.False(door.Admits(new DoorSecret(DoorSecret.New()).StartKey(now), now));
        Assert.False(door.Admits(door.StartKey(now)[..^1] + "!", now));
        Assert.False(door.Admits("", now));
        Assert.False(door.Admits("9999999999999999999.A.B", now));
    }

    [Fact]
    public async Task The_cookie_is_kept_from_scripts_and_other_sites()
    {
        await using var door = await DoorOfATest.OpenAsync();
        using var client = door.NewClient();
        string cookie = Assert.Single((await client.GetAsync(door.StartLink)).Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("localhost")]
    [InlineData("127.0.0.1.evil.example")]
    public async Task A_name_that_only_points_here_is_turned_away(string host)
    {
        await using var door = await DoorOfATest.OpenAsync();
        foreach (string path in new[] { "/", "/athletes", "/assets/page.css", new Uri(door.StartLink).PathAndQuery })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };
            Assert.Equal((HttpStatusCode)421, (await door.Client.SendAsync(request)).StatusCode);
        }
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    public async Task A_post_from_another_page_changes_nothing(string header, string value)
    {
        await using var door = await DoorOfATest.OpenAsync();
        await door.KeepSampleAsync("season.csv");
        var athlete = (await door.Store.Athletes.FindAsync(new())).Rows[0];
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch })
        {
            using var request = new HttpRequestMessage(method, $"/athletes/{athlete.Id}/delete")
            {
                Content = new FormUrlEncodedContent([KeyValuePair.Create("code", athlete.Code)]),
            };
            if (value.Length > 0)
                request.Headers.Add(header, value);
            Assert.Equal(HttpStatusCode.Forbidden, (await door.Client.SendAsync(request)).StatusCode);
        }
        Assert.NotNull(await door.Store.Athletes.OneAsync(athlete.Id));
    }

    [Fact]
    public async Task Every_answer_forbids_scripts_styles_and_frames_of_others()
    {
        await using var door = await DoorOfATest.OpenAsync();
        using var stranger = door.NewClient();
        foreach (var (client, path) in new[] { (door.Client, "/"), (door.Client, "/nothing"), (stranger, "/") })
        {
            using var answer = await client.GetAsync(path);
            string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            Assert.Empty(answer.Headers.Server);
        }
    }

    [Theory]
    [InlineData("/tests/01a229eb-49dd-78da-8703-d406531b40a4")]
    [InlineData("/tests/..%2f..%2fetc%2fpasswd")]
    [InlineData("/tests/1' OR '1'='1")]
    [InlineData("/tests/01a229eb-49dd-78da-8703-d406531b40a4/versions/-1")]
    [InlineData("/athletes/01a229eb-49dd-78da-8703-d406531b40a4")]
    [InlineData("/athletes/x/track.pdf")]
    [InlineData("/assets/../hipassess.db")]
    public async Task What_is_not_there_and_what_is_no_id_are_answered_alike(string path)
    {
        await using var door = await DoorOfATest.OpenAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await door.Client.GetAsync(path)).StatusCode);
    }
}
