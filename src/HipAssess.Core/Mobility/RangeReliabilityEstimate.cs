using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics;
using HipAssess.Statistics.Agreement;
using HipAssess.Statistics.Distributions;
using HipAssess.Strength;

namespace HipAssess.Mobility;

/// <summary>How well one movement repeats when nothing changed between the sessions, in its unit.</summary>
/// <param name="Movement">Movement.</param>
/// <param name="Position">Position; null when not stated.</param>
/// <param name="Mode">Mode; null when not stated.</param>
/// <param name="People">Athletes with both sides in two sessions or more.</param>
/// <param name="Sessions">The most sessions of one of them.</param>
/// <param name="Df">Degrees of freedom of the error.</param>
/// <param name="Left">ICC(2,1) between sessions of the left side; null when it is not defined.</param>
/// <param name="Right">The same of the right side.</param>
/// <param name="Sem">Standard error of measurement of one side: √(error variance between sessions), both sides together.</param>
/// <param name="SemCi95">Its interval.</param>
/// <param name="DifferenceSem">Error of right − left: below √2·SEM where a tester moves both sides alike.</param>
/// <param name="LeftOut">Athletes of this movement without enough complete sessions.</param>
public sealed record RangeReliabilityEstimate(
    Movement Movement, string? Position, string? Mode, int People, int Sessions, int Df, Icc? Left, Icc? Right,
    double Sem, Interval SemCi95, double DifferenceSem, ImmutableArray<string> LeftOut)
{
    private static readonly double Change = Normal.Z95 * Math.Sqrt(2);

    /// <summary>1.96·√2·SEM: the smallest change of one side beyond error.</summary>
    public double Mdc95 => Change * Sem;

    /// <summary>Its interval.</summary>
    public Interval Mdc95Ci95 => SemCi95.Times(Change);

    /// <summary>One estimate per movement, position and mode, by REML as of strength, on the plain scale.</summary>
    /// <param name="sessions">In <see cref="Session.Order"/>.</param>
    /// <param name="choice">What stands for a side.</param>
    /// <returns>Movements with fewer than three such athletes, or without any error, are missing.</returns>
    public static ImmutableArray<RangeReliabilityEstimate> Of(IEnumerable<Session> sessions, RangeChoice choice)
    {
        var tests =
            from session in sessions
            from test in session.Movements
            let ranges = Ranges.Of(test, choice)
            where ranges is ({ LimitedByPain: false }, { LimitedByPain: false })
            group (session.Athlete, Test: test, Left: ranges.Left!.Value, Right: ranges.Right!.Value) by test.Protocol into repeats
            orderby repeats.Key.Movement, repeats.Key.Position, repeats.Key.Mode, repeats.Key.Condition
            select OfOne(repeats.First().Test, [.. repeats.Select(repeat => (repeat.Athlete, repeat.Left, repeat.Right))]);
        return [.. tests.OfType<RangeReliabilityEstimate>()];
    }

    /// <summary>The rows of a reliability set: one per movement and position, of several modes the one that repeats worst.</summary>
    /// <param name="estimates">From <see cref="Of"/>.</param>
    /// <param name="file">The file they were made of.</param>
    public static ImmutableArray<RangeReliability> Rows(IEnumerable<RangeReliabilityEstimate> estimates, string file) =>
    [
        .. estimates.GroupBy(estimate => (estimate.Movement, estimate.Position)).Select(group => group.MaxBy(estimate => estimate.Sem)!)
            .Select(worst => new RangeReliability(worst.Movement, worst.Position, worst.Sem, worst.People, $"own repeat test ({file})")
            {
                Design = $"up to {worst.Sessions} sessions",
                Df = worst.Df,
                DifferenceSem = Math.Min(worst.DifferenceSem, Math.Sqrt(2) * worst.Sem),
            }),
    ];

    private static RangeReliabilityEstimate? OfOne(MovementTest test, (string Athlete, double Left, double Right)[] repeats)
    {
        var athletes = repeats.GroupBy(repeat => repeat.Athlete, StringComparer.Ordinal).ToList();
        var again = athletes.Where(athlete => athlete.Count() > 1).ToList();
        if (again.Count < 3)
            return null;
        int k = again.Min(athlete => athlete.Count());
        if (Error(repeat => repeat.Left) is not { } left || Error(repeat => repeat.Right) is not { } right || Error(repeat => repeat.Right - repeat.Left) is not { } difference)
            return null;
        // Left and right of one person may err together on a day, so the interval counts people, not limbs.
        double sem = Math.Sqrt((left.ErrorVariance + right.ErrorVariance) / 2);
        return sem < 1e-9 ? null : new(
            test.Movement, test.Position, test.Mode, again.Count, left.Occasions, left.Df, Icc(repeat => repeat.Left), Icc(repeat => repeat.Right),
            sem, ReliabilityEstimates.SemInterval(sem, left.Df), difference.Sem, [.. athletes.Where(athlete => athlete.Count() == 1).Select(athlete => athlete.Key)]);

        Icc? Icc(Func<(string, double Left, double Right), double> value) =>
            IntraclassCorrelation.Of([.. again.Select(athlete => (double[])[.. athlete.Take(k).Select(value)])])?.A1;

        RepeatedMeasures? Error(Func<(string, double Left, double Right), double> value) =>
            RepeatedMeasures.Of([.. again.Select(athlete => (double[])[.. athlete.Select(value)])]);
    }
}
