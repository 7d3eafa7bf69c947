using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HipAssess.Reports.Export;

/// <summary>The document <c>hipassess/track-2</c>. Names are fixed; a null has its reason in the notes beside it.</summary>
public sealed record TrackJson(
    string Schema, ToolJson Tool, ImmutableArray<InputJson> Inputs, ImmutableArray<ProblemJson> Problems,
    TrackSettingsJson Settings, IEnumerable<TrackedAthleteJson> Athletes, ImmutableArray<NoteJson> Notes);

/// <summary>Every option that shaped the result; options not given are absent.</summary>
public sealed record TrackSettingsJson(
    string Strength, string Normalise,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Athlete,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Baseline,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? SingleDay,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? RetestDays,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Norms,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reliability) : ImportSettingsJson;

/// <summary>
/// One athlete over time. Where the tests of a file have numbers in place of dates, <c>sessions</c> is empty, <c>occasions</c> has the numbers,
/// and what has a date otherwise has the number.
/// </summary>
public sealed record TrackedAthleteJson(
    string Athlete, string? Name, ImmutableArray<DateOnly> Sessions,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int[]? Occasions,
    ImmutableArray<StoryJson> Story, ComparisonsJson Comparisons,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ComparisonsJson? MovementComparisons,
    ImmutableArray<TrackedMuscleJson> Muscles, ImmutableArray<TrackedMovementJson> Movements, ImmutableArray<MarkJson> Marks, ImmutableArray<ExerciseJson> Exercises);

/// <summary>What changed, in words; dated by the newest change.</summary>
public sealed record StoryJson(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Date,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Occasion,
    string Text);

/// <summary>What a further level has to gain: beta, of the number of series and the tests a year, or in a row where they have no dates.</summary>
public sealed record ComparisonsJson(
    int Series,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? TestsPerYear,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? TestsInARow,
    double Beta);

/// <summary>A numbered note of a test day.</summary>
public sealed record MarkJson(
    int Number,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Date,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Occasion,
    string Text);

/// <summary>One muscle group over time; strengths are in <paramref name="Unit"/>, not normalised.</summary>
public sealed record TrackedMuscleJson(
    string Muscle, string? Position, string? Contraction, string? Condition, string Unit, ImmutableArray<PointJson> Points, SeriesOfMuscleJson Series,
    TrendJson? Trend, ImmutableArray<NoteJson> Notes);

/// <summary>The series of a muscle group.</summary>
public sealed record SeriesOfMuscleJson(SeriesJson Left, SeriesJson Right, SeriesJson Difference);

/// <summary>A series cut into levels: the best cut in hindsight, and as it was told test after test (a change once told stays told).</summary>
public sealed record SeriesJson(
    ImmutableArray<LevelJson> Levels, string Verdict, bool NewestIsOff, LevelChangeJson? Change, ImmutableArray<LevelJson> Told,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] LevelChangeJson? Baseline, ImmutableArray<NoteJson> Notes);

/// <summary>A level: the geometric mean of a side in the unit, or ln(right/left) of the difference.</summary>
public sealed record LevelJson(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? From,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? To,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? FromOccasion,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? ToOccasion,
    int Tests, double Value, double SemLn);

/// <summary>A level against an earlier one.</summary>
public sealed record LevelChangeJson(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Since,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? SinceOccasion,
    double Percent, double[] Ci95, int Tests);

/// <summary>One test day.</summary>
public sealed record PointJson(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Date,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Occasion,
    double? Left, double? Right, double Sem, double? LnRatio, double? Percent, string? WeakerSide, string Flag,
    ImmutableArray<NoteJson> Notes);

/// <summary>Theil–Sen slopes in percent per 30 days.</summary>
public sealed record TrendJson(
    double? LeftPercentPer30Days, double[]? LeftCi95, double? LeftKendallPHolm,
    double? RightPercentPer30Days, double[]? RightCi95, double? RightKendallPHolm,
    string? WeakerSide, int? WeakerSideCount, int Tests, ImmutableArray<NoteJson> Notes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(TrackJson))]
internal sealed partial class TrackJsonContext : JsonSerializerContext;
