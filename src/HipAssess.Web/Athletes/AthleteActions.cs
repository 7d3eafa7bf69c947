using System.Globalization;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Doors;
using HipAssess.Reports.Words.Printed;
using HipAssess.Store.Kept;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;
using HipAssess.Web.Cohorts;

namespace HipAssess.Web.Athletes;

/// <summary>The list of athletes, and what is kept of one.</summary>
internal static class AthleteActions
{
    /// <summary>The list, or those who match what is sought.</summary>
    public static async Task<Answer> List(Visit visit)
    {
        string? sought = visit.Query("find");
        int from = int.TryParse(visit.Query("from"), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 1 ? number : 1;
        var found = await visit.Store.Athletes.FindAsync(new AthleteFilter { Text = sought }, from - 1, AthleteForm.OnAPage, visit.Gone);
        return Answer.Page(Heads.Athletes, Html.Of<AthleteList>(
            (nameof(AthleteList.Sought), sought), (nameof(AthleteList.Found), found.Rows), (nameof(AthleteList.From), (long)from), (nameof(AthleteList.All), found.Total)));
    }

    /// <summary>One athlete.</summary>
    public static async Task<Answer> Show(Visit visit) =>
        await visit.AthleteAsync() is { } athlete ? Answer.Page(Title(athlete), await PageAsync(visit, athlete, null, null)) : Answer.NotFound;

    /// <summary>Changes name, team and note.</summary>
    public static async Task<Answer> Change(Visit visit)
    {
        if (await visit.AthleteAsync() is not { } athlete)
            return Answer.NotFound;
        var form = AthleteForm.Of(await visit.FormAsync());
        return await visit.Store.Athletes.ChangeAsync(athlete.Code, form.Version, form.About, visit.Who, visit.Gone) switch
        {
            null => Answer.NotFound,
            { Conflict.Stored: { } stored } => Answer.Problem(Title(stored), await PageAsync(visit, stored, KeptWords.ChangedMeanwhile, form)),
            _ => Answer.SeeOther($"/athletes/{athlete.Id}"),
        };
    }

    /// <summary>Deletes every trace, where the code was typed.</summary>
    public static async Task<Answer> Delete(Visit visit)
    {
        if (await visit.AthleteAsync() is not { } athlete)
            return Answer.NotFound;
        var form = await visit.FormAsync();
        if (form.Text("code") != athlete.Code.Trim() && form.Text("code") != VisibleText.Visible(athlete.Code).Trim())
            return Answer.Problem(Title(athlete), await PageAsync(visit, athlete, KeptWords.NotTheCode, null));
        await visit.Store.Athletes.DeleteAsync(athlete.Code, visit.Who, visit.Gone);
        return Answer.SeeOther("/athletes");
    }

    private static async Task<string> PageAsync(Visit visit, AthleteEntry athlete, string? problem, AthleteForm? typed)
    {
        var stored = await visit.Store.Sessions.OfAsync(athlete.Code, visit.Gone);
        var rows = Matrix.Rows(stored, (await visit.YardstickAsync()).Judge([.. stored.Select(one => one.Session)]).Kept());
        return Html.Of<AthletePage>(
            (nameof(AthletePage.Athlete), athlete), (nameof(AthletePage.Rows), rows.Reverse().ToList()), (nameof(AthletePage.Problem), problem), (nameof(AthletePage.Typed), typed),
            (nameof(AthletePage.Visitor), visit.Visitor), (nameof(AthletePage.Drafts), visit.Visitor.Self is null ? [] : await visit.Store.Drafts.ListAsync(cancel: visit.Gone)));
    }

    private static string Title(AthleteEntry athlete) => athlete.About.Name is { } name ? $"{athlete.Code} {name}" : athlete.Code;
}
