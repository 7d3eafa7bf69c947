using System.Text.Json;
using HipAssess.Domain;
using HipAssess.Reports.Words.Printed;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Export.Fhir;

/// <summary>Our own codes: for strength LOINC has none, nor for the extension of the hip.</summary>
internal static class FhirCodeSystem
{
    /// <summary>A report of ours.</summary>
    public static Coding Report => Of("hip-report");

    /// <summary>What the program itself is.</summary>
    public static Coding Software => Of("software");

    /// <summary>Strength of a muscle group.</summary>
    public static Coding Strength(MuscleGroup muscle) => Of($"strength-{Dashed(muscle.Name())}");

    /// <summary>Range of a movement.</summary>
    public static Coding Range(Movement movement) => Of($"range-{Dashed(movement.Name())}");

    /// <summary>The side difference of a strength or range.</summary>
    public static Coding Difference(Coding of) => Of($"difference-{of.Code}");

    /// <summary>A verdict, which HL7's codes tell less of.</summary>
    public static Coding Verdict(Flag flag) => Of($"verdict-{Dashed(Words.CodeWords.Code(flag))}");

    /// <summary>A number beside a value: <c>trial</c>, <c>error-bound</c>, …</summary>
    public static Coding Part(string code) => Of(code);

    /// <summary>Every code.</summary>
    public static IEnumerable<Coding> All =>
    [
        Report, Software,
        .. Enum.GetValues<MuscleGroup>().Select(Strength).SelectMany(one => new[] { one, Difference(one) }),
        .. Enum.GetValues<Movement>().Select(Range).SelectMany(one => new[] { one, Difference(one) }),
        .. Enum.GetValues<Flag>().Select(Verdict),
        .. FhirWords.Parts.Select(Of),
    ];

    /// <summary>Writes it as a resource of a bundle.</summary>
    public static void Write(Utf8JsonWriter json, string toolVersion) => json.Entry(
        FhirWriter.Name("code system"), "CodeSystem", ("PUT", $"CodeSystem?url={FhirCodes.Own}", null), FhirWords.CodeSystem, () =>
        {
            json.WriteString("url", FhirCodes.Own);
            json.WriteString("version", toolVersion);
            json.WriteString("name", "HipAssess");
            json.WriteString("title", FhirWords.CodeSystem);
            json.WriteString("status", "active");
            json.WriteBoolean("caseSensitive", true);
            json.WriteString("content", "complete");
            json.WriteStartArray("concept");
            foreach (var (_, code, display) in All)
            {
                json.WriteStartObject();
                json.WriteString("code", code);
                json.WriteString("display", display);
                json.WriteString("definition", FhirWords.Definition(code));
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    private static Coding Of(string code) => new(FhirCodes.Own, code, FhirWords.Display(code));

    private static string Dashed(string name) => name.Replace('_', '-');
}
