using HipAssess.Import.Cells;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;

namespace HipAssess.Import.Rows;

/// <summary>What became of a row by itself.</summary>
internal enum RowOutcome
{
    Blank,
    PassedOver,
    Rejected,
    Accepted,
    NoText,
}

/// <summary>One row as read, before it meets the others.</summary>
/// <remarks>Millions of them are handed from thread to thread, so it is small.</remarks>
/// <param name="Content">What became of it and what it says; of one reading, all but trial and value.</param>
/// <param name="Line">Where it stands.</param>
/// <param name="Labels">Who, when and how; null in a row not read so far.</param>
/// <param name="Trial">The trial of its one reading.</param>
/// <param name="Value">The value of its one reading.</param>
internal readonly record struct RowRead(RowContent Content, int Line, Labels? Labels = null, int Trial = 0, double Value = double.NaN)
{
    /// <summary>The reading, in a row that has exactly one.</summary>
    public Reading Reading => Content.Reading with { Trial = Trial, Value = Value };

    public Reading FirstReading => Content.Readings is { } readings ? readings[0] : Reading;
}

/// <summary>What became of a row and what it says. Rows of one muscle group and side share one.</summary>
internal sealed record RowContent(RowOutcome Outcome)
{
    public static readonly RowContent Blank = new(RowOutcome.Blank);

    /// <summary>Its reading, when it has exactly one single trial, as most rows do; trial and value are the row's.</summary>
    public Reading Reading { get; init; }

    /// <summary>All of its readings otherwise; null when <see cref="Reading"/> is it.</summary>
    public Reading[]? Readings { get; init; } = [];

    public RowProblem[] Problems { get; init; } = [];

    /// <summary>Why it is left out, and its text, where rows left out are kept.</summary>
    public RejectedRow? Rejected { get; init; }

    /// <summary>What marks it as no test of the hip.</summary>
    public string? PassedOver { get; init; }

    public NoText? NoText { get; init; }

    public bool HasReadings => Readings is null or { Length: > 0 };

    /// <summary>True when another reading differs in trial and value only.</summary>
    public bool Holds(in Reading other) =>
        Reading.Muscle == other.Muscle && Reading.Movement == other.Movement && Reading.Variant == other.Variant && Reading.Side == other.Side && Reading.Unit == other.Unit && ReferenceEquals(Reading.Column, other.Column);
}
