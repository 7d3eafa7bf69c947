using System.Globalization;
using HipAssess.Domain;
using HipAssess.Tracking;
using HipAssess.Tracking.Series;

namespace HipAssess.Reports.Words;

/// <summary>The story of an athlete: the levels of every side that changed, newest change first.</summary>
public static class StoryWords
{
    /// <summary>One entry per side that changed, or per side difference where neither side did by itself; as of the newest change.</summary>
    public static IReadOnlyList<(TestDay When, string Text)> Of(History history) =>
    [
        .. history.Muscles.SelectMany(muscle => Entries(history, muscle))
            .Concat(history.Movements.SelectMany(movement => MovementTrackWords.Entries(history, movement)))
            .OrderByDescending(entry => entry.When, TestDay.Order),
    ];

    /// <summary>A side against its best level, e.g. "Best level 19.2 kgf, October 2024 to February 2025; now 6 % below it."; empty with one level.</summary>
    public static string Best(MuscleHistory muscle, Side side)
    {
        var levels = muscle.On(side).Told;
        if (levels.Length < 2)
            return "";
        var best = levels.MaxBy(level => level.Mean)!;
        string where = $"Best level of the {TermWords.Side(side)}: {Value(best, muscle)}, {Span(best)}";
        return best == levels[^1] ? where + ", and that is now." : $"{where}; now {Percent(levels[^1].Mean - best.Mean)} below it.";
    }

    /// <summary>A side against its level on a date, e.g. "Against the level of 5 October 2024 (18.7 kgf): +2 %, within error."; empty where there was none.</summary>
    public static string Baseline(MuscleHistory muscle, Side side, DateOnly date)
    {
        var series = muscle.On(side);
        if (series.Current is not { } now || series.At(date) is not { } then)
            return "";
        if (then == now)
            return $"The {TermWords.Side(side)} is still on the level of {WhenWords.Day(date)} ({Value(now, muscle)}).";
        var change = LevelChange.Between(then, now);
        return $"The {TermWords.Side(side)} against the level of {WhenWords.Day(date)} ({Value(then, muscle)}): {ChangeWords.Signed(change.Percent)}, "
            + (change.IsBeyondError ? "more than measurement error." : "within measurement error.");
    }

    private static IEnumerable<(TestDay When, string Text)> Entries(History history, MuscleHistory muscle)
    {
        string name = TermWords.TestAmong(history.Muscles.Select(other => other.Test), muscle.Test);
        foreach (var side in Sides.Both)
            if (muscle.On(side).Told.Length > 1)
                yield return (muscle.On(side).Current!.From, $"{TermWords.Capital(TermWords.Side(side))} {name}: {OfSide(muscle, side)}.");
        if (muscle.Left.Told.Length < 2 && muscle.Right.Told.Length < 2 && muscle.Difference.Told.Length > 1)
            yield return (muscle.Difference.Current!.From, $"{TermWords.Capital(name)}, right against left: {OfDifference(muscle.Difference.Told, Apart)}.");
    }

    // "steady at 18.7 kgf until February 2025; fell by 20 % in March 2025; up by 23 % since June 2025, back at the level before"
    private static string OfSide(MuscleHistory muscle, Side side) => OfSide(muscle.On(side).Told, level => Value(level, muscle), Percent);

    /// <summary>The levels of a side in one sentence, on whatever scale.</summary>
    internal static string OfSide(IReadOnlyList<TrackedLevel> levels, Func<TrackedLevel, string> value, Func<double, string> size)
    {
        var parts = new List<string> { First(levels, value(levels[0])) };
        for (int i = 1; i < levels.Count; i++)
        {
            double moved = levels[i].Mean - levels[i - 1].Mean;
            parts.Add($"{(moved < 0 ? "fell" : "rose")} by {size(moved)} {When(levels, i)}{Back(levels, i)}");
        }
        return string.Join("; ", parts);
    }

    /// <summary>The same of a side difference.</summary>
    internal static string OfDifference(IReadOnlyList<TrackedLevel> levels, Func<TrackedLevel, string> apart)
    {
        var parts = new List<string> { First(levels, apart(levels[0])) };
        for (int i = 1; i < levels.Count; i++)
            parts.Add($"{apart(levels[i])} {When(levels, i)}{Back(levels, i)}");
        return string.Join("; ", parts);
    }

    private static string Apart(TrackedLevel level) => ChangeWords.Gained(level.Mean) is { } stronger
        ? $"{TermWords.Side(stronger.Other())} {Rounded.Percent(100 * (1 - Math.Exp(-Math.Abs(level.Mean))), 0)} weaker"
        : "both alike";

    private static string First(IReadOnlyList<TrackedLevel> levels, string value) => levels[0].Tests == 1
        ? $"{value} {At(levels[0].From, levels)}"
        : $"steady at {value} until {Name(levels[0].To, levels)}";

    private static string When(IReadOnlyList<TrackedLevel> levels, int i) =>
        i == levels.Count - 1 && levels[i].Tests > 1 ? $"since {Name(levels[i].From, levels)} ({levels[i].Tests} tests)"
        : levels[i].From.Date is null && levels[i].Tests == 1 ? At(levels[i].From, levels)
        : levels[i].From.Date is null ? $"from {Name(levels[i].From, levels)} on ({levels[i].Tests} tests)"
        : levels[i].Tests == 1 ? $"{At(levels[i].From, levels)} (one test)"
        : $"{At(levels[i].From, levels)} ({levels[i].Tests} tests)";

    // A level is back where an earlier one was when error can make what lies between them.
    private static string Back(IReadOnlyList<TrackedLevel> levels, int i)
    {
        for (int j = i - 2; j >= 0; j--)
            if (!LevelChange.Between(levels[j], levels[i]).IsBeyondError)
                return j == 0 && levels.Count == 3 ? ", back at the level before" : $", back at the level of {Name(levels[j].From, levels)}";
        return "";
    }

    private static string At(TestDay when, IReadOnlyList<TrackedLevel> levels) => (when.Date is null ? "at " : "in ") + Name(when, levels);

    // The month is enough unless two levels share it.
    private static string Name(TestDay when, IReadOnlyList<TrackedLevel> levels)
    {
        bool isShared = levels.Zip(levels.Skip(1)).Any(pair => Same(pair.First.To, pair.Second.From) && (Same(when, pair.First.To) || Same(when, pair.Second.From)));
        return isShared || when.Date is null ? WhenWords.Of(when) : when.Date.Value.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

        static bool Same(TestDay one, TestDay other) => one.Date?.Year == other.Date?.Year && one.Date?.Month == other.Date?.Month;
    }

    private static string Span(TrackedLevel level) => level.Tests == 1 ? WhenWords.Of(level.From) : $"{WhenWords.Of(level.From)} to {WhenWords.Of(level.To)}";

    private static string Value(TrackedLevel level, MuscleHistory muscle) => $"{Rounded.Strength(level.GeometricMean)} {muscle.Test.Unit.Symbol()}";

    private static string Percent(double ln) => Rounded.Percent(Math.Abs(100 * Math.Exp(ln) - 100), 0);
}
