using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HipAssess.Reports.Export;

/// <summary>The document <c>hipassess/track-1</c>. Names are fixed; a null has its reason in the notes beside it.</summary>
public sealed record TrackJson(
    string Schema, ToolJson Tool, ImmutableArray<InputJson> Inputs, ImmutableArray<ProblemJson> Problems,
    TrackSettingsJson Settings, IEnumerable<TrackedAthleteJson> Athletes, ImmutableArray<NoteJson> Notes);

/// <summary>Every option that shaped the result; options not given are absent.</summary>
public sealed record TrackSettingsJson(
    string Strength, string Normalise,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Athlete,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Norms,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reliability) : ImportSettingsJson;

/// <summary>One athlete over time.</summary>
public sealed record TrackedAthleteJson(
    string Athlete, string? Name, ImmutableArray<DateOnly> Sessions, ImmutableArray<TrackedMuscleJson> Muscles,
    ImmutableArray<MarkJson> Marks, ImmutableArray<ExerciseJson> Exercises);

/// <summary>A numbered note of a test day.</summary>
public sealed record MarkJson(int Number, DateOnly Date, string Text);

/// <summary>One muscle group over time; strengths are in <paramref name="Unit"/>, not normalised.</summary>
public sealed record TrackedMuscleJson(
    string Muscle, string? Position, string? Contraction, string? Condition, string Unit, ImmutableArray<PointJson> Points,
    ChangeJson? SinceFirst, ChangeJson? SincePrevious, TrendJson? Trend, ImmutableArray<NoteJson> Notes);

/// <summary>One test day.</summary>
public sealed record PointJson(
    DateOnly Date, double? Left, double? Right, double Sem, double? LnRatio, double? Percent, string? WeakerSide, string Flag,
    ImmutableArray<NoteJson> Notes);

/// <summary>The newest session against an earlier one.</summary>
public sealed record ChangeJson(
    DateOnly Date, double? LeftPercent, double? RightPercent, double? DifferenceChangeLnRatio,
    JudgedChangeJson? Left, JudgedChangeJson? Right, JudgedChangeJson? Difference, ImmutableArray<NoteJson> Notes);

/// <summary>A change held against measurement error.</summary>
public sealed record JudgedChangeJson(
    double P, double PHolm, int Comparisons, string Verdict, double BoundLn, double BoundUpPercent, double BoundDownPercent);

/// <summary>Theil–Sen slopes in percent per 30 days.</summary>
public sealed record TrendJson(
    double? LeftPercentPer30Days, double[]? LeftCi95, double? RightPercentPer30Days, double[]? RightCi95,
    string? WeakerSide, double? WeakerSideShare, ImmutableArray<NoteJson> Notes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(TrackJson))]
internal sealed partial class TrackJsonContext : JsonSerializerContext;
