using HipAssess.Domain;

namespace HipAssess.Strength;

/// <summary>How the two muscle groups of a ratio were measured. Ratios of different protocols are not compared.</summary>
/// <param name="NumeratorPosition">Null when not stated.</param>
/// <param name="DenominatorPosition">Null when not stated.</param>
/// <param name="Contraction">An unstated one counts as isometric.</param>
/// <param name="IsTorque">Torque, of both; else force.</param>
public sealed record RatioProtocol(string? NumeratorPosition, string? DenominatorPosition, string Contraction, bool IsTorque);

/// <summary>The two tests a ratio is made of.</summary>
/// <param name="Numerator">First muscle group.</param>
/// <param name="Denominator">Second muscle group.</param>
public sealed record RatioPair(MuscleTest Numerator, MuscleTest Denominator)
{
    /// <summary>Both are force or both are torque, by the same contraction.</summary>
    public bool IsComparable =>
        Numerator.Unit.Kind() == Denominator.Unit.Kind() && Numerator.ComparedContraction == Denominator.ComparedContraction;

    /// <summary>How they were measured.</summary>
    public RatioProtocol Protocol =>
        new(Numerator.Position, Denominator.Position, Numerator.ComparedContraction, Numerator.Unit.IsTorque());
}
