using System.Collections.Concurrent;
using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Strength;

namespace HipAssess.Norms.Published;

/// <summary>What decides which published norm fits a measurement.</summary>
/// <param name="Quantity">Strength, ratio or side difference.</param>
/// <param name="Muscle">The muscle group; of a ratio null.</param>
/// <param name="Ratio">The ratio; else null.</param>
/// <param name="Position">As stated; null when not.</param>
/// <param name="Contraction">As stated; null counts as isometric.</param>
/// <param name="Unit">The unit of the readings.</param>
/// <param name="HasMass">Body mass is known.</param>
/// <param name="HasLeverArm">A lever arm is known.</param>
/// <param name="Normalise">Absolute units hold only without normalising.</param>
/// <param name="Sex">Null when unknown.</param>
/// <param name="AgeYears">In completed years; null when unknown.</param>
/// <param name="HasDominance">The dominant side is known.</param>
public sealed record NormQuestion(
    Quantity Quantity, MuscleGroup? Muscle, RatioKind? Ratio, string? Position, string? Contraction, StrengthUnit Unit,
    bool HasMass, bool HasLeverArm, Normalisation Normalise, Sex? Sex, int? AgeYears, bool HasDominance);

/// <summary>Which published norm fits a measurement, which came close, and why not (docs/methods.md section 5).</summary>
/// <param name="namedSet">The set the user named; null to use only what fits.</param>
public sealed class PublishedMatching(string? namedSet)
{
    private const string AssumedContraction = "isometric";
    private const int Nearest = 3;

    private readonly ConcurrentDictionary<NormQuestion, NormMatches> named = new(), fitting = new();

    /// <summary>
    /// The norm of the named set that suits best, whatever does not fit, as long as its unit can be reached.
    /// </summary>
    public NormMatches Named(NormQuestion question) => namedSet is null
        ? NormMatches.None
        : named.GetOrAdd(question, asked =>
        {
            var (ordered, _) = Ordered(asked, norm => norm.Set == namedSet);
            var usable = ordered.Where(match => !match.Misfits.Any(misfit => misfit.IsOfUnit())).ToList();
            return usable.Count == 0
                ? new(null, [.. ordered.Take(Nearest)])
                : new(usable[0] with { Misfits = usable[0].Misfits.Remove(Misfit.OnlyWhenNamed) }, []);
        });

    /// <summary>
    /// The norm that fits in every respect. Of several the one that tells sides apart as the athlete's dominance does,
    /// then of the athlete's own sex, then the larger, then by id. Where none fits: the three nearest.
    /// </summary>
    public NormMatches Fitting(NormQuestion question) => fitting.GetOrAdd(question, asked =>
    {
        var (ordered, fit) = Ordered(asked, _ => true);
        return fit > 0 ? new(ordered[0], [.. ordered[1..fit]]) : new(null, [.. ordered.Take(Nearest)]);
    });

    private static (ImmutableArray<NormMatch> Ordered, int Fit) Ordered(NormQuestion question, Func<PublishedNorm, bool> isConsidered)
    {
        ImmutableArray<NormMatch> ordered =
        [
            .. PublishedNorms.All
                .Where(norm => norm.Quantity == question.Quantity && norm.Muscle == question.Muscle && norm.Ratio == question.Ratio)
                .Where(isConsidered)
                .Select(norm => new NormMatch(norm, [.. MisfitsOf(norm, question)]))
                .OrderBy(match => match.Misfits.Count(misfit => misfit.IsContradiction()))
                .ThenBy(match => match.Misfits.Length)
                .ThenByDescending(match => match.Norm.IsByDominance == question.HasDominance)
                .ThenByDescending(match => match.Norm.Sex is not null)
                .ThenByDescending(match => match.Norm.SampleN)
                .ThenBy(match => match.Norm.Id, StringComparer.Ordinal),
        ];
        return (ordered, ordered.Count(match => match.Fits));
    }

    private static IEnumerable<Misfit> MisfitsOf(PublishedNorm norm, NormQuestion asked)
    {
        if (norm.TestVariant is not null)
            yield return Misfit.TestVariantDiffers;
        if (norm.Contraction is null)
            yield return Misfit.NormContractionNotStated;
        else if (norm.Contraction != (asked.Contraction ?? AssumedContraction))
            yield return Misfit.ContractionDiffers;

        if (asked.Position is null)
            yield return Misfit.PositionNotStated;
        else if (norm.Position is null)
            yield return Misfit.NormPositionNotStated;
        else if (Plain(norm.Position) != Plain(asked.Position))
            yield return Misfit.PositionDiffers;

        if (norm.Sex is not null && asked.Sex is null)
            yield return Misfit.SexUnknown;
        else if (norm.Sex is not null && norm.Sex != asked.Sex)
            yield return Misfit.SexDiffers;

        if (asked.AgeYears is { } age)
        {
            if (!norm.Includes(age))
                yield return Misfit.AgeOutside;
        }
        else if (norm.AgeLow is not null || norm.AgeHigh is not null)
        {
            yield return Misfit.AgeUnknown;
        }

        if (norm.Quantity == Quantity.SideDifference)
            yield return Misfit.OnlyWhenNamed;
        else if (norm.Unit is { } unit && UnitMisfit(unit, asked) is { } misfit)
            yield return misfit;
    }

    private static Misfit? UnitMisfit(StrengthUnit wanted, NormQuestion asked)
    {
        if (UnitReach.Convert(1, asked.Unit, asked.HasMass ? 1 : null, asked.HasLeverArm ? 1 : null, wanted) is not null)
            return !wanted.IsPerMass() && asked.Normalise != Normalisation.None ? Misfit.AbsoluteUnit : null;
        if (UnitReach.Convert(1, asked.Unit, 1, asked.HasLeverArm ? 1 : null, wanted) is not null)
            return Misfit.NoBodyMass;
        return UnitReach.Convert(1, asked.Unit, 1, 1, wanted) is not null ? Misfit.NoLeverArm : Misfit.UnitUnreachable;
    }

    // side-lying, side lying and sidelying are one position.
    private static string Plain(string position) =>
        string.Concat(position.Where(letter => letter is not (' ' or '-' or '_'))).ToLowerInvariant();
}
