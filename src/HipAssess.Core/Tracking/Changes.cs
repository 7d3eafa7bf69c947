using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics.Distributions;
using HipAssess.Statistics.Tests;
using HipAssess.Thresholds;

namespace HipAssess.Tracking;

/// <summary>
/// One comparison of an athlete: every muscle group's newest session with an earlier one. Without Holm over all sides and
/// side differences of it, every athlete would have a change within a year though nothing changed.
/// </summary>
public static class Changes
{
    /// <summary>
    /// The change Δ on ln of each side, SE = √(sem₁² + sem₂²), and of the side difference, SE = √(2·(sem₁² + sem₂²)),
    /// with the two sessions' errors. A value limited by pain is no maximum: its change is shown, not judged, and does not count for Holm.
    /// </summary>
    /// <param name="pairs">Earlier and newest session of each muscle group; earlier is null when there is none.</param>
    public static ImmutableArray<Change?> Of(IReadOnlyList<(TrackedPoint? Earlier, TrackedPoint Newest)> pairs)
    {
        var moves = pairs.SelectMany(pair => MovesOf(pair.Earlier, pair.Newest)).ToList();
        var adjusted = Holm.Adjust([.. moves.Select(move => move?.P)]);
        int comparisons = adjusted.Count(p => p is not null);
        var changes = moves.Select((move, i) => move is null ? null : Judge(move, adjusted[i], comparisons)).ToList();
        return [.. pairs.Select((pair, i) => pair.Earlier is null
            ? null
            : new Change(pair.Earlier.Date, changes[3 * i], changes[3 * i + 1], changes[3 * i + 2]))];
    }

    private static IEnumerable<Move?> MovesOf(TrackedPoint? earlier, TrackedPoint newest)
    {
        double variance = Square(earlier?.Sem ?? 0) + Square(newest.Sem);
        foreach (var side in Sides.Both)
            yield return earlier?.On(side) is { } before && newest.On(side) is { } now
                ? new Move(Math.Log(now / before), Math.Sqrt(variance), !earlier.IsLimitedByPain(side) && !newest.IsLimitedByPain(side))
                : null;
        yield return earlier?.Assessed.Difference is { } first && newest.Assessed.Difference is { } last
            ? new Move(last.LnRatio - first.LnRatio, Math.Sqrt(2 * variance), !first.IsMarked && !last.IsMarked)
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

    private static double Square(double x) => x * x;

    private sealed record Move(double Ln, double Se, bool IsJudged)
    {
        public double? P => IsJudged ? Normal.TwoSided(Ln / Se) : null;
    }
}
