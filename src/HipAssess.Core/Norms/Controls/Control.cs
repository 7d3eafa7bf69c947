using HipAssess.Domain;

namespace HipAssess.Norms.Controls;

/// <summary>What one control contributes to a norm: a small value, since a large input has a million of them.</summary>
/// <param name="Number">Which control: the place among them in ordinal order of the ids, from 0. Nobody is judged by themselves.</param>
/// <param name="Sex">Null when unknown.</param>
/// <param name="DominantSide">Null when unknown.</param>
/// <param name="Difference">Right against left on the scale of the norm: ln(right/left) of strength.</param>
/// <param name="Left">Left value (ln of normalised strength, or ln ratio of muscle groups); NaN without body mass.</param>
/// <param name="Right">Right value, likewise.</param>
public readonly record struct Control(int Number, Sex? Sex, Side? DominantSide, double Difference, double Left, double Right)
{
    /// <summary>The value of a side.</summary>
    public double On(Side side) => side == Side.Left ? Left : Right;
}
