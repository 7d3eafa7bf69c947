using System.Text.Json.Serialization;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Strength;

namespace HipAssess.Reports.Export;

/// <summary>Every option that shaped the import; options not given are absent. Behind the other settings of a document.</summary>
public record ImportSettingsJson
{
    /// <summary>Unit of strength.</summary>
    [JsonPropertyOrder(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Unit { get; init; }

    /// <summary>Decimal mark.</summary>
    [JsonPropertyOrder(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Decimal { get; init; }

    /// <summary>Order of day and month.</summary>
    [JsonPropertyOrder(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DateOrder { get; init; }

    /// <summary>Which way extension is signed.</summary>
    [JsonPropertyOrder(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ExtensionSign { get; init; }

    /// <summary>The day of an undated file.</summary>
    [JsonPropertyOrder(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Date { get; init; }

    /// <summary>Encoding of the file.</summary>
    [JsonPropertyOrder(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Encoding { get; init; }

    /// <summary>Sheet of a spreadsheet.</summary>
    [JsonPropertyOrder(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Sheet { get; init; }

    /// <summary>Name of the roster file.</summary>
    [JsonPropertyOrder(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Athletes { get; init; }

    /// <summary>Name of the profile or mapping file.</summary>
    [JsonPropertyOrder(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Profile { get; init; }

    /// <summary>Whether bad rows were left out.</summary>
    [JsonPropertyOrder(1), JsonRequired]
    public bool SkipBadRows { get; init; }

    /// <summary>Puts them behind the other settings of a document.</summary>
    internal static T Behind<T>(T settings, ImportOptions options)
        where T : ImportSettingsJson => (T)((ImportSettingsJson)settings with
        {
            Unit = options.Unit?.Name(),
            Decimal = options.DecimalMark,
            DateOrder = options.DateOrder,
            ExtensionSign = options.ExtensionSign,
            Date = options.Date?.ToString("O"),
            Encoding = options.Encoding,
            Sheet = options.Sheet,
            Athletes = Path.GetFileName(options.Athletes),
            Profile = Path.GetFileName(options.Profile),
            SkipBadRows = options.SkipBadRows,
        });
}
