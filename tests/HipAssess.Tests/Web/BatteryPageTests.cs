using System.Net;
using HipAssess.Domain;
using HipAssess.Protocols;
using HipAssess.Web.Typed;

namespace HipAssess.Tests.Web;

/// <summary>Test batteries in the browser: shipped and own ones, and the sheet to print.</summary>
public sealed class BatteryPageTests
{
    private static readonly (string, string)[] Abductors =
        [("what", "abductors"), ("position", "Side-Lying "), ("kind", "isometric"), ("device", ""), ("unit", "kgf"), ("trials", "3"), ("rest", "20"), ("how_to", "Push <up>.")];

    private static readonly (string, string)[] Thomas =
        [("what", "extension"), ("position", "Thomas test"), ("kind", "passive"), ("device", ""), ("unit", "deg"), ("trials", "1"), ("rest", "0"), ("how_to", "")];

    [Fact]
    public async Task A_battery_of_ones_own_is_made_used_changed_and_deleted()
    {
        await using var door = await DoorOfATest.OpenAsync();
        using var made = await door.PostAsync("/protocols/new", [("name", "Mine"), ("first_side", "right"), ("alternates", "yes"), .. Abductors, .. Thomas, ("do", "save")]);
        Assert.Equal("/protocols", made.Headers.Location!.ToString());
        var stored = (await door.Store.Protocols.ListAsync()).Single();
        var protocol = TypedJson.ReadProtocol(stored.Body);
        Assert.Equal((Side.Right, true, 2), (protocol.FirstSide, protocol.Alternates, protocol.Tests.Length));
        Assert.Equal((MuscleGroup.Abductors, "side-lying", "isometric", StrengthUnit.KilogramForce, 3, 20),
            (protocol.Tests[0].Muscle, protocol.Tests[0].Position, protocol.Tests[0].Contraction, protocol.Tests[0].Unit, protocol.Tests[0].Trials, protocol.Tests[0].RestSeconds));
        Assert.Equal((Movement.Extension, Movements.ModifiedThomas, "passive"), (protocol.Tests[1].Movement, protocol.Tests[1].Position, protocol.Tests[1].Mode));
        Assert.Contains("Push &lt;up&gt;.", await door.PageAsync($"/protocols/{stored.Id}/sheet"), StringComparison.Ordinal);

        string draft = await DraftPageTests.BeginAsync(door, ("athlete", "A01"), ("protocol", stored.Id.ToString()));
        string page = await door.PageAsync(draft);
        Assert.True(page.IndexOf("id=\"t0-right-1\"", StringComparison.Ordinal) < page.IndexOf("id=\"t0-left-1\"", StringComparison.Ordinal));
        Assert.True(page.IndexOf("id=\"t0-left-1\"", StringComparison.Ordinal) < page.IndexOf("id=\"t0-right-2\"", StringComparison.Ordinal));

        using var changed = await door.PostAsync($"/protocols/{stored.Id}", [("version", "1"), ("name", "Mine too"), .. Abductors, ("do", "save")]);
        Assert.Equal(HttpStatusCode.SeeOther, changed.StatusCode);
        using var late = await door.PostAsync($"/protocols/{stored.Id}", [("version", "1"), ("name", "Late"), .. Abductors, ("do", "save")]);
        string both = await late.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("Mine too", both, StringComparison.Ordinal);
        Assert.Contains("value=\"Late\"", both, StringComparison.Ordinal);
        Assert.Contains("id=\"t1-left-1\"", await door.PageAsync(draft), StringComparison.Ordinal);

        using var deleted = await door.PostAsync($"/protocols/{stored.Id}/delete");
        Assert.Empty(await door.Store.Protocols.ListAsync());
        using var finished = await door.PostAsync(draft, ("date", "2026-03-14"), ("t0-left-1", "18.5"), ("t0-right-1", "19.2"), ("do", "finish"));
        Assert.StartsWith("/tests/", finished.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what", "biceps", "what-0", "Choose a muscle group or a movement.")]
    [InlineData("unit", "deg", "unit-0", "A strength has a unit of force or torque.")]
    [InlineData("unit", "n_per_kg_2_3", "unit-0", "Choose the unit the device shows.")]
    [InlineData("trials", "0", "trials-0", "Give a whole number from 1 to 10.")]
    [InlineData("trials", "2.5", "trials-0", "Give a whole number from 1 to 10.")]
    [InlineData("rest", "-1", "rest-0", "Give a whole number from 0 to 3600.")]
    [InlineData("name", "", "name", "Give it 1 to 200 characters.")]
    public async Task What_is_wrong_stands_at_its_field_and_the_rest_stays_as_typed(string field, string text, string at, string says)
    {
        await using var door = await DoorOfATest.OpenAsync();
        (string Name, string Value)[] form = [("name", "Mine"), .. Abductors, ("do", "save")];
        using var refused = await door.PostAsync("/protocols/new", [.. form.Select(one => one.Name == field ? (field, text) : one)]);
        string page = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains($"id=\"says-{at}\"><span class=\"wrong\">{says}</span>", page, StringComparison.Ordinal);
        Assert.Contains("Push &lt;up&gt;.", page, StringComparison.Ordinal);
        Assert.Empty(await door.Store.Protocols.ListAsync());
    }

    [Fact]
    public async Task The_same_test_twice_is_refused_since_its_readings_could_not_be_told_apart()
    {
        await using var door = await DoorOfATest.OpenAsync();
        using var refused = await door.PostAsync("/protocols/new", [("name", "Mine"), .. Abductors, .. Abductors, ("do", "save")]);
        Assert.Contains("This test is there already.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("more", new[] { "abductors", "extension", "" })]
    [InlineData("up 1", new[] { "extension", "abductors" })]
    [InlineData("down 0", new[] { "extension", "abductors" })]
    [InlineData("out 0", new[] { "extension" })]
    [InlineData("up 0", new[] { "abductors", "extension" })]
    [InlineData("out 99", new[] { "abductors", "extension" })]
    public async Task Tests_are_added_moved_and_taken_out_before_anything_is_saved(string doing, string[] tests)
    {
        await using var door = await DoorOfATest.OpenAsync();
        using var answer = await door.PostAsync("/protocols/new", [("name", "Mine"), .. Abductors, .. Thomas, ("do", doing)]);
        string page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(tests, page.Split("name=\"what\"").Skip(1).Select(select => select.Split("</select>")[0].Split(" selected")[0].Split("value=\"")[^1].Split('"')[0]));
        Assert.Empty(await door.Store.Protocols.ListAsync());
    }

    [Fact]
    public async Task Every_shipped_battery_is_listed_with_its_source_and_has_a_sheet()
    {
        await using var door = await DoorOfATest.OpenAsync();
        string list = WebUtility.HtmlDecode(await door.PageAsync("/protocols"));
        foreach (var protocol in ProtocolCatalogue.All)
        {
            Assert.Contains(protocol.Source, list, StringComparison.Ordinal);
            string sheet = WebUtility.HtmlDecode(await door.PageAsync($"/protocols/{protocol.Id}/sheet"));
            Assert.All(protocol.Tests, test => Assert.Contains(test.HowTo, sheet, StringComparison.Ordinal));
        }
        using var shipped = await door.Client.GetAsync("/protocols/runner-hip-3");
        Assert.Equal(HttpStatusCode.NotFound, shipped.StatusCode);
    }
}
