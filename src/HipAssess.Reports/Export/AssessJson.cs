using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HipAssess.Reports.Export;

/// <summary>The document <c>hipassess/assess-2</c>. Names are fixed; a null has its reason in the notes beside it.</summary>
public sealed record AssessJson(
    string Schema, ToolJson Tool, ImmutableArray<InputJson> Inputs, ImmutableArray<ProblemJson> Problems,
    ImmutableArray<FurtherProblemsJson> FurtherProblems,
    AssessSettingsJson Settings, ControlsJson? Controls,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] MobilityControlsJson? MobilityControls, IEnumerable<SessionJson> Sessions, ImmutableArray<NoteJson> Notes);

/// <summary>Every option that shaped the result; options not given are absent.</summary>
public sealed record AssessSettingsJson(
    string Strength, string Normalise, string Mobility, bool Latest,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? SingleDay,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? RetestDays,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Norms,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reliability) : ImportSettingsJson;

/// <summary>How many controls the rule marks, each judged by all others.</summary>
public sealed record ControlsJson(
    string Source, int Athletes, int FlaggedDifference, int FlaggedStrength,
    int Flagged, double[] FlaggedCi95, int Watched, double[] WatchedCi95, ImmutableArray<InfluenceJson> Influences);

/// <summary>A control who alone makes more than half of the variance of the side differences; SDs on the ln scale.</summary>
public sealed record InfluenceJson(string Athlete, string Muscle, double Sd, double SdWithout);

/// <summary>One session.</summary>
public sealed record SessionJson(
    string Athlete, string? Name, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Occasion, DateOnly? Date, string? Sex, double? AgeYears, double? MassKg, string? Group, string? InjuredSide, string? DominantSide,
    ImmutableArray<MuscleJson> Muscles, ImmutableArray<MovementJson> Movements, ImmutableArray<RotationJson> Rotations, SummaryJson Summary, PreviousJson? Previous, ImmutableArray<RatioJson> Ratios, PatternJson? Pattern, ImmutableArray<ExerciseJson> Exercises,
    ImmutableArray<NoteJson> Notes);

/// <summary>One muscle group of a session.</summary>
public sealed record MuscleJson(
    string Muscle, string? Position, string? Contraction, string? Condition, string Unit, string? NormalisedUnit,
    StrengthJson? Left, StrengthJson? Right, DifferenceJson? Difference, ErrorBoundJson ErrorBound,
    DifferenceNormJson? DifferenceNorm, StrengthNormJson? StrengthNorm, ImmutableArray<OtherNormJson> OtherNorms,
    ImmutableArray<DateOnly> Days, RetestJson? Retest, string Flag, ImmutableArray<ReasonJson> Reasons, ImmutableArray<NoteJson> Notes);

/// <summary>Why a muscle group has its flag.</summary>
public sealed record ReasonJson(string Code, string? Side, string Text);

/// <summary>A second test day soon after a first one: the verdict rests on the mean of both where they agree.</summary>
public sealed record RetestJson(DateOnly Date, bool Agrees, double LeftStrength, double RightStrength, double LnRatio);

/// <summary>The session in one sentence.</summary>
public sealed record SummaryJson(string Flag, int Judged, int Tests, string Text);

/// <summary>The session before, and the last one before the injury where there is one.</summary>
public sealed record PreviousJson(DateOnly Date, ImmutableArray<PreviousMuscleJson> Muscles, ImmutableArray<PreviousMovementJson> Movements, BeforeInjuryJson? BeforeInjury, ImmutableArray<NoteJson> Notes);

/// <summary>One muscle group since the session before.</summary>
public sealed record PreviousMuscleJson(
    string Muscle, string? Position, string? Contraction, string? Condition, MovedJson? Left, MovedJson? Right, MovedJson? Difference, ImmutableArray<NoteJson> Notes);

/// <summary>A change on the ln scale beside what error alone can make of it.</summary>
public sealed record MovedJson(double ChangeLn, double Percent, double? Bound, string? Verdict, ImmutableArray<NoteJson> Notes);

/// <summary>The injured side against itself before the injury.</summary>
public sealed record BeforeInjuryJson(DateOnly Date, string Side, ImmutableArray<BeforeInjuryMuscleJson> Muscles);

/// <summary>One muscle group of the injured side since then.</summary>
public sealed record BeforeInjuryMuscleJson(string Muscle, string? Position, double ChangeLn, double Percent, double? Bound, bool BeyondError);

