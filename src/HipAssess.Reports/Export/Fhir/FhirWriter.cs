using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HipAssess.Domain;

namespace HipAssess.Reports.Export.Fhir;

/// <summary>The parts FHIR resources are made of, written as JSON.</summary>
internal static class FhirWriter
{
    /// <summary>A name for a thing that is the same for the same thing: the first half of SHA-256, marked as version 8 (RFC 9562).</summary>
    public static string Name(params ReadOnlySpan<string?> parts)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.ToArray())));
        (hash[6], hash[8]) = ((byte)((hash[6] & 0x0F) | 0x80), (byte)((hash[8] & 0x3F) | 0x80));
        return new Guid(hash.AsSpan(0, 16), bigEndian: true).ToString();
    }

    /// <summary>An entry of a transaction.</summary>
    /// <param name="json">The entries.</param>
    /// <param name="name">How the others refer to it.</param>
    /// <param name="type">Of the resource.</param>
    /// <param name="request">How the server is asked to keep it.</param>
    /// <param name="narrative">The resource in words.</param>
    /// <param name="write">The rest of the resource.</param>
    public static void Entry(this Utf8JsonWriter json, string name, string type, (string Method, string Url, string? IfNoneExist) request, string narrative, Action write)
    {
        json.WriteStartObject();
        json.WriteString("fullUrl", $"urn:uuid:{name}");
        json.WriteStartObject("resource");
        json.WriteString("resourceType", type);
        json.WriteStartObject("text");
        json.WriteString("status", "generated");
        json.WriteString("div", $"<div xmlns=\"http://www.w3.org/1999/xhtml\">{System.Security.SecurityElement.Escape(narrative)}</div>");
        json.WriteEndObject();
        write();
        json.WriteEndObject();
        json.WriteStartObject("request");
        json.WriteString("method", request.Method);
        json.WriteString("url", request.Url);
        if (request.IfNoneExist is { } condition)
            json.WriteString("ifNoneExist", condition);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Our own identifier of a thing, by which a server knows it again.</summary>
    public static void Identifier(this Utf8JsonWriter json, string value, string system = FhirCodes.Identifiers)
    {
        json.WriteStartArray("identifier");
        json.WriteStartObject();
        json.WriteString("system", system);
        json.WriteString("value", value);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>A concept by its codes, and in words.</summary>
    public static void Concept(this Utf8JsonWriter json, string? member, string? text, params ReadOnlySpan<Coding?> codes)
    {
        if (member is null)
            json.WriteStartObject();
        else
            json.WriteStartObject(member);
        bool any = false;
        foreach (var code in codes)
        {
            if (code is null)
                continue;
            if (!any)
                json.WriteStartArray("coding");
            any = true;
            json.WriteStartObject();
            json.WriteString("system", code.System);
            json.WriteString("code", code.Code);
            json.WriteString("display", code.Display);
            json.WriteEndObject();
        }
        if (any)
            json.WriteEndArray();
        if (text is not null)
            json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>An array of one concept.</summary>
    public static void Concepts(this Utf8JsonWriter json, string member, string? text, params ReadOnlySpan<Coding?> codes)
    {
        json.WriteStartArray(member);
        json.Concept(null, text, codes);
        json.WriteEndArray();
    }

    /// <summary>A value with its unit, to the last digit.</summary>
    public static void Quantity(this Utf8JsonWriter json, string member, double value, string unit, string? ucum)
    {
        json.WriteStartObject(member);
        json.WriteNumber("value", value);
        json.WriteString("unit", unit);
        if (ucum is not null)
        {
            json.WriteString("system", FhirCodes.Ucum);
            json.WriteString("code", ucum);
        }
        json.WriteEndObject();
    }

    /// <summary>The same in a unit of strength or range.</summary>
    public static void Quantity(this Utf8JsonWriter json, string member, double value, StrengthUnit unit) => json.Quantity(member, value, unit.Symbol(), FhirCodes.UcumOf(unit));

    /// <summary>A reference to another entry.</summary>
    public static void Reference(this Utf8JsonWriter json, string? member, string name)
    {
        if (member is null)
            json.WriteStartObject();
        else
            json.WriteStartObject(member);
        json.WriteString("reference", $"urn:uuid:{name}");
        json.WriteEndObject();
    }

    /// <summary>References to other entries; nothing for none.</summary>
    public static void References(this Utf8JsonWriter json, string member, IReadOnlyCollection<string> names)
    {
        if (names.Count == 0)
            return;
        json.WriteStartArray(member);
        foreach (string name in names)
            json.Reference(null, name);
        json.WriteEndArray();
    }

    /// <summary>The day of a test; of one without a day that it is not known.</summary>
    public static void Effective(this Utf8JsonWriter json, DateOnly? date)
    {
        if (date is { } day)
        {
            json.WriteString("effectiveDateTime", day.ToString("yyyy-MM-dd", null));
            return;
        }
        json.WriteStartObject("_effectiveDateTime");
        json.WriteStartArray("extension");
        json.WriteStartObject();
        json.WriteString("url", "http://hl7.org/fhir/StructureDefinition/data-absent-reason");
        json.WriteString("valueCode", "unknown");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
