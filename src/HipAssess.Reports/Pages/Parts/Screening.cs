using System.Collections.Immutable;
using HipAssess.Import.Sessions;
using HipAssess.Reports.Letterheads;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Pages.Parts;

/// <summary>Everything one run of <c>assess</c> shows.</summary>
/// <param name="Imported">What was read, and what was wrong with it.</param>
/// <param name="Assessment">What was found.</param>
/// <param name="ToolVersion">Printed in every report.</param>
/// <param name="ReportFiles">File name of each session's report, in the order of <see cref="CohortAssessment.Sessions"/>.</param>
public sealed record Screening(
    Imported Imported,
    CohortAssessment Assessment,
    string ToolVersion,
    ImmutableArray<string> ReportFiles)
{
    /// <summary>Who hands the reports out; null for nobody named.</summary>
    public Letterhead? Letterhead { get; init; }

    /// <summary>Details and methods are unfolded, and so in print.</summary>
    public bool ShowsDetails { get; init; }
}
