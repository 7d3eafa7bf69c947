using System.Text.Json;
using System.Text.Json.Serialization;

namespace HipAssess.Import.Columns;

/// <summary>
/// A mapping file: a Frictionless Table Schema and Table Dialect, with a few keys more that say
/// what each column means to the tool. docs/csv-format.md describes it.
/// </summary>
public sealed record MappingFile
{
    /// <summary>Short name, e.g. <c>vald-forceframe-hub</c>.</summary>
    public required string Name { get; init; }

    /// <summary>One line for people.</summary>
    public string? Title { get; init; }

    /// <summary>What is known of the format, and from where.</summary>
    public string? Description { get; init; }

    /// <summary>True when the profile is used only where it is named.</summary>
    public bool ByNameOnly { get; init; }

    /// <summary>Why files of this format cannot be read; null when they can.</summary>
    public MappingRefusal? Refuse { get; init; }

    /// <summary>What the profile takes for granted; printed with every file.</summary>
    public IReadOnlyList<string>? Assumptions { get; init; }

    /// <summary>How the text is split.</summary>
    public MappingDialect? Dialect { get; init; }

    /// <summary>Columns and the words they must hold for a row to be read.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? When { get; init; }

    /// <summary>True when columns that are not listed are read by their titles.</summary>
    public bool Titles { get; init; }

    /// <summary>The columns.</summary>
    public required MappingSchema Schema { get; init; }

    /// <summary>Reads a mapping file; throws <see cref="JsonException"/> on anything else.</summary>
    public static MappingFile Parse(ReadOnlySpan<byte> json) =>
        MappingKeys.WrongWith(json) is { } wrong ? throw new JsonException(wrong)
        : JsonSerializer.Deserialize(json, MappingJson.Default.MappingFile) ?? throw new JsonException("it is empty");
}

/// <summary>Why a format is refused, and what to do instead.</summary>
/// <param name="Message">Why.</param>
/// <param name="Fix">What to do.</param>
public sealed record MappingRefusal(string Message, string Fix);

/// <summary>The part of a Table Dialect the tool uses.</summary>
/// <param name="Delimiter">Null when it may be any.</param>
public sealed record MappingDialect(string? Delimiter = null);

/// <summary>A Table Schema.</summary>
/// <param name="Fields">The columns.</param>
/// <param name="MissingValues">Words that stand for an empty cell.</param>
public sealed record MappingSchema(IReadOnlyList<MappingField> Fields, IReadOnlyList<string>? MissingValues = null);

/// <summary>One column. One that means different things in different rows stands here once for each.</summary>
public sealed record MappingField
{
    /// <summary>Every role a column can have.</summary>
    public static IReadOnlyList<string> Roles => Vocabulary.RoleNames;

    /// <summary>Title in the file.</summary>
    public required string Name { get; init; }

    /// <summary>Table Schema type; for people and other tools.</summary>
    public string? Type { get; init; }

    /// <summary>Of a date: <c>%m/%d/%Y</c>, <c>%d/%m/%Y</c>, <c>%Y-%d-%m</c>.</summary>
    public string? Format { get; init; }

    /// <summary>Decimal mark, <c>.</c> or <c>,</c>.</summary>
    public string? DecimalChar { get; init; }

    /// <summary>What the words of the file mean in the tool's.</summary>
    public IReadOnlyList<MappingCategory>? Categories { get; init; }

    /// <summary>Whether the column must be there.</summary>
    public MappingConstraints? Constraints { get; init; }

    /// <summary>One of the tool's column names, or <c>strength, best, mean, repetitions, asymmetry, event</c>; null when ignored.</summary>
    public string? Role { get; init; }

    /// <summary>Muscle group of a strength.</summary>
    public string? Muscle { get; init; }

    /// <summary>Side of a strength.</summary>
    public string? Side { get; init; }

    /// <summary>Trial of a strength.</summary>
    public int? Trial { get; init; }

    /// <summary>Unit of a strength.</summary>
    public string? Unit { get; init; }

    /// <summary>Columns and the words they must hold for this column to be read.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? When { get; init; }
}

/// <summary>One word of the file and what it means.</summary>
/// <param name="Value">The word in the file.</param>
/// <param name="Label">The tool's word.</param>
public sealed record MappingCategory(string Value, string Label);

/// <summary>Table Schema constraints the tool uses.</summary>
/// <param name="Required">The file must have the column.</param>
public sealed record MappingConstraints(bool Required = false);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(MappingFile))]
internal sealed partial class MappingJson : JsonSerializerContext;
