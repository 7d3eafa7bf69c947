using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store.Kept;
using HipAssess.Traces;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;
using HipAssess.Web.Forms;
using HipAssess.Web.Imports;

namespace HipAssess.Web.Recordings;

/// <summary><c>/import/recordings</c>: recordings of force over time come in, are said what they are of, and become a file of trials that is decided on as any other.</summary>
internal static class RecordingActions
{
    private const string Home = "/import/recordings";

    /// <summary>What was brought, with the curves of what is whole.</summary>
    public static async Task<Answer> Show(Visit visit) => Answer.Page(RecordingWords.Title, PageOf(await WaitingRecording.AllAsync(visit), isRedrawn: visit.Query("redrawn") is not null));

    /// <summary>Takes recordings and a list of them: all, or none where something is wrong with one.</summary>
    public static async Task<Answer> Bring(Visit visit)
    {
        var form = await visit.FormAsync();
        var waiting = await WaitingRecording.UploadsAsync(visit);
        var brought = BroughtRecordings.Of(form, [.. waiting.Select(one => one.Upload.Name)]);
        if (!brought.Wrong.IsEmpty)
            return Answer.Problem(RecordingWords.Title, PageOf(await WaitingRecording.AllAsync(visit), [.. brought.Wrong, .. form.Files.IsEmpty ? [] : (string[])[RecordingWords.NothingTaken]]));
        var likeOthers = waiting.IsEmpty ? new RecordingChoice() : new RecordingChoice { Unit = waiting[0].Choice.Unit, Effort = waiting[0].Choice.Effort };
        foreach (var (upload, choice) in waiting)
            if (brought.Labels.TryGetValue(upload.Name, out var label))
                await SettleAsync(visit, upload.Id, choice.With(label));
        foreach (var file in brought.Files)
        {
            var upload = await visit.Store.Uploads.BringAsync(file.Name, file.Content, visit.Who, visit.Gone);
            await SettleAsync(visit, upload.Id, brought.Labels.TryGetValue(file.Name, out var label) ? likeOthers.With(label) : likeOthers);
        }
        return Answer.SeeOther(Home);
    }

    /// <summary>Takes what the form says of each, whatever it is, so that nothing typed is lost; then does what its button says.</summary>
    public static async Task<Answer> Settle(Visit visit)
    {
        var form = await visit.FormAsync();
        string act = form.Text("do") ?? "look";
        bool isSeen = true;
        foreach (var (upload, choice) in await WaitingRecording.UploadsAsync(visit))
        {
            bool isShown = form.Fields.Contains($"athlete-{upload.Id}");
            var typed = isShown ? Typed(form, upload.Id) : choice with { Unit = Unit(form), Effort = Effort(form) };
            isSeen &= isShown && typed == choice;
            if (act == $"forget {upload.Id}")
                await visit.Store.Uploads.ForgetAsync(upload.Id, visit.Who, visit.Gone);
            else if (typed != choice)
                await SettleAsync(visit, upload.Id, typed);
        }
        if (act.StartsWith("forget ", StringComparison.Ordinal))
            return Answer.SeeOther(Home);
        var waiting = await WaitingRecording.AllAsync(visit);
        if (waiting.Any(one => !one.IsWhole))
            return Answer.Problem(RecordingWords.Title, PageOf(waiting, asksAll: true));
        if (act != "trials" || waiting.IsEmpty)
            return Answer.SeeOther(Home);
        // Nobody has seen the curves of what was typed since.
        return isSeen ? Answer.SeeOther($"/imports/{(await TrialsAsync(visit, waiting)).Id}/decisions") : Answer.SeeOther($"{Home}?redrawn=yes");
    }

    private static async Task<Upload> TrialsAsync(Visit visit, ImmutableArray<WaitingRecording> waiting)
    {
        using var trials = new MemoryStream();
        TrialsCsv.Write(trials, [.. waiting.SelectMany(one => one.Found)], waiting[0].Choice.IsPlateau, StrengthUnits.Parse(waiting[0].Choice.Unit)!.Value);
        var upload = await visit.Store.Uploads.BringAsync(RecordingWords.TrialsName(waiting.Length), trials.ToArray(), visit.Who, visit.Gone);
        await visit.Store.Uploads.SettleAsync(upload.Id, new ImportChoices { Recordings = [.. waiting.Select(one => one.Upload.Id)] }.Write(), visit.Who, visit.Gone);
        return upload;
    }

    private static Task<bool> SettleAsync(Visit visit, Guid upload, RecordingChoice choice) =>
        visit.Store.Uploads.SettleAsync(upload, new ImportChoices { Recording = choice }.Write(), visit.Who, visit.Gone);

    private static RecordingChoice Typed(PostedForm form, Guid upload)
    {
        return new()
        {
            Athlete = Text(RecordingFault.Athlete),
            Date = Text(RecordingFault.Date),
            Muscle = Text(RecordingFault.Muscle),
            Position = Text(RecordingFault.Position),
            Side = Text(RecordingFault.Side),
            Time = Text(WaitingRecording.Time),
            Force = Text(WaitingRecording.Force),
            Unit = Unit(form),
            Effort = Effort(form),
        };

        string Text(string field) => form.Text($"{field}-{upload}") ?? "";
    }

    private static string Unit(PostedForm form) => form.Text(WaitingRecording.Unit) is { } unit && RecordingsPage.Units.Any(known => known.Name() == unit) ? unit : "";

    private static string Effort(PostedForm form) => form.Text("effort") == RecordingChoice.Plateau ? RecordingChoice.Plateau : RecordingChoice.Peak;

    private static string PageOf(ImmutableArray<WaitingRecording> waiting, ImmutableArray<string>? wrong = null, bool asksAll = false, bool isRedrawn = false) => Html.Of<RecordingsPage>(
        (nameof(RecordingsPage.Waiting), waiting), (nameof(RecordingsPage.Wrong), wrong ?? []), (nameof(RecordingsPage.AsksAll), asksAll), (nameof(RecordingsPage.IsRedrawn), isRedrawn));
}
