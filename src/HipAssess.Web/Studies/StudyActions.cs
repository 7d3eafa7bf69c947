using HipAssess.Reports.Charts.Studies;
using HipAssess.Reports.Export;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Pages.Studies;
using HipAssess.Reports.Print;
using HipAssess.Reports.Words.Doors;
using HipAssess.Studies;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;
using Microsoft.AspNetCore.Http;

namespace HipAssess.Web.Studies;

/// <summary><c>/study</c>: injured against healthy, of tests in the store.</summary>
internal static class StudyActions
{
    /// <summary>The form, and the study once it is asked for.</summary>
    public static async Task<Answer> Show(Visit visit)
    {
        var form = StudyForm.Of(visit);
        var study = form.IsAsked && form.Wrong.IsEmpty ? await StoreStudy.OfAsync(visit, form) : null;
        string html = Html.Of<StudyChoicePage>(
            (nameof(StudyChoicePage.Form), form), (nameof(StudyChoicePage.Teams), await visit.Store.Athletes.TeamsAsync(visit.Gone)),
            (nameof(StudyChoicePage.Positions), study?.Positions ?? []),
            (nameof(StudyChoicePage.Refused), study is { Study: null } refused ? refused.Imported : null), (nameof(StudyChoicePage.Refusal), study?.Refusal),
            (nameof(StudyChoicePage.Body), study?.Study is { } found ? Body(study, found, visit.Door.ToolVersion) : ""));
        return form.Wrong.IsEmpty && study is not { Study: null } ? Answer.Page(StudyChoicePage.Title, html) : Answer.Problem(StudyChoicePage.Title, html);
    }

    /// <summary>The study as PDF.</summary>
    public static async Task<Answer> Pdf(Visit visit)
    {
        var paper = (await visit.SettingsAsync()).Paper;
        return await FileAsync(visit, "study.pdf", "application/pdf", (_, found) => to => PdfFile.Write(
            to, LaidOut.Of(StudyPrint.Of(found, StudyFigures.Of(found), [StudyDoorWords.Source], visit.Door.ToolVersion), paper)));
    }

    /// <summary>Every statistic, as CSV.</summary>
    public static Task<Answer> Csv(Visit visit) => FileAsync(visit, "results.csv", "text/csv; charset=utf-8", (_, found) => to => StudyCsv.Write(to, found));

    /// <summary>The document, as JSON.</summary>
    public static Task<Answer> Json(Visit visit) => FileAsync(visit, "results.json", "application/json", (study, found) => to => StudyDocument.Write(
        to, visit.Door.ToolVersion, study.Imported, StoreStudy.Options(visit, study.Form), study.Form.Settings, found));

    private static string Body(StoreStudy study, StudyResult found, string toolVersion) => Html.Of<StudyPage>(
        (nameof(StudyPage.Run), new StudyRun(study.Imported, found, toolVersion)),
        (nameof(StudyPage.Charts), StudyFigures.Of(found)));

    private static async Task<Answer> FileAsync(Visit visit, string name, string type, Func<StoreStudy, StudyResult, Action<Stream>> write)
    {
        var form = StudyForm.Of(visit);
        if (!form.Wrong.IsEmpty)
            return Answer.Refusal(StatusCodes.Status422UnprocessableEntity, string.Join(' ', form.Wrong));
        var study = await StoreStudy.OfAsync(visit, form);
        return study.Study is { } found
            ? Answer.Download(name, type, write(study, found))
            : Answer.Refusal(StatusCodes.Status422UnprocessableEntity, study.Refusal ?? StudyDoorWords.Refused);
    }
}
