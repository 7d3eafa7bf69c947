using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Statistics.Distributions;
using HipAssess.Strength;

namespace HipAssess.Verdicts;

/// <summary>
/// The rule for a second test day: the mean of two days that agree halves the false flags at the same sensitivity; of two that
/// do not the newest stands alone, since an average must never hide a fresh injury.
/// </summary>
public static class Retests
{
    /// <summary>The retest of one muscle group; null when the earlier day does not have it alike, both sides without pain on both days.</summary>
    /// <param name="session">The newer day.</param>
    /// <param name="day">Its muscle group.</param>
    /// <param name="earlier">The earlier day.</param>
    /// <param name="earlierDays">Its muscle groups.</param>
    public static Retest<DayStrength>? Of(Session session, DayStrength day, Session earlier, IReadOnlyList<DayStrength> earlierDays)
    {
        var before = earlierDays.FirstOrDefault(other =>
            other.Test.Muscle == day.Test.Muscle && other.Test.Position == day.Test.Position
            && other.Test.ComparedContraction == day.Test.ComparedContraction && other.Test.Condition == day.Test.Condition
            && other.Test.Unit.Kind() == day.Test.Unit.Kind());
        if (before?.Difference is not { IsMarked: false } first || day.Difference is not { IsMarked: false } last)
            return null;
        List<Side?> moved = [.. Sides.Both.Where(side => IsBeyond(
            Math.Log(day.On(side)!.Strength / StrengthUnits.Convert(before.On(side)!.Strength, before.Test.Unit, day.Test.Unit)),
            before.ErrorBound.Sem, day.ErrorBound.Sem)).Cast<Side?>()];
        if (IsBeyond(last.LnRatio - first.LnRatio, before.ErrorBound.DifferenceSem, day.ErrorBound.DifferenceSem))
            moved.Add(null);
        return new Retest<DayStrength>(session.Date!.Value, earlier.Date!.Value, day, before, moved);
    }

    /// <summary>True where an earlier day is near enough, of the same group and injured side.</summary>
    public static bool IsRetest(Session session, Session earlier, int days) =>
        session.Date is { } now && earlier.Date is { } before && before < now && now.DayNumber - before.DayNumber <= days
        && session.Facts.Group == earlier.Facts.Group && session.Facts.InjuredSide == earlier.Facts.InjuredSide
        && session.Facts.InjuredOnBothSides == earlier.Facts.InjuredOnBothSides;

    /// <summary>The mean of both days, on ln: what the verdict rests on.</summary>
    /// <param name="retest">Two days that agree.</param>
    /// <param name="injuredSide">Side of the complaint.</param>
    /// <param name="normalise">How strengths were normalised.</param>
    public static DayStrength Mean(Retest<DayStrength> retest, Side? injuredSide, Normalisation normalise)
    {
        var (day, earlier) = (retest.Day, retest.Earlier);
        var (left, right) = (Mean(Side.Left), Mean(Side.Right));
        return day with
        {
            Left = left,
            Right = right,
            Difference = SideDifferences.Of(left.Strength, right.Strength, injuredSide, isMarked: false),
            ErrorBound = day.ErrorBound.MeanWith(earlier.ErrorBound),
        };

        SideStrength Mean(Side side) => day.On(side)! with
        {
            Strength = Math.Sqrt(day.On(side)!.Strength * StrengthUnits.Convert(earlier.On(side)!.Strength, earlier.Test.Unit, day.Test.Unit)),
            Normalised = day.On(side)!.Normalised is { } now && earlier.On(side)!.Normalised is { } before
                ? Math.Sqrt(now * StrengthUnits.Convert(
                    before, Normalising.UnitOf(earlier.Test.Unit, normalise)!.Value, Normalising.UnitOf(day.Test.Unit, normalise)!.Value))
                : null,
        };
    }

    /// <summary>The same of a movement, in its unit.</summary>
    public static Retest<DayRange>? Of(Session session, DayRange day, Session earlier, IReadOnlyList<DayRange> earlierDays)
    {
        var before = earlierDays.FirstOrDefault(other => other.Test.Protocol == day.Test.Protocol && other.Test.Condition == day.Test.Condition);
        if (before?.Difference is not { IsMarked: false } first || day.Difference is not { IsMarked: false } last)
            return null;
        List<Side?> moved = [.. Sides.Both.Where(side => IsBeyond(
            day.On(side)!.Value - before.On(side)!.Value, before.ErrorBound.On(side), day.ErrorBound.On(side))).Cast<Side?>()];
        if (IsBeyond(last.Value - first.Value, before.ErrorBound.DifferenceSem, day.ErrorBound.DifferenceSem))
            moved.Add(null);
        return new Retest<DayRange>(session.Date!.Value, earlier.Date!.Value, day, before, moved);
    }

    /// <summary>The mean of both days: what the verdict on a movement rests on.</summary>
    public static DayRange Mean(Retest<DayRange> retest)
    {
        var (day, earlier) = (retest.Day, retest.Earlier);
        var (left, right) = (Mean(Side.Left), Mean(Side.Right));
        return day with
        {
            Left = left,
            Right = right,
            Difference = RangeDifference.Of(day.Test.Movement, left.Value, right.Value, isMarked: false),
            ErrorBound = day.ErrorBound.MeanWith(earlier.ErrorBound),
        };

        SideRange Mean(Side side) => day.On(side)! with { Value = (day.On(side)!.Value + earlier.On(side)!.Value) / 2 };
    }

    private static bool IsBeyond(double change, double sem, double otherSem) => Math.Abs(change) > Normal.Z95 * Math.Sqrt(sem * sem + otherSem * otherSem);
}
