using System.Net;
using HipAssess.Domain;
using HipAssess.Store.Kept;
using HipAssess.Web.Typed;

namespace HipAssess.Tests.Web.Sharing;

/// <summary>What is shown on the way to something else stands in the audit too.</summary>
public sealed class SeenTests
{
    private const string Head = "athlete,name,date,group,muscle,left_1_n,right_1_n\n";

    [Fact]
    public async Task A_test_in_the_way_of_another_is_noted_as_read()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        await door.KeepAsync(Head + "A1,Ada,2026-03-14,,abductors,180,190\nB1,Ben,2026-03-14,,abductors,170,190\n");
        using var cleo = await door.SignedInAsync("cleo", new Access(Role.Clinician, [], SeesAll: true));
        using var begun = await cleo.PostAsync("/tests/new", ("athlete", "New"), ("date", "2026-03-14"));
        foreach (string athlete in new[] { "A1", "B1" })
        {
            using var shown = await cleo.PostAsync(begun.Headers.Location!.ToString(), ("athlete", athlete), (TypedFields.Value(0, Side.Left, 1), "120"), (TypedFields.Value(0, Side.Right, 1), "121"), ("do", "finish"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, shown.StatusCode);
        }
        Assert.Equal(["read session A1", "read session B1"], await NotedAsync(door, "cleo", "session"));
    }

    [Fact]
    public async Task The_last_values_of_whoever_is_typed_into_a_draft_are_noted_as_read()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        await door.KeepAsync(Head + "A1,Ada,2026-03-14,,abductors,180,190\nB1,Ben,2026-03-14,,abductors,170,190\nC1,Cy,2026-03-14,,abductors,170,190\n");
        using var cleo = await door.SignedInAsync("cleo", new Access(Role.Clinician, [], SeesAll: true));
        using var begun = await cleo.PostAsync("/tests/new", ("athlete", "New"), ("date", "2026-04-14"));
        using var typed = await cleo.PostAsync(begun.Headers.Location!.ToString(), ("athlete", "A1"), ("do", "typed"));
        using var refused = await cleo.PostAsync(begun.Headers.Location!.ToString(), ("athlete", "B1"), ("do", "finish"));
        using var saved = await cleo.PostAsync(begun.Headers.Location!.ToString(), ("athlete", "C1"), ("do", "save"));
        await cleo.PageAsync(begun.Headers.Location!.ToString());
        Assert.Equal(["read session A1", "read session B1", "read session C1"], await NotedAsync(door, "cleo", "session"));
    }

    [Fact]
    public async Task An_athlete_whose_page_comes_back_is_noted_as_read()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        await door.KeepAsync(Head + "A1,Ada,2026-03-14,,abductors,180,190\n");
        using var anna = await door.SignedInAsync("anna", Access.Administrator);
        using var shown = await anna.PostAsync($"/athletes/{(await door.Store.Athletes.OneAsync("A1"))!.Id}/delete", ("code", "mistyped"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, shown.StatusCode);
        Assert.Equal(["read athlete A1"], await NotedAsync(door, "anna", "athlete"));
    }

    [Fact]
    public async Task Stored_tests_beside_those_of_a_file_are_noted_as_read_and_equal_or_new_ones_are_not()
    {
        await using var door = await SharedDoorOfATest.OpenAsync();
        await door.KeepAsync(Head + "A1,Ada,2026-03-14,,abductors,180,190\nB1,Ben,2026-03-14,,abductors,170,190\n");
        using var cleo = await door.SignedInAsync("cleo", new Access(Role.Clinician, [], SeesAll: true));
        using var content = new MultipartFormDataContent { { new StringContent(Head + "A1,Ada,2026-03-14,,abductors,100,101\nB1,Ben,2026-03-14,,abductors,170,190\nC1,Cy,2026-03-14,,abductors,1,2\n"), "file", "a.csv" } };
        using var brought = await cleo.SendAsync(HttpMethod.Post, "/import", content);
        await cleo.PageAsync(brought.Headers.Location!.ToString());
        Assert.Equal(["read session A1"], await NotedAsync(door, "cleo", "session"));
    }

    private static async Task<string[]> NotedAsync(SharedDoorOfATest door, string who, string kind) =>
        [.. (await door.Store.Audit.ListAsync(new() { Who = who }, 1000)).Where(one => one.About.StartsWith($"{kind}/", StringComparison.Ordinal)).Select(one => $"{one.What} {kind} {one.Athlete}").Order()];
}
