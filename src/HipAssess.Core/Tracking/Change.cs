using HipAssess.Domain;

namespace HipAssess.Tracking;

/// <summary>One muscle group's newest session against an earlier one.</summary>
/// <param name="Since">When the earlier session was.</param>
/// <param name="Left">Left strength; null when it is missing in one of the two.</param>
/// <param name="Right">Right strength; null when it is missing in one of the two.</param>
/// <param name="Difference">Side difference, as change of ln(right/left); null when a side is missing in one of the two.</param>
public sealed record Change(TestDay Since, ValueChange? Left, ValueChange? Right, ValueChange? Difference)
{
    /// <summary>The change of a side.</summary>
    public ValueChange? On(Side side) => side == Side.Left ? Left : Right;
}
