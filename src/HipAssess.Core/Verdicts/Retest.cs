using HipAssess.Domain;
using HipAssess.Strength;

namespace HipAssess.Verdicts;

/// <summary>A second test day soon after a first one (docs/methods.md section 6).</summary>
/// <param name="Date">The newer day.</param>
/// <param name="EarlierDate">The earlier day.</param>
/// <param name="Day">What the newer day says by itself.</param>
/// <param name="Earlier">What the earlier day says.</param>
/// <param name="Disagreeing">The sides that moved by more than error, and null for their difference; empty when the days agree.</param>
public sealed record Retest(DateOnly Date, DateOnly EarlierDate, DayStrength Day, DayStrength Earlier, IReadOnlyList<Side?> Disagreeing)
{
    /// <summary>The verdict rests on the mean of both days; else on the newer one alone.</summary>
    public bool Agrees => Disagreeing.Count == 0;
}
