using BenchmarkDotNet.Attributes;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Sessions;
using HipAssess.Norms;
using HipAssess.Reports.Export;
using HipAssess.Studies;
using HipAssess.Verdicts;

namespace HipAssess.Benchmarks.Parts;

/// <summary>1,000 athletes, half of them controls: from sessions to findings, and from findings to text.</summary>
public class AssessmentBenchmarks
{
    private static readonly AssessmentSettings Settings = new();
    private static readonly Imported Imported = new([], [], []) { IsRejected = false };
    private readonly Session[] sessions = [.. Cohort.Of(1000)];
    private readonly CohortAssessment assessment = Assessment.Of([.. Cohort.Of(1000)], Settings).Kept();

    [Benchmark]
    public CohortAssessment Assess() => Assessment.Of(sessions, Settings).Kept();

    [Benchmark]
    public void WriteCsv() => ResultsCsv.Write(Stream.Null, assessment, []);

    [Benchmark]
    public void WriteJson() =>
        AssessDocument.Write(Stream.Null, "0", Imported, new ImportOptions { Today = new DateOnly(2026, 11, 1) }, Settings, assessment);

    [Benchmark]
    public StudyResult StudyOfBothGroups() => Study.Of(sessions, new StudySettings());
}
