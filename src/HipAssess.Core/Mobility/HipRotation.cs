using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Mobility;

/// <summary>Internal and external rotation of one side together. Shown, never flagged.</summary>
/// <param name="Total">Internal + external rotation, degrees.</param>
/// <param name="Balance">External − internal rotation, degrees.</param>
public sealed record SideRotation(double Total, double Balance);

/// <summary>Rotation of both hips in one protocol: rotation at 0° and at 90° of hip flexion never mix.</summary>
/// <param name="Position">Null when not stated.</param>
/// <param name="Mode">Null when not stated.</param>
/// <param name="Condition">Null when not stated.</param>
/// <param name="Left">Left; null where a part is missing or limited by pain.</param>
/// <param name="Right">Right; likewise.</param>
public sealed record HipRotation(string? Position, string? Mode, string? Condition, SideRotation? Left, SideRotation? Right)
{
    /// <summary>The total of both hips; null where a side is missing.</summary>
    public double? BothHips => Left?.Total + Right?.Total;

    /// <summary>Measured with the hip flexed to 90°, as in the groin studies that speak of 85° for both hips.</summary>
    public bool IsAtNinety => Position is not null && Position.Contains("90", StringComparison.Ordinal);

    /// <summary>Every protocol of a session in which both rotations were measured.</summary>
    public static ImmutableArray<HipRotation> Of(IReadOnlyList<DayRange> days) => days.Count < 2 ? [] :
    [
        .. from inner in days
           where inner.Test.Movement == Movement.InternalRotation
           from outer in days
           where outer.Test.Protocol == inner.Test.Protocol with { Movement = Movement.ExternalRotation } && outer.Test.Condition == inner.Test.Condition
           select new HipRotation(
               inner.Test.Position, inner.Test.Mode, inner.Test.Condition, Side(inner.Left, outer.Left), Side(inner.Right, outer.Right)),
    ];

    private static SideRotation? Side(SideRange? inner, SideRange? outer) =>
        inner is { LimitedByPain: false } && outer is { LimitedByPain: false }
            ? new(inner.Value + outer.Value, outer.Value - inner.Value)
            : null;
}
