using HipAssess.Domain;
using HipAssess.Strength;

namespace HipAssess.Studies;

/// <summary>Both sides of one muscle group of one participant, in the unit of the comparison: a small value, since a large cohort has many.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Left">Left strength.</param>
/// <param name="Right">Right strength.</param>
/// <param name="LeftTrials">Left trials 1 and 2; NaN where one is missing.</param>
/// <param name="RightTrials">Right trials 1 and 2.</param>
public readonly record struct Measured(
    Participant Participant, double Left, double Right, (double First, double Second) LeftTrials, (double First, double Second) RightTrials)
{
    // Beside the numbers, since looking both up in the facts of 100,000 participants takes longer than the statistics.
    private readonly Side? injuredSide = Participant.Facts.InjuredSide, dominantSide = Participant.Facts.DominantSide;

    /// <summary>Strength of a side.</summary>
    public double On(Side side) => side == Side.Left ? Left : Right;

    /// <summary>Trials 1 and 2 of a side.</summary>
    public (double First, double Second) TrialsOn(Side side) => side == Side.Left ? LeftTrials : RightTrials;

    /// <summary>Strength of the injured side of an injured athlete.</summary>
    public double Injured => On(injuredSide!.Value);

    /// <summary>Strength of the uninjured side of an injured athlete.</summary>
    public double Uninjured => On(injuredSide!.Value.Other());

    /// <summary>Dominant − non-dominant strength; null when dominance is unknown.</summary>
    public double? DominantMinusNonDominant => dominantSide is { } side ? On(side) - On(side.Other()) : null;

    /// <summary>+1 injured on the dominant side, −1 on the other, 0 for a control; null when dominance is unknown.</summary>
    public int? InjuredOnDominant => dominantSide is not { } dominant ? null
        : injuredSide is not { } injured ? 0
        : injured == dominant ? 1 : -1;

    /// <summary>The same in another unit of the same kind.</summary>
    internal Measured Converted(StrengthUnit from, StrengthUnit to) => from == to ? this : new(
        Participant, StrengthUnits.Convert(Left, from, to), StrengthUnits.Convert(Right, from, to),
        (StrengthUnits.Convert(LeftTrials.First, from, to), StrengthUnits.Convert(LeftTrials.Second, from, to)),
        (StrengthUnits.Convert(RightTrials.First, from, to), StrengthUnits.Convert(RightTrials.Second, from, to)));
}
