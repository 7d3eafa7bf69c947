using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics.Distributions;
using HipAssess.Statistics.Series;

namespace HipAssess.Tracking.Series;

/// <summary>One side, or the side difference, of a muscle group over time, cut into levels (docs/methods.md section 9).</summary>
/// <param name="Levels">The best cut in hindsight, oldest first; empty when no value counts.</param>
/// <param name="Told">The levels as they were told test after test: a change once told stays told. Mostly the same.</param>
/// <param name="Verdict">Whether the newest level differs from the one before, or the newest value from its level.</param>
/// <param name="NewestIsOff">The newest value lies beyond error of the earlier ones of its level.</param>
public sealed record TrackedSeries(ImmutableArray<TrackedLevel> Levels, ImmutableArray<TrackedLevel> Told, ChangeVerdict Verdict, bool NewestIsOff)
{
    /// <summary>The newest level.</summary>
    public TrackedLevel? Current => Told.IsEmpty ? null : Told[^1];

    /// <summary>The newest level against the one before, as told; null with one level.</summary>
    public LevelChange? Change => Newest(Told);

    /// <summary>The same in hindsight.</summary>
    public LevelChange? ChangeInHindsight => Newest(Levels);

    /// <summary>The level that holds a date: the last that began by then; null before the first, and where tests have no dates.</summary>
    public TrackedLevel? At(DateOnly date) => Told.LastOrDefault(level => level.From.Date <= date);

    /// <summary>Cuts a series.</summary>
    /// <param name="values">Test day, ln value and standard error, oldest first, without those limited by pain.</param>
    /// <param name="costOfCut">What a further level has to gain.</param>
    public static TrackedSeries Of(IReadOnlyList<(TestDay When, double Value, double Sem)> values, double costOfCut)
    {
        double[] x = [.. values.Select(v => v.Value)], sems = [.. values.Select(v => v.Sem)];
        var cut = Statistics.Series.Levels.Of(x, sems, costOfCut);
        bool isOff = cut.Length > 0 && IsOff(values, cut[^1]);
        return new(
            Dated(cut, values), Dated(Statistics.Series.Levels.Told(x, sems, costOfCut), values),
            cut.Length > 1 ? ChangeVerdict.Changed : isOff ? ChangeVerdict.Perhaps : ChangeVerdict.WithinError,
            isOff);
    }

    private static ImmutableArray<TrackedLevel> Dated(ImmutableArray<Level> levels, IReadOnlyList<(TestDay When, double Value, double Sem)> values) =>
        [.. levels.Select(level => new TrackedLevel(values[level.From].When, values[level.To].When, level.Count, level.Value, level.Sem))];

    private static LevelChange? Newest(ImmutableArray<TrackedLevel> levels) =>
        levels.Length < 2 ? null : LevelChange.Between(levels[^2], levels[^1]);

    private static bool IsOff(IReadOnlyList<(TestDay When, double Value, double Sem)> values, Level level)
    {
        if (level.Count < 2)
            return false;
        var earlier = values.Skip(level.From).Take(level.Count - 1).ToList();
        double weight = earlier.Sum(v => 1 / (v.Sem * v.Sem)), mean = earlier.Sum(v => v.Value / (v.Sem * v.Sem)) / weight;
        var newest = values[level.To];
        return Math.Abs(newest.Value - mean) > Normal.Z95 * Math.Sqrt(newest.Sem * newest.Sem + 1 / weight);
    }
}
