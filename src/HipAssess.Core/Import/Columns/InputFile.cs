using System.Collections.Immutable;

namespace HipAssess.Import.Columns;

/// <summary>What one file was understood to be.</summary>
public sealed record InputFile
{
    /// <summary>File name without folder.</summary>
    public required string File { get; init; }

    /// <summary>
    /// SHA-256 of the bytes, lower-case hex; null when the file could not be read. Worked out when first asked for,
    /// since it takes another reading of the file, and a table on the screen does without.
    /// </summary>
    public string? Sha256
    {
        get => field ?? Sha256ToMake?.Value;
        init;
    }

    internal WhenAsked<string?>? Sha256ToMake { get; init; }

    /// <summary>What tells the file is left out, at the user's wish.</summary>
    public bool IsHidden { get; init; }

    /// <summary><c>long</c>, <c>side-by-side</c>, <c>wide</c> or <c>profile</c>; null when not recognised.</summary>
    public string? Layout { get; init; }

    /// <summary>Name of the profile used, if any.</summary>
    public string? Profile { get; init; }

    /// <summary>The sheet that was read; null for a file of text.</summary>
    public string? Sheet { get; init; }

    /// <summary>The sheets there are; empty for a file of text.</summary>
    public ImmutableArray<string> Sheets { get; init; } = [];

    /// <summary><c>utf-8</c>, <c>utf-16le</c>, <c>utf-16be</c> or the one named by the user; <c>xlsx</c> of a spreadsheet.</summary>
    public string? Encoding { get; init; }

    /// <summary><c>comma</c>, <c>semicolon</c>, <c>tab</c> or <c>pipe</c>; <c>cell</c> of a spreadsheet.</summary>
    public string? Delimiter { get; init; }

    /// <summary><c>point</c>, <c>comma</c>, or null when no number needs one.</summary>
    public string? DecimalMark { get; init; }

    /// <summary><c>YYYY-MM-DD</c>, <c>DD/MM/YYYY</c>, <c>MM/DD/YYYY</c>, ...; null without dates.</summary>
    public string? DateOrder { get; init; }

    /// <summary>Data rows read.</summary>
    public long Rows { get; init; }

    /// <summary>Data rows that entered a session.</summary>
    public long Accepted { get; init; }

    /// <summary>Data rows left out because of errors.</summary>
    public long Rejected { get; init; }

    /// <summary>What was decided once for the whole file, and why.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = [];

    /// <summary>The titles of the header, or of what looks most like one where none was understood; empty for a file without any.</summary>
    public ImmutableArray<string> Titles { get; init; } = [];

    /// <summary>How each column was understood, in file order.</summary>
    public ImmutableArray<ColumnUse> Columns { get; init; } = [];
}

/// <summary>One decision made for a whole file.</summary>
/// <param name="What">E.g. <c>decimal mark</c>.</param>
/// <param name="Value">E.g. <c>comma</c>.</param>
/// <param name="Why">E.g. <c>the delimiter is a semicolon and no value uses a point</c>.</param>
public sealed record Decision(string What, string Value, string Why);

/// <summary>How one column was understood.</summary>
/// <param name="Column">Its title.</param>
/// <param name="Role">E.g. <c>athlete</c> or <c>abductors left trial 1 [n]</c>; null when ignored.</param>
public sealed record ColumnUse(string Column, string? Role);
