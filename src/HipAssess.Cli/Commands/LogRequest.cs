using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Tracking.OwnFiles;

namespace HipAssess.Cli.Commands;

/// <summary>What one call of <c>log</c> asks for.</summary>
/// <param name="Path">The athlete's own file.</param>
/// <param name="Words">What was measured, as people say it; empty to be asked.</param>
/// <param name="Date">Test day; null for today, or to be asked.</param>
/// <param name="Entry">Everything else about the day.</param>
/// <param name="Options">What was settled about the file.</param>
/// <param name="DryRun">Show the rows, write nothing.</param>
public sealed record LogRequest(
    string Path, IReadOnlyList<string> Words, DateOnly? Date, LogEntry Entry, ImportOptions Options, bool DryRun)
{
    /// <summary>How much it hurt, as given for the whole test; null for nothing said.</summary>
    public string? Pain { get; init; }

    /// <summary>The unit of a file that is yet to be made.</summary>
    public StrengthUnit? Unit => Options.Unit;
}
