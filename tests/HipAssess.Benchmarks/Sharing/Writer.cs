using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace HipAssess.Benchmarks.Sharing;

/// <summary>Somebody who tests: begins, types field by field, finishes, and amends now and then.</summary>
/// <param name="browser">Theirs, signed in.</param>
/// <param name="self">Who they are.</param>
/// <param name="ledger">Is told what was acknowledged.</param>
/// <param name="pace">How fast they are.</param>
/// <param name="random">What they type.</param>
/// <param name="end">Nothing new is begun after it.</param>
internal sealed partial class Writer(ClinicBrowser browser, Persona self, Ledger ledger, Pace pace, Random random, CancellationToken end)
{
    private const int Amended = 20, LeftUnfinished = 5; // of a hundred
    private static readonly DateOnly FirstDay = new(2026, 11, 20); // later than any test there is, and not in the future

    private int begun;

    /// <summary>Tests until the end.</summary>
    public async Task WorkAsync()
    {
        while (!end.IsCancellationRequested)
        {
            if (await BeginAsync() is not (var form, { } day))
                continue;
            await TypeAllAsync(form);
            if (end.IsCancellationRequested || random.Next(100) < LeftUnfinished || await FinishAsync(form, day) is not { } test)
                continue;
            await AskAsync(() => browser.GetAsync("Report", test));
            if (random.Next(100) < Amended && !end.IsCancellationRequested)
                await AmendAsync(test, day);
        }
    }

    // Those they know first, then people new to the clinic; of oneself a day before the other.
    private async Task<(TestForm Form, TestDay Day)?> BeginAsync()
    {
        int number = begun++;
        var known = self.Self ?? (number < self.Own.Length ? self.Own[number] : null);
        var date = self.Self is null ? FirstDay : FirstDay.AddDays(-number);
        var day = new TestDay(known?.Code ?? $"N{self.Number:00}-{number:0000}", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await AskAsync(() => browser.GetAsync("New test", self.Self is null && known is not null ? $"/tests/new?athlete={known.Id}" : "/tests/new"));
        string protocol = random.Next(3) == 0 ? "runner-hip-6" : "runner-hip-3";
        var begins = ClinicBrowser.Form(known is null ? ("athlete", day.Athlete) : ("known", known.Id.ToString()), ("name", ""), ("date", day.Day), ("protocol", protocol));
        if (await AskAsync(() => browser.PostAsync("Begin a test", "/tests/new", begins)) is not { Location: { } draft }
            || await AskAsync(() => browser.GetAsync("Test being typed", draft)) is not { } page)
            return null;
        var form = TestForm.Of(page.Body);
        ledger.Opened(form, browser);
        return (form, day);
    }

    private async Task TypeAllAsync(TestForm form)
    {
        await TypeAsync(form, "mass_kg", random.Next(50, 90).ToString(CultureInfo.InvariantCulture));
        if (self.Self is null)
            await TypeAsync(form, "group", random.Next(10) == 0 ? "control" : "injured");
        foreach (string field in form.Values)
            await TypeAsync(form, field, Newton());
    }

    private string Newton() => (random.Next(1200, 3200) / 10.0).ToString("F1", CultureInfo.InvariantCulture);

    // As door.js does: one request after the other, each with all that was typed meanwhile.
    private async Task TypeAsync(TestForm form, string field, string text)
    {
        await pace.ThinkAsync(random, end);
        bool isByKeys = pace.ByKeys && form.Values.Contains(field);
        var clock = Stopwatch.StartNew();
        for (int keys = 0; keys < text.Length && !end.IsCancellationRequested;)
        {
            keys = isByKeys ? Math.Min(text.Length, Math.Max(keys, (int)(clock.Elapsed / Pace.Key)) + 1) : text.Length;
            form[field] = text[..keys];
            var sent = new Dictionary<string, string>(form.Fields);
            if (await AskAsync(() => browser.PostAsync("Type", form.Action, form.Typed(), 200)) is not { } piece)
                return;
            form.Answered(sent, piece.Body);
            ledger.WasKept();
            if (keys < text.Length)
                await Pace.WaitAsync(keys * Pace.Key - clock.Elapsed, end);
        }
    }

    private async Task<string?> FinishAsync(TestForm form, TestDay day)
    {
        await pace.ThinkAsync(random, end);
        bool wasTried = false;
        while (true)
        {
            // Where a try was not answered, the test may be stored already and the draft gone.
            var answer = await browser.PostAsync("Finish", form.Action, form.Finish(), wasTried ? [303, 404] : [303]);
            if (answer.IsRight && answer.Status == 404)
            {
                ledger.WasStored(day, form);
                return null;
            }
            if (answer.IsRight && Test().IsMatch(answer.Location!))
            {
                ledger.WasStored(day, form);
                return answer.Location;
            }
            if (answer.Status is not (0 or 503))
                return null; // refused, or shown once more: counted where it was answered, and still a draft
            wasTried = true;
            await Pace.WaitAsync(pace.BeforeTryingAgain, end);
            if (end.IsCancellationRequested)
            {
                ledger.MayBeStored(day, form);
                return null;
            }
        }
    }

    private async Task AmendAsync(string test, TestDay day)
    {
        await pace.ThinkAsync(random, end);
        if (await AskAsync(() => browser.GetAsync("Amend", $"{test}/amend")) is not { } page)
            return;
        var form = TestForm.Of(page.Body);
        await TypeAsync(form, form.Values[random.Next(form.Values.Count)], Newton());
        if (form.Action.StartsWith("/tests/drafts/", StringComparison.Ordinal))
            ledger.Opened(form, browser);
        if (!end.IsCancellationRequested)
            await FinishAsync(form, day);
    }

    // Again and again, until somebody answers or the work ends; null where it was not answered as it should be.
    private async Task<Reply?> AskAsync(Func<Task<Reply>> ask)
    {
        while (true)
        {
            var reply = await ask();
            if (reply.Status is not (0 or 503))
                return reply.IsRight ? reply : null;
            await Pace.WaitAsync(pace.BeforeTryingAgain, end);
            if (end.IsCancellationRequested)
                return null;
        }
    }

    [GeneratedRegex("^/tests/[0-9a-f-]{36}$")]
    private static partial Regex Test();
}
