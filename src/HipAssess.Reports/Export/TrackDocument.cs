using System.Text.Json;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Sessions;
using HipAssess.Norms;
using HipAssess.Reports.Words;
using HipAssess.Statistics;
using HipAssess.Strength;
using HipAssess.Tracking;
using HipAssess.Tracking.Series;

namespace HipAssess.Reports.Export;

/// <summary>Athletes over time as JSON, with full precision (docs/schemas).</summary>
public static class TrackDocument
{
    /// <summary>
    /// Writes <c>hipassess/track-2</c>; <paramref name="histories"/> is null when the input was rejected.
    /// Athlete by athlete, so that a large club does not stand in memory as a whole.
    /// </summary>
    public static void Write(
        Stream to, string toolVersion, Imported imported, ImportOptions options, AssessmentSettings settings, string? athlete,
        DateOnly? baseline, IReadOnlyList<History>? histories)
    {
        var names = TrackJsonContext.Default;
        using var json = new Utf8JsonWriter(to, JsonItems.Options);
        DocumentParts.Begin(json, "hipassess/track-2", toolVersion, imported);
        JsonItems.Member(json, "settings", Settings(options, settings, athlete, baseline), names.TrackSettingsJson);
        json.WriteStartArray("athletes");
        if (histories is not null)
            JsonItems.Write(json, to, histories.Count, (part, i) => JsonSerializer.Serialize(part, Athlete(histories[i], baseline), names.TrackedAthleteJson));
        json.WriteEndArray();
        JsonItems.Member(json, "notes", DocumentParts.Notes(histories is null ? [new Note(NoteCodes.InputRejected)] : []), names.ImmutableArrayNoteJson);
        json.WriteEndObject();
    }

    private static TrackSettingsJson Settings(ImportOptions options, AssessmentSettings settings, string? athlete, DateOnly? baseline) => ImportSettingsJson.Behind(
        new TrackSettingsJson(
            settings.Strength.Name(), settings.Normalise.Name(), athlete, baseline, RetestSettings.SingleDay(settings), RetestSettings.Days(settings),
            settings.NormSet ?? settings.NormFile?.Name, settings.Reliability.File),
        options);

    private static TrackedAthleteJson Athlete(History history, DateOnly? baseline) => new(
        history.Athlete,
        history.Newest.Session.Name,
        [.. history.Sessions.Select(session => session.Session.Date).OfType<DateOnly>()],
        history.IsDated ? null : [.. history.Sessions.Select(session => session.Session.Occasion).OfType<int>()],
        [.. StoryWords.Of(history).Select(entry => new StoryJson(entry.When.Date, entry.When.Number, entry.Text))],
        Comparisons(history, history.Cost),
        history.MovementCost is { } cost ? Comparisons(history, cost) : null,
        [.. history.Muscles.Select(muscle => Muscle(muscle, baseline))],
        [.. history.Movements.Select(movement => TrackedMovementDocument.Of(movement, baseline))],
        [.. history.Marks.Select(mark => new MarkJson(mark.Number, mark.When.Date, mark.When.Number, mark.Text))],
        ExerciseJson.Of(history.Newest));

    private static ComparisonsJson Comparisons(History history, LevelCost cost) =>
        new(cost.Series, history.IsDated ? cost.Tests : null, history.IsDated ? null : cost.Tests, cost.Beta);

    private static TrackedMuscleJson Muscle(MuscleHistory muscle, DateOnly? baseline) => new(
        muscle.Test.Muscle.Name(), muscle.Test.Position, muscle.Test.Contraction, muscle.Test.Condition, muscle.Test.Unit.Name(),
        [.. muscle.Points.Select(Point)],
        new SeriesOfMuscleJson(
            Series(muscle.Left, isLog: false, baseline), Series(muscle.Right, isLog: false, baseline), Series(muscle.Difference, isLog: true, baseline)),
        muscle.Trend is { } trend ? Trend(trend) : null,
        [.. DocumentParts.Notes(muscle.Notes), .. DocumentParts.NullsOf(
            (muscle.Test.Position, NoteCodes.ProtocolNotStated), (muscle.Test.Contraction, NoteCodes.ProtocolNotStated), (muscle.Test.Condition, NoteCodes.ProtocolNotStated))]);

    private static SeriesJson Series(TrackedSeries series, bool isLog, DateOnly? baseline) => new(
        [.. series.Levels.Select(level => Level(level, isLog))],
        CodeWords.Code(series.Verdict), series.NewestIsOff,
        series.ChangeInHindsight is { } change ? Change(change) : null,
        [.. series.Told.Select(level => Level(level, isLog))],
        baseline is { } date && series.At(date) is { } then && series.Current is { } now ? Change(LevelChange.Between(then, now)) : null,
        DocumentParts.NullsOf((series.ChangeInHindsight, NoteCodes.OneLevel)));

    private static LevelJson Level(TrackedLevel level, bool isLog) => new(
        level.From.Date, level.To.Date, level.From.Number, level.To.Number, level.Tests, isLog ? level.Mean : level.GeometricMean, level.Sem);

    private static LevelChangeJson Change(LevelChange change) =>
        new(change.Since.Date, change.Since.Number, change.Percent, [change.Ci95Percent.Low, change.Ci95Percent.High], change.Tests);

    private static PointJson Point(TrackedPoint point)
    {
        var difference = point.Day.Difference;
        return new PointJson(
            point.When.Date, point.When.Number, point.Left, point.Right, point.Sem, difference?.LnRatio, difference?.Percent, difference?.WeakerSide?.Name(),
            CodeWords.Code(point.Assessed?.Flag ?? Verdicts.Flag.NotAssessed),
            DocumentParts.Notes([
                .. Sides.Both.Where(side => point.On(side) is null).Select(side => new Note(NoteCodes.SideNotMeasured, side)),
                .. Sides.Both.Where(point.IsLimitedByPain).Select(side => new Note(NoteCodes.LimitedByPain, side)),
                .. difference is null ? [new Note(NoteCodes.NoSideDifference)] : difference.WeakerSide is null ? new[] { new Note(NoteCodes.SidesEqual) } : [],
            ]));
    }

    private static TrendJson Trend(Trend trend) => new(
        trend.Left?.PercentPer30Days, Limits(trend.Left?.Ci95PercentPer30Days), trend.Left?.KendallPHolm,
        trend.Right?.PercentPer30Days, Limits(trend.Right?.Ci95PercentPer30Days), trend.Right?.KendallPHolm,
        trend.WeakerSide?.Name(), trend.WeakerSideCount, trend.Tests, DocumentParts.Notes(trend.Notes));

    private static double[]? Limits(Interval? interval) => interval is { } limits ? [limits.Low, limits.High] : null;
}
