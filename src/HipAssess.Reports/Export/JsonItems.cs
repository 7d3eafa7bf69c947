using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace HipAssess.Reports.Export;

/// <summary>
/// Writes a long array of a document, each item on one line: that is half of what it would be indented, and lines are what tools can go through one
/// by one. Items are made on all processors, a few at a time, while those before are written in their order.
/// </summary>
internal static class JsonItems
{
    private const int AtATime = 32;

    private static readonly JsonWriterOptions OneLine = new() { SkipValidation = true };

    /// <summary>How documents are written.</summary>
    public static JsonWriterOptions Options { get; } = new() { Indented = true, NewLine = "\n" };

    // As deep as the items of a member of the document itself.
    private static ReadOnlySpan<byte> LineBegin => "\n    "u8;

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
        foreach (var line in AllProcessors.InOrder(count, AtATime, i => Line(spare.TryTake(out var used) ? used : new(), json => write(json, i))))
        {
            if (isFirst)
            {
                json.WriteRawValue(line.WrittenSpan, skipInputValidation: true); // so that it knows there are some
                json.Flush();
            }
            else
            {
                to.WriteByte((byte)',');
                to.Write(line.WrittenSpan);
            }
            isFirst = false;
            spare.Add(line);
        }
    }

    private static ArrayBufferWriter<byte> Line(ArrayBufferWriter<byte> line, Action<Utf8JsonWriter> write)
    {
        line.ResetWrittenCount();
        line.Write(LineBegin);
        using var json = new Utf8JsonWriter(line, OneLine);
        write(json);
        json.Flush();
        return line;
    }
}
