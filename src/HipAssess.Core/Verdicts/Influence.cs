using HipAssess.Domain;

namespace HipAssess.Verdicts;

/// <summary>A control who alone makes more than half of the variance of a muscle group's side differences, and so hides everybody else.</summary>
/// <param name="Control">The control's first session.</param>
/// <param name="Test">Place of the muscle group among the tests of that session.</param>
/// <param name="Sd">SD of all controls, ln scale.</param>
/// <param name="SdWithout">SD without this one.</param>
public sealed record Influence(Session Control, int Test, double Sd, double SdWithout);

/// <summary>A control who alone makes more than half of the variance of a movement's side differences, and so hides everybody else.</summary>
/// <param name="Control">The control's first session.</param>
/// <param name="Movement">Place of the movement among those of that session.</param>
/// <param name="Sd">SD of all controls, in the unit.</param>
/// <param name="SdWithout">SD without this one.</param>
public sealed record RangeInfluence(Session Control, int Movement, double Sd, double SdWithout)
{
    /// <summary>The movement.</summary>
    public MovementTest Test => Control.Movements[Movement];
}
