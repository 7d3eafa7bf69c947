using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Doors;
using HipAssess.Web.Forms;

namespace HipAssess.Web.Imports;

/// <summary>What somebody settled about a file; null means: as the importer decides, or refuses. The form reads and checks itself.</summary>
public sealed record ImportChoices
{
    /// <summary>Encodings to choose from; files in others are rare.</summary>
    public static ImmutableArray<string> Encodings { get; } =
        ["utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1", "iso-8859-15", "windows-1250", "iso-8859-2", "windows-1251", "windows-1253", "windows-1254", "macintosh", "gb18030", "shift_jis"];

    /// <summary>Delimiters to choose from.</summary>
    public static ImmutableArray<string> Delimiters { get; } = ["comma", "semicolon", "tab", "pipe"];

    /// <summary>Decimal marks to choose from.</summary>
    public static ImmutableArray<string> DecimalMarks { get; } = ["point", "comma"];

    /// <summary>Orders of dates to choose from.</summary>
    public static ImmutableArray<string> DateOrders { get; } = ["dmy", "mdy", "ymd", "ydm"];

    /// <summary>Signs of extension to choose from.</summary>
    public static ImmutableArray<string> ExtensionSigns { get; } = ["beyond-neutral-positive", "beyond-neutral-negative"];

    /// <summary>A sheet of the spreadsheet.</summary>
    public string? Sheet { get; init; }

    /// <summary>One of <see cref="Encodings"/>.</summary>
    public string? Encoding { get; init; }

    /// <summary>One of <see cref="Delimiters"/>.</summary>
    public string? Delimiter { get; init; }

    /// <summary>One of <see cref="DecimalMarks"/>.</summary>
    public string? DecimalMark { get; init; }

    /// <summary>One of <see cref="DateOrders"/>.</summary>
    public string? DateOrder { get; init; }

    /// <summary>One of <see cref="ExtensionSigns"/>.</summary>
    public string? ExtensionSign { get; init; }

    /// <summary>One of <see cref="ColumnChoice.Units"/>.</summary>
    public string? Unit { get; init; }

    /// <summary>Name of a built-in profile.</summary>
    public string? Profile { get; init; }

    /// <summary>Test day of a file without dates.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Rows with errors are left out.</summary>
    public bool SkipBadRows { get; init; }

    /// <summary>What single columns are.</summary>
    public ImmutableArray<ColumnChoice> Columns { get; init; } = [];

    /// <summary>What a recording of force over time is of; null for a file with rows of tests.</summary>
    public RecordingChoice? Recording { get; init; }

    /// <summary>The recordings, not kept yet, whose trials the file holds.</summary>
    public ImmutableArray<Guid> Recordings { get; init; } = [];

    /// <summary>As stored; nothing is settled where nothing is stored.</summary>
    public static ImportChoices Read(string stored) =>
        stored.Length == 0 ? new() : JsonSerializer.Deserialize(stored, ImportChoicesJson.Default.ImportChoices) ?? new();

    /// <summary>To store.</summary>
    public string Write() => JsonSerializer.Serialize(this, ImportChoicesJson.Default.ImportChoices);

    /// <summary>What was settled with the form, and of columns it does not show before.</summary>
    /// <returns>The choices; and what is wrong with them, a sentence each.</returns>
    internal (ImportChoices Choices, ImmutableArray<string> Wrong) With(PostedForm form, DateOnly today)
    {
        var wrong = ImmutableArray.CreateBuilder<string>();
        var chosen = new ImportChoices
        {
            Sheet = form.Text("sheet"), // the importer refuses one that is not there
            Encoding = One("encoding", Encodings),
            Delimiter = One("delimiter", Delimiters),
            DecimalMark = One("decimal", DecimalMarks),
            DateOrder = One("date-order", DateOrders),
            ExtensionSign = One("extension-sign", ExtensionSigns),
            Unit = One("unit", ColumnChoice.Units),
            Profile = One("profile", Profiles.Names),
            Date = Day(),
            SkipBadRows = form.Text("skip-bad-rows") is not null,
            Recording = Recording,
            Recordings = Recordings,
            Columns = [.. Columns.Where(column => !Shown().Contains(column.Title)), .. ColumnsOf()],
        };
        return (chosen, wrong.ToImmutable());

        string? One(string name, IReadOnlyList<string> known)
        {
            if (form.Text(name) is not { } text || known.Contains(text))
                return form.Text(name);
            wrong.Add(ImportWords.NotAmong(name, text));
            return null;
        }

        DateOnly? Day()
        {
            if (form.Text("date") is not { } text)
                return null;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= Plausibility.FirstDate && day <= today)
                return day;
            wrong.Add(ImportWords.NoDay(text));
            return null;
        }

        HashSet<string> Shown() => [.. form.Fields.Where(field => field.Key.StartsWith("title-", StringComparison.Ordinal)).Select(field => field.Last())];

        IEnumerable<ColumnChoice> ColumnsOf()
        {
            foreach (string key in form.Fields.Select(field => field.Key).Where(key => key.StartsWith("title-", StringComparison.Ordinal)))
            {
                string number = key["title-".Length..], title = form.Fields[key].Last();
                if (title.Trim().Length == 0 || form.Text($"role-{number}") is not { } meaning)
                    continue;
                if (!ColumnChoice.IsMeaning(meaning))
                    wrong.Add(ImportWords.NotAmong(title, meaning));
                else if (form.Text($"trial-{number}") is { } trial && !(int.TryParse(trial, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is >= 1 and <= Plausibility.LastTrial))
                    wrong.Add(ImportWords.NoTrial(title, trial));
                else
                    yield return new ColumnChoice(
                        title, meaning, form.Text($"trial-{number}") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : null, One($"unit-{number}", ColumnChoice.Units));
            }
        }
    }

    /// <summary>What was settled, for people.</summary>
    public IEnumerable<string> Said()
    {
        if (Recording is { } recording)
            yield return RecordingWords.Said(recording.Label, recording.Unit, recording.IsPlateau);
        if (!Recordings.IsEmpty)
            yield return RecordingWords.Made(Recordings.Length);
        foreach (var (field, value) in new[]
        {
            ("sheet", Sheet), ("encoding", Encoding), ("delimiter", Delimiter), ("decimal", DecimalMark), ("date-order", DateOrder), ("extension-sign", ExtensionSign), ("unit", Unit),
            ("profile", Profile), ("date", Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("skip-bad-rows", SkipBadRows ? "yes" : null),
        })
            if (value is not null)
                yield return $"{ImportWords.Field(field)}: {value}";
        foreach (var column in Columns)
            yield return $"{VisibleText.Visible(column.Title)}: {string.Join(' ', new[] { column.Meaning, column.Trial is { } trial ? $"trial {trial}" : null, column.Unit }.OfType<string>())}";
    }

    /// <summary>The same for the importer.</summary>
    /// <param name="today">The day of the run.</param>
    public ImportOptions Options(DateOnly today) => new()
    {
        Sheet = Sheet,
        Encoding = Encoding,
        Delimiter = Delimiter,
        DecimalMark = DecimalMark,
        DateOrder = DateOrder,
        ExtensionSign = ExtensionSign,
        Unit = Unit is null ? null : StrengthUnits.Parse(Unit),
        Profile = Profile,
        Date = Date,
        SkipBadRows = SkipBadRows,
        Columns = [.. Columns.Select(column => column.Field())],
        Hashes = true,
        Today = today,
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ImportChoices))]
internal sealed partial class ImportChoicesJson : JsonSerializerContext;
