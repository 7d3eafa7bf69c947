using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Tracking.Series;

namespace HipAssess.Tracking;

/// <summary>A session beside the one before it.</summary>
/// <param name="Date">The test day before.</param>
/// <param name="Muscles">The muscle groups of the session that were tested then.</param>
public sealed record PreviousTest(DateOnly Date, ImmutableArray<PreviousMuscle> Muscles)
{
    /// <summary>The movements of the session that were tested then.</summary>
    public ImmutableArray<PreviousMovement> Movements { get; init; } = [];

    /// <summary>The entry of a movement; null when it was not tested then.</summary>
    public PreviousMovement? Of(MovementTest test) => Movements.FirstOrDefault(movement => movement.Test.Protocol == test.Protocol);

    /// <summary>The last test day without an injury, of an athlete who has one now; null when there is none.</summary>
    public BeforeInjury? BeforeInjury { get; init; }

    /// <summary>The entry of a test; null when it was not tested then.</summary>
    public PreviousMuscle? Of(MuscleTest test) => Muscles.FirstOrDefault(muscle =>
        muscle.Test.Muscle == test.Muscle && muscle.Test.Position == test.Position && muscle.Test.Contraction == test.Contraction
        && muscle.Test.Condition == test.Condition);
}

/// <summary>One muscle group of a session beside the session before.</summary>
/// <param name="Test">The newer test.</param>
/// <param name="Earlier">That day's strengths, in the newer test's unit.</param>
/// <param name="Left">Left strength; null when missing on one of the two days.</param>
/// <param name="Right">Right strength; likewise.</param>
/// <param name="Difference">Side difference; likewise.</param>
public sealed record PreviousMuscle(MuscleTest Test, TrackedPoint Earlier, Moved? Left, Moved? Right, Moved? Difference)
{
    /// <summary>The change of a side.</summary>
    public Moved? On(Side side) => side == Side.Left ? Left : Right;
}

/// <summary>One movement of a session beside the session before, in its unit.</summary>
/// <param name="Test">The newer test.</param>
/// <param name="Earlier">That day's ranges.</param>
/// <param name="Left">Left range; null when missing on one of the two days.</param>
/// <param name="Right">Right range; likewise.</param>
/// <param name="Difference">right − left; likewise.</param>
public sealed record PreviousMovement(MovementTest Test, MovementPoint Earlier, Moved? Left, Moved? Right, Moved? Difference)
{
    /// <summary>The change of a side.</summary>
    public Moved? On(Side side) => side == Side.Left ? Left : Right;
}

/// <summary>A change since the session before.</summary>
/// <param name="Ln">Newer minus earlier: of strength on the ln scale, of a movement in its unit.</param>
/// <param name="BoundLn">What error alone can make of it, 95 %.</param>
/// <param name="Verdict">Null when one of the values is limited by pain.</param>
public sealed record Moved(double Ln, double? BoundLn, ChangeVerdict? Verdict)
{
    /// <summary>100·(exp Δ − 1).</summary>
    public double Percent => 100 * Math.Exp(Ln) - 100;
}

/// <summary>The injured side now against the same side before the injury: the other side weakens too, so the two sides may hide a loss.</summary>
/// <param name="Date">The last test day without an injury.</param>
/// <param name="Side">The injured side.</param>
/// <param name="Muscles">Its change in each muscle group tested then and now.</param>
public sealed record BeforeInjury(DateOnly Date, Side Side, ImmutableArray<(MuscleTest Test, Moved Change)> Muscles);
