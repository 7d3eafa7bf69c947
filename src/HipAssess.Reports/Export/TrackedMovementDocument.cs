using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Statistics;
using HipAssess.Tracking;
using HipAssess.Tracking.Series;

namespace HipAssess.Reports.Export;

/// <summary>Movements over time as JSON.</summary>
internal static class TrackedMovementDocument
{
    public static TrackedMovementJson Of(MovementHistory movement, DateOnly? baseline)
    {
        var test = movement.Test;
        return new(
            test.Movement.Name(), test.Position, test.Mode, test.Condition, test.Unit.Name(),
            [.. movement.Points.Select(Point)],
            new(Series(movement.Left, baseline), Series(movement.Right, baseline), Series(movement.Difference, baseline)),
            movement.Trend is { } trend ? Trend(trend) : null,
            [.. DocumentParts.Notes(movement.Notes), .. DocumentParts.NullsOf(
                (test.Position, NoteCodes.ProtocolNotStated), (test.Mode, NoteCodes.ProtocolNotStated), (test.Condition, NoteCodes.ProtocolNotStated))]);
    }

    private static RangeSeriesJson Series(TrackedSeries series, DateOnly? baseline) => new(
        [.. series.Levels.Select(Level)], CodeWords.Code(series.Verdict), series.NewestIsOff,
        series.ChangeInHindsight is { } change ? Change(change) : null,
        [.. series.Told.Select(Level)],
        baseline is { } date && series.At(date) is { } then && series.Current is { } now ? Change(LevelChange.Between(then, now)) : null,
        DocumentParts.NullsOf((series.ChangeInHindsight, NoteCodes.OneLevel)));

    private static RangeLevelJson Level(TrackedLevel level) => new(level.From.Date, level.To.Date, level.From.Number, level.To.Number, level.Tests, level.Mean, level.Sem);

    private static RangeLevelChangeJson Change(LevelChange change) => new(change.Since.Date, change.Since.Number, change.Size, [change.Ci95.Low, change.Ci95.High], change.Tests);

    private static RangePointJson Point(MovementPoint point)
    {
        var difference = point.Day.Difference;
        return new(
            point.When.Date, point.When.Number, point.On(Side.Left), point.On(Side.Right), point.Day.ErrorBound.Sem, difference?.Value, difference?.LessSide?.Name(),
            CodeWords.Code(point.Assessed?.Flag ?? Verdicts.Flag.NotAssessed),
            DocumentParts.Notes([
                .. Sides.Both.Where(side => point.On(side) is null).Select(side => new Note(NoteCodes.SideNotMeasured, side)),
                .. Sides.Both.Where(point.IsLimitedByPain).Select(side => new Note(NoteCodes.LimitedByPain, side)),
                .. difference is null ? [new Note(NoteCodes.NoSideDifference)] : difference.LessSide is null ? new[] { new Note(NoteCodes.SidesEqual) } : [],
            ]));
    }

    private static RangeTrendJson Trend(Trend trend) => new(
        trend.Left?.UnitsPer30Days, Limits(trend.Left?.Ci95UnitsPer30Days), trend.Left?.KendallPHolm,
        trend.Right?.UnitsPer30Days, Limits(trend.Right?.Ci95UnitsPer30Days), trend.Right?.KendallPHolm,
        trend.WeakerSide?.Name(), trend.WeakerSideCount, trend.Tests, DocumentParts.Notes(trend.Notes));

    private static double[]? Limits(Interval? interval) => interval is { } limits ? [limits.Low, limits.High] : null;
}
