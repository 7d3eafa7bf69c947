using System.Text.Json;
using HipAssess.Tests.Cli;

namespace HipAssess.Tests.Export;

public class LineByLineTests
{
    [Theory]
    [InlineData("assess", "runners.csv", "sessions")]
    [InlineData("assess", "athlete.csv", "sessions")]
    [InlineData("track", "season.csv", "athletes")]
    public void Each_session_and_each_athlete_stands_on_a_line_of_its_own(string command, string file, string member)
    {
        string json = Door.Run(command, Repository.Path("sample-data", file), "--format", "json").Out;

        var whole = JsonDocument.Parse(json).RootElement.GetProperty(member).EnumerateArray().ToList();
        string[] lines = json.Split('\n');
        int begins = Array.IndexOf(lines, $"  \"{member}\": [") + 1;
        Assert.NotEmpty(whole);
        for (int i = 0; i < whole.Count; i++)
            Assert.True(JsonElement.DeepEquals(whole[i], JsonDocument.Parse(lines[begins + i].TrimEnd(',')).RootElement), $"line {begins + i + 1}");
        Assert.Equal("  ],", lines[begins + whole.Count]);
    }
}
