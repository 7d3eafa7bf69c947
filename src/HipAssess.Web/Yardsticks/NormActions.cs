using System.Collections.Immutable;
using System.Security.Cryptography;
using HipAssess.Import.Problems;
using HipAssess.Norms.Files;
using HipAssess.Norms.Published;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Words.Doors;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;
using HipAssess.Web.Cohorts;
using HipAssess.Web.Imports;
using HipAssess.Web.Visitors;

namespace HipAssess.Web.Yardsticks;

/// <summary><c>/norms</c>: which norm is used, one's own and published ones.</summary>
internal static class NormActions
{
    /// <summary>All of them.</summary>
    public static Task<Answer> Show(Visit visit) => PageAsync(visit, [], []);

    /// <summary>A published set in full.</summary>
    public static Task<Answer> Set(Visit visit)
    {
        string set = (string)visit.Context.Request.RouteValues["set"]!;
        var (norms, ranges) = (PublishedNorms.InSet(set), PublishedRangeNorms.InSet(set));
        return Task.FromResult(norms.IsEmpty && ranges.IsEmpty ? Answer.NotFound
            : Answer.Page(set, Html.Of<NormSetPage>((nameof(NormSetPage.Set), set), (nameof(NormSetPage.Norms), norms), (nameof(NormSetPage.Ranges), ranges))));
    }

    /// <summary>Chooses the one used.</summary>
    public static async Task<Answer> Use(Visit visit)
    {
        var form = await visit.FormAsync();
        string norm = form.Text("norm") ?? "";
        bool isThere = norm.Length == 0 || YardstickWords.Sets.Contains(norm)
            || (Guid.TryParseExact(norm, "D", out var id) && await visit.Store.Yardsticks.OneAsync(id, DoorSettings.OwnNorms, visit.Gone) is not null);
        if (!isThere)
            return await PageAsync(visit, [YardstickWords.NotThere], []);
        await visit.Store.Settings.SetAsync(new Dictionary<string, string?> { ["norm"] = norm.Length > 0 ? norm : null }, visit.Who, visit.Gone);
        return Answer.SeeOther("/norms");
    }

    /// <summary>Makes one of the store's controls.</summary>
    public static async Task<Answer> Build(Visit visit)
    {
        var form = await visit.FormAsync();
        var settings = await visit.SettingsAsync();
        var sessions = await OwnFile.SessionsAsync(visit, form.Text("team"));
        if (NormalisingWords.Refusal(sessions, settings.Normalise) is { } refusal)
            return await PageAsync(visit, [StudyDoorWords.InPage(refusal)], []);
        string name = OwnFile.Name("norms", "json", visit);
        if (OwnFile.Norm(sessions, settings, RandomNumberGenerator.GetBytes(16), visit.Door.ToolVersion, name) is not { } file)
            return await PageAsync(visit, [YardstickWords.NoControls], []);
        await visit.Store.Yardsticks.AddAsync(DoorSettings.OwnNorms, name, OwnFile.Bytes(file), visit.Who, visit.Gone);
        return Answer.SeeOther("/norms");
    }

    /// <summary>Takes one made elsewhere.</summary>
    public static async Task<Answer> Bring(Visit visit)
    {
        var form = await visit.FormAsync();
        if (form.Files.IsEmpty)
            return await PageAsync(visit, [YardstickWords.NoFile], []);
        var (file, problems) = NormFileReader.Read(form.Files[0].Content.ToArray(), form.Files[0].Name);
        if (file is null)
            return await PageAsync(visit, [], problems);
        await visit.Store.Yardsticks.AddAsync(DoorSettings.OwnNorms, file.Name, form.Files[0].Content.ToArray(), visit.Who, visit.Gone);
        return Answer.SeeOther("/norms");
    }

    /// <summary>One of one's own, as the command line takes it.</summary>
    public static async Task<Answer> Download(Visit visit) =>
        visit.Id() is { } id && await visit.Store.Yardsticks.OneAsync(id, DoorSettings.OwnNorms, visit.Gone) is ({ } own, var content)
            ? Answer.Download(KeptFileActions.SafeName(own.Name), "application/json", to => to.Write(content)) : Answer.NotFound;

    /// <summary>Takes one out, unless it is in use.</summary>
    public static async Task<Answer> Delete(Visit visit)
    {
        if (visit.Id() is not { } id || await visit.Store.Yardsticks.OneAsync(id, DoorSettings.OwnNorms, visit.Gone) is null)
            return Answer.NotFound;
        if ((await visit.SettingsAsync()).OwnNorm == id)
            return await PageAsync(visit, [YardstickWords.InUse], []);
        await visit.Store.Yardsticks.DeleteAsync(id, visit.Who, visit.Gone);
        return Answer.SeeOther("/norms");
    }

    private static async Task<Answer> PageAsync(Visit visit, ImmutableArray<string> wrong, ImmutableArray<Problem> problems)
    {
        var settings = await visit.SettingsAsync();
        var used = settings.OwnNorm is { } id && await visit.Store.Yardsticks.OneAsync(id, DoorSettings.OwnNorms, visit.Gone) is ({ } own, var content)
            ? NormFileReader.Read(content, own.Name).File : null;
        string html = Html.Of<NormsPage>(
            (nameof(NormsPage.Settings), settings), (nameof(NormsPage.Used), used), (nameof(NormsPage.Own), await visit.Store.Yardsticks.ListAsync(DoorSettings.OwnNorms, visit.Gone)),
            (nameof(NormsPage.Teams), await visit.Store.Athletes.TeamsAsync(visit.Gone)), (nameof(NormsPage.Wrong), wrong), (nameof(NormsPage.Problems), problems),
            (nameof(NormsPage.MayChange), Audience.Administrators.Holds(visit.Visitor)));
        return wrong.IsEmpty && problems.IsEmpty ? Answer.Page(NormsPage.Title, html) : Answer.Problem(NormsPage.Title, html);
    }
}
