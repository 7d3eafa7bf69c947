using System.Globalization;
using System.Text.Json;

namespace HipAssess.Norms.Files;

/// <summary>On which line of a JSON text each value stands, by its path (<c>athletes[3].code</c>).</summary>
internal static class JsonLines
{
    /// <summary>All paths of a well-formed text.</summary>
    public static Dictionary<string, long> Of(ReadOnlySpan<byte> utf8)
    {
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(utf8);
        var parents = new Stack<(string Path, int Next)>();
        string name = "";
        long line = 1;
        int counted = 0;
        while (reader.Read())
        {
            int start = (int)reader.TokenStartIndex;
            line += utf8[counted..start].Count((byte)'\n');
            counted = start;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString()!;
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    parents.Pop();
                    break;
                default:
                    string path = Path(parents, name);
                    lines[path] = line;
                    if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                        parents.Push((path, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
                    break;
            }
        }
        return lines;
    }

    private static string Path(Stack<(string Path, int Next)> parents, string name)
    {
        if (!parents.TryPop(out var parent))
            return "";
        if (parent.Next < 0)
        {
            parents.Push(parent);
            return parent.Path.Length == 0 ? name : $"{parent.Path}.{name}";
        }
        parents.Push((parent.Path, parent.Next + 1));
        return string.Create(CultureInfo.InvariantCulture, $"{parent.Path}[{parent.Next}]");
    }
}
