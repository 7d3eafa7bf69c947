using System.Collections.Immutable;

namespace HipAssess.Reports.Export;

/// <summary>One movement in one position, in its unit; no part of the published study, and without percentages.</summary>
public sealed record MovementStudyJson(
    string Movement, string? Position, string? Unit, ImmutableArray<LeftOutJson> LeftOut, InjuredSidesJson Injured, RangeControlSidesJson Control,
    BetweenJson Between, InteractionJson Interaction, ReliabilityJson Reliability, PowerJson Power, ImmutableArray<NoteJson> Notes);

/// <summary>Right − left side of controls.</summary>
public sealed record RangeControlSidesJson(
    int N, double? RightMean, double? RightSd, double? LeftMean, double? LeftSd,
    double? MeanDifference, double[]? Ci95, double? T, double? Df, double? P, double? PHolm, double? PBh,
    WilcoxonJson? Wilcoxon, EffectJson? Dz, double? Gz, double? Gav, ShapiroWilkJson? ShapiroWilk,
    RangeEquivalenceJson? Equivalence, ImmutableArray<NoteJson> Notes);

/// <summary>Two one-sided tests on right − left, degrees.</summary>
public sealed record RangeEquivalenceJson(
    double BoundDegrees, double TLower, double PLower, double TUpper, double PUpper, double P, double[] Ci90, bool Equivalent);
