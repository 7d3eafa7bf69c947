using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using HipAssess.Domain;
using HipAssess.Tests.Cli;

namespace HipAssess.Tests.Web;

/// <summary>Recordings of force over time come in, are said what they are of, are looked at, and become trials that are decided on as any other file.</summary>
public sealed partial class RecordingPageTests
{
    private const string Page = "/import/recordings", List = "file,athlete,date,muscle,side\nleft.csv,A01,2026-03-14,abductors,left\nright.csv,A01,2026-03-14,abductors,right\n";

    private static readonly byte[] Sample = File.ReadAllBytes(Repository.Path("sample-data", "trace.csv"));

    [Fact]
    public async Task Recordings_and_a_list_become_trials_and_both_are_kept_after_the_yes_alone()
    {
        await using var door = await DoorOfATest.OpenAsync();
        await BringAsync(door, ("file", "left.csv", Sample), ("file", "right.csv", Sample), ("list", "list.csv", Encoding.UTF8.GetBytes(List)));
        string listed = await door.PageAsync(Page);
        Assert.Contains("value=\"A01\"", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", listed, StringComparison.Ordinal); // nobody said the unit
        Assert.Contains("2 recordings of force over time", await door.PageAsync("/import"), StringComparison.Ordinal);

        using (var drawn = await SettleAsync(door, "trials", ("unit", "kgf")))
            Assert.Equal($"{Page}?redrawn=yes", drawn.Headers.Location!.OriginalString);
        string page = await door.PageAsync(Page);
        Assert.Equal(4, Svg().Count(page)); // each wide and for a phone
        Assert.Contains("peak 18.4", page, StringComparison.Ordinal);
        Assert.Contains("4 efforts in 2 recordings.", page, StringComparison.Ordinal);
        using var made = await SettleAsync(door, "trials", ("unit", "kgf"));
        string decisions = made.Headers.Location!.OriginalString;
        string shown = ImportPageTests.Text(await door.PageAsync(decisions));
        Assert.Contains("1 athlete, 1 test: 1 new.", shown, StringComparison.Ordinal);
        Assert.Contains("Made of 2 recordings of force over time, which are kept with it, byte for byte.", shown, StringComparison.Ordinal);
        Assert.Equal((0, 0), (await door.Store.Sessions.CountAsync(), (await door.Store.Files.ListAsync()).Count));

        using var kept = await ImportPageTests.KeepAsync(door, decisions);
        var test = Assert.Single(Assert.Single(await door.Store.Sessions.OfAsync("A01")).Session.Tests);
        Assert.Equal((MuscleGroup.Abductors, StrengthUnit.KilogramForce), (test.Muscle, test.Unit));
        Assert.Equal(OfCommand("peak"), test.Left!.Trials.Select(trial => trial!.Value));
        Assert.Equal(test.Left.Trials, test.Right!.Trials);
        var files = await door.Store.Files.ListAsync();
        Assert.Equal(["left.csv", "trials of 2 recordings.csv"], files.Select(file => file.Name).Order()); // both recordings hold the same bytes here
        var recording = files.Single(file => file.Name == "left.csv");
        Assert.Equal(Sample, await door.Client.GetByteArrayAsync($"/imports/{recording.Id}/file"));
        Assert.Contains("force over time, A01, 2026-03-14, abductors, left, kgf, its peak", await door.PageAsync($"/imports/{recording.Id}"), StringComparison.Ordinal);
        Assert.Empty(await door.Store.Uploads.ListAsync("owner"));
        await door.Store.Athletes.DeleteAsync("A01", "owner");
        Assert.Empty(await door.Store.Files.ListAsync());
    }

    [Fact]
    public async Task The_best_second_is_taken_where_it_is_asked_for()
    {
        await using var door = await DoorOfATest.OpenAsync();
        await BringAsync(door, ("file", "a.csv", Sample));
        string id = await OnlyAsync(door);
        (string, string)[] said = [("unit", "kgf"), ("effort", "plateau"), ($"athlete-{id}", "A01"), ($"date-{id}", "2026-03-14"), ($"muscle-{id}", "adductors"), ($"position-{id}", "supine"), ($"side-{id}", "right")];
        using (await SettleAsync(door, "look", said))
        using (var made = await SettleAsync(door, "trials"))
        using (await ImportPageTests.KeepAsync(door, made.Headers.Location!.OriginalString))
        {
        }
        var test = Assert.Single(Assert.Single(await door.Store.Sessions.OfAsync("A01")).Session.Tests);
        Assert.Equal(("supine", null), (test.Position, test.Left));
        Assert.Equal(OfCommand("plateau"), test.Right!.Trials.Select(trial => trial!.Value));
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_told_at_its_field_all_at_once_and_what_was_typed_stays()
    {
        await using var door = await DoorOfATest.OpenAsync();
        byte[] titled = Encoding.UTF8.GetBytes(string.Join('\n', Encoding.UTF8.GetString(Sample).Split('\n').Select(line => line.StartsWith("time", StringComparison.Ordinal) ? "clock,pull" : line)));
        await BringAsync(door, ("file", "a.csv", Sample), ("file", "b.csv", titled), ("file", "c.csv", "time,weight\n0,1\n0.1,1\n0.2,1\n0.3,1\n"u8.ToArray()), ("list", "l.csv", "file,athlete,date,muscle,side\nc.csv,A01,2026-03-14,hamstrings,both\n"u8.ToArray()));
        string[] ids = [.. Ids().Matches(await door.PageAsync(Page)).Select(match => match.Groups[1].Value)];
        using var answer = await SettleAsync(door, "trials", ($"athlete-{ids[0]}", "A02"), ($"date-{ids[0]}", "2126-03-14"));
        string page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Choose the unit", Says(page, "says-unit"), StringComparison.Ordinal);
        Assert.Contains("'2126-03-14' is no day between 1950 and today.", Says(page, $"says-date-{ids[0]}"), StringComparison.Ordinal);
        Assert.Equal("", Says(page, $"says-athlete-{ids[0]}"));
        Assert.Contains("Choose the muscle group; it is never guessed.", Says(page, $"says-muscle-{ids[0]}"), StringComparison.Ordinal);
        Assert.Contains("Choose the side; it is never guessed.", Says(page, $"says-side-{ids[0]}"), StringComparison.Ordinal);
        Assert.Contains("Say whose it is.", Says(page, $"says-athlete-{ids[1]}"), StringComparison.Ordinal);
        Assert.Contains("No line has titles of a time and a force (time, weight). Name them with the fields below.", Says(page, $"says-file-{ids[1]}"), StringComparison.Ordinal);
        Assert.Contains("No effort was found", Says(page, $"says-file-{ids[2]}"), StringComparison.Ordinal);
        Assert.Contains("value=\"A02\"", await door.PageAsync(Page), StringComparison.Ordinal);
        Assert.DoesNotContain("--", ImportPageTests.Text(page), StringComparison.Ordinal);

        using (await SettleAsync(door, "look", ($"time-{ids[1]}", "Clock"), ($"force-{ids[1]}", "pull")))
            Assert.Equal("", Says(await door.PageAsync(Page), $"says-file-{ids[1]}"));
        using (await SettleAsync(door, $"forget {ids[2]}"))
            Assert.DoesNotContain(ids[2], await door.PageAsync(Page), StringComparison.Ordinal);
        Assert.Equal(2, (await door.Store.Uploads.ListAsync("owner")).Count);
    }

    [Fact]
    public async Task A_side_given_for_a_file_whose_titles_name_both_is_told_at_its_field_and_without_it_both_are_taken()
    {
        await using var door = await DoorOfATest.OpenAsync();
        string both = "time left,weight left,time right,weight right\n" + string.Join('\n', Encoding.UTF8.GetString(Sample).Split('\n').SkipWhile(line => !line.StartsWith("time", StringComparison.Ordinal)).Skip(1).Where(line => line.Length > 0).Select(line => $"{line},{line}"));
        await BringAsync(door, ("file", "a.csv", Encoding.UTF8.GetBytes(both)), ("list", "l.csv", "file,athlete,date,muscle,side\na.csv,A01,2026-03-14,abductors,left\n"u8.ToArray()));
        string id = await OnlyAsync(door);
        using (var answer = await SettleAsync(door, "look", ("unit", "kgf")))
            Assert.Contains("Its titles name both sides", Says(await answer.Content.ReadAsStringAsync(), $"says-side-{id}"), StringComparison.Ordinal);
        using (await SettleAsync(door, "look", ($"side-{id}", "")))
        using (var made = await SettleAsync(door, "trials"))
        using (await ImportPageTests.KeepAsync(door, made.Headers.Location!.OriginalString))
        {
        }
        var test = Assert.Single(Assert.Single(await door.Store.Sessions.OfAsync("A01")).Session.Tests);
        Assert.Equal(OfCommand("peak"), test.Left!.Trials.Select(trial => trial!.Value));
        Assert.Equal(test.Left.Trials, test.Right!.Trials);
    }

    [Fact]
    public async Task What_makes_a_recording_doubtful_is_said_beside_its_curve()
    {
        await using var door = await DoorOfATest.OpenAsync();
        // Eight samples a second, a gap, a device that shows no more than 150.
        var rows = Enumerable.Range(0, 96).Select(i => (T: i / 8.0, F: Math.Min(150, 200 * Math.Max(0, Math.Sin(i / 8.0))))).Where(row => row.T is < 9.4 or > 10.4);
        await BringAsync(door, ("file", "a.csv", Encoding.UTF8.GetBytes("time,weight\n" + string.Join('\n', rows.Select(row => FormattableString.Invariant($"{row.T},{row.F}"))))));
        string id = await OnlyAsync(door);
        using (await SettleAsync(door, "look", ("unit", "n"), ($"athlete-{id}", "A01"), ($"date-{id}", "2026-03-14"), ($"muscle-{id}", "flexors"), ($"side-{id}", "left")))
        {
        }
        string page = ImportPageTests.Text(await door.PageAsync(Page));
        Assert.All(["8 samples per second can miss a peak. Prefer the best second.", "No samples from 9.38 to 10.5 s", "The force stays at exactly 150 N"], doubt => Assert.Contains(doubt, page, StringComparison.Ordinal));
        Assert.Equal(0, await door.Store.Sessions.CountAsync());
    }

    [Fact]
    public async Task Files_that_cannot_be_taken_and_lines_of_a_list_that_fit_none_are_all_named_and_nothing_is_taken()
    {
        await using var door = await DoorOfATest.OpenAsync();
        byte[] large = new byte[(64 << 20) + 1];
        using var answer = await SendAsync(door, ("file", "empty.csv", []), ("file", "large.csv", large), ("file", "a.csv", Sample),
            ("list", "l.csv", "file,athlete,muscle\nb.csv,A01,abductors\na.csv,A01,abductors\na.csv,A01,flexors\na.csv\n"u8.ToArray()));
        string page = ImportPageTests.Text(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.All(
            ["“empty.csv” is empty.", "“large.csv” is larger than 64 MB.", "Line 2 of the list: no recording “b.csv” was brought.", "Line 4 of the list: “a.csv” is there twice.", "Line 5 of the list: the row has other cells", "Nothing was taken."],
            says => Assert.Contains(says, page, StringComparison.Ordinal));
        Assert.Empty(await door.Store.Uploads.ListAsync("owner"));
        using var nothing = await SendAsync(door);
        Assert.Contains("nothing was there", await nothing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var latin = await SendAsync(door, ("file", "a.csv", Sample), ("list", "l.csv", Encoding.Latin1.GetBytes("file,athlete,muscle\na.csv,M\u00FCller,abductors\n")));
        Assert.Contains("not UTF-8", await latin.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var many = await SendAsync(door, [.. Enumerable.Range(0, 51).Select(i => ("file", $"{i}.csv", Sample))]);
        Assert.Contains("More than 50 recordings", await many.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_recording_is_told_and_a_hostile_one_stays_text()
    {
        await using var door = await DoorOfATest.OpenAsync();
        await BringAsync(door, ("file", "<script>alert(1)</script>.csv", [0, 255, 0, 10, 60, 98, 62]), ("file", "b.csv", "time,weight\n0,1\n1,<img src=x>\n"u8.ToArray()));
        string page = await door.PageAsync(Page);

        Assert.Contains("No line has titles of a time and a force", page, StringComparison.Ordinal);
        Assert.Contains("Line 3 is no sample", page, StringComparison.Ordinal);
        Assert.All(["<script>alert", "<img"], hostile => Assert.DoesNotContain(hostile, page, StringComparison.Ordinal));
        Assert.DoesNotContain("<script>alert", await door.PageAsync("/import"), StringComparison.Ordinal);
    }

    // What the command takes of the sample.
    private static double[] OfCommand(string effort) =>
    [
        .. Door.Run("traces", Repository.Path("sample-data", "trace.csv"), "--athlete", "A01", "--date", "2026-03-14", "--muscle", "abductors", "--side", "left", "--unit", "kgf", "--effort", effort)
            .Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..].Select(line => double.Parse(line.Split(',')[^1], CultureInfo.InvariantCulture)),
    ];

    private static async Task<HttpResponseMessage> SendAsync(DoorOfATest door, params (string Field, string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(""), "nothing" } };
        foreach (var (field, name, content) in files)
            form.Add(new ByteArrayContent(content), field, name);
        return await door.SendAsync(Page, form);
    }

    private static async Task BringAsync(DoorOfATest door, params (string Field, string Name, byte[] Content)[] files)
    {
        using var answer = await SendAsync(door, files);
        Assert.Equal((HttpStatusCode.SeeOther, Page), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    /// <summary>Sends the form of the page as it stands, with what is said anew.</summary>
    private static async Task<HttpResponseMessage> SettleAsync(DoorOfATest door, string act, params (string Name, string Value)[] said)
    {
        string html = await door.PageAsync(Page);
        var fields = new Dictionary<string, string> { ["do"] = act };
        foreach (Match input in Inputs().Matches(html))
            fields[input.Groups[1].Value] = WebUtility.HtmlDecode(input.Groups[2].Value);
        foreach (Match select in Selects().Matches(html))
            fields[select.Groups[1].Value] = Selected().Match(select.Groups[2].Value) is { Success: true } chosen ? chosen.Groups[1].Value : "";
        foreach (var (name, value) in said)
            fields[name] = value;
        return await door.PostAsync($"{Page}/settle", [.. fields.Select(field => (field.Key, field.Value))]);
    }

    private static async Task<string> OnlyAsync(DoorOfATest door) => $"{Assert.Single(await door.Store.Uploads.ListAsync("owner")).Id}";

    private static string Says(string html, string id)
    {
        string from = html[(html.IndexOf('>', html.IndexOf($"id=\"{id}\"", StringComparison.Ordinal)) + 1)..];
        return WebUtility.HtmlDecode(Regex.Replace(from[..Regex.Match(from, "</div>|<div|</select>").Index], "<[^>]*>", "")).Trim();
    }

    [GeneratedRegex("<svg ")]
    private static partial Regex Svg();

    [GeneratedRegex("name=\"athlete-([^\"]*)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("<input id=\"[^\"]*\" name=\"([^\"]*)\"[^>]*? value=\"([^\"]*)\"")]
    private static partial Regex Inputs();

    [GeneratedRegex("<select [^>]*name=\"([^\"]*)\"[^>]*>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Selects();

    [GeneratedRegex("<option value=\"([^\"]*)\" selected")]
    private static partial Regex Selected();
}
