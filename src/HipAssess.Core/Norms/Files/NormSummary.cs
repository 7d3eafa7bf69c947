using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics;
using HipAssess.Strength;
using MathNet.Numerics.Statistics;

namespace HipAssess.Norms.Files;

/// <summary>A norm file in figures, for people: the tool itself compares with the athletes.</summary>
internal static class NormSummary
{
    /// <summary>Side differences, strength per sex and side, and ratios: n, mean, SD and percentiles.</summary>
    public static SummaryJson Of(NormFile file)
    {
        var tests = file.Athletes
            .SelectMany(athlete => athlete.Tests.Select(test => (Athlete: athlete, Test: test, Strength: Pair(test, file.Strength))))
            .Where(row => row.Strength is not null)
            .OrderBy(row => row.Test, MuscleTest.Order)
            .ToList();
        var protocols = tests.GroupBy(row => (row.Test.Muscle, row.Test.Position, row.Test.Contraction)).ToList();

        var differences =
            from protocol in protocols
            from byDominance in new[] { false, true }
            select Figures(
                protocol.Key.Muscle.Name(), protocol.Key.Position, protocol.Key.Contraction, null,
                byDominance ? "dominant-nondominant" : "right-left", "ln_ratio",
                from row in protocol
                where !byDominance || row.Athlete.Facts.DominantSide is not null
                let ln = SideDifferences.LnRatio(row.Strength!.Value.Left, row.Strength.Value.Right)
                select byDominance && row.Athlete.Facts.DominantSide == Side.Left ? -ln : ln);
        var strengths =
            from row in tests
            from side in Sides.Both
            group side == Side.Left ? row.Strength!.Value.Left : row.Strength!.Value.Right
                by (row.Test.Muscle, row.Test.Position, row.Test.Contraction, row.Test.Unit, row.Athlete.Facts.Sex, Side: side) into values
            select Figures(
                values.Key.Muscle.Name(), values.Key.Position, values.Key.Contraction, values.Key.Sex?.Name(), values.Key.Side.Name(),
                values.Key.Unit.Name(), values);
        var ratios =
            from kind in Enum.GetValues<RatioKind>()
            from side in Sides.Both
            select Figures(kind.Name(), null, null, null, side.Name(), "ratio",
                from athlete in file.Athletes
                let pair = Ratios.Pair(athlete, kind)
                let ratio = pair is null ? null : Ratios.Of(pair, side, file.Strength)
                where ratio is not null
                select ratio.Value);
        return new SummaryJson([.. differences.OfType<FiguresJson>()], [.. strengths.OfType<FiguresJson>()], [.. ratios.OfType<FiguresJson>()], Movements(file));
    }

    // Of movements the right − left and each side's mean, in the unit; the mode stands where the contraction does.
    private static ImmutableArray<FiguresJson>? Movements(NormFile file)
    {
        var movements = file.Athletes.SelectMany(athlete => athlete.Movements)
            .GroupBy(test => (test.Movement, test.Position, test.Mode))
            .OrderBy(tests => tests.First(), MovementTest.Order)
            .SelectMany(tests => new[]
            {
                Of(tests, "right-left", test => Value(test.Right!) - Value(test.Left!)),
                Of(tests, "left", test => Value(test.Left!)),
                Of(tests, "right", test => Value(test.Right!)),
            }).OfType<FiguresJson>().ToImmutableArray();
        return movements.IsEmpty ? null : movements;

        static FiguresJson? Of(IGrouping<(Movement Movement, string? Position, string? Mode), MovementTest> tests, string side, Func<MovementTest, double> value) =>
            Figures(tests.Key.Movement.Name(), tests.Key.Position, tests.Key.Mode, null, side, tests.Key.Movement.Unit().Name(), tests.Select(value));

        static double Value(Readings side) => side.Summary!.Mean ?? side.Summary.Best!.Value;
    }

    private static (double Left, double Right)? Pair(MuscleTest test, StrengthChoice choice) =>
        Strengths.Of(test, massKg: null, choice, Normalisation.None) is ({ } left, { } right) ? (left.Strength, right.Strength) : null;

    private static FiguresJson? Figures(
        string of, string? position, string? contraction, string? sex, string? side, string unit, IEnumerable<double> sample)
    {
        double[] values = [.. sample.Order()];
        if (values.Length == 0)
            return null;
        var moments = Moments.Of(values);
        return new FiguresJson(
            of, position, contraction, sex, side, unit, moments.N, moments.Mean!.Value, moments.Sd, At(.05), At(.25), At(.5), At(.75), At(.95));

        double At(double share) => SortedArrayStatistics.QuantileCustom(values, share, QuantileDefinition.R7);
    }
}
