using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms.Published;

namespace HipAssess.Norms;

/// <summary>The value of each side in a norm: strength, normalised.</summary>
/// <param name="Source">Which norm.</param>
/// <param name="Sex">The sex the norm is of; null for both.</param>
/// <param name="N">Number of people in it; null when unknown.</param>
/// <param name="Left">Left side; null when not measured, limited by pain or without body mass.</param>
/// <param name="Right">Right side; likewise.</param>
/// <param name="Notes">Why something is null, and how the norm was chosen.</param>
public sealed record ValueNorm(
    string Source, Sex? Sex, int? N, NormPosition? Left, NormPosition? Right, ImmutableArray<Note> Notes)
{
    /// <summary>The unit of the compared values: that of the normalised strength wherever the norm can be brought to it.</summary>
    public StrengthUnit? Unit { get; init; }

    /// <summary>The published norm; null when own controls are the norm. It gives a watch at most.</summary>
    public NormMatch? Published { get; init; }

    /// <summary>The position of a side.</summary>
    public NormPosition? On(Side side) => side == Side.Left ? Left : Right;
}

/// <summary>The ratio of muscle groups of each side in a norm: among controls on ln, in a published norm on the printed scale.</summary>
/// <param name="Source">Which norm.</param>
/// <param name="N">Number of people in it; null when unknown.</param>
/// <param name="Left">Left side; null when missing.</param>
/// <param name="Right">Right side; null when missing.</param>
/// <param name="Notes">Why something is null.</param>
public sealed record RatioNorm(
    string Source, int? N, NormPosition? Left, NormPosition? Right, ImmutableArray<Note> Notes)
{
    /// <summary>The published norm; null when own controls are the norm.</summary>
    public NormMatch? Published { get; init; }
}