/// <summary>One side of one muscle group.</summary>
public sealed record StrengthJson(
    ImmutableArray<double?> Trials, int? TrialsUsed, double? Best, double? Mean, double? Sd, double? CvPercent,
    double Strength, double? Normalised, bool LimitedByPain, ImmutableArray<NoteJson> Notes);

/// <summary>Right against left.</summary>
public sealed record DifferenceJson(
    double LnRatio, double Percent, string? WeakerSide, double? LsiPercent, IndicesJson Indices, ImmutableArray<NoteJson> Notes);

/// <summary>Other asymmetry indices, positive when the right is stronger.</summary>
public sealed record IndicesJson(double PercentageDifference, double SymmetryIndex, double BilateralAsymmetry, double SymmetryAngle);

/// <summary>What measurement error alone can make.</summary>
public sealed record ErrorBoundJson(
    double LnRatio, double Percent, double SemPercent, double? TrialVariationPercent, string Source, ImmutableArray<NoteJson> Notes);

/// <summary>The side difference among controls; p = min(1, tail / weight).</summary>
public sealed record DifferenceNormJson(
    string Source, string Orientation, int N, double Mean, double Sd, double T, int Df, double Weight, double P, double PHolm,
    double PercentMoreExtreme, double[] PercentMoreExtremeCi95,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PublishedNormJson? Published);

/// <summary>The strength of each side among controls.</summary>
public sealed record StrengthNormJson(
    string Source, string? Sex, string? Unit, int? N, StrengthPositionJson? Left, StrengthPositionJson? Right, ImmutableArray<NoteJson> Notes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PublishedNormJson? Published);

/// <summary>The published norm behind a comparison; what is not stated is absent. Misfits are there only when it was named.</summary>
public sealed record PublishedNormJson(
    string Id, string Population, int SampleN, string Citation, string Identifier, string Evidence,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Contraction,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Position,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? TestVariant,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Device,
    ImmutableArray<NoteJson> Misfits);

/// <summary>A published norm that fits as well (no misfits) or came close, misfits as codes; percents of its mean where nothing contradicts it.</summary>
public sealed record OtherNormJson(
    string Source, string Id,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? LeftPercentOfMean,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? RightPercentOfMean,
    ImmutableArray<string> Misfits);

/// <summary>
/// Where one strength lies in a norm. On the scale <c>ln</c> the mean is the geometric one, in the unit, and SD is of natural logarithms.
/// Without a published SD there is a percent of the mean and nothing else. On the scale <c>plain</c> of a movement there is no percent.
/// </summary>
public sealed record StrengthPositionJson(
    int? N, string Scale, double Mean, double? Sd, double? Z, double? T, int? Df, double? P, double? PHolm,
    double? Percentile, double[]? PercentileCi95, double? PercentOfMean, ImmutableArray<NoteJson> Notes)
{
    /// <summary>The middle 90 % of the norm, mean ± 1.645 SD on its scale, as printed; absent without SD.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double[]? Band { get; init; }
}

/// <summary>Where a ratio lies in a norm.</summary>
public sealed record RatioPositionJson(
    int? N, double Mean, double? Sd, double? Z, double? T, int? Df, double? P, double? PHolm,
    double? Percentile, double[]? PercentileCi95, double PercentOfMean, ImmutableArray<NoteJson> Notes);

/// <summary>One ratio of muscle groups.</summary>
public sealed record RatioJson(string Ratio, double? Left, double? Right, RatioNormJson? Norm, ImmutableArray<OtherNormJson> OtherNorms, ImmutableArray<NoteJson> Notes);

/// <summary>A ratio in a norm; <paramref name="Scale"/> <c>ln</c>: mean and SD are of natural logarithms, else <c>ratio</c>.</summary>
public sealed record RatioNormJson(
    string Source, string Scale, int? N, RatioPositionJson? Left, RatioPositionJson? Right, ImmutableArray<NoteJson> Notes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PublishedNormJson? Published);

/// <summary>The study's three signs.</summary>
public sealed record PatternJson(
    string Side, bool SideIsInjured, bool? WeakAbductors, bool? WeakFlexors, bool? StrongAdductors, int Matched, int Assessed,
    int? ControlsWithAsMany, int? Controls, ImmutableArray<NoteJson> Notes);

// Writing code only: the metadata a reader needs would cost a third of the start of a small run.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(AssessJson))]
internal sealed partial class AssessJsonContext : JsonSerializerContext;
