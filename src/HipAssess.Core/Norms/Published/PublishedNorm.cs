using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Strength;

namespace HipAssess.Norms.Published;

/// <summary>What a published norm describes.</summary>
public enum Quantity
{
    /// <summary>The strength of a muscle group, in a unit.</summary>
    Strength,

    /// <summary>The ratio of two muscle groups.</summary>
    Ratio,

    /// <summary>ln of one side over the other.</summary>
    SideDifference,
}

/// <summary>Which sides the figures of a published norm are of.</summary>
public enum SideBasis
{
    /// <summary>Either side, or not said which.</summary>
    Any,

    /// <summary>The dominant side.</summary>
    Dominant,

    /// <summary>The non-dominant side.</summary>
    NonDominant,

    /// <summary>Side differences counted dominant − non-dominant.</summary>
    DominantMinusNonDominant,

    /// <summary>Side differences counted right − left.</summary>
    RightMinusLeft,
}

/// <summary>
/// One published norm: a sample, what was measured on it and how, and where it is published.
/// The two limbs of one sample are one norm.
/// </summary>
public sealed record PublishedNorm
{
    /// <summary>The set it belongs to, e.g. <c>leetun2004</c>.</summary>
    public required string Set { get; init; }

    /// <summary>Its row (the first, when the limbs have one each).</summary>
    public required string Id { get; init; }

    /// <summary>What it describes.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>The muscle group of a strength or side difference; null for a ratio.</summary>
    public MuscleGroup? Muscle { get; init; }

    /// <summary>The ratio; null otherwise.</summary>
    public RatioKind? Ratio { get; init; }

    /// <summary>The sex of the sample; null for both.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Youngest age in completed years; null when not stated.</summary>
    public int? AgeLow { get; init; }

    /// <summary>Oldest age in completed years; null when not stated.</summary>
    public int? AgeHigh { get; init; }

    /// <summary>Who was measured.</summary>
    public required string Population { get; init; }

    /// <summary>People in this norm; null when only the size of the whole sample is stated.</summary>
    public int? N { get; init; }

    /// <summary>People in the whole sample.</summary>
    public required int SampleN { get; init; }

    /// <summary>The unit of a strength; null for ratios and side differences, which have none.</summary>
    public StrengthUnit? Unit { get; init; }

    /// <summary>One entry, or one per limb; of side differences one per way of counting.</summary>
    public required ImmutableArray<NormLimb> Limbs { get; init; }

    /// <summary>Expected strength by age and sex; null when there is none.</summary>
    public NormRegression? Regression { get; init; }

    /// <summary>E.g. <c>isometric</c>; null when not stated.</summary>
    public string? Contraction { get; init; }

    /// <summary>Test position; null when not stated.</summary>
    public string? Position { get; init; }

    /// <summary>Another test than one side against resistance, e.g. <c>squeeze_bilateral</c>; null for the usual one.</summary>
    public string? TestVariant { get; init; }

    /// <summary>Dynamometer; null when not stated.</summary>
    public string? Device { get; init; }

    /// <summary>How the figures were read.</summary>
    public required string Evidence { get; init; }

    /// <summary>Citation.</summary>
    public required string Citation { get; init; }

    /// <summary>DOI or PMID.</summary>
    public required string Identifier { get; init; }

    /// <summary>What else the reader should know; "" when nothing.</summary>
    public required string Remark { get; init; }

    /// <summary>
    /// Mean, SD and size that apply to one athlete. The regression inside its age range; else the limb of the same side;
    /// else, when dominance or limb is unknown, the mean of the limbs' means with the root mean square of their SDs.
    /// </summary>
    /// <param name="facts">Sex and age for a regression.</param>
    /// <param name="isDominant">Whether the side is the dominant one; null when unknown.</param>
    public NormFigures For(AthleteFacts facts, bool? isDominant)
    {
        if (Regression is { } regression && facts.AgeYears is { } age && Includes(age) && (Sex ?? facts.Sex) is { } sex)
            return new(regression.Expected(age, sex), regression.ResidualSd, SampleN);
        if (isDominant is { } dominant)
            foreach (var limb in Limbs)
                if (limb.Basis == (dominant ? SideBasis.Dominant : SideBasis.NonDominant))
                    return new(limb.Mean, limb.Sd, N);
        return new(
            Limbs.Average(limb => limb.Mean),
            Limbs.All(limb => limb.Sd is not null) ? Math.Sqrt(Limbs.Average(limb => limb.Sd!.Value * limb.Sd.Value)) : null,
            N);
    }

    /// <summary>True when an age in years lies in the norm's range, which counts completed years.</summary>
    public bool Includes(double ageYears) => !(ageYears < AgeLow) && !(ageYears >= AgeHigh + 1);

    /// <summary>True when it tells the sides apart.</summary>
    public bool IsByDominance => Limbs[0].Basis is SideBasis.Dominant or SideBasis.NonDominant or SideBasis.DominantMinusNonDominant;
}

/// <summary>Mean and SD of one limb of a sample, or of its side differences counted one way.</summary>
/// <param name="Basis">Which limb, or which way a difference is counted.</param>
/// <param name="Mean">Mean.</param>
/// <param name="Sd">Standard deviation; null when not published.</param>
public sealed record NormLimb(SideBasis Basis, double Mean, double? Sd);

/// <summary>The figures of a norm that apply to one athlete.</summary>
/// <param name="Mean">Mean, or the value a regression expects.</param>
/// <param name="Sd">Standard deviation, or that of the residuals; null when not published.</param>
/// <param name="N">Size of the sample; null when unknown: then it counts as large.</param>
public readonly record struct NormFigures(double Mean, double? Sd, int? N);

/// <summary>Expected strength = intercept + perYear·age + male·(1 for men, 0 for women).</summary>
/// <param name="Intercept">In the unit of the norm.</param>
/// <param name="PerYear">Per year of age.</param>
/// <param name="Male">Added for men.</param>
/// <param name="ResidualSd">SD of the residuals.</param>
public sealed record NormRegression(double Intercept, double PerYear, double Male, double ResidualSd)
{
    /// <summary>The expected value.</summary>
    public double Expected(double ageYears, Sex sex) => Intercept + PerYear * ageYears + (sex == Sex.Male ? Male : 0);
}
