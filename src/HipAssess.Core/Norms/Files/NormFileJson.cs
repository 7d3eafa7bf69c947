using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HipAssess.Norms.Files;

/// <summary>The norm file as it is written, schema <c>hipassess/norms-1</c>. Athletes are used; the summary is for people.</summary>
internal sealed record NormFileJson(
    string Schema, string Tool, string Normalise, string Strength, string Salt, ImmutableArray<string> Warnings,
    CountsJson? Counts, ImmutableArray<ProtocolJson> Protocol, SummaryJson Summary, ImmutableArray<AthleteJson> Athletes);

/// <summary>How many athletes the rule marks, each judged by all others.</summary>
internal sealed record CountsJson(int Athletes, int FlaggedDifference, int FlaggedStrength, int Flagged, int Watched);

/// <summary>How one muscle group was measured.</summary>
internal sealed record ProtocolJson(
    string Muscle, string? Position, string? Contraction, string Unit, ImmutableArray<string> Devices, int Athletes);

/// <summary>The norm in figures.</summary>
internal sealed record SummaryJson(
    ImmutableArray<FiguresJson> SideDifferences, ImmutableArray<FiguresJson> Strengths, ImmutableArray<FiguresJson> Ratios,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<FiguresJson>? Movements = null);

/// <summary>n, mean, SD and percentiles (R's type 7) of one distribution.</summary>
internal sealed record FiguresJson(
    string Of, string? Position, string? Contraction, string? Sex, string? Side, string Unit,
    int N, double Mean, double? Sd, double P5, double P25, double P50, double P75, double P95);

/// <summary>One athlete under a code.</summary>
internal sealed record AthleteJson(
    string Code, string? Sex, string? DominantSide, ImmutableArray<TestJson> Tests,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<RangeTestJson>? Movements = null);

/// <summary>One movement of an athlete, both sides.</summary>
internal sealed record RangeTestJson(string Movement, string? Position, string? Mode, SideJson Left, SideJson Right);

/// <summary>One muscle group of an athlete, both sides.</summary>
internal sealed record TestJson(
    string Muscle, string? Position, string? Contraction, string Unit, SideJson Left, SideJson Right);

/// <summary>Best and mean of one side; null where the export gave only the other.</summary>
internal sealed record SideJson(double? Best, double? Mean, int? Repetitions);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n",
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(NormFileJson))]
internal sealed partial class NormFileJsonContext : JsonSerializerContext;
