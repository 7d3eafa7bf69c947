using HipAssess.Domain;

namespace HipAssess.Verdicts;

/// <summary>A second test day soon after a first one (docs/methods.md section 6).</summary>
/// <typeparam name="T">What one day says of a muscle group, or of a movement.</typeparam>
/// <param name="Date">The newer day.</param>
/// <param name="EarlierDate">The earlier day.</param>
/// <param name="Day">What the newer day says by itself.</param>
/// <param name="Earlier">What the earlier day says.</param>
/// <param name="Disagreeing">The sides that moved by more than error, and null for their difference; empty when the days agree.</param>
public sealed record Retest<T>(DateOnly Date, DateOnly EarlierDate, T Day, T Earlier, IReadOnlyList<Side?> Disagreeing)
{
    /// <summary>The verdict rests on the mean of both days; else on the newer one alone.</summary>
    public bool Agrees => Disagreeing.Count == 0;
}
