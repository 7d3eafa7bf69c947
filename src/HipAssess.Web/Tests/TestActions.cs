using HipAssess.Domain;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Store.Kept;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;

namespace HipAssess.Web.Tests;

/// <summary>One test: its report, and the report's files.</summary>
internal static class TestActions
{
    /// <summary>The report as it is now; of a deleted test as it was last.</summary>
    public static async Task<Answer> Show(Visit visit)
    {
        if (visit.Id() is not { } id || await visit.Store.Sessions.HistoryAsync(id, visit.Gone) is not { } history)
            return Answer.NotFound;
        return history.Versions.FirstOrDefault(one => one.Session is not null) is { Session: { } session } version
            ? Page(visit, history, await ReportAsync(visit, session), version.Version)
            : Answer.NotFound;
    }

    /// <summary>Takes the test out of every page, where nobody changed it meanwhile; its versions stay.</summary>
    public static async Task<Answer> Delete(Visit visit)
    {
        if (visit.Id() is not { } id || await visit.Store.Sessions.OneAsync(id, visit.Gone) is not { } stored)
            return Answer.NotFound;
        var form = await visit.FormAsync();
        if (!long.TryParse(form.Text("version"), out long version))
            throw new InvalidDataException("no form of a test");
        var deleted = await visit.Store.Sessions.DeleteAsync(new Expected(id, version), visit.Who, visit.Gone);
        return Answer.SeeOther(deleted.IsKept ? $"/athletes/{stored.AthleteId}" : $"/tests/{id}");
    }

    /// <summary>The report of a version before.</summary>
    public static async Task<Answer> Version(Visit visit)
    {
        if (visit.Id() is not { } id || await visit.Store.Sessions.HistoryAsync(id, visit.Gone) is not { } history
            || history.Versions.FirstOrDefault(one => one.Version == visit.Number("version")) is not { Session: { } session } version)
            return Answer.NotFound;
        return Page(visit, history, await ReportAsync(visit, session, history.Current?.Session), version.Version);
    }

    /// <summary>The report as PDF: the sheet for people, with <c>details=yes</c> all of it.</summary>
    public static async Task<Answer> Pdf(Visit visit)
    {
        var (paper, _) = await visit.PrintAsync();
        return await FileAsync(visit, "pdf", "application/pdf", report => to => report.WritePdf(to, paper, showsDetails: visit.Query("details") == "yes"));
    }

    /// <summary>The report as CSV.</summary>
    public static Task<Answer> Csv(Visit visit) => FileAsync(visit, "csv", "text/csv; charset=utf-8", report => report.WriteCsv);

    /// <summary>The report as JSON.</summary>
    public static Task<Answer> Json(Visit visit) => FileAsync(visit, "json", "application/json", report => report.WriteJson);

    /// <summary>The report as FHIR, under a code.</summary>
    public static Task<Answer> Fhir(Visit visit) => FhirAsync(visit, named: false);

    /// <summary>The report as FHIR, with id and name.</summary>
    public static Task<Answer> NamedFhir(Visit visit) => FhirAsync(visit, named: true);

    private static async Task<Answer> FhirAsync(Visit visit, bool named)
    {
        if (visit.Id() is not { } id || await visit.Store.Sessions.OneAsync(id, visit.Gone) is not { } stored)
            return Answer.NotFound;
        var (paper, _) = await visit.PrintAsync();
        // Nobody else has the store's own number of the athlete: elsewhere the same id may be somebody else's.
        return await FileAsync(visit, "fhir.json", "application/fhir+json", report => to => report.WriteFhir(to, paper, named ? $"urn:uuid:{stored.AthleteId}" : null), named ? null : "report.fhir.json");
    }

    private static Answer Page(Visit visit, SessionHistory history, TestReport report, long version) => Answer.Page(report.Session.Session.Called, Html.Of<TestPage>(
        (nameof(TestPage.History), history), (nameof(TestPage.Report), report), (nameof(TestPage.Body), report.Body().Html.ToString()), (nameof(TestPage.Version), version), (nameof(TestPage.Visitor), visit.Visitor)));

    private static async Task<Answer> FileAsync(Visit visit, string kind, string type, Func<TestReport, Action<Stream>> write, string? name = null)
    {
        if (visit.Id() is not { } id || await visit.Store.Sessions.OneAsync(id, visit.Gone) is not { } stored)
            return Answer.NotFound;
        var report = await ReportAsync(visit, stored.Session);
        return Answer.Download(name ?? Path.ChangeExtension(report.FileName, kind), type, write(report));
    }

    // Beside the athlete's other tests, the version asked for in place of the one that holds now.
    private static async Task<TestReport> ReportAsync(Visit visit, Session session, Session? inPlaceOf = null)
    {
        var others = (await visit.Store.Sessions.OfAsync(session.Athlete, visit.Gone)).Select(one => one.Session)
            .Where(one => Session.Order.Compare(one, session) != 0 && (inPlaceOf is null || Session.Order.Compare(one, inPlaceOf) != 0));
        return TestReport.Of(session, [.. others.Append(session).Order(Session.Order)], await visit.YardstickAsync(), visit.Door.ToolVersion, visit.Door.Today) with { Letterhead = (await visit.PrintAsync()).Letterhead };
    }
}
