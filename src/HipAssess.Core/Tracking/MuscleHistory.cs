using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Tracking;

/// <summary>One muscle group in one position and contraction over all sessions that have it.</summary>
/// <param name="Test">The newest test: muscle group, position, contraction and unit.</param>
/// <param name="Points">By date; never empty.</param>
/// <param name="SinceFirst">Newest against first session; null when there is only one.</param>
/// <param name="SincePrevious">Newest against the session before; null when there is only one.</param>
/// <param name="Trend">Null when there are too few sessions.</param>
/// <param name="Notes">Why something is null, and what to know.</param>
public sealed record MuscleHistory(
    MuscleTest Test,
    ImmutableArray<TrackedPoint> Points,
    Change? SinceFirst,
    Change? SincePrevious,
    Trend? Trend,
    ImmutableArray<Note> Notes)
{
    /// <summary>The newest session that has this muscle group.</summary>
    public TrackedPoint Newest => Points[^1];

    /// <summary>Calendar months without a session between two neighbouring points: a gap, not a line.</summary>
    public static int MissedMonths(TrackedPoint earlier, TrackedPoint later) => Math.Max(Months(later.Date) - Months(earlier.Date) - 1, 0);

    /// <summary>The points in runs without a missed month.</summary>
    public IEnumerable<ImmutableArray<TrackedPoint>> Runs()
    {
        int start = 0;
        for (int i = 1; i <= Points.Length; i++)
            if (i == Points.Length || MissedMonths(Points[i - 1], Points[i]) > 0)
            {
                yield return Points[start..i];
                start = i;
            }
    }

    private static int Months(DateOnly date) => date.Year * 12 + date.Month;
}
