using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Strength;
using HipAssess.Studies;

namespace HipAssess.Reports.Export.Packages;

/// <summary>A study to pass on as a Frictionless Data Package: its data, what shaped it, and what came out.</summary>
/// <param name="Data">Path of the data.</param>
/// <param name="Settings">What shaped the study.</param>
public sealed record StudyPackage(string Data, StudySettings Settings)
{
    /// <summary>Names of its files.</summary>
    public const string Descriptor = "datapackage.json", DataFile = "data.csv", ResultsFile = "results.json", ReadMe = "README.md";

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<string> Files = [Descriptor, DataFile, ResultsFile, ReadMe];

    private const long Largest = 1 << 20;

    /// <summary>A file given to <c>study</c> is a package by its name.</summary>
    public static bool IsOne(string path) => Path.GetFileName(path).Equals(Descriptor, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the descriptor and looks whether the data are those it was made with.</summary>
    /// <returns>The package; or null and what is wrong, a sentence with what to do.</returns>
    public static (StudyPackage? Package, string? Wrong) Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > Largest)
                return (null, $"{Descriptor} is larger than any of ours. Use the one that {Flag} wrote.");
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            if (!json.RootElement.TryGetProperty("hipassess", out var own) || !json.RootElement.TryGetProperty("resources", out var resources) || resources.GetArrayLength() == 0)
                return (null, $"{Descriptor} is no package of a study of ours: it says no settings. Use one that {Flag} wrote, or name its CSV file.");
            string name = resources[0].GetProperty("path").GetString() ?? "", hash = resources[0].GetProperty("hash").GetString() ?? "";
            if (name.Length == 0 || name != Path.GetFileName(name) || name is "." or "..")
                return (null, $"{Descriptor} names data that do not lie beside it ({name}). Put both into one folder.");
            string data = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, name);
            if (!File.Exists(data))
                return (null, $"{name} is not beside {Descriptor}. Put it there.");
            using var stream = File.OpenRead(data);
            return hash == Hash(SHA256.HashData(stream))
                ? (new StudyPackage(data, SettingsOf(own.GetProperty("settings"))), null)
                : (null, $"{name} is not what {Descriptor} was made with: its SHA-256 differs. Get both again, or name {name} itself to work with it as it is.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"{Descriptor} cannot be read: {e.Message.TrimEnd('.')}. Check the path.");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return (null, $"{Descriptor} is damaged: {e.Message.ReplaceLineEndings(" ").TrimEnd('.')}. Get it again.");
        }
    }

    /// <summary>Writes the descriptor.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="title">What the study is called.</param>
    /// <param name="toolVersion">Of this program.</param>
    /// <param name="settings">What shaped the study.</param>
    /// <param name="data">The data as they lie in the package.</param>
    /// <param name="results">The results likewise.</param>
    public static void Write(Stream to, string title, string toolVersion, StudySettings settings, ReadOnlyMemory<byte> data, ReadOnlyMemory<byte> results)
    {
        using var json = new Utf8JsonWriter(to, JsonItems.Options);
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-package");
        json.WriteString("name", "hip-study");
        json.WriteString("title", title);
        json.WriteStartArray("resources");
        Resource("data", DataFile, "text/csv", "csv", data, () =>
        {
            json.WriteString("profile", "tabular-data-resource");
            json.WriteString("encoding", "utf-8");
            json.WriteStartObject("dialect");
            json.WriteString("delimiter", ",");
            json.WriteEndObject();
            json.WriteStartObject("schema");
            json.WriteStartArray("fields");
            foreach (var field in PackageColumns.All)
            {
                json.WriteStartObject();
                json.WriteString("name", field.Name);
                json.WriteString("type", field.Type);
                json.WriteString("description", field.Says);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("missingValues");
            json.WriteStringValue("");
            json.WriteEndArray();
            json.WriteEndObject();
        });
        Resource("results", ResultsFile, "application/json", "json", results, () => { });
        json.WriteEndArray();
        json.WriteStartObject("hipassess");
        json.WriteString("version", toolVersion);
        json.WriteStartObject("settings");
        json.WriteString("strength", settings.Strength.Name());
        json.WriteString("normalise", settings.Normalise.Name());
        json.WriteString("mobility", settings.Mobility.Name());
        json.WriteNumber("equivalenceBoundPercent", settings.EquivalenceBoundPercent);
        json.WriteNumber("equivalenceBoundDegrees", settings.EquivalenceBoundDegrees);
        json.WriteStartArray("muscles");
        foreach (var muscle in settings.Muscles)
            json.WriteStringValue(muscle.Name());
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();

        void Resource(string name, string path, string type, string format, ReadOnlyMemory<byte> content, Action further)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("path", path);
            json.WriteString("mediatype", type);
            json.WriteString("format", format);
            json.WriteNumber("bytes", content.Length);
            json.WriteString("hash", Hash(SHA256.HashData(content.Span)));
            further();
            json.WriteEndObject();
        }
    }

    private const string Flag = "study --export";

    private static string Hash(byte[] sha256) => $"sha256:{Convert.ToHexStringLower(sha256)}";

    private static StudySettings SettingsOf(JsonElement settings) => new()
    {
        Strength = One(settings, Enum.GetValues<StrengthChoice>(), choice => choice.Name(), "strength"),
        Normalise = One(settings, Enum.GetValues<Normalisation>(), how => how.Name(), "normalise"),
        Mobility = One(settings, Enum.GetValues<RangeChoice>(), choice => choice.Name(), "mobility"),
        EquivalenceBoundPercent = settings.GetProperty("equivalenceBoundPercent").GetDouble() is > 0 and < 100 and var percent ? percent : throw new FormatException("equivalenceBoundPercent is no percentage"),
        EquivalenceBoundDegrees = settings.GetProperty("equivalenceBoundDegrees").GetDouble() is > 0 and < 90 and var degrees ? degrees : throw new FormatException("equivalenceBoundDegrees is no angle"),
        Muscles = [.. settings.GetProperty("muscles").EnumerateArray().Select(muscle => Names.ParseMuscle(muscle.GetString()!) ?? throw new FormatException($"muscles names {muscle}"))],
    };

    private static T One<T>(JsonElement settings, T[] all, Func<T, string> name, string member) =>
        settings.GetProperty(member).GetString() is { } text && Array.FindIndex(all, one => name(one) == text) is >= 0 and var index ? all[index]
            : throw new FormatException($"{member} is none there is");
}
