namespace HipAssess.Benchmarks.Sharing;

/// <summary>Somebody who looks: a page, a thought, the next page.</summary>
/// <param name="browser">Theirs, signed in.</param>
/// <param name="self">Who they are.</param>
/// <param name="pace">How fast they are.</param>
/// <param name="random">What they do next.</param>
internal sealed class Reader(ClinicBrowser browser, Persona self, Pace pace, Random random)
{
    /// <summary>Looks until the end.</summary>
    public async Task WorkAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await (self.Self is null ? LookAsync() : LookAtOneselfAsync(self.Self));
            await pace.ThinkAsync(random, end);
        }
    }

    private Task<Reply> LookAsync()
    {
        var athlete = self.Sees[random.Next(self.Sees.Length)];
        return random.Next(100) switch
        {
            < 20 => browser.GetAsync("Today", "/"),
            < 28 => browser.GetAsync("Athletes", "/athletes"),
            < 40 => browser.GetAsync("Search", $"/athletes?find={(random.Next(2) == 0 ? athlete.Code[..^1] : $"Surname {random.Next(99)}")}"),
            < 56 => browser.GetAsync("Athlete", $"/athletes/{athlete.Id}"),
            < 76 => browser.GetAsync("Report", $"/tests/{Test(athlete)}"),
            < 84 => browser.GetAsync("Over time", $"/athletes/{athlete.Id}/track"),
            < 91 => browser.GetAsync("Screening", random.Next(2) == 0 ? "/screening" : $"/screening?team={Uri.EscapeDataString(athlete.Team)}"),
            < 93 => browser.GetAsync("Report as PDF", $"/tests/{Test(athlete)}/report.pdf"),
            < 95 => browser.GetAsync("Report as CSV", $"/tests/{Test(athlete)}/results.csv"),
            < 97 => browser.GetAsync("Athlete's export", $"/athletes/{athlete.Id}/export.csv"),
            < 99 when self.Hidden is { } hidden => browser.GetAsync("Somebody out of sight", random.Next(2) == 0 ? $"/athletes/{hidden.Id}" : $"/tests/{Test(hidden)}", 404),
            _ => browser.GetAsync("Exercises", "/exercises"),
        };
    }

    private Task<Reply> LookAtOneselfAsync(KnownAthlete own) => random.Next(100) switch
    {
        < 15 => browser.GetAsync("Today, of an athlete", "/", 303),
        < 45 => browser.GetAsync("Athlete", $"/athletes/{own.Id}"),
        < 75 => browser.GetAsync("Report", $"/tests/{Test(own)}"),
        < 90 => browser.GetAsync("Over time", $"/athletes/{own.Id}/track"),
        < 93 => browser.GetAsync("Report as PDF", $"/tests/{Test(own)}/report.pdf"),
        < 97 => browser.GetAsync("Somebody out of sight", $"/tests/{Test(self.Hidden!)}", 404),
        _ => browser.GetAsync("Exercises", "/exercises"),
    };

    private Guid Test(KnownAthlete athlete) => athlete.Tests[random.Next(athlete.Tests.Length)];
}
