namespace HipAssess.Import.Problems;

/// <summary>How bad a problem is.</summary>
public enum Severity
{
    /// <summary>The input is rejected unless bad rows are skipped.</summary>
    Error,

    /// <summary>Imported, but worth a look.</summary>
    Warning,
}

/// <summary>
/// One thing wrong with the input, as a value: where it is, what was found and what to do about it.
/// </summary>
/// <param name="Severity">Error or warning.</param>
/// <param name="Code">Stable code, e.g. <c>value_not_positive</c>; each is documented in docs/import-problems.md.</param>
/// <param name="File">File name without folder.</param>
/// <param name="Line">Line as an editor counts, from 1; null when the whole file is meant.</param>
/// <param name="Column">Column title (or number, when it has none); null when the whole row is meant.</param>
/// <param name="Found">What stood there, shortened.</param>
/// <param name="Message">What is wrong, one sentence.</param>
/// <param name="Fix">What to do, one sentence.</param>
public sealed record Problem(
    Severity Severity,
    string Code,
    string File,
    long? Line,
    string? Column,
    string? Found,
    string Message,
    string Fix)
{
    /// <summary>The cell of a sheet, e.g. <c>B7</c>; null where no cell is meant, and in files of text.</summary>
    public string? Cell { get; init; }
}
