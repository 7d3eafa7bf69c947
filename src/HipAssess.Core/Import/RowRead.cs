namespace HipAssess.Import;

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
/// <param name="Outcome">What became of it.</param>
/// <param name="Line">Where it stands.</param>
/// <param name="Labels">Who, when and how; null in a row not read so far.</param>
/// <param name="Reading">Its reading, when it has exactly one, as most rows do.</param>
/// <param name="Readings">All of its readings, when it has none or several; null when it has one.</param>
/// <param name="Remarks">What else is to be said of it; null for most.</param>
internal readonly record struct RowRead(
    RowOutcome Outcome, int Line, Labels? Labels = null, Reading Reading = default, Reading[]? Readings = null, RowRemarks? Remarks = null)
{
    public bool HasReadings => Readings is null or { Length: > 0 };

    public Reading FirstReading => Readings is null ? Reading : Readings[0];
}

/// <summary>What is to be said of a row.</summary>
internal sealed record RowRemarks
{
    public IReadOnlyList<RowProblem> Problems { get; init; } = [];

    /// <summary>Why it is left out, and its text, where rows left out are kept.</summary>
    public RejectedRow? Rejected { get; init; }

    /// <summary>What marks it as no test of the hip.</summary>
    public string? PassedOver { get; init; }

    public NoText? NoText { get; init; }
}
