using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics.Effects;

namespace HipAssess.Studies;

/// <summary>What a paired comparison of this size can see, two-sided, both tails counted.</summary>
/// <param name="N">Pairs.</param>
/// <param name="DetectableDz80">The smallest d_z found with 80 % power at α = .05.</param>
/// <param name="DetectableDz80Holm">The same at α = .05/number of muscle groups, the first step of Holm.</param>
/// <param name="Required">Pairs needed for the published effects.</param>
/// <param name="Notes">Why something is null.</param>
public sealed record StudyPower(
    int N, double? DetectableDz80, double? DetectableDz80Holm, ImmutableArray<RequiredPairs> Required, ImmutableArray<Note> Notes)
{
    private const double Alpha = 0.05;
    private const double Wanted = 0.8;

    /// <summary>For one muscle group among <paramref name="family"/>.</summary>
    public static StudyPower Of(int n, int family) => new(
        n,
        PairedPower.DetectableDz(n, Alpha, Wanted),
        PairedPower.DetectableDz(n, Alpha / family, Wanted),
        [.. PublishedResult.EffectSizes.Select(dz => new RequiredPairs(
            dz, PairedPower.RequiredN(dz, Alpha, Wanted), PairedPower.RequiredN(dz, Alpha / family, Wanted)))],
        n < 2 ? [new Note(StudyNoteCodes.TooFewValues, Number: n, Other: 2)] : []);
}

/// <summary>Pairs needed to find an effect with 80 % power.</summary>
/// <param name="Dz">The effect.</param>
/// <param name="N">At α = .05.</param>
/// <param name="NHolm">At α = .05/number of muscle groups.</param>
public sealed record RequiredPairs(double Dz, int N, int NHolm);
