using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics.Distributions;
using HipAssess.Statistics.Tests;
using HipAssess.Thresholds;
using HipAssess.Tracking.Series;

namespace HipAssess.Tracking;

/// <summary>
/// A session against the only one before it: every side and side difference, adjusted with each other. A history of three and
/// more is cut into levels instead.
/// </summary>
public static class Changes
{
    /// <summary>
    /// The change Δ on ln of each side and of the side difference, SE = √(sem₁² + sem₂²) with the two sessions' errors of it. A value limited by pain is no maximum: its change is shown, not judged, and does not count for Holm.
    /// </summary>
    /// <param name="pairs">Earlier and newest session of each muscle group; earlier is null when there is none.</param>
    public static ImmutableArray<Change?> Of(IReadOnlyList<(TrackedPoint? Earlier, TrackedPoint Newest)> pairs)
    {
        var changes = Judged([.. pairs.SelectMany(pair => MovesOf(pair.Earlier, pair.Newest))]);
        return [.. pairs.Select((pair, i) => pair.Earlier is null
            ? null
            : new Change(pair.Earlier.When, changes[3 * i], changes[3 * i + 1], changes[3 * i + 2]))];
    }

    /// <summary>The same of movements, in their units: left, right and difference of each; null where one is missing.</summary>
    public static IReadOnlyList<ValueChange?> Of(IEnumerable<(MovementPoint Earlier, MovementPoint Newest)> pairs) =>
        Judged([.. pairs.SelectMany(pair => MovesOf(pair.Earlier, pair.Newest))]);

    private static List<ValueChange?> Judged(IReadOnlyList<Move?> moves)
    {
        var adjusted = Holm.Adjust([.. moves.Select(move => move?.P)]);
        int comparisons = adjusted.Count(p => p is not null);
        return [.. moves.Select((move, i) => move is null ? null : Judge(move, adjusted[i], comparisons))];
    }

    private static IEnumerable<Move?> MovesOf(MovementPoint earlier, MovementPoint newest)
    {
        foreach (var side in Sides.Both)
            yield return earlier.On(side) is { } before && newest.On(side) is { } now
                ? new Move(now - before, Both(earlier.Day.ErrorBound.On(side), newest.Day.ErrorBound.On(side)), !earlier.IsLimitedByPain(side) && !newest.IsLimitedByPain(side))
                : null;
        yield return earlier.Day.Difference is { } first && newest.Day.Difference is { } last
            ? new Move(last.Value - first.Value, Both(earlier.Day.ErrorBound.DifferenceSem, newest.Day.ErrorBound.DifferenceSem), !first.IsMarked && !last.IsMarked)
            : null;
    }

    private static IEnumerable<Move?> MovesOf(TrackedPoint? earlier, TrackedPoint newest)
    {
        foreach (var side in Sides.Both)
            yield return earlier?.On(side) is { } before && newest.On(side) is { } now
                ? new Move(Math.Log(now / before), Both(earlier.Sem, newest.Sem), !earlier.IsLimitedByPain(side) && !newest.IsLimitedByPain(side))
                : null;
        yield return earlier?.Day.Difference is { } first && newest.Day.Difference is { } last
            ? new Move(
                last.LnRatio - first.LnRatio, Both(earlier.Day.ErrorBound.DifferenceSem, newest.Day.ErrorBound.DifferenceSem),
                !first.IsMarked && !last.IsMarked)
            : null;
    }

    private static ValueChange Judge(Move move, double? pHolm, int comparisons)
    {
        if (move.P is not { } p)
            return new ValueChange(move.Ln, null);
        var verdict = Math.Abs(move.Ln) <= JudgedChange.Bound(move.Se) ? ChangeVerdict.WithinError
            : pHolm < Limits.Changed ? ChangeVerdict.Changed
            : ChangeVerdict.Perhaps;
        return new ValueChange(move.Ln, new JudgedChange(move.Se, p, pHolm!.Value, comparisons, verdict));
    }

    private static double Both(double sem, double other) => Math.Sqrt(sem * sem + other * other);

    private sealed record Move(double Ln, double Se, bool IsJudged)
    {
        public double? P => IsJudged ? Normal.TwoSided(Ln / Se) : null;
    }
}
