using System.Security.Cryptography;
using System.Text.Json;
using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Printed;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Export.Fhir;

/// <summary>
/// Sessions as one FHIR R4 Bundle a server takes as a transaction: patients, what was measured with, an observation for each side of
/// each muscle group and movement, one for each side difference, and a report with its PDF. Sent twice it changes nothing.
/// </summary>
public static class FhirBundle
{
    /// <summary>The system of codes in place of ids.</summary>
    public const string Codes = FhirCodes.Identifiers;

    /// <summary>Writes it.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="toolVersion">Of this program.</param>
    /// <param name="sessions">What was found; under codes where names are not to be passed on.</param>
    /// <param name="system">The system the ids are of, a URI: an id alone says nothing elsewhere.</param>
    /// <param name="pdf">The printed report of a session.</param>
    public static void Write(Stream to, string toolVersion, IEnumerable<SessionAssessment> sessions, string system, Func<SessionAssessment, byte[]> pdf)
    {
        using var json = new Utf8JsonWriter(to, JsonItems.Options);
        json.WriteStartObject();
        json.WriteString("resourceType", "Bundle");
        json.WriteString("type", "transaction");
        json.WriteStartArray("entry");
        FhirCodeSystem.Write(json, toolVersion);
        string software = Software(json, toolVersion);
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var session in sessions)
        {
            string patient = Patient(json, system, session.Session, written);
            var observations = new FhirObservations(json, session, FhirWriter.Name(patient, "test", $"{session.Session.Date:yyyy-MM-dd}", $"{session.Session.Occasion}"), patient, software, device => Device(json, device, written)).Write();
            Report(json, session, patient, observations, pdf(session));
            json.Flush();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Patient(Utf8JsonWriter json, string system, Session session, HashSet<string> written)
    {
        string name = FhirWriter.Name("patient", system, session.Athlete);
        if (written.Add(name))
            json.Entry(name, "Patient", ("POST", "Patient", Known(session.Athlete, system)), VisibleText.Visible(session.Called), () =>
            {
                json.Identifier(session.Athlete, system);
                if (session.Name is { } called)
                {
                    json.WriteStartArray("name");
                    json.WriteStartObject();
                    json.WriteString("text", called);
                    json.WriteEndObject();
                    json.WriteEndArray();
                }
                if (session.Facts.Sex is { } sex)
                    json.WriteString("gender", sex.Name());
            });
        return name;
    }

    private static string Software(Utf8JsonWriter json, string toolVersion)
    {
        string name = FhirWriter.Name("software", toolVersion);
        json.Entry(name, "Device", ("POST", "Device", Known(name)), FhirWords.Software, () =>
        {
            json.Identifier(name);
            json.WriteString("status", "active");
            json.WriteStartArray("deviceName");
            json.WriteStartObject();
            json.WriteString("name", "HipAssess");
            json.WriteString("type", "user-friendly-name");
            json.WriteEndObject();
            json.WriteEndArray();
            json.Concept("type", null, FhirCodeSystem.Software);
            json.WriteStartArray("version");
            json.WriteStartObject();
            json.WriteString("value", toolVersion);
            json.WriteEndObject();
            json.WriteEndArray();
        });
        return name;
    }

    private static string Device(Utf8JsonWriter json, string device, HashSet<string> written)
    {
        string name = FhirWriter.Name("device", device);
        if (written.Add(name))
            json.Entry(name, "Device", ("POST", "Device", Known(name)), VisibleText.Visible(device), () =>
            {
                json.Identifier(name);
                json.WriteStartArray("deviceName");
                json.WriteStartObject();
                json.WriteString("name", device);
                json.WriteString("type", "user-friendly-name");
                json.WriteEndObject();
                json.WriteEndArray();
            });
        return name;
    }

    private static void Report(Utf8JsonWriter json, SessionAssessment session, string patient, IReadOnlyList<string> observations, byte[] pdf)
    {
        string name = FhirWriter.Name(patient, "report", $"{session.Session.Date:yyyy-MM-dd}", $"{session.Session.Occasion}");
        json.Entry(name, "DiagnosticReport", ("PUT", $"DiagnosticReport?identifier={FhirCodes.Identifiers}|{name}", null), FindingWords.Finding(session), () =>
        {
            json.Identifier(name);
            json.WriteString("status", "final");
            json.Concept("code", FhirWords.Report, FhirCodeSystem.Report);
            json.Reference("subject", patient);
            json.Effective(session.Session.Date);
            json.References("result", observations);
            json.WriteString("conclusion", FindingWords.Finding(session));
            json.WriteStartArray("presentedForm");
            json.WriteStartObject();
            json.WriteString("contentType", "application/pdf");
            json.WriteString("language", "en");
            json.WriteBase64String("data", pdf);
            json.WriteNumber("size", pdf.Length);
#pragma warning disable CA5350 // what R4 asks for; it guards against accidents, not against anybody
            json.WriteBase64String("hash", SHA1.HashData(pdf));
#pragma warning restore CA5350
            json.WriteString("title", PrintWords.SessionTitle(session.Session));
            json.WriteEndObject();
            json.WriteEndArray();
        });
    }

    // A server that has it keeps its own.
    private static string Known(string identifier, string system = FhirCodes.Identifiers) => $"identifier={Uri.EscapeDataString(system)}|{Uri.EscapeDataString(identifier)}";
}
