using System.Collections.Immutable;
using System.Globalization;
using HipAssess.Domain;
using HipAssess.Statistics;
using HipAssess.Statistics.Effects;
using HipAssess.Strength;

namespace HipAssess.Studies;

/// <summary>What Niemuth 2005 printed for one muscle group, injured against uninjured side.</summary>
/// <param name="Muscle">Muscle group.</param>
/// <param name="IsWeaker">The injured side was weaker; else stronger.</param>
/// <param name="P">As printed.</param>
/// <param name="PHolm">What Holm's correction over six muscle groups leaves of it.</param>
/// <param name="Dz">Derived: the d_z of a paired t-test with this P and n, negative when weaker.</param>
/// <param name="N">Injured runners.</param>
/// <param name="Source">Citation.</param>
public sealed record PublishedResult(
    MuscleGroup Muscle, bool IsWeaker, double P, double PHolm, double Dz, int N, string Source)
{
    /// <summary>95 % interval of d_z, from the noncentral t distribution of n − 1 degrees of freedom.</summary>
    public Interval Ci95 => PairedEffect.Dz(Dz, N).Ci95;

    /// <summary>The muscle groups whose P the abstract prints.</summary>
    public static ImmutableArray<PublishedResult> All { get; } = [.. ShippedTable.Read("niemuth2005.csv", row => new PublishedResult(
        Enum.GetValues<MuscleGroup>().Single(muscle => muscle.Name() == row("muscle")),
        row("direction") == "weaker",
        Number(row("p")), Number(row("p_holm")), Number(row("dz")), (int)Number(row("n")), row("source")))];

    /// <summary>The sizes of the published effects, smallest first.</summary>
    public static ImmutableArray<double> EffectSizes { get; } = [.. All.Select(result => Math.Abs(result.Dz)).Order()];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
