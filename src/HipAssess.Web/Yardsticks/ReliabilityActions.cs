using System.Collections.Immutable;
using System.Globalization;
using HipAssess.Import.Problems;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Words.Doors;
using HipAssess.Strength;
using HipAssess.Thresholds;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;
using HipAssess.Web.Cohorts;
using HipAssess.Web.Imports;
using HipAssess.Web.Visitors;

namespace HipAssess.Web.Yardsticks;

/// <summary><c>/reliability</c>: which error figures are used, one's own and those that come with the tool.</summary>
internal static class ReliabilityActions
{
    /// <summary>The figures, and estimates of the store's retests once they are asked for.</summary>
    public static async Task<Answer> Show(Visit visit) =>
        visit.Query("days") is { } typed ? await EstimateAsync(visit, typed) : await PageAsync(visit, [], []);

    /// <summary>Chooses the set used.</summary>
    public static async Task<Answer> Use(Visit visit)
    {
        var form = await visit.FormAsync();
        string set = form.Text("reliability") ?? "";
        if (set.Length > 0 && !(Guid.TryParseExact(set, "D", out var id) && await visit.Store.Yardsticks.OneAsync(id, DoorSettings.OwnReliability, visit.Gone) is not null))
            return await PageAsync(visit, [YardstickWords.NotThere], []);
        await visit.Store.Settings.SetAsync(new Dictionary<string, string?> { ["reliability"] = set.Length > 0 ? set : null }, visit.Who, visit.Gone);
        return Answer.SeeOther("/reliability");
    }

    /// <summary>Makes a set of the store's retests.</summary>
    public static async Task<Answer> Build(Visit visit)
    {
        var form = await visit.FormAsync();
        if (Days(form.Text("days") ?? "") is not { } days)
            return await PageAsync(visit, [YardstickWords.NoDays(form.Text("days") ?? "")], []);
        var estimates = await EstimatesAsync(visit, days, form.Text("team"));
        if (estimates.IsEmpty)
            return await PageAsync(visit, [ReliabilityWords.None], []);
        await visit.Store.Yardsticks.AddAsync(
            DoorSettings.OwnReliability, OwnFile.Name("reliability", "csv", visit), OwnFile.Bytes(estimates, StudyDoorWords.Source), visit.Who, visit.Gone);
        return Answer.SeeOther("/reliability");
    }

    /// <summary>Takes one made elsewhere.</summary>
    public static async Task<Answer> Bring(Visit visit)
    {
        var form = await visit.FormAsync();
        if (form.Files.IsEmpty)
            return await PageAsync(visit, [YardstickWords.NoFile], []);
        var (set, problems) = ReliabilityFile.Read(new MemoryStream(form.Files[0].Content.ToArray()), form.Files[0].Name);
        if (set is null)
            return await PageAsync(visit, [], problems);
        await visit.Store.Yardsticks.AddAsync(DoorSettings.OwnReliability, form.Files[0].Name, form.Files[0].Content.ToArray(), visit.Who, visit.Gone);
        return Answer.SeeOther("/reliability");
    }

    /// <summary>One of one's own, as the command line takes it.</summary>
    public static async Task<Answer> Download(Visit visit) =>
        visit.Id() is { } id && await visit.Store.Yardsticks.OneAsync(id, DoorSettings.OwnReliability, visit.Gone) is ({ } own, var content)
            ? Answer.Download(KeptFileActions.SafeName(own.Name), "text/csv; charset=utf-8", to => to.Write(content)) : Answer.NotFound;

    /// <summary>Takes one out, unless it is in use.</summary>
    public static async Task<Answer> Delete(Visit visit)
    {
        if (visit.Id() is not { } id || await visit.Store.Yardsticks.OneAsync(id, DoorSettings.OwnReliability, visit.Gone) is null)
            return Answer.NotFound;
        if ((await visit.SettingsAsync()).OwnReliabilitySet == id)
            return await PageAsync(visit, [YardstickWords.InUse], []);
        await visit.Store.Yardsticks.DeleteAsync(id, visit.Who, visit.Gone);
        return Answer.SeeOther("/reliability");
    }

    private static async Task<Answer> EstimateAsync(Visit visit, string typed)
    {
        if (Days(typed) is not { } days)
            return await PageAsync(visit, [YardstickWords.NoDays(typed)], []);
        var estimates = await EstimatesAsync(visit, days, visit.Query("team"));
        return estimates.IsEmpty ? await PageAsync(visit, [ReliabilityWords.None], []) : await PageAsync(visit, [], [], estimates, days);
    }

    private static async Task<ImmutableArray<ReliabilityEstimate>> EstimatesAsync(Visit visit, int days, string? team) => ReliabilityEstimates.Of(
        Retested.Of(await OwnFile.SessionsAsync(visit, team), days), (await visit.SettingsAsync()).Strength);

    private static int? Days(string typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int days) && days is >= 1 and <= 365 ? days : null;

    private static async Task<Answer> PageAsync(
        Visit visit, ImmutableArray<string> wrong, ImmutableArray<Problem> problems, ImmutableArray<ReliabilityEstimate> estimates = default, int? days = null)
    {
        var settings = await visit.SettingsAsync();
        string html = Html.Of<ReliabilityPage>(
            (nameof(ReliabilityPage.Settings), settings), (nameof(ReliabilityPage.Used), await settings.AssessmentAsync(visit.Store, visit.Gone)),
            (nameof(ReliabilityPage.Own), await visit.Store.Yardsticks.ListAsync(DoorSettings.OwnReliability, visit.Gone)),
            (nameof(ReliabilityPage.Teams), await visit.Store.Athletes.TeamsAsync(visit.Gone)), (nameof(ReliabilityPage.Team), visit.Query("team")),
            (nameof(ReliabilityPage.Estimates), estimates.IsDefault ? [] : estimates), (nameof(ReliabilityPage.Days), days ?? Limits.RetestDays),
            (nameof(ReliabilityPage.Wrong), wrong), (nameof(ReliabilityPage.Problems), problems),
            (nameof(ReliabilityPage.MayChange), Audience.Administrators.Holds(visit.Visitor)));
        return wrong.IsEmpty && problems.IsEmpty ? Answer.Page(ReliabilityPage.Title, html) : Answer.Problem(ReliabilityPage.Title, html);
    }
}
