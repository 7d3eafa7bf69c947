using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics;
using HipAssess.Statistics.Agreement;
using HipAssess.Statistics.Distributions;
using HipAssess.Statistics.Tests;

namespace HipAssess.Strength;

/// <summary>How well different testers agree who measured one muscle group of the same people on one day: inter-rater, not from day to day.</summary>
/// <param name="Test">Muscle group, position, contraction, condition and the unit of <paramref name="Sem"/>.</param>
/// <param name="Testers">Who is compared, in ordinal order.</param>
/// <param name="People">Athletes with both sides by every one of them on one day.</param>
/// <param name="Left">ICC(2,1), absolute agreement between testers, of the left side; null when it is not defined.</param>
/// <param name="Right">The same of the right side.</param>
/// <param name="Sem">√(variance between testers + error variance) of one side, in the unit.</param>
/// <param name="SemPercent">100·√ of the same of ln strengths, both sides together: what changing the tester adds to a reading.</param>
/// <param name="OwnLevelSemPercent">The same without the testers' own levels: 100·√(error variance).</param>
/// <param name="OwnLevelSemPercentCi95">Its interval.</param>
/// <param name="DifferenceSemPercent">100·√ of the same sum of ln(right/left).</param>
/// <param name="Offsets">What each tester reads more than the others, both sides together, one entry per tester.</param>
/// <param name="LeftOut">Athletes of this muscle group whom not every tester measured on both sides on one day.</param>
public sealed record InterRaterEstimate(
    MuscleTest Test, ImmutableArray<string> Testers, int People, Icc? Left, Icc? Right, double Sem, double SemPercent,
    double OwnLevelSemPercent, Interval OwnLevelSemPercentCi95, double DifferenceSemPercent, ImmutableArray<TesterOffset> Offsets, ImmutableArray<string> LeftOut)
{
    /// <summary>1.96·√2·SEM: the smallest change of one side beyond error when another tester measures, in the unit.</summary>
    public double Mdc95 => Normal.Z95 * Math.Sqrt(2) * Sem;

    /// <summary>The same in percent.</summary>
    public double Mdc95Percent => Normal.Z95 * Math.Sqrt(2) * SemPercent;
}

/// <summary>What one tester reads more than the others.</summary>
/// <param name="Tester">Who.</param>
/// <param name="Percent">100·(exp(mean of ln own − ln others) − 1).</param>
/// <param name="Ci95Percent">Its interval by the paired t; null when it has no spread.</param>
public sealed record TesterOffset(string Tester, double Percent, Interval? Ci95Percent);

/// <summary>Agreement of testers from a file in which several measured the same people on one day (docs/methods.md section 4).</summary>
public static class InterRaterEstimates
{
    /// <summary>
    /// One estimate per muscle group, position, contraction and condition. Each athlete counts once, with the first day on which every tester measured both
    /// sides without pain; mean squares of the two-way model athlete + tester, testers random (Shrout &amp; Fleiss 1979, doi 10.1037/0033-2909.86.2.420;
    /// error of agreement: de Vet 2006, doi 10.1016/j.jclinepi.2005.10.015).
    /// </summary>
    /// <param name="sessions">In <see cref="Session.Order"/>, tests of different testers apart.</param>
    /// <param name="choice">What stands for a side.</param>
    /// <returns>Muscle groups with fewer than two testers or three such athletes are missing.</returns>
    public static ImmutableArray<InterRaterEstimate> Of(IEnumerable<Session> sessions, StrengthChoice choice)
    {
        var tests =
            from session in sessions
            from test in session.Tests
            where test.Tester is not null
            let strengths = Strengths.Of(test, massKg: null, choice, Normalisation.None)
            where strengths is ({ LimitedByPain: false }, { LimitedByPain: false })
            group new Rated(session.Athlete, session.When, test, strengths.Left!.Strength, strengths.Right!.Strength)
                by (test.Muscle, test.Position, test.Contraction, test.Condition) into rated
            orderby rated.Key.Muscle, rated.Key.Position, rated.Key.Contraction, rated.Key.Condition
            select OfOne([.. rated]);
        return [.. tests.OfType<InterRaterEstimate>()];
    }

    private static InterRaterEstimate? OfOne(Rated[] all)
    {
        var first = all[0].Test;
        var rated = all.Where(one => one.Test.Unit.Kind() == first.Unit.Kind()).Select(one => one.InUnit(first.Unit)).ToList();
        string[] testers = [.. rated.Select(one => one.Test.Tester!).Distinct().Order(StringComparer.Ordinal)];
        var athletes = rated.GroupBy(one => one.Athlete, StringComparer.Ordinal)
            .Select(athlete => (Id: athlete.Key, Day: athlete.GroupBy(one => one.When).Select(day => day.ToList()).FirstOrDefault(day => day.Count == testers.Length)))
            .ToList();
        Rated[][] people = [.. athletes.Where(athlete => athlete.Day is not null).Select(athlete => athlete.Day!.OrderBy(one => one.Test.Tester, StringComparer.Ordinal).ToArray())];
        if (testers.Length < 2 || people.Length < 3
            || Model(one => one.Left) is not { } left || Model(one => one.Right) is not { } right
            || Model(one => Math.Log(one.Left)) is not { } lnLeft || Model(one => Math.Log(one.Right)) is not { } lnRight
            || Model(one => SideDifferences.LnRatio(one.Left, one.Right)) is not { } lnRatio)
            return null;
        double own = 100 * Math.Sqrt((lnLeft.Error + lnRight.Error) / 2);
        int df = (people.Length - 1) * (testers.Length - 1);
        return new(
            first, [.. testers], people.Length, left.A1, right.A1,
            Math.Sqrt((Agreement(left) + Agreement(right)) / 2), 100 * Math.Sqrt((Agreement(lnLeft) + Agreement(lnRight)) / 2),
            own, ReliabilityEstimates.SemInterval(own, df), 100 * Math.Sqrt(Agreement(lnRatio)),
            [.. testers.Select((tester, i) => Offset(tester, i))],
            [.. athletes.Where(athlete => athlete.Day is null).Select(athlete => athlete.Id)]);

        IntraclassCorrelation? Model(Func<Rated, double> value) => IntraclassCorrelation.Of([.. people.Select(day => (double[])[.. day.Select(value)])]);

        // Testers' variance (MS_C − MS_E)/n and the error's MS_E; where the first would be negative this is the error without testers, as REML has it.
        double Agreement(IntraclassCorrelation model) => (model.Trials + (people.Length - 1) * model.Error) / people.Length;

        TesterOffset Offset(string tester, int at)
        {
            double[] more = [.. people.Select(day => day[at].MeanLn - day.Where((_, i) => i != at).Average(one => one.MeanLn))];
            var test = PairedT.Of(new Differences([.. more], 1));
            return new(tester, Percent(more.Average()), test.Ci95 is { } ci ? new Interval(Percent(ci.Low), Percent(ci.High)) : null);
        }

        static double Percent(double ln) => 100 * Math.Exp(ln) - 100;
    }

    private sealed record Rated(string Athlete, TestDay When, MuscleTest Test, double Left, double Right)
    {
        public double MeanLn => (Math.Log(Left) + Math.Log(Right)) / 2;

        public Rated InUnit(StrengthUnit unit) => this with
        {
            Left = StrengthUnits.Convert(Left, Test.Unit, unit),
            Right = StrengthUnits.Convert(Right, Test.Unit, unit),
        };
    }
}
