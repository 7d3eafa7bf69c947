namespace HipAssess.Benchmarks.Doors;

/// <summary>A page, or something done on one.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Aim">Milliseconds within which 95 of 100 are to be answered; null for none.</param>
/// <param name="Ask">Asks for it the nth time.</param>
internal sealed record DoorPage(string Name, double? Aim, Func<int, Task<HttpResponseMessage>> Ask)
{
    private const double Page = 50, Report = 80, Search = 20, Review = 300;

    /// <summary>Every page of the door, on many athletes and tests.</summary>
    /// <param name="client">Was let in.</param>
    /// <param name="tests">Ids of tests.</param>
    /// <param name="athletes">Ids of athletes.</param>
    /// <param name="file">Id of a kept file.</param>
    /// <param name="codes">Codes of the athletes.</param>
    public static IEnumerable<DoorPage> All(HttpClient client, IReadOnlyList<Guid> tests, IReadOnlyList<Guid> athletes, Guid file, IReadOnlyList<string> codes)
    {
        DoorPage Shown(string name, double? aim, Func<int, string> path) => new(name, aim, i => client.GetAsync(path(i)));
        Guid Test(int i) => tests[i % tests.Count];
        Guid Athlete(int i) => athletes[i % athletes.Count];
        return
        [
            Shown("Today", Page, _ => "/"),
            Shown("Test, the form", Page, _ => "/tests/new"),
            Shown("Report with its charts", Report, i => $"/tests/{Test(i)}"),
            Shown("Report as CSV", Page, i => $"/tests/{Test(i)}/results.csv"),
            Shown("Report as JSON", Page, i => $"/tests/{Test(i)}/results.json"),
            Shown("Report as PDF", null, i => $"/tests/{Test(i)}/report.pdf"),
            Shown("Amend", Page, i => $"/tests/{Test(i)}/amend"),
            Shown("Athletes", Page, _ => "/athletes"),
            Shown("Athletes, the last of them", Page, i => $"/athletes?from={Math.Max(1, codes.Count - 99 - i)}"),
            Shown("Search for a code", Search, i => $"/athletes?find={codes[i * 37 % codes.Count]}"),
            Shown("Search for two letters", Search, i => $"/athletes?find={"anemrsu"[i % 7]}{i % 10}"),
            Shown("Search for nobody", Search, i => $"/athletes?find=nobody{i}"),
            Shown("Athlete", Page, i => $"/athletes/{Athlete(i)}"),
            Shown("Over time", Report, i => $"/athletes/{Athlete(i)}/track"),
            Shown("Over time as JSON", Page, i => $"/athletes/{Athlete(i)}/track.json"),
            Shown("Athlete's export", Page, i => $"/athletes/{Athlete(i)}/export.csv"),
            Shown("Import", Page, _ => "/import"),
            Shown("Kept files", Page, _ => "/imports"),
            Shown("Kept file", Page, _ => $"/imports/{file}"),
            Shown("Screening", Page, _ => "/screening"),
            Shown("Screening, flagged of a team", Page, i => $"/screening?verdict=flag&team=Team%20{i % 50 + 1}"),
            Shown("Screening, a later page", Page, i => $"/screening?skip={i * 100 % codes.Count}"),
            Shown("Study, the form", Page, _ => "/study"),
            Shown("Study of a team", null, i => $"/study?compare=yes&team=Team%20{i % 50 + 1}"),
            Shown("Norms", Page, _ => "/norms"),
            Shown("Reliability", Page, _ => "/reliability"),
            Shown("Protocols", Page, _ => "/protocols"),
            Shown("Exercises", Page, _ => "/exercises"),
            Shown("Audit", Page, _ => "/audit"),
            Shown("Settings", Page, _ => "/settings"),
            new("Import of 1,000 rows to the review page", Review, i => ReviewAsync(client, i)),
        ];
    }

    /// <summary>What is asked for once: too much for a page.</summary>
    public static IEnumerable<DoorPage> Whole(HttpClient client) =>
    [
        new("Study of everybody", null, _ => client.GetAsync("/study?compare=yes")),
        new("Screening of everybody as CSV", null, _ => client.GetAsync("/screening/results.csv")),
        new("Export of everything", null, _ => client.GetAsync("/export.csv")),
    ];

    // A thousand rows of athletes the store has, on a day it has not.
    private static async Task<HttpResponseMessage> ReviewAsync(HttpClient client, int i)
    {
        var csv = new StringWriter();
        CohortCsv.WriteLong(csv, Cohort.Of(42).Select(session => session with { Date = new DateOnly(2026, 6, 1).AddDays(i) }));
        string[] lines = csv.ToString().Split('\n')[..1001];
        using var form = new MultipartFormDataContent { { new StringContent(string.Join('\n', lines) + "\n"), "file", "tests.csv" } };
        using var brought = await client.PostAsync(new Uri("/import", UriKind.Relative), form);
        return await client.GetAsync(brought.Headers.Location);
    }
}
