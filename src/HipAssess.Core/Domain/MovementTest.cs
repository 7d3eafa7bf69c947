namespace HipAssess.Domain;

/// <summary>
/// The readings of one movement in one position, mode and condition on one test day. Positive is more range (of the bent knee
/// fall out smaller is more), 0 is a valid reading, and extension short of neutral is negative.
/// </summary>
/// <param name="Movement">Movement.</param>
/// <param name="Position">Test position, lower case, single spaces; <c>modified_thomas</c> and <c>ober</c> are test variants; null when not stated.</param>
/// <param name="Mode">passive, active, ... in lower case; null when not stated.</param>
/// <param name="Left">Left readings; null when not measured.</param>
/// <param name="Right">Right readings; null when not measured.</param>
public sealed record MovementTest(Movement Movement, string? Position, string? Mode, Readings? Left, Readings? Right)
{
    /// <summary>Goniometer, inclinometer, telephone, as written.</summary>
    public string? Device { get; init; }

    /// <summary>Who measured, as written.</summary>
    public string? Tester { get; init; }

    /// <summary>fresh, fatigued, pre, post, ... in lower case; null when not stated.</summary>
    public string? Condition { get; init; }

    /// <summary>Degrees, or centimetres of the bent knee fall out.</summary>
    public MovementUnit Unit => Movement.Unit();

    /// <summary>No condition is stated, or one that is nothing but rested: what norms and studies measure.</summary>
    public bool IsRested => Conditions.IsRested(Condition);

    /// <summary>How it was measured, as norms compare it: rotation in another position or mode is another measurement.</summary>
    public MovementProtocol Protocol => new(Movement, Position, Mode, IsRested ? null : Condition);

    /// <summary>The readings of a side.</summary>
    public Readings? On(Side side) => side == Side.Left ? Left : Right;

    /// <summary>The order in a session: movement, position, mode, condition, unstated first; rested before tired.</summary>
    public static IComparer<MovementTest> Order { get; } = Comparer<MovementTest>.Create((a, b) =>
        (a.Movement.CompareTo(b.Movement), string.CompareOrdinal(a.Position, b.Position), string.CompareOrdinal(a.Mode, b.Mode)) switch
        {
            (0, 0, 0) when a.IsRested != b.IsRested => a.IsRested ? -1 : 1,
            (0, 0, 0) => string.CompareOrdinal(a.Condition, b.Condition),
            (0, 0, var byMode) => byMode,
            (0, var byPosition, _) => byPosition,
            (var byMovement, _, _) => byMovement,
        });
}
