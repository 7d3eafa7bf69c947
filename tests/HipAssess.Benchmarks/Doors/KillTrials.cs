using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace HipAssess.Benchmarks.Doors;

/// <summary>Types into the browser door and kills the program at any moment, again and again: what was acknowledged is there after the next start.</summary>
internal static partial class KillTrials
{
    private const string Field = "t0-left-1";
    private const int LongestMilliseconds = 150;

    /// <summary>Tries and prints.</summary>
    /// <returns>0 where nothing was lost.</returns>
    public static async Task<int> PrintAsync(DoorOptions options, TextWriter to)
    {
        if (File.Exists(options.Store))
            throw new IOException($"{options.Store} is there already: name a new file.");
        var random = new Random(20261130);
        Uri? draft = null;
        int acknowledged = 0, last = 0, lost = 0;
        for (int trial = 0; trial <= options.Times; trial++)
        {
            using var program = await ServedProgram.StartAsync(options);
            int found = draft is null ? 0 : await FoundAsync(program.Client, draft);
            if (found < last)
            {
                lost++;
                to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"trial {trial}: {last} was acknowledged, {found} is there"));
            }
            if (trial == options.Times)
                break;
            draft ??= await BeginAsync(program.Client);
            int before = last = found;
            var end = Task.Delay(random.Next(LongestMilliseconds));
            var typing = TypeAsync(program.Client, draft, found, value => last = value);
            await end;
            program.Kill();
            await typing;
            acknowledged += last - before;
        }
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{options.Times} kills, {acknowledged} values acknowledged, {lost} trials with a loss."));
        return lost == 0 && acknowledged > 0 ? 0 : 1;
    }

    private static async Task<Uri> BeginAsync(HttpClient client)
    {
        using var answer = await client.PostAsync(new Uri("/tests/new", UriKind.Relative), Form(("athlete", "K01"), ("date", "2026-03-14")));
        return answer.StatusCode == HttpStatusCode.SeeOther ? answer.Headers.Location! : throw new InvalidOperationException($"No test was begun: {answer.StatusCode}.");
    }

    // One value after the other, until nobody answers.
    private static async Task TypeAsync(HttpClient client, Uri draft, int from, Action<int> acknowledge)
    {
        try
        {
            for (int value = from + 1; ; value++)
            {
                using var answer = await client.PostAsync(draft, Form(("do", "typed"), (Field, value.ToString(CultureInfo.InvariantCulture))));
                answer.EnsureSuccessStatusCode();
                acknowledge(value);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // Killed.
        }
    }

    private static async Task<int> FoundAsync(HttpClient client, Uri draft)
    {
        string page = await client.GetStringAsync(draft);
        string field = Inputs().Matches(page).Select(input => input.Value).Single(input => input.Contains($"name=\"{Field}\"", StringComparison.Ordinal));
        return Value().Match(field) is { Success: true } value ? int.Parse(value.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("value=\"(\\d+)\"")]
    private static partial Regex Value();
}
