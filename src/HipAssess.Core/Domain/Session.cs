using System.Collections.Immutable;

namespace HipAssess.Domain;

/// <summary>All measurements of one athlete on one date (a test day).</summary>
/// <param name="Athlete">The athlete's id as in the file.</param>
/// <param name="Date">The test day; null when the file has none.</param>
/// <param name="Facts">What is known of the athlete on that day.</param>
/// <param name="Tests">One entry per muscle group, position, contraction and condition, in that order.</param>
/// <param name="Notes">Free-text notes of the day, distinct, in ordinal order.</param>
public sealed record Session(
    string Athlete,
    DateOnly? Date,
    AthleteFacts Facts,
    ImmutableArray<MuscleTest> Tests,
    ImmutableArray<string> Notes)
{
    /// <summary>The athlete's name, where the file gives one beside the id; null otherwise.</summary>
    public string? Name { get; init; }

    /// <summary>The number of the test in a file that has numbers in place of dates; null otherwise.</summary>
    public int? Occasion { get; init; }

    /// <summary>Date or number.</summary>
    public TestDay When => new(Date, Occasion);

    /// <summary>Whose it is, and when.</summary>
    public SessionOutline Outline => new(Athlete, When, Facts.Group);

    /// <summary>One entry per movement, position, mode and condition whose range was measured, in that order.</summary>
    public ImmutableArray<MovementTest> Movements { get; init; } = [];

    /// <summary>The athlete as people say it: the id, and the name behind it where there is one.</summary>
    public string Person => Name is null ? Athlete : $"{Athlete} {Name}";

    /// <summary>The same, with the number of the test in a file without dates.</summary>
    public string Called => Person + (Occasion is { } number ? $", test {number}" : "");

    /// <summary>The order of every list of sessions: athlete (ordinal), then date, undated first, those by number.</summary>
    public static IComparer<Session> Order { get; } = Comparer<Session>.Create((a, b) => SessionOutline.Order.Compare(a.Outline, b.Outline));
}

/// <summary>
/// The readings of one muscle group in one position, contraction and condition on one test day.
/// Both sides are in the same unit.
/// </summary>
/// <param name="Muscle">Muscle group.</param>
/// <param name="Position">Test position, lower case, single spaces; null when not stated.</param>
/// <param name="Contraction">isometric, eccentric, ... in lower case; null when not stated.</param>
/// <param name="Unit">Unit of the readings, as in the file.</param>
/// <param name="Left">Left readings; null when not measured.</param>
/// <param name="Right">Right readings; null when not measured.</param>
public sealed record MuscleTest(
    MuscleGroup Muscle,
    string? Position,
    string? Contraction,
    StrengthUnit Unit,
    Readings? Left,
    Readings? Right)
{
    /// <summary>The athlete's own lever arm in metres, if given: makes torque of force.</summary>
    public double? LeverArmM { get; init; }

    /// <summary>Dynamometer, as written.</summary>
    public string? Device { get; init; }

    /// <summary>Who held it, as written.</summary>
    public string? Tester { get; init; }

    /// <summary>fresh, fatigued, pre, post, ... in lower case; null when not stated.</summary>
    public string? Condition { get; init; }

    /// <summary>No condition is stated, or one that is nothing but rested: what norms and studies measure.</summary>
    public bool IsRested => Conditions.IsRested(Condition);

    /// <summary>
    /// The contraction by which measurements are compared: an unstated one counts as isometric, and a tired one is another than a rested one.
    /// </summary>
    public string ComparedContraction => IsRested ? Contraction ?? "isometric" : $"{Contraction ?? "isometric"}, {Condition}";

    /// <summary>The readings of a side.</summary>
    public Readings? On(Side side) => side == Side.Left ? Left : Right;

    /// <summary>The order in a session: muscle group, position, contraction, condition, unstated first; rested before tired.</summary>
    public static IComparer<MuscleTest> Order { get; } = Comparer<MuscleTest>.Create((a, b) =>
        (a.Muscle.CompareTo(b.Muscle), string.CompareOrdinal(a.Position, b.Position), string.CompareOrdinal(a.Contraction, b.Contraction)) switch
        {
            (0, 0, 0) when a.IsRested != b.IsRested => a.IsRested ? -1 : 1,
            (0, 0, 0) => string.CompareOrdinal(a.Condition, b.Condition),
            (0, 0, var byContraction) => byContraction,
            (0, var byPosition, _) => byPosition,
            (var byMuscle, _, _) => byMuscle,
        });
}
