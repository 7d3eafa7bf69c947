using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HipAssess.Reports.Export;

/// <summary>The document <c>hipassess/check-1</c>: what would be imported, and why not.</summary>
public sealed record CheckJson(
    string Schema, ToolJson Tool, ImmutableArray<InputJson> Inputs, ImmutableArray<ProblemJson> Problems, ImportSettingsJson Settings,
    ImmutableArray<FurtherProblemsJson> FurtherProblems, bool Rejected, ImmutableArray<ColumnJson> Columns,
    int Athletes, int Sessions, ImmutableArray<MuscleCountJson> Muscles, ImmutableArray<MovementCountJson> Movements, ImmutableArray<PreviewJson> Preview);

/// <summary>How one column was understood; the role is null when it is ignored.</summary>
public sealed record ColumnJson(string File, string Column, string? Role, ImmutableArray<NoteJson> Notes);

/// <summary>Readings of one muscle group.</summary>
public sealed record MuscleCountJson(string Muscle, long Left, long Right);

/// <summary>Readings of one movement.</summary>
public sealed record MovementCountJson(string Movement, long Left, long Right);

/// <summary>One reading as understood; <paramref name="Muscle"/> is the movement where it is a range of motion.</summary>
public sealed record PreviewJson(
    string Athlete, DateOnly? Date, string Muscle, string Side, int? Trial, double Value, string Unit, ImmutableArray<NoteJson> Notes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(CheckJson))]
internal sealed partial class CheckJsonContext : JsonSerializerContext;
