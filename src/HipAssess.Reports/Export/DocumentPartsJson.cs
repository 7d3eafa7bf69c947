using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HipAssess.Reports.Export;

/// <summary>The program that made a document.</summary>
public sealed record ToolJson(string Name, string Version);

/// <summary>One input file. A null has its reason in <paramref name="Notes"/>, as everywhere.</summary>
public sealed record InputJson(
    string File, string? Sha256, string? Layout, string? Profile, string? Encoding, string? Delimiter, string? DecimalMark,
    string? DateOrder, long Rows, long Accepted, long Rejected,
    ImmutableArray<DecisionJson> Decisions, ImmutableArray<NoteJson> Notes);

/// <summary>One decision made for a whole file.</summary>
public sealed record DecisionJson(string What, string Value, string Why);

/// <summary>One problem of the input.</summary>
public sealed record ProblemJson(
    string Severity, string Code, string File, long? Line, string? Column, string? Found, string Message, string Fix,
    ImmutableArray<NoteJson> Notes)
{
    /// <summary>The cell of a sheet, e.g. <c>B7</c>; absent where no cell is meant, and of files of text.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Cell { get; init; }
}

/// <summary>Why something is null, or something to know.</summary>
public sealed record NoteJson(string Code, string Text);

/// <summary>Problems of one code beyond the first 1,000 of a file.</summary>
public sealed record FurtherProblemsJson(string Code, long Count);
