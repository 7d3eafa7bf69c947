using HipAssess.Import.Columns;
using HipAssess.Reports.Print;
using HipAssess.Studies;

namespace HipAssess.Cli.Commands;

/// <summary>What one call of <c>study</c> asks for.</summary>
/// <param name="Import">What was settled about the input.</param>
/// <param name="Settings">What shapes the study.</param>
/// <param name="Format"><c>table</c>, <c>json</c> or <c>csv</c>: what stdout gets.</param>
/// <param name="Output">Folder for page and files; null for none.</param>
/// <param name="Charts">Also write each chart as SVG, PNG and PDF.</param>
public sealed record StudyRequest(ImportOptions Import, StudySettings Settings, string Format, string? Output, bool Charts)
{
    /// <summary>Folder for a package to pass on; null for none.</summary>
    public string? Export { get; init; }

    /// <summary>The result is opened at the end.</summary>
    public bool Opens { get; init; }

    /// <summary>The paper of the PDFs; null for none.</summary>
    public Paper? Pdf { get; init; }
}
