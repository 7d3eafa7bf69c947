using System.Collections.Immutable;
using CsCheck;
using HipAssess.Statistics.Series;

namespace HipAssess.Tests.Statistics;

/// <summary>Against every possible cut, and against R (tests/reference/tracking.R).</summary>
public class LevelTests
{
    private static readonly Gen<(double[] Values, double[] Sems)> Short =
        Gen.Int[1, 12].SelectMany(n => Gen.Select(Gen.Double[-0.4, 0.4].Array[n], Gen.Double[0.02, 0.1].Array[n]));

    [Fact]
    public void Levels_agree_with_R()
    {
        foreach (var history in ReferenceFile.Rows("levels.csv").GroupBy(row => row.Text("history")))
        {
            var rows = history.ToList();
            var levels = Levels.Of(Numbers(rows[0].Text("x")), Numbers(rows[0].Text("sems")), rows[0]["cost"]);

            Assert.Equal(rows.Select(row => (row.Whole("from") - 1, row.Whole("to") - 1)), levels.Select(level => ((int)level.From, (int)level.To)));
            foreach (var (row, level) in rows.Zip(levels))
            {
                Close.Relative(row["value"], level.Value, 1e-12, row.Place);
                Close.Relative(row["sem"], level.Sem, 1e-12, row.Place);
            }
        }
    }

    [Fact]
    public void No_cut_at_all_is_cheaper_than_the_one_found() =>
        Gen.Select(Short, Gen.Double[0.5, 20]).Sample((series, cost) =>
        {
            int n = series.Values.Length;
            var found = Levels.Of(series.Values, series.Sems, cost);
            double least = Enumerable.Range(0, 1 << (n - 1)).Min(cuts => Cost(series, cuts, cost));

            Close.Relative(least + 1, Cost(series, found.Skip(1).Sum(level => 1 << (level.From - 1)), cost) + 1, 1e-9);
            Assert.Equal(n, found.Sum(level => level.Count));
        });

    [Fact]
    public void Turning_time_around_turns_the_levels_around() =>
        Short.Sample(series =>
        {
            var forwards = Levels.Of(series.Values, series.Sems, 5);
            var backwards = Levels.Of([.. series.Values.Reverse()], [.. series.Sems.Reverse()], 5);

            Assert.Equal(forwards.Select(level => level.Count), backwards.AsEnumerable().Reverse().Select(level => level.Count));
        });

    [Fact]
    public void Another_unit_or_origin_cuts_alike() =>
        Short.Sample(series => Assert.Equal(
            Levels.Of(series.Values, series.Sems, 5).Select(level => level.Count),
            Levels.Of([.. series.Values.Select(x => 100 * x + 7)], [.. series.Sems.Select(sem => 100 * sem)], 5).Select(level => level.Count)));

    [Fact]
    public void A_series_of_none_has_no_level_and_equal_values_have_one()
    {
        Assert.Empty(Levels.Of([], [], 5));
        Assert.Empty(Levels.Told([], [], 5));
        Assert.Equal(new Level(0, 3, 2, 0.05), Levels.Of([2, 2, 2, 2], [0.1, 0.1, 0.1, 0.1], 5).Single());
    }

    [Fact]
    public void What_is_told_is_what_looks_after_each_value_found() =>
        Gen.Select(Short, Gen.Double[2, 15]).Sample((series, cost) =>
        {
            bool anyLook = Enumerable.Range(1, series.Values.Length).Any(n => Levels.Of(series.Values[..n], series.Sems[..n], cost).Length > 1);
            var told = Levels.Told(series.Values, series.Sems, cost);

            Assert.Equal(anyLook, told.Length > 1);
            Assert.True(told.Length >= Levels.Of(series.Values, series.Sems, cost).Length);
            Assert.Equal(series.Values.Length, told.Sum(level => level.Count));
        });

    [Fact]
    public void A_fall_once_told_stays_told_when_the_return_is_slow()
    {
        double[] strength = [18.6, 18.8, 19, 18, 14.7, 16.4, 17.8, 20.4, 20.6, 21, 21];
        double[] values = [.. strength.Select(x => Math.Log(x))], sems = [.. strength.Select(_ => 0.05)];

        Assert.Equal([7, 4], Levels.Of(values, sems, 14.1).Select(level => level.Count));
        Assert.Equal([4, 3, 4], Levels.Told(values, sems, 14.1).Select(level => level.Count));
    }

    private static double Cost((double[] Values, double[] Sems) series, int cuts, double costOfCut)
    {
        double total = 0;
        int from = 0;
        for (int to = 1; to <= series.Values.Length; to++)
            if (to == series.Values.Length || (cuts >> (to - 1) & 1) == 1)
            {
                double[] weights = [.. series.Sems[from..to].Select(sem => 1 / (sem * sem))];
                double level = weights.Zip(series.Values[from..to], (w, x) => w * x).Sum() / weights.Sum();
                total += weights.Zip(series.Values[from..to], (w, x) => w * (x - level) * (x - level)).Sum() + (from > 0 ? costOfCut : 0);
                from = to;
            }
        return total;
    }

    private static ImmutableArray<double> Numbers(string text) =>
        [.. text.Split(' ').Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];
}
