using System.Text.Json;

namespace HipAssess.Files;

/// <summary>JSON that somebody else wrote.</summary>
public static class JsonText
{
    /// <summary>
    /// Reads a document in which every text can be asked for. JsonDocument itself takes half of a character (\ud800 without its other half)
    /// and fails only when the text is asked for.
    /// </summary>
    /// <exception cref="JsonException">It is no JSON, or a text of it holds half of a character.</exception>
    public static JsonDocument Parse(ReadOnlySpan<byte> json, JsonReaderOptions options = default)
    {
        var texts = new Utf8JsonReader(json, options);
        while (texts.Read())
            if (texts.TokenType is JsonTokenType.PropertyName or JsonTokenType.String)
                try
                {
                    _ = texts.GetString();
                }
                catch (InvalidOperationException half)
                {
                    throw new JsonException("a text holds half of a character", path: null, lineNumber: json[..(int)texts.TokenStartIndex].Count((byte)'\n'), bytePositionInLine: null, half);
                }
        var reader = new Utf8JsonReader(json, options);
        return JsonDocument.ParseValue(ref reader);
    }
}
