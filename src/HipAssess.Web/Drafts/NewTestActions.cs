using System.Collections.Immutable;
using System.Globalization;
using HipAssess.Domain;
using HipAssess.Protocols;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store.Kept;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;
using HipAssess.Web.Batteries;
using HipAssess.Web.Typed;

namespace HipAssess.Web.Drafts;

/// <summary>Whom to test, and with which battery.</summary>
internal static class NewTestActions
{
    private const int Shown = 20, LongestCode = 1000;

    /// <summary>The page; with the athletes found, or the one chosen.</summary>
    public static async Task<Answer> Show(Visit visit)
    {
        if (visit.Visitor.Self is { } self)
            return Page(await OfAsync(visit, await visit.Store.Athletes.OneAsync(self, visit.Gone), null) with { IsOwn = true });
        var chosen = Guid.TryParse(visit.Query("athlete"), out var id) ? await visit.Store.Athletes.OneAsync(id, visit.Gone) : null;
        return Page(await OfAsync(visit, chosen, visit.Query("find")));
    }

    /// <summary>Begins the test: from here on it is a draft.</summary>
    public static async Task<Answer> Begin(Visit visit)
    {
        var form = await visit.FormAsync();
        var batteries = await Battery.AllAsync(visit);
        var battery = batteries.FirstOrDefault(one => one.Id == form.Text("protocol")) ?? batteries[0];
        bool isKnown = Guid.TryParse(visit.Visitor.Self?.ToString() ?? form.Text("known"), out var id);
        var chosen = isKnown ? await visit.Store.Athletes.OneAsync(id, visit.Gone) : null;
        string code = chosen?.Code ?? form.Text("athlete") ?? "";
        if (code.Length is 0 or > LongestCode || (isKnown && chosen is null) || (!isKnown && (await visit.Store.Athletes.OneAsync(code, visit.Gone) is not null || await visit.Store.Athletes.IsOutOfSightAsync(code, visit.Gone))))
        {
            var view = await OfAsync(visit, null, null);
            return Page(view with
            {
                Code = code,
                Name = form.Text("name") ?? "",
                Day = form.Text("date") ?? view.Day,
                Protocol = battery.Id,
                Known = code.Length is > 0 and <= LongestCode ? await visit.Store.Athletes.OneAsync(code, visit.Gone) : null,
                HasProblem = true,
                IsElsewhere = await visit.Store.Athletes.IsOutOfSightAsync(code, visit.Gone),
            });
        }
        var last = chosen is null ? null : (await visit.Store.Sessions.OfAsync(chosen.Code, visit.Gone)).LastOrDefault()?.Session;
        var typed = Begun(battery.Protocol, code, chosen?.About.Name ?? form.Text("name"), form.Text("date") ?? Today(visit), last);
        var draft = await DraftActions.StartAsync(visit, code, TypedJson.Write(typed), _ => false);
        return Answer.SeeOther($"/tests/drafts/{draft.Kept!.Id}");
    }

    // What does not change from test to test is taken from the last one; what may, stands beside its field.
    private static TypedTest Begun(Protocol protocol, string code, string? name, string day, Session? last)
    {
        var typed = new TypedTest(protocol, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal))
            .With(TypedFields.Athlete, code).With(TypedFields.Name, name).With(TypedFields.Date, day);
        if (last is null)
            return typed;
        var before = StoredTest.Of(last);
        foreach (string lasting in new[] { "sex", "height_cm", "leg_length_cm", "dominant_side" })
            typed = typed.With(lasting, before[lasting]);
        return typed;
    }

    private static async Task<NewTestView> OfAsync(Visit visit, AthleteEntry? chosen, string? sought)
    {
        var drafts = await visit.Store.Drafts.ListAsync(null, visit.Gone);
        return new NewTestView(chosen, sought, sought is null ? null : await visit.Store.Athletes.FindAsync(new AthleteFilter { Text = sought }, 0, Shown, visit.Gone), await Battery.AllAsync(visit))
        {
            Day = Today(visit),
            Drafts = chosen is null ? [] : [.. drafts.Where(draft => draft.Athlete == chosen.Code)],
        };
    }

    private static Answer Page(NewTestView view)
    {
        const string Title = TestFormWords.NewTest;
        string html = Html.Of<NewTestPage>((nameof(NewTestPage.View), view));
        return view.HasProblem ? Answer.Problem(Title, html) : Answer.Page(Title, html);
    }

    private static string Today(Visit visit) => visit.Door.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What the page of a new test shows.</summary>
/// <param name="Chosen">The athlete to be tested; null until one is chosen.</param>
/// <param name="Sought">What was searched for; null for nothing.</param>
/// <param name="Found">Who was found.</param>
/// <param name="Batteries">What can be measured.</param>
public sealed record NewTestView(AthleteEntry? Chosen, string? Sought, Page<AthleteEntry>? Found, IReadOnlyList<Battery> Batteries)
{
    /// <summary>Code typed for a new athlete.</summary>
    public string Code { get; init; } = "";

    /// <summary>Name typed.</summary>
    public string Name { get; init; } = "";

    /// <summary>Test day.</summary>
    public required string Day { get; init; }

    /// <summary>The battery chosen; null for the first.</summary>
    public string? Protocol { get; init; }

    /// <summary>Somebody who has the code typed already.</summary>
    public AthleteEntry? Known { get; init; }

    /// <summary>Whoever tests is the athlete.</summary>
    public bool IsOwn { get; init; }

    /// <summary>The code typed is somebody's who is not seen.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>No test could be begun.</summary>
    public bool HasProblem { get; init; }

    /// <summary>Tests of the chosen one that were begun and not finished.</summary>
    public IReadOnlyList<Draft> Drafts { get; init; } = [];
}
