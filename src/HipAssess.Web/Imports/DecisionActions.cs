using System.Collections.Immutable;
using HipAssess.Reports.Export;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store.Kept;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;
using HipAssess.Web.Forms;
using HipAssess.Web.Visitors;
using Microsoft.AspNetCore.Http;

namespace HipAssess.Web.Imports;

/// <summary><c>/imports/{id}/decisions</c>: how a file is understood, what is wrong with it, and what will be kept of it.</summary>
internal static class DecisionActions
{
    /// <summary>The file as settled so far.</summary>
    public static async Task<Answer> Show(Visit visit) =>
        await Review.ReadAsync(visit) is { } review ? await PageAsync(visit, review, []) : Answer.Refusal(StatusCodes.Status404NotFound, ImportWords.Gone);

    /// <summary>Settles what the form says, and shows the file again.</summary>
    public static async Task<Answer> Settle(Visit visit)
    {
        if (visit.Id() is not { } id || await visit.Store.Uploads.OneAsync(id, visit.Who, visit.Gone) is not { } upload)
            return Answer.Refusal(StatusCodes.Status404NotFound, ImportWords.Gone);
        var (choices, wrong) = ImportChoices.Read(upload.Options).With(await visit.FormAsync(), Review.LastDay(visit));
        if (wrong.IsEmpty)
            return await visit.Store.Uploads.SettleAsync(id, choices.Write(), visit.Who, visit.Gone)
                ? Answer.SeeOther($"/imports/{id}/decisions") : Answer.Refusal(StatusCodes.Status404NotFound, ImportWords.Gone);
        return await Review.ReadAsync(visit) is { } review ? await PageAsync(visit, review, wrong) : Answer.Refusal(StatusCodes.Status404NotFound, ImportWords.Gone);
    }

    /// <summary>Keeps the file and what is new in it; where it contradicts the store, as the form says.</summary>
    public static async Task<Answer> Keep(Visit visit)
    {
        var form = await visit.FormAsync();
        if (await Review.ReadAsync(visit) is not { } review)
            return Answer.Refusal(StatusCodes.Status404NotFound, ImportWords.Gone);
        if (form.Text("settled") != review.Upload.Options && !(form.Text("settled") is null && review.Upload.Options.Length == 0))
            return await PageAsync(visit, review, [ImportWords.SettledOtherwise]);
        if (review.Imported.IsRejected)
            return await PageAsync(visit, review, [ImportWords.NotAccepted]);
        if (visit.Door.Shared is not null && !Audience.Administrators.Holds(visit.Visitor) && await visit.Store.Files.BytesOfAsync(visit.Who, visit.Gone) + await BytesAsync(visit, review) > SharedDesk.MostKept)
            return await PageAsync(visit, review, [AccountWords.TooMuchKept]);
        var decisions = review.Differing.Select(standing => (Standing: standing, Holds: form.Text($"holds-{standing.Stored!.Id}") ?? form.Text("holds"))).ToList();
        if (decisions.Count(one => one.Holds is not ("store" or "file")) is > 0 and var undecided)
            return await PageAsync(visit, review, [ImportWords.Undecided(undecided)], form);
        var replacing = decisions.Where(one => one.Holds == "file").Select(one => one.Standing).ToList();
        // The version that was looked at; another by now is a conflict, and nothing is overwritten.
        var offers = review.New.Select(standing => new SessionOffer(standing.Session))
            .Concat(replacing.Select(standing => new SessionOffer(standing.Session, null, new Expected(standing.Stored!.Id, Seen(standing.Stored)))));
        byte[] content = await visit.Store.Uploads.ContentAsync(review.Upload, visit.Gone);
        var outcome = await visit.Store.Files.KeepAsync(new FileOffer(
            review.Upload.Name, review.Upload.Options, new MemoryStream(content, writable: false),
            [.. review.Standings.Select(standing => standing.Session.Athlete).Distinct(StringComparer.Ordinal)], [.. offers])
        { Team = TeamOf(form), IsPartial = review.IsPartial }, visit.Who, visit.Gone);
        if (outcome.File is not { } file)
            return await PageAsync(visit, (await Review.ReadAsync(visit))!, [ImportWords.StoreChanged]);
        foreach (var recording in review.Choices.Recordings)
            await KeepAsync(visit, recording, [.. review.Standings.Select(standing => standing.Session.Athlete).Distinct(StringComparer.Ordinal)]);
        await visit.Store.Uploads.ForgetAsync(review.Upload.Id, visit.Who, CancellationToken.None);
        return Answer.SeeOther($"/imports/{file.Id}");

        long Seen(StoredSession stored) => long.TryParse(form.Text($"version-{stored.Id}"), out long version) ? version : stored.Version;
    }

    // Recordings are kept beside the trials made of them.
    private static async Task<long> BytesAsync(Visit visit, Review review)
    {
        long bytes = review.Upload.Size;
        foreach (var recording in review.Choices.Recordings)
            bytes += (await visit.Store.Uploads.OneAsync(recording, visit.Who, visit.Gone))?.Size ?? 0;
        return bytes;
    }

    private const int LongestTeam = 200;

    private static string? TeamOf(PostedForm form) => form.Text("team") is { } team && team.Length > LongestTeam ? throw new InvalidDataException("too long a team") : form.Text("team");

    // Beside the trials made of it, and deleted with its athlete.
    private static async Task KeepAsync(Visit visit, Guid recording, string[] athletes)
    {
        if (await visit.Store.Uploads.OneAsync(recording, visit.Who, visit.Gone) is not { } upload)
            return;
        string? athlete = ImportChoices.Read(upload.Options).Recording?.Athlete;
        var content = new MemoryStream(await visit.Store.Uploads.ContentAsync(upload, visit.Gone), writable: false);
        await visit.Store.Files.KeepAsync(new FileOffer(upload.Name, upload.Options, content, athletes.Contains(athlete) ? [athlete!] : athletes, []), visit.Who, visit.Gone);
        await visit.Store.Uploads.ForgetAsync(recording, visit.Who, CancellationToken.None);
    }

    /// <summary>Lets go of the file.</summary>
    public static async Task<Answer> Forget(Visit visit)
    {
        if (visit.Id() is { } id)
            await visit.Store.Uploads.ForgetAsync(id, visit.Who, visit.Gone);
        return Answer.SeeOther("/import");
    }

    /// <summary>Every problem as a table.</summary>
    public static async Task<Answer> Problems(Visit visit) => await Review.ReadAsync(visit) is { } review
        ? Answer.Download("problems.csv", "text/csv; charset=utf-8", to => CheckDocument.WriteProblems(to, review.Imported))
        : Answer.Refusal(StatusCodes.Status404NotFound, ImportWords.Gone);

    private static async Task<Answer> PageAsync(Visit visit, Review review, ImmutableArray<string> wrong, PostedForm? form = null)
    {
        string html = Html.Of<DecisionsPage>(
            (nameof(DecisionsPage.Review), review), (nameof(DecisionsPage.Wrong), wrong), (nameof(DecisionsPage.Column), visit.Query("column")), (nameof(DecisionsPage.Teams), visit.Visitor.Sight.Teams ?? await visit.Store.Athletes.TeamsAsync(visit.Gone)), (nameof(DecisionsPage.Typed), form is null ? static _ => null : (Func<string, string?>)form.Text));
        return (wrong.IsEmpty ? Answer.Page(review.Upload.Name, html) : Answer.Problem(review.Upload.Name, html))
            with
        { Sessions = [.. review.Differing.Take(Review.ShownDiffering).Select(standing => standing.Stored!.Id)] };
    }
}
