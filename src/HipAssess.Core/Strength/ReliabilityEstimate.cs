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
/// <param name="People">Athletes with both sides in two sessions or more.</param>
/// <param name="Sessions">The most sessions of one of them.</param>
/// <param name="Df">Degrees of freedom of the error.</param>
/// <param name="Left">ICC(2,1), agreement between sessions, of the left side; null when it is not defined.</param>
/// <param name="Right">The same of the right side.</param>
/// <param name="Sem">Standard error of measurement of one side, in the unit.</param>
/// <param name="SemPercent">100·√(error variance of ln strengths between sessions), both sides together.</param>
/// <param name="SemPercentCi95">Its interval.</param>
/// <param name="DifferenceSemPercent">100·√(error variance of ln(right/left)): below √2·SEM % where a day moves both sides alike.</param>
/// <param name="Mdc95">1.96·√2·SEM: the smallest change of one side beyond error, in the unit.</param>
/// <param name="Mdc95Percent">1.96·√2·SEM %.</param>
/// <param name="Mdc95PercentCi95">Its interval.</param>
/// <param name="LeftOut">Athletes of this muscle group without enough complete sessions.</param>
public sealed record ReliabilityEstimate(
    MuscleGroup Muscle, string? Position, string? Contraction, StrengthUnit Unit, int People, int Sessions, int Df,
    Icc? Left, Icc? Right, double Sem, double SemPercent, Interval SemPercentCi95, double DifferenceSemPercent,
    double Mdc95, double Mdc95Percent, Interval Mdc95PercentCi95, ImmutableArray<string> LeftOut);

/// <summary>Error of measurement from a file in which the same people were tested again (docs/methods.md section 4).</summary>
public static class ReliabilityEstimates
{
    private static readonly double Change = Normal.Z95 * Math.Sqrt(2);

    /// <summary>
    /// One estimate per muscle group, position and contraction, by REML over all complete sessions of everybody who has two.
    /// The ICC needs as many sessions of each: the first k count, k the smallest number.
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
        if (left is null || right is null
            || Error(repeat => Math.Log(repeat.Left)) is not { } lnLeft || Error(repeat => Math.Log(repeat.Right)) is not { } lnRight
            || Error(repeat => SideDifferences.LnRatio(repeat.Left, repeat.Right)) is not { } lnRatio)
            return null;
        // Left and right of one person may err together on a day, so the interval counts people, not limbs.
        double semPercent = 100 * Math.Sqrt((lnLeft.ErrorVariance + lnRight.ErrorVariance) / 2);
        if (semPercent < 1e-6)
            return null;
        var ci95 = SemInterval(semPercent, lnLeft.Df);
        double sem = Math.Sqrt((Error(repeat => repeat.Left)!.ErrorVariance + Error(repeat => repeat.Right)!.ErrorVariance) / 2);
        return new ReliabilityEstimate(
            first.Muscle, first.Position, first.Contraction, first.Unit, again.Count, lnLeft.Occasions, lnLeft.Df, left.A1, right.A1,
            sem, semPercent, ci95, 100 * lnRatio.Sem, Change * sem, Change * semPercent, ci95.Times(Change),
            [.. athletes.Where(athlete => athlete.Count() == 1).Select(athlete => athlete.Key)]);

        IntraclassCorrelation? Model(Func<Repeat, double> value) =>
            IntraclassCorrelation.Of([.. again.Select(athlete => (double[])[.. athlete.Take(k).Select(value)])]);

        RepeatedMeasures? Error(Func<Repeat, double> value) =>
            RepeatedMeasures.Of([.. again.Select(athlete => (double[])[.. athlete.Select(value)])]);
    }

    // √(df·MSE/χ²) at the 97.5th and 2.5th percentile of χ² with df degrees of freedom.
    internal static Interval SemInterval(double sem, int df) => new(
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
