using System.Text.Json;
using System.Text.Json.Serialization;
using HipAssess.Domain;

namespace HipAssess.Store.Kept;

/// <summary>A session as the document that is stored: doubles are read back to the last digit.</summary>
public static class SessionJson
{
    /// <summary>The document.</summary>
    public static string Write(Session session) => JsonSerializer.Serialize(session, SessionJsonContext.Default.Session);

    /// <summary>The session of a document.</summary>
    public static Session Read(string document) => JsonSerializer.Deserialize(document, SessionJsonContext.Default.Session)!;
}

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Session))]
internal sealed partial class SessionJsonContext : JsonSerializerContext;
