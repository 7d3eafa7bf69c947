using HipAssess.Domain;

namespace HipAssess.Norms;

/// <summary>What one control contributes to a norm.</summary>
/// <param name="Athlete">Id, so that nobody is judged by themselves.</param>
/// <param name="Sex">Null when unknown.</param>
/// <param name="DominantSide">Null when unknown.</param>
/// <param name="LnRatio">ln(right/left).</param>
/// <param name="Left">Left value (normalised strength, or ln ratio of muscle groups); null without body mass.</param>
/// <param name="Right">Right value, likewise.</param>
public sealed record Control(string Athlete, Sex? Sex, Side? DominantSide, double LnRatio, double? Left, double? Right)
{
    /// <summary>The value of a side.</summary>
    public double? On(Side side) => side == Side.Left ? Left : Right;
}
