using System.Globalization;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store.Kept;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;

namespace HipAssess.Web.Tracks;

/// <summary>An athlete over time: the page and its files.</summary>
internal static class TrackActions
{
    /// <summary>The page.</summary>
    public static async Task<Answer> Show(Visit visit)
    {
        if (await visit.AthleteAsync() is not { } athlete)
            return Answer.NotFound;
        var track = await TrackAsync(visit, athlete);
        return Answer.Page(KeptWords.OverTime(athlete.Code), Html.Of<TrackPage>(
            (nameof(TrackPage.Athlete), athlete), (nameof(TrackPage.Baseline), Baseline(visit)), (nameof(TrackPage.Body), track?.Body().Html.ToString())));
    }

    /// <summary>The page as PDF.</summary>
    public static async Task<Answer> Pdf(Visit visit)
    {
        var (paper, _) = await visit.PrintAsync();
        return await FileAsync(visit, "pdf", "application/pdf", track => to => track.WritePdf(to, paper));
    }

    /// <summary>The page as CSV.</summary>
    public static Task<Answer> Csv(Visit visit) => FileAsync(visit, "csv", "text/csv; charset=utf-8", track => track.WriteCsv);

    /// <summary>The page as JSON.</summary>
    public static Task<Answer> Json(Visit visit) => FileAsync(visit, "json", "application/json", track => track.WriteJson);

    private static async Task<Answer> FileAsync(Visit visit, string kind, string type, Func<AthleteTrack, Action<Stream>> write)
    {
        if (await visit.AthleteAsync() is not { } athlete)
            return Answer.NotFound;
        return await TrackAsync(visit, athlete) is { } track
            ? Answer.Download(Path.ChangeExtension(track.FileName, kind), type, write(track))
            : Answer.Refusal(422, KeptWords.NeedsDates);
    }

    private static async Task<AthleteTrack?> TrackAsync(Visit visit, AthleteEntry athlete)
    {
        var sessions = await visit.SessionsAsync(athlete);
        return sessions.Count > 0 && (sessions.All(session => session.Date is not null) || sessions.All(session => session.Occasion is not null))
            ? AthleteTrack.Of(sessions, await visit.YardstickAsync(), Baseline(visit), visit.Door.ToolVersion, visit.Door.Today) with { Letterhead = (await visit.PrintAsync()).Letterhead }
            : null;
    }

    private static DateOnly? Baseline(Visit visit) =>
        DateOnly.TryParseExact(visit.Query("baseline"), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
