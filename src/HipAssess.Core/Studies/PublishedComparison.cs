using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics.Distributions;

namespace HipAssess.Studies;

/// <summary>
/// The published result beside ours. Effects are compared, not significances: "significant there, not here" is no difference.
/// </summary>
/// <param name="Result">What was published; null where the abstract gives no P.</param>
/// <param name="AgreesInDirection">Our mean difference has the published sign.</param>
/// <param name="DifferenceZ">(d_z − d_z,published)/√(v₁ + v₂), v = 1/n + d²/(2n).</param>
/// <param name="Notes">Why something is null, and what the rounded P leaves open.</param>
public sealed record PublishedComparison(
    PublishedResult? Result, bool? AgreesInDirection, double? DifferenceZ, ImmutableArray<Note> Notes)
{
    /// <summary>|z| below 1.96: the two studies may have seen the same effect.</summary>
    public bool? IsCompatible => DifferenceZ is { } z ? Math.Abs(z) < Normal.Z95 : null;

    /// <summary>Compares the injured − uninjured difference of a muscle group.</summary>
    public static PublishedComparison Of(MuscleGroup muscle, SideComparison injured)
    {
        if (PublishedResult.All.FirstOrDefault(result => result.Muscle == muscle) is not { } published)
            return new(null, null, null, [new Note(StudyNoteCodes.NotPublished)]);

        var notes = new List<Note>();
        if (Math.Abs(published.PHolm - 0.05) < 1e-12)
            notes.Add(new(StudyNoteCodes.PublishedHolmUndecided));
        if (injured.Test.MeanDifference is null or 0 || injured.Dz is null)
            notes.Add(new(StudyNoteCodes.NothingToCompareWithPublished));
        bool? agrees = injured.Test.MeanDifference is { } mean and not 0 ? mean < 0 == published.IsWeaker : null;
        double? z = injured.Dz is { } dz
            ? (dz.Value - published.Dz) / Math.Sqrt(Variance(dz.Value, injured.N) + Variance(published.Dz, published.N))
            : null;
        return new(published, agrees, z, [.. notes]);
    }

    private static double Variance(double dz, int n) => 1.0 / n + dz * dz / (2.0 * n);
}
