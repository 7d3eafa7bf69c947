using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HipAssess.Reports.Export;

/// <summary>One movement over time, everything in <paramref name="Unit"/>.</summary>
public sealed record TrackedMovementJson(
    string Movement, string? Position, string? Mode, string? Condition, string Unit, ImmutableArray<RangePointJson> Points, SeriesOfMovementJson Series,
    RangeTrendJson? Trend, ImmutableArray<NoteJson> Notes);

/// <summary>The series of a movement.</summary>
public sealed record SeriesOfMovementJson(RangeSeriesJson Left, RangeSeriesJson Right, RangeSeriesJson Difference);

/// <summary>A series cut into levels: the best cut in hindsight, and as it was told test after test.</summary>
public sealed record RangeSeriesJson(
    ImmutableArray<RangeLevelJson> Levels, string Verdict, bool NewestIsOff, RangeLevelChangeJson? Change, ImmutableArray<RangeLevelJson> Told,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RangeLevelChangeJson? Baseline, ImmutableArray<NoteJson> Notes);

/// <summary>A level: the weighted mean of a side, or of right − left.</summary>
public sealed record RangeLevelJson(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? From,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? To,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? FromOccasion,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? ToOccasion,
    int Tests, double Value, double Sem);

/// <summary>A level against an earlier one.</summary>
public sealed record RangeLevelChangeJson(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Since,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? SinceOccasion,
    double Value, double[] Ci95, int Tests);

/// <summary>One test day; sem is of one side.</summary>
public sealed record RangePointJson(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Date,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Occasion,
    double? Left, double? Right, double Sem, double? Difference, string? LessSide, string Flag, ImmutableArray<NoteJson> Notes);

/// <summary>Theil–Sen slopes in the unit per 30 days.</summary>
public sealed record RangeTrendJson(
    double? LeftPer30Days, double[]? LeftCi95, double? LeftKendallPHolm,
    double? RightPer30Days, double[]? RightCi95, double? RightKendallPHolm,
    string? LessSide, int? LessSideCount, int Tests, ImmutableArray<NoteJson> Notes);
