using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HipAssess.Reports.Export;

/// <summary>One movement of a session, everything in its unit.</summary>
public sealed record MovementJson(
    string Movement, string? Position, string? Mode, string? Condition, string Unit,
    RangeJson? Left, RangeJson? Right, RangeDifferenceJson? Difference, RangeErrorBoundJson ErrorBound,
    DifferenceNormJson? DifferenceNorm, ValueNormJson? ValueNorm, ImmutableArray<RangeNormJson> OtherNorms,
    ImmutableArray<DateOnly> Days, RangeRetestJson? Retest, string Flag, ImmutableArray<ReasonJson> Reasons, ImmutableArray<NoteJson> Notes);

/// <summary>A second test day soon after a first one: the verdict rests on the mean of both where they agree.</summary>
public sealed record RangeRetestJson(DateOnly Date, bool Agrees, double Left, double Right, double Difference);

/// <summary>One movement since the session before, in its unit.</summary>
public sealed record PreviousMovementJson(
    string Movement, string? Position, string? Mode, string? Condition, MovedRangeJson? Left, MovedRangeJson? Right, MovedRangeJson? Difference, ImmutableArray<NoteJson> Notes);

/// <summary>A change beside what error alone can make of it.</summary>
public sealed record MovedRangeJson(double Change, double? Bound, string? Verdict, ImmutableArray<NoteJson> Notes);

/// <summary>The range of one side.</summary>
public sealed record RangeJson(
    ImmutableArray<double?> Trials, double? Mean, double? Best, double? Sd, double Value, bool LimitedByPain, ImmutableArray<NoteJson> Notes);

/// <summary>right − left, and the side with less range.</summary>
public sealed record RangeDifferenceJson(double Value, string? LessSide, ImmutableArray<NoteJson> Notes);

/// <summary>What measurement error alone can make of the difference; sem is of one side, reading step included.</summary>
public sealed record RangeErrorBoundJson(double Value, double Sem, double? TrialSd, double? ReadingStep, string Source, ImmutableArray<NoteJson> Notes);

/// <summary>The range of each side in a norm.</summary>
public sealed record ValueNormJson(
    string Source, string? Sex, int? N, StrengthPositionJson? Left, StrengthPositionJson? Right,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RangeNormJson? Published, ImmutableArray<NoteJson> Notes);

/// <summary>A published norm of a range of motion; what is not stated is absent.</summary>
public sealed record RangeNormJson(
    string Source, string Id, string Population, double Mean,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Sd,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? N,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Position,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Mode,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Instrument,
    string Citation, string Identifier, string Evidence);

/// <summary>Internal and external rotation of each side together, degrees: shown, never flagged.</summary>
public sealed record RotationJson(
    string? Position, string? Mode, string? Condition, SideRotationJson? Left, SideRotationJson? Right, double? BothHips, ImmutableArray<NoteJson> Notes);

/// <summary>Total = internal + external, balance = external − internal rotation.</summary>
public sealed record SideRotationJson(double Total, double Balance);

/// <summary>How many controls the rule marks for mobility, each judged by all others, and for strength or mobility.</summary>
public sealed record MobilityControlsJson(
    int Athletes, int Flagged, double[] FlaggedCi95, int Watched, double[] WatchedCi95, EitherControlsJson Either, ImmutableArray<RangeInfluenceJson> Influences);

/// <summary>Controls judged in strength or mobility.</summary>
public sealed record EitherControlsJson(int Athletes, int Flagged, int Watched);

/// <summary>A control who alone makes more than half of the variance of a movement's side differences; SDs in the unit.</summary>
public sealed record RangeInfluenceJson(string Athlete, string Movement, string? Position, string? Mode, double Sd, double SdWithout);
