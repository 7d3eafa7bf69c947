using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Norms;

/// <summary>The normalised strength of each side among controls.</summary>
/// <param name="Source">Which norm.</param>
/// <param name="Sex">The sex the controls were limited to; null when all.</param>
/// <param name="N">Number of controls.</param>
/// <param name="Left">Left side; null when not measured, limited by pain or without body mass.</param>
/// <param name="Right">Right side; likewise.</param>
/// <param name="Notes">Why something is null, and how the norm was chosen.</param>
public sealed record StrengthNorm(
    string Source, Sex? Sex, int N, NormPosition? Left, NormPosition? Right, ImmutableArray<Note> Notes)
{
    /// <summary>The position of a side.</summary>
    public NormPosition? On(Side side) => side == Side.Left ? Left : Right;
}

/// <summary>The ratio of muscle groups of each side among controls, compared on ln.</summary>
/// <param name="Source">Which norm.</param>
/// <param name="N">Number of controls.</param>
/// <param name="Left">Left side; null when missing.</param>
/// <param name="Right">Right side; null when missing.</param>
/// <param name="Notes">Why something is null.</param>
public sealed record RatioNorm(
    string Source, int N, NormPosition? Left, NormPosition? Right, ImmutableArray<Note> Notes);
