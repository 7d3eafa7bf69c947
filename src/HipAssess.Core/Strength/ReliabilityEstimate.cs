using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics;
using HipAssess.Statistics.Agreement;
using HipAssess.Statistics.Distributions;

namespace HipAssess.Strength;

/// <summary>How well one muscle group repeats when nothing changed between the sessions.</summary>
/// <param name="Muscle">Muscle group.</param>
/// <param name="Position">Test position; null when not stated.</param>
/// <param name="Contraction">Contraction; null when not stated.</param>
/// <param name="Unit">Unit of <paramref name="Sem"/> and <paramref name="Mdc95"/>.</param>
/// <param name="People">Athletes with both sides in every session used.</param>
/// <param name="Sessions">Sessions used of each.</param>
/// <param name="Left">ICC(2,1), agreement between sessions, of the left side; null when it is not defined.</param>
/// <param name="Right">The same of the right side.</param>
/// <param name="Sem">Standard error of measurement of one side, in the unit.</param>
/// <param name="SemPercent">100·√(mean square error of ln strengths between sessions), both sides together.</param>
/// <param name="SemPercentCi95">Its interval.</param>
/// <param name="Mdc95">1.96·√2·SEM: the smallest change of one side beyond error, in the unit.</param>
/// <param name="Mdc95Percent">1.96·√2·SEM %.</param>
/// <param name="Mdc95PercentCi95">Its interval.</param>
/// <param name="LeftOut">Athletes of this muscle group without enough complete sessions.</param>
public sealed record ReliabilityEstimate(
    MuscleGroup Muscle, string? Position, string? Contraction, StrengthUnit Unit, int People, int Sessions,
    Icc? Left, Icc? Right, double Sem, double SemPercent, Interval SemPercentCi95,
    double Mdc95, double Mdc95Percent, Interval Mdc95PercentCi95, ImmutableArray<string> LeftOut);

/// <summary>Error of measurement from a file in which the same people were tested again (docs/methods.md section 4).</summary>
public static class ReliabilityEstimates
{
    private static readonly double Change = Normal.Z95 * Math.Sqrt(2);

    /// <summary>
    /// One estimate per muscle group, position and contraction. Each athlete's first k sessions count, k the smallest
    /// number of complete sessions among the athletes who have at least two.
    /// </summary>
    /// <param name="sessions">In <see cref="Session.Order"/>.</param>
    /// <param name="choice">What stands for a side.</param>
    /// <returns>Muscle groups with fewer than three such athletes, or without any error, are missing.</returns>
    public static ImmutableArray<ReliabilityEstimate> Of(IEnumerable<Session> sessions, StrengthChoice choice)
    {
        var tests =
            from session in sessions
            from test in session.Tests
            let strengths = Strengths.Of(test, massKg: null, choice, Normalisation.None)
            where strengths is ({ LimitedByPain: false }, { LimitedByPain: false })
            group new Repeat(session.Athlete, test, strengths.Left!.Strength, strengths.Right!.Strength)
                by (test.Muscle, test.Position, test.Contraction, test.Condition) into repeats
            orderby repeats.Key.Muscle, repeats.Key.Position, repeats.Key.Contraction, repeats.Key.Condition
            select OfOne([.. repeats]);
        return [.. tests.OfType<ReliabilityEstimate>()];
    }

    private static ReliabilityEstimate? OfOne(Repeat[] repeats)
    {
        var first = repeats[0].Test;
        var athletes = repeats.Where(repeat => repeat.Test.Unit.Kind() == first.Unit.Kind())
            .Select(repeat => repeat.InUnit(first.Unit))
            .GroupBy(repeat => repeat.Athlete, StringComparer.Ordinal).ToList();
        var again = athletes.Where(athlete => athlete.Count() > 1).ToList();
        if (again.Count < 3)
            return null;
        int k = again.Min(athlete => athlete.Count());

        var (left, right) = (Model(repeat => repeat.Left), Model(repeat => repeat.Right));
        var (lnLeft, lnRight) = (Model(repeat => Math.Log(repeat.Left)), Model(repeat => Math.Log(repeat.Right)));
        if (left is null || right is null || lnLeft is null || lnRight is null)
            return null;
        // Left and right of one person may err together on a day, so the interval counts people, not limbs.
        double semPercent = 100 * Math.Sqrt((lnLeft.Error + lnRight.Error) / 2);
        if (semPercent == 0)
            return null;
        var ci95 = SemInterval(semPercent, (again.Count - 1) * (k - 1));
        double sem = Math.Sqrt((left.Error + right.Error) / 2);
        return new ReliabilityEstimate(
            first.Muscle, first.Position, first.Contraction, first.Unit, again.Count, k, left.A1, right.A1,
            sem, semPercent, ci95, Change * sem, Change * semPercent, ci95.Times(Change),
            [.. athletes.Where(athlete => athlete.Count() == 1).Select(athlete => athlete.Key)]);

        IntraclassCorrelation? Model(Func<Repeat, double> value) =>
            IntraclassCorrelation.Of([.. again.Select(athlete => (double[])[.. athlete.Take(k).Select(value)])]);
    }

    // √(df·MSE/χ²) at the 97.5th and 2.5th percentile of χ² with df degrees of freedom.
    private static Interval SemInterval(double sem, int df) => new(
        sem * Math.Sqrt(df / ChiSquare(0.975, df)), sem * Math.Sqrt(df / ChiSquare(0.025, df)));

    private static double ChiSquare(double p, int df) => MathNet.Numerics.Distributions.ChiSquared.InvCDF(df, p);

    private sealed record Repeat(string Athlete, MuscleTest Test, double Left, double Right)
    {
        public Repeat InUnit(StrengthUnit unit) => this with
        {
            Left = StrengthUnits.Convert(Left, Test.Unit, unit),
            Right = StrengthUnits.Convert(Right, Test.Unit, unit),
        };
    }
}
