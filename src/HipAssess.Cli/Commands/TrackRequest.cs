using HipAssess.Import.Columns;
using HipAssess.Norms;
using HipAssess.Reports.Letterheads;
using HipAssess.Reports.Print;

namespace HipAssess.Cli.Commands;

/// <summary>What one call of <c>track</c> asks for.</summary>
/// <param name="Import">What was settled about the input.</param>
/// <param name="Settings">What shapes the assessment of each session.</param>
/// <param name="Athlete">The one athlete wanted; null for all.</param>
/// <param name="Format"><c>table</c>, <c>json</c> or <c>csv</c>: what stdout gets.</param>
/// <param name="Output">Folder for pages and files; null for none.</param>
/// <param name="Charts">Also write each chart as SVG, PNG and PDF.</param>
public sealed record TrackRequest(
    ImportOptions Import, AssessmentSettings Settings, string? Athlete, string Format, string? Output, bool Charts)
{
    /// <summary>Every side is also compared with its level on this date; null for none.</summary>
    public DateOnly? Baseline { get; init; }

    /// <summary>Who hands the reports out; null for nobody named.</summary>
    public Letterhead? Letterhead { get; init; }

    /// <summary>The result is opened at the end.</summary>
    public bool Opens { get; init; }

    /// <summary>The paper of the PDFs; null for none.</summary>
    public Paper? Pdf { get; init; }
}
