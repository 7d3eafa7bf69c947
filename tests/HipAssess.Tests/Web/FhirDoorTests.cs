using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HipAssess.Tests.Web;

/// <summary>A test as FHIR from its page: a bundle without whose it is, and one with it.</summary>
public sealed partial class FhirDoorTests
{
    private const string Measured = """
        athlete,name,date,sex,mass_kg,position,muscle,left_1_n,left_2_n,right_1_n,right_2_n
        Quill-77,Zoe Featherstone,2026-03-14,f,60,supine,abductors,180.5,184.25,120,118
        Quill-77,Zoe Featherstone,2026-03-14,f,60,supine,adductors,150,151.75,149,146
        """;

    private static readonly Dictionary<string, string> Sides = new() { ["287679003"] = "left", ["287579007"] = "right" };

    [Fact]
    public async Task One_bundle_hides_the_athlete_one_names_it_and_both_hold_the_numbers_of_the_results()
    {
        await using var door = await DoorOfATest.OpenAsync();
        await door.KeepTextAsync(Measured);
        var test = Assert.Single(await door.Store.Sessions.OfAsync("Quill-77"));
        var results = JsonNode.Parse(await door.Client.GetStringAsync($"/tests/{test.Id}/results.json"))!["sessions"]![0]!["muscles"]!.AsArray();
        var expected = results.SelectMany(muscle => ((string[])["left", "right"]).SelectMany(side => ((JsonArray)muscle![side]!["trials"]!).Select(trial => (Number(trial), "trial"))
            .Prepend((Number(muscle[side]!["strength"]), "strength")).Select(one => ((string)muscle["muscle"]!, side, one.Item2, one.Item1)))).ToList();
        Assert.Equal(12, expected.Count);
        foreach (string file in new[] { "fhir.json", "fhir-named.json" })
        {
            using var answer = await door.Client.GetAsync($"/tests/{test.Id}/{file}");
            string text = Pdf().Replace(await answer.Content.ReadAsStringAsync(), "\"data\":\"\"");

            Assert.Equal("application/fhir+json", answer.Content.Headers.ContentType!.MediaType);
            var bundle = JsonNode.Parse(text)!;
            Assert.Equal("Bundle", (string)bundle["resourceType"]!);
            bool named = file == "fhir-named.json";
            foreach (string whose in new[] { "Quill-77", "Featherstone", "Zoe", $"{test.AthleteId}" })
                Assert.Equal(named, text.Contains(whose, StringComparison.OrdinalIgnoreCase));
            Assert.Equal(named, answer.Content.Headers.ContentDisposition!.FileName!.Contains("Quill", StringComparison.OrdinalIgnoreCase));
            Assert.Equal(expected, Strengths(bundle));
            Assert.Equal(results.Select(muscle => Number(muscle!["difference"]!["percent"])), Values(bundle, "difference-strength-").Select(one => Number(one["valueQuantity"]!["value"])));
        }
    }

    private static IEnumerable<(string Muscle, string Side, string What, double Value)> Strengths(JsonNode bundle) =>
        from observation in Values(bundle, "strength-")
        let muscle = ((string)observation["code"]!["coding"]![0]!["code"]!)["strength-".Length..]
        let side = Sides[(string)observation["bodySite"]!["coding"]![0]!["code"]!]
        from one in observation["component"]!.AsArray().Where(part => (string)part!["code"]!["coding"]![0]!["code"]! == "trial").Select(part => ("trial", part!))
            .Prepend(("strength", observation))
        select (muscle, side, one.Item1, Number(one.Item2["valueQuantity"]!["value"]));

    private static IEnumerable<JsonNode> Values(JsonNode bundle, string code) => bundle["entry"]!.AsArray().Select(entry => entry!["resource"]!)
        .Where(one => (string)one["resourceType"]! == "Observation" && ((string)one["code"]!["coding"]![0]!["code"]!).StartsWith(code, StringComparison.Ordinal));

    private static double Number(JsonNode? node) => (double)node!;

    // Its letters are compressed, and what it says is looked at elsewhere.
    [GeneratedRegex("\"data\": ?\"[^\"]*\"")]
    private static partial Regex Pdf();
}
