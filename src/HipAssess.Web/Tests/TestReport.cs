using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Import;
using HipAssess.Import.Columns;
using HipAssess.Reports.Export;
using HipAssess.Reports.Export.Fhir;
using HipAssess.Reports.Letterheads;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Pages.Rosters;
using HipAssess.Reports.Print;
using HipAssess.Verdicts;
using HipAssess.Web.Cohorts;

namespace HipAssess.Web.Tests;

/// <summary>One test judged beside the controls of the store: what <c>assess</c> says of it.</summary>
/// <param name="Assessment">The test alone, all of its athlete's tests before it having been there.</param>
/// <param name="ToolVersion">Printed in every report.</param>
/// <param name="Today">Day of the run.</param>
public sealed record TestReport(CohortAssessment Assessment, string ToolVersion, DateOnly Today)
{
    /// <summary>Stands at its head; null for none.</summary>
    public Letterhead? Letterhead { get; init; }

    /// <summary>What was found.</summary>
    public SessionAssessment Session => Assessment.Sessions[0];

    /// <summary>Safe on every system; ends in <c>.html</c>.</summary>
    public string FileName => Files[0];

    private ImmutableArray<string> Files => ReportFiles.Of([Session.Session]);

    private Screening Screening => new(Cohort.AsRead([Session.Session]), Assessment, ToolVersion, Files) { Letterhead = Letterhead };

    /// <summary>Judges one test.</summary>
    /// <param name="session">The test.</param>
    /// <param name="ofAthlete">All tests of its athlete, it among them, in their order.</param>
    /// <param name="yardstick">What they are held against.</param>
    /// <param name="toolVersion">Printed in every report.</param>
    /// <param name="today">Day of the run.</param>
    public static TestReport Of(Session session, IReadOnlyList<Session> ofAthlete, Yardstick yardstick, string toolVersion, DateOnly today) =>
        new(yardstick.Judge(ofAthlete).Only(one => one.Date == session.Date && one.Occasion == session.Occasion).Kept(), toolVersion, today);

    /// <summary>The article of the report, charts and all.</summary>
    public ReportBody Body() => ReportPages.Body(Screening, 0);

    /// <summary>Writes it as PDF, with the details where they are asked for.</summary>
    public void WritePdf(Stream to, Paper paper, bool showsDetails) =>
        PdfFile.Write(to, LaidOut.Of(SessionPrint.Of(Session, Assessment.Settings, Assessment.Controls, ToolVersion, Letterhead, showsDetails), paper));

    /// <summary>Writes it as a FHIR bundle, under a code nobody gets again, or named.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="paper">Of the PDF in it.</param>
    /// <param name="system">The system the id is of; null for a code.</param>
    public void WriteFhir(Stream to, Paper paper, string? system)
    {
        var report = system is not null ? this : this with { Assessment = Assessment.Renamed(Pseudonyms.Once().Hide) };
        FhirBundle.Write(to, ToolVersion, [report.Session], system ?? FhirBundle.Codes,
            session => PdfFile.Bytes(LaidOut.Of(SessionPrint.Of(session, report.Assessment.Settings, report.Assessment.Controls, ToolVersion, Letterhead), paper)));
    }

    /// <summary>Writes it as <c>results.csv</c>.</summary>
    public void WriteCsv(Stream to) => ResultsCsv.Write(to, Assessment, Files);

    /// <summary>Writes it as <c>results.json</c>.</summary>
    public void WriteJson(Stream to) => AssessDocument.Write(
        to, ToolVersion, Cohort.AsRead([Session.Session]), new ImportOptions { Today = Today }, Assessment.Settings, Assessment);
}
