using System.Text.Json;
using HipAssess.Files;

namespace HipAssess.Import.Columns;

/// <summary>
/// The keys a mapping file may have. A misspelt one would be passed over, and with it what it should say; so it is an error, with the nearest known.
/// Keys of a Table Schema or Dialect that only describe are known; those that would change how the file is read are not.
/// </summary>
internal static class MappingKeys
{
    private static readonly Dictionary<string, string[]> Known = new()
    {
        [""] = ["name", "title", "description", "byNameOnly", "refuse", "assumptions", "dialect", "when", "titles", "schema", "homepage", "licenses", "sources", "version", "profile"],
        ["refuse"] = ["message", "fix"],
        ["dialect"] = ["delimiter", "header", "csvddfVersion"],
        ["schema"] = ["fields", "missingValues", "primaryKey", "title", "description"],
        ["schema.fields"] = ["name", "title", "description", "example", "rdfType", "type", "format", "decimalChar", "categories", "constraints", "role", "muscle", "side", "trial", "unit", "when"],
        ["schema.fields.categories"] = ["value", "label"],
        ["schema.fields.constraints"] = ["required", "unique", "minimum", "maximum", "pattern", "enum", "minLength", "maxLength"],
    };

    /// <summary>What is wrong with the first key nobody knows; null when all are known.</summary>
    public static string? WrongWith(ReadOnlySpan<byte> json)
    {
        using var document = JsonText.Parse(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return WrongWith(document.RootElement, "");
    }

    private static string? WrongWith(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().Select(item => WrongWith(item, path)).FirstOrDefault(wrong => wrong is not null);
        if (element.ValueKind != JsonValueKind.Object || !Known.TryGetValue(path, out string[]? known))
            return null;
        foreach (var property in element.EnumerateObject())
        {
            string at = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            if (property.Name.StartsWith('$') || property.Name.StartsWith('_'))
                continue;
            if (!known.Contains(property.Name))
                return $"{(path.Length == 0 ? "it" : path.Replace("schema.fields", "a field"))} has a key {property.Name}, which the tool does not know{Nearest(property.Name, known)}";
            if (at == "dialect.header" && property.Value.ValueKind == JsonValueKind.False)
                return "dialect says that there is no header, and the tool reads columns by their titles";
            if (WrongWith(property.Value, at) is { } wrong)
                return wrong;
        }
        return null;
    }

    private static string Nearest(string key, string[] known) =>
        known.MinBy(one => (Distance(key.ToLowerInvariant(), one.ToLowerInvariant()), Math.Abs(one.Length - key.Length))) is { } nearest && Distance(key.ToLowerInvariant(), nearest.ToLowerInvariant()) <= Math.Max(2, key.Length / 2)
            ? $"; the nearest is {nearest}"
            : $"; it may be {string.Join(", ", known)}";

    /// <summary>How many letters must be changed, added or left out to make one word of the other.</summary>
    private static int Distance(string one, string other)
    {
        int[] row = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int before = row[0];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
                (before, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, before + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
