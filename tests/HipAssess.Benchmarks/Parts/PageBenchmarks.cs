using BenchmarkDotNet.Attributes;
using HipAssess.Import.Sessions;
using HipAssess.Norms;
using HipAssess.Reports.Export;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Pages.Rosters;

namespace HipAssess.Benchmarks.Parts;

/// <summary>One report of 60 athletes to HTML, charts included, and the roster of all.</summary>
public class PageBenchmarks
{
    private readonly Screening screening = Screen();

    [Benchmark]
    public int Report()
    {
        using var page = new StringWriter();
        ReportPages.WriteReport(page, ReportPages.Body(screening, 0));
        return page.GetStringBuilder().Length;
    }

    [Benchmark]
    public int Roster()
    {
        using var page = new StringWriter();
        ReportPages.WriteRoster(page, screening);
        return page.GetStringBuilder().Length;
    }

    private static Screening Screen()
    {
        Domain.Session[] sessions = [.. Cohort.Of(60)];
        var assessment = Assessment.Of(sessions, new AssessmentSettings()).Kept();
        return new Screening(new Imported([], [], [.. sessions]) { IsRejected = false }, assessment, "0", ReportFiles.Of([.. sessions]));
    }
}
