using System.Text.Json;
using HipAssess.Domain;
using HipAssess.Reports.Words.Printed;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Export.Fhir;

/// <summary>Observations of one session: the value of each side, and the difference of the sides with its error bound.</summary>
/// <param name="json">The entries of a bundle.</param>
/// <param name="session">Whose they are, and of which day.</param>
/// <param name="test">The name of the test, unlike any other.</param>
/// <param name="patient">Name of the patient's entry.</param>
/// <param name="software">Name of the entry of this program.</param>
/// <param name="device">The name of an entry for what was measured with, written where there was none.</param>
internal sealed class FhirObservations(Utf8JsonWriter json, SessionAssessment session, string test, string patient, string software, Func<string, string> device)
{
    private readonly List<string> names = [];

    /// <summary>Writes them.</summary>
    /// <returns>Names of their entries.</returns>
    public IReadOnlyList<string> Write()
    {
        foreach (var finding in FhirFinding.Of(session))
        {
            string? with = finding.Device is { } text ? device(text) : null;
            string[] sides = [.. Sides.Both.Select(side => WriteSide(finding, side, with))];
            WriteDifference(finding, sides);
        }
        return names;
    }

    private string WriteSide(FhirFinding finding, Side side, string? with)
    {
        var found = finding.On(side);
        return Observation(finding, side.Name(), FhirWords.Value(finding.Called, side, found?.Value, finding.Unit.Symbol()), with, () =>
        {
            json.Concept("code", finding.Called, [.. finding.Codes]);
            Begin();
            if (found is null)
                json.Concept("dataAbsentReason", null, new Coding(FhirCodes.Absences, "not-performed", "Not Performed"));
            else
            {
                json.Quantity("valueQuantity", found.Value, finding.Unit);
                if (found is { Norm.P: not null, LimitedByPain: false })
                    json.Concepts("interpretation", null, FhirCodes.Interpretation(found.IsLow));
                if (found.LimitedByPain)
                    Notes([FhirWords.Painful]);
            }
            json.Concept("bodySite", null, FhirCodes.Hip(side));
            if (finding.Method is { } method)
                json.Concept("method", method);
            if (with is not null)
                json.Reference("device", with);
            if (found is null)
                return;
            if (found.NormUnit == finding.Unit)
                ReferenceRange(found, finding.Unit);
            WriteParts(found, finding.Unit);
        });
    }

    private void WriteParts(FhirSide found, StrengthUnit unit)
    {
        json.WriteStartArray("component");
        foreach (double? trial in found.Trials)
            Component("trial", () =>
            {
                if (trial is { } value)
                    json.Quantity("valueQuantity", value, unit);
                else
                    json.Concept("dataAbsentReason", null, new Coding(FhirCodes.Absences, "not-performed", "Not Performed"));
            });
        foreach (var (code, value) in new[] { ("best", found.Best), ("mean", found.Mean), ("sd", found.Sd) })
            if (value is { } number)
                Component(code, () => json.Quantity("valueQuantity", number, unit));
        if (found.Normalised is { } normalised && normalised.Unit != unit)
            Component("normalised", () =>
            {
                json.Quantity("valueQuantity", normalised.Value, normalised.Unit);
                if (found.NormUnit == normalised.Unit)
                    ReferenceRange(found, normalised.Unit);
            });
        if (found.Norm is { } norm)
        {
            if (!unit.IsOfRange())
                Component("percent-of-norm-mean", () => json.Quantity("valueQuantity", norm.PercentOfMean, "%", "%"));
            if (norm.Percentile is { } percentile)
                Component("percentile", () => json.Quantity("valueQuantity", percentile, "%", "%"));
        }
        json.WriteEndArray();
    }

    private void WriteDifference(FhirFinding finding, string[] sides)
    {
        var bound = finding.Bound;
        Observation(finding, "difference", FhirWords.Difference(finding.Called, finding.Difference, bound.Unit), software, () =>
        {
            json.Concept("code", $"{finding.Called}, side difference", finding.DifferenceCode);
            Begin();
            if (finding.Difference is { } difference)
                json.Quantity("valueQuantity", difference, bound.Unit, bound.Ucum);
            else
                json.Concept("dataAbsentReason", null, new Coding(FhirCodes.Absences, "not-performed", "Not Performed"));
            json.Concepts("interpretation", null, FhirCodes.Interpretation(finding.Flag), FhirCodeSystem.Verdict(finding.Flag));
            Notes([.. finding.Reasons, FhirWords.Error(bound.Source), .. finding.Days.Length > 1 ? [FhirWords.Days(finding.Days)] : Array.Empty<string>()]);
            json.Concept("bodySite", null, FhirCodes.Hip(null));
            json.Reference("device", software);
            json.References("derivedFrom", sides);
            json.WriteStartArray("component");
            Component("error-bound", () => json.Quantity("valueQuantity", bound.Value, bound.Unit, bound.Ucum));
            if (finding.LnRatio is { } ratio)
                Component("ln-ratio", () => json.Quantity("valueQuantity", ratio, "ln(right/left)", "1"));
            if (finding.Less is { } less)
                Component("side-with-less", () => json.Concept("valueCodeableConcept", null, FhirCodes.Hip(less)));
            if (finding.Norm is { } norm)
                foreach (var (code, p) in new[] { ("p", norm.P), ("p-holm", norm.PHolm) })
                    Component(code, () => json.Quantity("valueQuantity", p, "1", "1"));
            json.WriteEndArray();
        });
    }

    private string Observation(FhirFinding finding, string what, string narrative, string? with, Action write)
    {
        string name = FhirWriter.Name(test, finding.Key, what);
        json.Entry(name, "Observation", ("PUT", $"Observation?identifier={FhirCodes.Identifiers}|{name}", null), narrative, () =>
        {
            json.Identifier(name);
            json.WriteString("status", "final");
            json.Concepts("category", null, new Coding(FhirCodes.Categories, "exam", "Exam"));
            write();
        });
        names.Add(name);
        return name;
    }

    private void Begin()
    {
        json.Reference("subject", patient);
        json.Effective(session.Session.Date);
    }

    private void Component(string code, Action write)
    {
        json.WriteStartObject();
        json.Concept("code", null, FhirCodeSystem.Part(code));
        write();
        json.WriteEndObject();
    }

    private void Notes(IEnumerable<string> notes)
    {
        json.WriteStartArray("note");
        foreach (string note in notes)
        {
            json.WriteStartObject();
            json.WriteString("text", note);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void ReferenceRange(FhirSide found, StrengthUnit unit)
    {
        if (found.NormText is null || found.Band is not [var low, var high])
            return;
        json.WriteStartArray("referenceRange");
        json.WriteStartObject();
        json.Quantity("low", low, unit);
        json.Quantity("high", high, unit);
        json.Concept("type", null, new Coding(FhirCodes.RangeMeanings, "normal", "Normal Range"));
        json.WriteString("text", found.NormText);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
