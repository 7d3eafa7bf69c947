using HipAssess.Import.Columns;
using HipAssess.Norms;
using HipAssess.Reports.Letterheads;
using HipAssess.Reports.Print;
using HipAssess.Verdicts;

namespace HipAssess.Cli.Commands;

/// <summary>What one call of <c>assess</c> asks for.</summary>
/// <param name="Import">What was settled about the input.</param>
/// <param name="Settings">What shapes the assessment.</param>
/// <param name="Format"><c>table</c>, <c>json</c>, <c>csv</c> or <c>fhir</c>: what stdout gets.</param>
/// <param name="Output">Folder for pages and files; null for none.</param>
/// <param name="Charts">Also write each chart as SVG, PNG and PDF.</param>
/// <param name="FailOn">The lowest flag that makes the exit code 1; null for none.</param>
public sealed record AssessRequest(
    ImportOptions Import, AssessmentSettings Settings, string Format, string? Output, bool Charts, Flag? FailOn)
{
    /// <summary>A session that could not be judged wholly makes the exit code 1 too.</summary>
    public bool FailsOnIncomplete { get; init; }

    /// <summary>Details and methods are unfolded in every report.</summary>
    public bool ShowsDetails { get; init; }

    /// <summary>Ids and names stand in a FHIR bundle as they are, of this system; null for codes.</summary>
    public string? Named { get; init; }

    /// <summary>Controls are listed and reported too.</summary>
    public bool All { get; init; }

    /// <summary>Who hands the reports out; null for nobody named.</summary>
    public Letterhead? Letterhead { get; init; }

    /// <summary>The result is opened at the end.</summary>
    public bool Opens { get; init; }

    /// <summary>The paper of the PDFs; null for none.</summary>
    public Paper? Pdf { get; init; }
}
