using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace HipAssess.Reports.Export;

/// <summary>Writes a long array of a document: its items are made on all processors, a few at a time, and written in their order.</summary>
internal static class JsonItems
{
    private const int AtATime = 64;

    /// <summary>How documents are written.</summary>
    public static JsonWriterOptions Options { get; } = new() { Indented = true, NewLine = "\n" };

    /// <summary>Writes a member of the document itself.</summary>
    public static void Member<T>(Utf8JsonWriter json, string name, T value, JsonTypeInfo<T> type)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, type);
    }

    /// <summary>Writes the items of an array that is a member of the document itself.</summary>
    /// <param name="json">The document, in the array.</param>
    /// <param name="count">How many items.</param>
    /// <param name="write">Writes one; from several threads.</param>
    public static void Write(Utf8JsonWriter json, int count, Action<Utf8JsonWriter, int> write)
    {
        var parts = new ArrayBufferWriter<byte>[Math.Min(AtATime, count)];
        for (int first = 0; first < count; first += AtATime)
        {
            int many = Math.Min(AtATime, count - first);
            Parallel.For(0, many, i => Make(parts[i] ??= new(), first + i, write));
            for (int i = 0; i < many; i++)
            {
                json.WriteRawValue(parts[i].WrittenSpan, skipInputValidation: true);
                json.Flush();
            }
        }
    }

    // As deep as it will stand in the document, so that it is indented as there; what opens the arrays is thrown away.
    private static void Make(ArrayBufferWriter<byte> part, int index, Action<Utf8JsonWriter, int> write)
    {
        using var json = new Utf8JsonWriter(part, Options);
        json.WriteStartArray();
        json.WriteStartArray();
        json.Flush();
        part.ResetWrittenCount();
        write(json, index);
        json.Flush();
    }
}
