using System.Text.Json;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Sessions;
using HipAssess.Norms;
using HipAssess.Reports.Words;
using HipAssess.Statistics;
using HipAssess.Strength;
using HipAssess.Tracking;

namespace HipAssess.Reports.Export;

/// <summary>Athletes over time as JSON, with full precision (docs/schemas).</summary>
public static class TrackDocument
{
    /// <summary>Writes <c>hipassess/track-1</c>; <paramref name="histories"/> is null when the input was rejected.</summary>
    public static void Write(
        Stream to, string toolVersion, Imported imported, ImportOptions options, AssessmentSettings settings, string? athlete,
        IEnumerable<History>? histories) =>
        JsonSerializer.Serialize(
            to,
            new TrackJson(
                "hipassess/track-1",
                DocumentParts.Tool(toolVersion),
                DocumentParts.Inputs(imported),
                DocumentParts.Problems(imported),
                Settings(options, settings, athlete),
                histories?.Select(Athlete) ?? [],
                DocumentParts.Notes(histories is null ? [new Note(NoteCodes.InputRejected)] : [])),
            TrackJsonContext.Default.TrackJson);

    private static TrackSettingsJson Settings(ImportOptions options, AssessmentSettings settings, string? athlete) => ImportSettingsJson.Behind(
        new TrackSettingsJson(
            settings.Strength.Name(), settings.Normalise.Name(), athlete, settings.NormSet ?? settings.NormFile?.Name, settings.Reliability.File),
        options);

    private static TrackedAthleteJson Athlete(History history) => new(
        history.Athlete,
        history.Newest.Session.Name,
        [.. history.Sessions.Select(session => session.Session.Date!.Value)],
        [.. history.Muscles.Select(Muscle)],
        [.. history.Marks.Select(mark => new MarkJson(mark.Number, mark.Date, mark.Text))],
        ExerciseJson.Of(history.Newest));

    private static TrackedMuscleJson Muscle(MuscleHistory muscle) => new(
        muscle.Test.Muscle.Name(), muscle.Test.Position, muscle.Test.Contraction, muscle.Test.Condition, muscle.Test.Unit.Name(),
        [.. muscle.Points.Select(Point)],
        muscle.SinceFirst is { } first ? Change(first) : null,
        muscle.SincePrevious is { } previous ? Change(previous) : null,
        muscle.Trend is { } trend ? Trend(trend) : null,
        [.. DocumentParts.Notes(muscle.Notes), .. DocumentParts.NullsOf(
            (muscle.Test.Position, NoteCodes.ProtocolNotStated), (muscle.Test.Contraction, NoteCodes.ProtocolNotStated), (muscle.Test.Condition, NoteCodes.ProtocolNotStated))]);

    private static PointJson Point(TrackedPoint point)
    {
        var difference = point.Assessed.Difference;
        return new PointJson(
            point.Date, point.Left, point.Right, point.Sem, difference?.LnRatio, difference?.Percent, difference?.WeakerSide?.Name(),
            CodeWords.Code(point.Assessed.Flag),
            DocumentParts.Notes([
                .. Sides.Both.Where(side => point.On(side) is null).Select(side => new Note(NoteCodes.SideNotMeasured, side)),
                .. Sides.Both.Where(point.IsLimitedByPain).Select(side => new Note(NoteCodes.LimitedByPain, side)),
                .. difference is null ? [new Note(NoteCodes.NoSideDifference)] : difference.WeakerSide is null ? new[] { new Note(NoteCodes.SidesEqual) } : [],
            ]));
    }

    private static ChangeJson Change(Change change) => new(
        change.Since, change.Left?.Percent, change.Right?.Percent, change.Difference?.Ln,
        Judged(change.Left), Judged(change.Right), Judged(change.Difference),
        DocumentParts.Notes([
            .. Sides.Both.Where(side => change.On(side) is null).Select(side => new Note(NoteCodes.SideNotMeasured, side)),
            .. Sides.Both.Where(side => change.On(side) is { Judged: null }).Select(side => new Note(NoteCodes.LimitedByPain, side)),
            .. change.Difference?.Judged is null ? new[] { new Note(NoteCodes.NoSideDifference) } : [],
        ]));

    private static JudgedChangeJson? Judged(ValueChange? change) => change?.Judged is { } judged
        ? new(judged.P, judged.PHolm, judged.Comparisons, CodeWords.Code(judged.Verdict), judged.BoundLn, judged.UpPercent, judged.DownPercent)
        : null;

    private static TrendJson Trend(Trend trend) => new(
        trend.Left?.PercentPer30Days, Limits(trend.Left?.Ci95PercentPer30Days),
        trend.Right?.PercentPer30Days, Limits(trend.Right?.Ci95PercentPer30Days),
        trend.WeakerSide?.Name(), trend.WeakerSideShare, DocumentParts.Notes(trend.Notes));

    private static double[]? Limits(Interval? interval) => interval is { } limits ? [limits.Low, limits.High] : null;
}
