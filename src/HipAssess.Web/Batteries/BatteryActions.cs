using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store.Kept;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;
using HipAssess.Web.Forms;
using HipAssess.Web.Typed;

namespace HipAssess.Web.Batteries;

/// <summary>Test batteries: shipped ones to look at, own ones to make, change and delete, and a blank sheet of each.</summary>
internal static class BatteryActions
{
    /// <summary>All of them.</summary>
    public static async Task<Answer> List(Visit visit) =>
        Answer.Page(Labels.Protocols, Html.Of<BatteryList>((nameof(BatteryList.Batteries), await Battery.AllAsync(visit))));

    /// <summary>A blank sheet to print.</summary>
    public static async Task<Answer> Sheet(Visit visit) => await Battery.OneAsync(visit) is { } battery
        ? Answer.Page(battery.Protocol.Name, Html.Of<BlankSheet>((nameof(BlankSheet.Protocol), battery.Protocol)))
        : Answer.NotFound;

    /// <summary>The form of a new one, empty or after another.</summary>
    public static async Task<Answer> New(Visit visit)
    {
        var like = visit.Query("like") is { } id ? (await Battery.AllAsync(visit)).FirstOrDefault(battery => battery.Id == id) : null;
        return Page("/protocols/new", like is null ? new BatteryForm { Tests = [BatteryTestForm.Empty] } : BatteryForm.Of(like.Protocol, null) with { Name = "" });
    }

    /// <summary>Keeps a new one.</summary>
    public static async Task<Answer> Make(Visit visit)
    {
        var posted = await visit.FormAsync();
        var form = BatteryForm.Of(posted);
        return await DoAsync(visit, "/protocols/new", form, posted, null);
    }

    /// <summary>The form of an own one.</summary>
    public static async Task<Answer> Show(Visit visit) => await Battery.OneAsync(visit) is { IsOwn: true } battery
        ? Page($"/protocols/{battery.Id}", BatteryForm.Of(battery.Protocol, battery.Version))
        : Answer.NotFound;

    /// <summary>Changes an own one; tests under way keep what they were begun with.</summary>
    public static async Task<Answer> Change(Visit visit)
    {
        var posted = await visit.FormAsync();
        var form = BatteryForm.Of(posted);
        return visit.Id() is { } id && form.Version is { } version ? await DoAsync(visit, $"/protocols/{id}", form, posted, new Expected(id, version)) : Answer.NotFound;
    }

    /// <summary>Deletes an own one; tests made with it stay.</summary>
    public static async Task<Answer> Delete(Visit visit)
    {
        if (await Battery.OneAsync(visit) is not { Version: { } version } || visit.Id() is not { } id)
            return Answer.NotFound;
        var deleted = await visit.Store.Protocols.DeleteAsync(new Expected(id, version), visit.Who, visit.Gone);
        return deleted.IsKept ? Answer.SeeOther("/protocols") : Answer.SeeOther($"/protocols/{id}");
    }

    private static async Task<Answer> DoAsync(Visit visit, string action, BatteryForm form, PostedForm posted, Expected? expected)
    {
        if (posted.Text("do") is { } doing and not "save")
            return Page(action, form.After(doing));
        if (form.Problems() is { Count: > 0 } problems)
            return Page(action, form, problems);
        var change = await visit.Store.Protocols.SaveAsync(expected, form.Name, TypedJson.Write(form.Read()), visit.Who, visit.Gone);
        return change switch
        {
            { IsKept: true } => Answer.SeeOther("/protocols"),
            { Conflict.Stored: { } stored } => Page(action, form with { Version = stored.Version }, null, Battery.Of(stored)),
            _ => Answer.NotFound,
        };
    }

    private static Answer Page(string action, BatteryForm form, ILookup<string, string>? problems = null, Battery? stored = null)
    {
        string title = form.Version is null ? BatteryWords.New : BatteryWords.ChangeOne;
        string html = Html.Of<BatteryPage>(
            (nameof(BatteryPage.Title), title), (nameof(BatteryPage.Action), action), (nameof(BatteryPage.Form), form), (nameof(BatteryPage.Stored), stored),
            (nameof(BatteryPage.Problems), problems ?? Array.Empty<(string, string)>().ToLookup(one => one.Item1, one => one.Item2)));
        return problems is null && stored is null ? Answer.Page(title, html) : Answer.Problem(title, html);
    }
}
