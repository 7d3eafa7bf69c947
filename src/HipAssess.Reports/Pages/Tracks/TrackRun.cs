using System.Collections.Immutable;
using HipAssess.Import.Sessions;
using HipAssess.Norms;
using HipAssess.Reports.Letterheads;
using HipAssess.Tracking;

namespace HipAssess.Reports.Pages.Tracks;

/// <summary>Everything a run of <c>track</c> shows.</summary>
/// <param name="Imported">What was read.</param>
/// <param name="Settings">What shaped the assessment of each session.</param>
/// <param name="Histories">One per athlete.</param>
/// <param name="ToolVersion">Version of the tool.</param>
/// <param name="Files">File name of each athlete's page, in the same order.</param>
public sealed record TrackRun(
    Imported Imported, AssessmentSettings Settings, ImmutableArray<History> Histories, string ToolVersion, ImmutableArray<string> Files)
{
    /// <summary>Who hands the reports out; null for nobody named.</summary>
    public Letterhead? Letterhead { get; init; }

    /// <summary>The date whose level every side is compared with; null for none.</summary>
    public DateOnly? Baseline { get; init; }
}
