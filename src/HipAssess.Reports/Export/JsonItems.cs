using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace HipAssess.Reports.Export;

/// <summary>Writes a long array of a document: its items are made on all processors, a few at a time, while those before are written in their order.</summary>
internal static class JsonItems
{
    private const int AtATime = 32;

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
    /// <param name="to">Where it is written.</param>
    /// <param name="count">How many items.</param>
    /// <param name="write">Writes one; from several threads.</param>
    public static void Write(Utf8JsonWriter json, Stream to, int count, Action<Utf8JsonWriter, int> write)
    {
        var spare = new ConcurrentBag<ArrayBufferWriter<byte>>();
        bool isFirst = true;
        foreach (var part in AllProcessors.InOrder(count, AtATime, i => Make(spare.TryTake(out var used) ? used : new(), i, write)))
        {
            if (isFirst)
            {
                json.WriteRawValue(part.WrittenSpan, skipInputValidation: true); // so that it knows there are some
                json.Flush();
            }
            else
                to.Write(part.WrittenSpan);
            isFirst = false;
            spare.Add(part);
        }
    }

    // As deep as it will stand in the document and behind another, so that it begins and is indented as there; what comes before is thrown away.
    private static ArrayBufferWriter<byte> Make(ArrayBufferWriter<byte> part, int index, Action<Utf8JsonWriter, int> write)
    {
        part.ResetWrittenCount();
        using var json = new Utf8JsonWriter(part, Options);
        json.WriteStartArray();
        json.WriteStartArray();
        if (index > 0)
            json.WriteNullValue();
        json.Flush();
        part.ResetWrittenCount();
        write(json, index);
        json.Flush();
        return part;
    }
}
