using System.Text.Json;
using System.Text.Json.Serialization;
using HipAssess.Protocols;

namespace HipAssess.Web.Typed;

/// <summary>What was typed, and test batteries of one's own, as the documents the store keeps.</summary>
internal static class TypedJson
{
    /// <summary>The document of a test.</summary>
    public static string Write(TypedTest typed) => JsonSerializer.Serialize(typed, TypedJsonContext.Default.TypedTest);

    /// <summary>The test of a document.</summary>
    public static TypedTest Read(string document) => JsonSerializer.Deserialize(document, TypedJsonContext.Default.TypedTest)!;

    /// <summary>The document of a battery.</summary>
    public static string Write(Protocol protocol) => JsonSerializer.Serialize(protocol, TypedJsonContext.Default.Protocol);

    /// <summary>The battery of a document.</summary>
    public static Protocol ReadProtocol(string document) => JsonSerializer.Deserialize(document, TypedJsonContext.Default.Protocol)!;
}

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TypedTest))]
[JsonSerializable(typeof(Protocol))]
internal sealed partial class TypedJsonContext : JsonSerializerContext;
