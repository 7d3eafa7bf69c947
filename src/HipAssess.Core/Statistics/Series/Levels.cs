using System.Collections.Immutable;

namespace HipAssess.Statistics.Series;

/// <summary>
/// Cuts a series with known errors into levels: the cut that minimises Σ((x − level)/sem)² + cost·(cuts), found exactly by
/// dynamic programming in O(n²) (optimal partitioning, Jackson 2005, doi 10.1109/LSP.2001.838216).
/// </summary>
public static class Levels
{
    /// <summary>The levels in order, which together hold every value. Empty for an empty series.</summary>
    /// <param name="values">The series, in order of time.</param>
    /// <param name="sems">The standard error of each, above 0, in the same unit.</param>
    /// <param name="costOfCut">What one more level has to gain.</param>
    public static ImmutableArray<Level> Of(IReadOnlyList<double> values, IReadOnlyList<double> sems, double costOfCut)
    {
        var sums = new WeightedSums(values, sems);
        var starts = Starts(sums, 0, values.Count, costOfCut, static _ => false).Starts;
        return Between(sums, Cuts(starts, 0, values.Count), values.Count);
    }

    /// <summary>
    /// The levels as looks after every value would have told them: what has been told stays told, though later values may make it
    /// look smaller. Each cut then lies where it fits best between its neighbours. As many looks, as many false alarms as with
    /// <see cref="Of"/>; where no more is told than that finds, the two are the same.
    /// </summary>
    public static ImmutableArray<Level> Told(IReadOnlyList<double> values, IReadOnlyList<double> sems, double costOfCut)
    {
        var sums = new WeightedSums(values, sems);
        var cuts = new List<int>();
        int origin = 0, look = 1;
        while (look <= values.Count)
        {
            int first = look;
            var (starts, told) = Starts(sums, origin, values.Count, costOfCut, t => t.Value >= first && t.Start > origin);
            if (told == 0)
                break;
            cuts.AddRange(Cuts(starts, origin, told));
            (origin, look) = (cuts[^1], told + 1);
        }
        var best = Of(values, sems, costOfCut);
        if (best.Length > cuts.Count)
            return best;
        MoveToBestPlaces(sums, cuts, values.Count);
        return Between(sums, cuts, values.Count);
    }

    // starts[t]: where the last level of the best cut of the values up to before t starts; up to the first t that a reader stops at.
    private static (int[] Starts, int StoppedAt) Starts(
        WeightedSums sums, int origin, int n, double costOfCut, Func<(int Value, int Start), bool> stops)
    {
        var best = new double[n + 1];
        var starts = new int[n + 1];
        for (int t = origin + 1; t <= n; t++)
        {
            best[t] = double.PositiveInfinity;
            for (int s = origin; s < t; s++)
            {
                double cost = best[s] + (s == origin ? 0 : costOfCut) + sums.Squares(s, t);
                if (cost < best[t])
                    (best[t], starts[t]) = (cost, s);
            }
            if (stops((t, starts[t])))
                return (starts, t);
        }
        return (starts, 0);
    }

    private static List<int> Cuts(int[] starts, int origin, int n)
    {
        var cuts = new List<int>();
        for (int t = n; t > origin && starts[t] > origin; t = starts[t])
            cuts.Insert(0, starts[t]);
        return cuts;
    }

    private static void MoveToBestPlaces(WeightedSums sums, List<int> cuts, int n)
    {
        for (bool hasMoved = true; hasMoved;)
        {
            hasMoved = false;
            for (int i = 0; i < cuts.Count; i++)
            {
                int from = i == 0 ? 0 : cuts[i - 1], to = i == cuts.Count - 1 ? n : cuts[i + 1];
                int place = Enumerable.Range(from + 1, to - from - 1).MinBy(cut => sums.Squares(from, cut) + sums.Squares(cut, to));
                // Only what gains more than rounding moves, so that this comes to an end.
                if (Cost(place) < Cost(cuts[i]) - 1e-9)
                    (cuts[i], hasMoved) = (place, true);

                double Cost(int cut) => sums.Squares(from, cut) + sums.Squares(cut, to);
            }
        }
    }

    private static ImmutableArray<Level> Between(WeightedSums sums, IReadOnlyList<int> cuts, int n) =>
        n == 0 ? [] : [.. cuts.Prepend(0).Zip(cuts.Append(n), sums.Level)];
}
