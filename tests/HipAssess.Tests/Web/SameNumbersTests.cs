using System.Globalization;
using System.Text.Json;
using HipAssess.Domain;
using HipAssess.Store.Kept;
using HipAssess.Tests.Cli;

namespace HipAssess.Tests.Web;

/// <summary>What the command line says of an exported store is what its pages say, number for number.</summary>
public sealed class SameNumbersTests
{
    private static readonly string[] Samples = ["runners.csv", "season.csv", "retest.csv", "screening.csv", "fukuchi2017-runners.csv"];

    [Fact]
    public async Task Assess_track_and_study_say_of_the_export_what_the_pages_say()
    {
        await using var door = await DoorOfATest.OpenAsync();
        foreach (string sample in Samples)
            await door.KeepSampleAsync(sample);
        using var folder = new Folder();
        string file = folder.Write("tests.csv", await door.Client.GetStringAsync("/export.csv"));

        Assert.Equal(Run("assess", file, "--latest", "--format", "csv"), await door.Client.GetStringAsync("/screening/results.csv"));
        using (JsonDocument latest = Parsed(Run("assess", file, "--latest", "--format", "json")), screening = Parsed(await door.Client.GetStringAsync("/screening/results.json")))
            foreach (string part in new[] { "sessions", "controls", "mobilityControls" })
                Assert.True(Same(latest, screening, part), $"screening: {part}");

        using var assessed = Parsed(Run("assess", file, "--format", "json"));
        int compared = 0;
        foreach (var athlete in (await door.Store.Athletes.FindAsync(new AthleteFilter(), 0, 1000)).Rows.Where((athlete, i) => athlete.Tests > 2 || i % 7 == 0))
        {
            foreach (var stored in await door.Store.Sessions.OfAsync(athlete.Code))
            {
                using var test = Parsed(await door.Client.GetStringAsync($"/tests/{stored.Id}/results.json"));
                var (ours, theirs) = (test.RootElement.GetProperty("sessions")[0], Of(assessed.RootElement.GetProperty("sessions"), stored.Session));
                Assert.True(JsonElement.DeepEquals(theirs, ours), $"{athlete.Code} {stored.Session.Date}");
                compared++;
            }
            if (athlete.LastDay is null)
                continue; // track needs days
            using JsonDocument tracked = Parsed(Run("track", file, "--athlete", athlete.Code, "--format", "json")), track = Parsed(await door.Client.GetStringAsync($"/athletes/{athlete.Id}/track.json"));
            Assert.True(Same(tracked, track, "athletes"), $"{athlete.Code} over time");
        }
        Assert.True(compared >= 20);

        Assert.Equal(Run("study", file, "--format", "csv"), await door.Client.GetStringAsync("/study/results.csv?compare=yes"));
    }

    private static string Run(params string[] arguments)
    {
        var ran = Door.Run(arguments);
        Assert.True(ran.Code == 0, ran.Error);
        return ran.Out;
    }

    private static JsonDocument Parsed(string json) => JsonDocument.Parse(json);

    private static bool Same(JsonDocument a, JsonDocument b, string part) =>
        a.RootElement.TryGetProperty(part, out var own) == b.RootElement.TryGetProperty(part, out var other) && JsonElement.DeepEquals(own, other);

    private static JsonElement Of(JsonElement sessions, Session session) => sessions.EnumerateArray().Single(one =>
        one.GetProperty("athlete").GetString() == session.Athlete
        && one.GetProperty("date").GetString() == session.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
