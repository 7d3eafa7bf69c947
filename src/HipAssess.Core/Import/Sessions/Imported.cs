using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Rows;

namespace HipAssess.Import.Sessions;

/// <summary>Everything one run read: the files, what was wrong with them, and the sessions they hold.</summary>
/// <param name="Inputs">One entry per file, in the order given.</param>
/// <param name="Problems">By file, line and column; the first 1,000 of a file are kept.</param>
/// <param name="Sessions">In <see cref="Session.Order"/>; empty when there is an error and bad rows are not skipped.</param>
public sealed record Imported(
    ImmutableArray<InputFile> Inputs,
    ImmutableArray<Problem> Problems,
    IReadOnlyList<Session> Sessions)
{
    /// <summary>Problems beyond the first 1,000 of each file, counted by code.</summary>
    public ImmutableSortedDictionary<string, long> FurtherProblems { get; init; } = ImmutableSortedDictionary<string, long>.Empty;

    /// <summary>Rows left out with <c>--skip-bad-rows</c>, unchanged, with the reason.</summary>
    public ImmutableArray<RejectedRow> Rejects { get; init; } = [];

    /// <summary>The first readings as understood, for <c>check</c>.</summary>
    public ImmutableArray<PreviewReading> Preview { get; init; } = [];

    /// <summary>What the rows without errors hold, whether the input is rejected or not.</summary>
    public Contents Contents { get; init; } = new(0, 0, []);

    /// <summary>Where the first session of each athlete that has a fact has it from, by athlete; null when the sessions are gone.</summary>
    public Func<Fact, IReadOnlyDictionary<string, (string File, long Line)>>? Places { get; init; }

    /// <summary>True when nothing may be assessed: an error, and bad rows are not skipped (or the file as a whole failed).</summary>
    public required bool IsRejected { get; init; }

    /// <summary>True when a file as a whole is at fault, so that leaving rows out does not help.</summary>
    public bool IsBeyondSkipping { get; init; }
}

/// <summary>How much was understood.</summary>
/// <param name="Athletes">Different athletes.</param>
/// <param name="Sessions">Different days of an athlete.</param>
/// <param name="Muscles">Readings of each muscle group found, in its order.</param>
public sealed record Contents(int Athletes, int Sessions, ImmutableArray<MuscleCount> Muscles)
{
    /// <summary>Readings of each movement found, in its order.</summary>
    public ImmutableArray<MovementCount> Movements { get; init; } = [];
}

/// <summary>Readings of one movement.</summary>
/// <param name="Movement">Movement.</param>
/// <param name="Left">Readings of the left side.</param>
/// <param name="Right">Readings of the right side.</param>
public sealed record MovementCount(Movement Movement, long Left, long Right);

/// <summary>Readings of one muscle group.</summary>
/// <param name="Muscle">Muscle group.</param>
/// <param name="Left">Readings of the left side.</param>
/// <param name="Right">Readings of the right side.</param>
public sealed record MuscleCount(MuscleGroup Muscle, long Left, long Right);

/// <summary>One reading as understood.</summary>
/// <param name="Athlete">Athlete id.</param>
/// <param name="Date">Test day.</param>
/// <param name="Muscle">Muscle group.</param>
/// <param name="Side">Side.</param>
/// <param name="Trial">Trial number, from 1; null where the file numbers none, and for a vendor's summary.</param>
/// <param name="Value">Value in <paramref name="Unit"/>.</param>
/// <param name="Unit">Unit as in the file.</param>
public sealed record PreviewReading(string Athlete, DateOnly? Date, MuscleGroup Muscle, Side Side, int? Trial, double Value, StrengthUnit Unit)
{
    /// <summary>The movement whose range it is; null for a strength.</summary>
    public Movement? Movement { get; init; }
}
