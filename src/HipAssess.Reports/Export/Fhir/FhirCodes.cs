using HipAssess.Domain;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Export.Fhir;

/// <summary>The code systems a bundle speaks in. Every code of others was looked up; what has none there is of our own system, which the bundle carries.</summary>
internal static class FhirCodes
{
    /// <summary>Our own codes, as delivered in the bundle (<see cref="FhirCodeSystem"/>).</summary>
    public const string Own = "urn:uuid:7b7c1b54-9a0e-4b38-9c4f-2f6a3f0d51c8";

    /// <summary>What our identifiers of patients, tests and findings are from.</summary>
    public const string Identifiers = "urn:uuid:5d5e6d0a-3c52-4a0f-8f0b-6f1f8a7d2b11";

    /// <summary>LOINC, SNOMED CT and UCUM.</summary>
    public const string Loinc = "http://loinc.org", Snomed = "http://snomed.info/sct", Ucum = "http://unitsofmeasure.org";

    /// <summary>HL7's terminology.</summary>
    public const string Interpretations = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", Categories = "http://terminology.hl7.org/CodeSystem/observation-category",
        Absences = "http://terminology.hl7.org/CodeSystem/data-absent-reason", RangeMeanings = "http://terminology.hl7.org/CodeSystem/referencerange-meaning";

    /// <summary>The hip of a side. R4 has no qualifier for the side of a body site, so the code has it; two public code bases have these swapped.</summary>
    public static Coding Hip(Side? side) => side switch
    {
        Side.Left => new(Snomed, "287679003", "Left hip region structure"),
        Side.Right => new(Snomed, "287579007", "Right hip region structure"),
        _ => new(Snomed, "29836001", "Hip region structure"),
    };

    /// <summary>LOINC's code of a range of motion; null where there is none: extension, and the bent knee fall out.</summary>
    public static Coding? Loin(Movement movement) => movement switch
    {
        Movement.Flexion => new(Loinc, "100293-0", "Hip Flexion range of motion"),
        Movement.Abduction => new(Loinc, "100294-8", "Hip Abduction range of motion"),
        Movement.Adduction => new(Loinc, "100295-5", "Hip Adduction range of motion"),
        Movement.ExternalRotation => new(Loinc, "100296-3", "Hip External rotation range of motion"),
        Movement.InternalRotation => new(Loinc, "100297-1", "Hip Internal rotation range of motion"),
        _ => null,
    };

    /// <summary>The code of a unit in UCUM; null for N·kg⁻²ᐟ³: UCUM has no fractional powers.</summary>
    public static string? UcumOf(StrengthUnit unit) => unit switch
    {
        StrengthUnit.Newton => "N",
        StrengthUnit.KilogramForce => "kgf",
        StrengthUnit.PoundForce => "[lbf_av]",
        StrengthUnit.NewtonMetre => "N.m",
        StrengthUnit.NewtonPerKilogram => "N/kg",
        StrengthUnit.NewtonMetrePerKilogram => "N.m/kg",
        StrengthUnit.PercentBodyWeight => "%",
        StrengthUnit.KilogramForcePerKilogram => "kgf/kg",
        StrengthUnit.Degree => "deg",
        StrengthUnit.Centimetre => "cm",
        _ => null,
    };

    /// <summary>What HL7 calls a verdict on a side difference.</summary>
    public static Coding Interpretation(Flag flag) => flag switch
    {
        Flag.None => new(Interpretations, "N", "Normal"),
        Flag.Watch or Flag.Flag => new(Interpretations, "A", "Abnormal"),
        _ => new(Interpretations, "IND", "Indeterminate"),
    };

    /// <summary>What HL7 calls a side in its norm.</summary>
    public static Coding Interpretation(bool isLow) => isLow ? new(Interpretations, "L", "Low") : new(Interpretations, "N", "Normal");
}

/// <summary>One code of a system.</summary>
internal sealed record Coding(string System, string Code, string Display);
