using System.Collections.Immutable;

namespace HipAssess.Domain;

/// <summary>
/// The measurements of one side: single trials, or the summary a vendor's export gives in their place.
/// Values are in the unit of the test they belong to; those of strength are positive.
/// </summary>
/// <param name="Trials">Trial 1, 2, ...; null where a trial is missing. Empty when only a summary is known.</param>
/// <param name="LimitedByPain">A trial was marked painful, so this is no maximum.</param>
public sealed record Readings(ImmutableArray<double?> Trials, bool LimitedByPain = false)
{
    /// <summary>The vendor's summary when single trials are not exported; null otherwise.</summary>
    public TrialSummary? Summary { get; init; }

    /// <summary>A trial so far from the others that it is more likely mistyped; null when none is.</summary>
    public double? Far { get; init; }
}

/// <summary>What an export gives in place of single trials.</summary>
/// <param name="Best">The best repetition; null when only the mean is given.</param>
/// <param name="Mean">The mean repetition; null when not given.</param>
/// <param name="Count">Number of repetitions; null when not given.</param>
public sealed record TrialSummary(double? Best, double? Mean, int? Count);
