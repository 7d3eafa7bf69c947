using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using HipAssess.Domain;

namespace HipAssess.Import.Columns;

/// <summary>What the user may settle about the input; null means: decide from the file, or refuse.</summary>
public sealed record ImportOptions
{
    /// <summary>Unit of values whose column names none.</summary>
    public StrengthUnit? Unit { get; init; }

    /// <summary><c>point</c> or <c>comma</c>.</summary>
    public string? DecimalMark { get; init; }

    /// <summary><c>mdy</c>, <c>dmy</c>, <c>ymd</c> or <c>ydm</c>.</summary>
    public string? DateOrder { get; init; }

    /// <summary><c>beyond-neutral-positive</c> or <c>beyond-neutral-negative</c>: which way extension and the Thomas test are signed.</summary>
    public string? ExtensionSign { get; init; }

    /// <summary>Test day of a file without dates.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Encoding name, e.g. <c>windows-1252</c>.</summary>
    public string? Encoding { get; init; }

    /// <summary>Name of the sheet of a spreadsheet; null for the first visible one whose header is known.</summary>
    public string? Sheet { get; init; }

    /// <summary>Path of a roster joined on the athlete.</summary>
    public string? Athletes { get; init; }

    /// <summary>Name of a built-in profile, or path of a mapping file.</summary>
    public string? Profile { get; init; }

    /// <summary><c>comma</c>, <c>semicolon</c>, <c>tab</c> or <c>pipe</c>.</summary>
    public string? Delimiter { get; init; }

    /// <summary>What single columns mean, in the terms of a mapping file; the others are read by their titles or the profile.</summary>
    public ImmutableArray<MappingField> Columns { get; init; } = [];

    /// <summary>Leave bad rows out instead of rejecting the input.</summary>
    public bool SkipBadRows { get; init; }

    /// <summary>Tests of one athlete and day by different testers are tests of their own, not one.</summary>
    public bool TestersApart { get; init; }

    /// <summary>The SHA-256 of the files is wanted: it is made of the bytes as they are read.</summary>
    public bool Hashes { get; init; }

    /// <summary>The day of the run: later dates are errors.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>
    /// Rows of a long file that are read on one thread before all processors join in: by then what they call has been
    /// optimised on another, which takes longer when all are busy. The native program has nothing left to optimise.
    /// </summary>
    internal int RowsAlone { get; init; } = RuntimeFeature.IsDynamicCodeCompiled ? 120_000 : 0;
}
