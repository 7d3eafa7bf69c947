using System.Collections.Concurrent;
using System.Globalization;

namespace HipAssess.Benchmarks.Sharing;

/// <summary>What was acknowledged to people, to be held against what is kept.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentDictionary<TestDay, string?[]> tests = new();
    private readonly ConcurrentDictionary<TestForm, ClinicBrowser> drafts = new();

    private int typed, finished;

    /// <summary>Values that were answered as kept.</summary>
    public int Typed => typed;

    /// <summary>Tests, and versions of them, that were answered as stored.</summary>
    public int Finished => finished;

    /// <summary>A change was answered as kept.</summary>
    public void WasKept() => Interlocked.Increment(ref typed);

    /// <summary>A draft was begun, or opened again, in some browser.</summary>
    public void Opened(TestForm form, ClinicBrowser browser) => drafts[form] = browser;

    /// <summary>A test was answered as stored: it must be there, once, with these values.</summary>
    public void WasStored(TestDay day, TestForm form)
    {
        drafts.TryRemove(form, out _);
        tests[day] = [State(form)];
        Interlocked.Increment(ref finished);
    }

    /// <summary>Whether a test was stored nobody has heard: it may be there with these values or as before, but not otherwise.</summary>
    public void MayBeStored(TestDay day, TestForm form)
    {
        drafts.TryRemove(form, out _);
        tests.AddOrUpdate(day, _ => [null, State(form)], (_, before) => [.. before, State(form)]);
    }

    /// <summary>Holds it against what is kept.</summary>
    /// <param name="export">All tests, in the long layout.</param>
    /// <returns>What is missing or otherwise, a sentence each.</returns>
    public async Task<List<string>> CheckAsync(string export)
    {
        var wrong = new List<string>();
        var kept = ExportedTests.Of(export);
        foreach (var (day, may) in tests)
        {
            string? found = kept.GetValueOrDefault(day);
            if (!may.Contains(found))
                wrong.Add($"the test of {day.Athlete} on {day.Day} {(found is null ? "is lost" : $"holds {found} and not {string.Join(" or ", may.Select(one => one ?? "nothing"))}")}");
        }
        foreach (var (form, browser) in drafts)
        {
            var page = await browser.GetAsync("Draft, looked at again", form.Action);
            if (!page.IsRight)
            {
                wrong.Add($"an unfinished test is lost ({page.Status})");
                continue;
            }
            var now = TestForm.Of(page.Body);
            foreach (var (field, text) in form.Kept)
                if (now[field] != text && now[field] != form[field]) // the last change may be kept without having been answered
                    wrong.Add($"an unfinished test holds '{now[field]}' in {field}; '{text}' was acknowledged");
        }
        return wrong;
    }

    /// <summary>Tests and unfinished ones to be looked for.</summary>
    public (int Tests, int Drafts) Count => (tests.Count, drafts.Count);

    private static string State(TestForm form) => ExportedTests.State(form.Fields.Where(field => field.Value.Length > 0 && TestForm.IsValue(field.Key))
        .Select(field => double.Parse(field.Value, CultureInfo.InvariantCulture)));
}

/// <summary>Whose test, and of which day.</summary>
/// <param name="Athlete">The id in files.</param>
/// <param name="Day">As files have it.</param>
internal sealed record TestDay(string Athlete, string Day);
