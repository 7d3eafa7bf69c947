// In the official model nearly everything may be missing; what is missing here fails the test.
#nullable disable warnings
using System.Text.Json;
using System.Text.Json.Nodes;
using HipAssess.Reports.Export.Fhir;
using HipAssess.Tests.Cli;
using Hl7.Fhir.Model;

namespace HipAssess.Tests.Export;

/// <summary>The bundle is FHIR R4 by the official definitions; what those do not look at is looked at here.</summary>
public sealed class FhirTests(FhirValidation official) : IClassFixture<FhirValidation>
{
    private const string Clinic = "https://clinic.example/athletes";

    private const string Cohort = """
        athlete,name,date,sex,mass_kg,device,position,muscle,left_1_n,left_2_n,right_1_n,right_2_n,pain
        A1,Ada <Berg>,2026-03-14,f,60,Lafayette,supine,abductors,180.5,184.25,120,118,
        A1,Ada <Berg>,2026-03-14,f,60,Lafayette,supine,flexors,150,,,,
        A1,Ada <Berg>,2026-03-14,f,60,Lafayette,supine,adductors,150,151,120,119,7
        A1,Ada <Berg>,2026-05-01,f,60,Lafayette,supine,abductors,180.5,184.25,150,148,
        B2,Bo,2026-05-02,m,,,,abductors,300,,310,,
        """;

    private static readonly Lazy<string> Runners = new(() => Fhir(Repository.Path("sample-data", "runners.csv"), "--named", Clinic));
    private static readonly Lazy<string> Mobility = new(() => Fhir(Repository.Path("sample-data", "fukuchi2017-runners.csv"), "--named", Clinic));

    private static string Fhir(string file, params string[] options)
    {
        var run = Door.Run(["assess", file, "--format", "fhir", .. options]);
        Assert.Equal(0, run.Code);
        return run.Out;
    }

    private static string OfText(string csv, params string[] options)
    {
        using var folder = new Folder();
        return Fhir(folder.Write("cohort.csv", csv), options);
    }

    private static List<T> All<T>(string json)
        where T : Resource => [.. FhirValidation.Parse(json).Entry.Select(entry => entry.Resource).OfType<T>()];

    [Fact]
    public void Bundles_are_valid_by_the_official_definitions()
    {
        foreach (string json in new[] { OfText(Cohort, "--named", Clinic), OfText("athlete,muscle,left_n,right_n\nA1,abductors,180,190\n"), FirstOf(Mobility.Value, 20), FirstOf(Runners.Value, 24) })
            Assert.Empty(official.Errors(FhirValidation.Parse(json)));
    }

    [Fact]
    public void What_is_broken_is_seen()
    {
        var bundle = FhirValidation.Parse(OfText(Cohort));
        var value = bundle.Entry.Select(entry => entry.Resource).OfType<Observation>().First(one => one.Value is not null);
        value.DataAbsentReason = new CodeableConcept("http://terminology.hl7.org/CodeSystem/data-absent-reason", "unknown");

        Assert.Contains(official.Errors(bundle), error => error.Contains("obs-6", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_reference_leads_to_an_entry_of_the_type_it_must()
    {
        foreach (string json in new[] { OfText(Cohort), Mobility.Value, Runners.Value })
        {
            var entries = JsonNode.Parse(json)!["entry"]!.AsArray();
            var types = entries.ToDictionary(entry => (string)entry!["fullUrl"]!, entry => (string)entry!["resource"]!["resourceType"]!);
            var references = Leaves(entries).Where(leaf => leaf.Name == "reference").ToList();

            Assert.NotEmpty(references);
            Assert.All(references, reference => Assert.Equal(
                reference.Path.Contains("subject") ? "Patient" : reference.Path.Contains("device") ? "Device" : "Observation", types[(string)reference.Value!]));
        }
    }

    [Fact]
    public void Units_interpretations_and_codes_are_those_of_their_systems()
    {
        string[] units = ["N", "kgf", "[lbf_av]", "N.m", "N/kg", "N.m/kg", "kgf/kg", "%", "deg", "cm", "1"];
        var own = FhirCodeSystem.All.ToDictionary(code => code.Code);
        foreach (string json in new[] { OfText(Cohort), Mobility.Value, Runners.Value })
        {
            var codings = Codings(JsonNode.Parse(json)!).ToList();
            Assert.All(codings.Where(coding => coding.System == "http://unitsofmeasure.org"), coding => Assert.Contains(coding.Code, units));
            Assert.All(codings.Where(coding => coding.System.EndsWith("ObservationInterpretation", StringComparison.Ordinal)), coding => Assert.Contains(coding.Code, (string[])["L", "N", "A", "IND"]));
            Assert.All(codings.Where(coding => coding.System == FhirCodes.Own), coding => Assert.Equal(own[coding.Code].Display, coding.Display));
            Assert.Equal(own.Keys.Order(), Assert.Single(All<CodeSystem>(json)).Concept.Select(concept => concept.Code).Order());
        }
    }

    [Theory]
    [InlineData("left", "287679003", "Left hip region structure")]
    [InlineData("right", "287579007", "Right hip region structure")]
    public void The_codes_of_left_and_right_are_not_swapped(string side, string code, string display)
    {
        // Two public code bases have them the other way round.
        var observations = All<Observation>(OfText(Cohort, "--named", Clinic)).Where(one => one.Text.Div.Contains($"abductors (supine), {side}: ", StringComparison.Ordinal)).ToList();

        Assert.Equal(side == "left" ? [184.25m, 184.25m] : [120m, 150m], observations.Select(one => ((Quantity)one.Value).Value));
        Assert.All(observations, one => Assert.Equal((code, display), (one.BodySite.Coding[0].Code, one.BodySite.Coding[0].Display)));
        var less = All<Observation>(OfText(Cohort, "--named", Clinic)).SelectMany(one => one.Component).Where(part => part.Code.Coding[0].Code == "side-with-less").Select(part => ((CodeableConcept)part.Value).Coding[0].Code);
        Assert.Equal(["287579007", "287579007", "287579007", "287679003"], less); // the right of Ada, the left of Bo
    }

    [Fact]
    public void Ranges_of_motion_have_LOINC_codes_where_there_are_some()
    {
        var adduction = All<Observation>(Mobility.Value).First(one => one.Text.Div.Contains("Ober", StringComparison.OrdinalIgnoreCase));

        Assert.Equal(["100295-5", "range-adduction"], adduction.Code.Coding.Select(coding => coding.Code));
        Assert.Equal("http://loinc.org", adduction.Code.Coding[0].System);
    }

    [Fact]
    public void A_side_not_tested_a_painful_one_and_a_day_not_known_are_said()
    {
        var all = All<Observation>(OfText(Cohort, "--named", Clinic));

        var absent = all.Single(one => one.Text.Div.Contains("flexors (supine), right: ", StringComparison.Ordinal));
        Assert.Equal(("not-performed", null), (absent.DataAbsentReason.Coding[0].Code, absent.Value));
        Assert.Contains(all.Single(one => one.Text.Div.Contains("adductors (supine), left: ", StringComparison.Ordinal)).Note, note => note.Text.Contains("pain"));
        Assert.Equal("IND", all.Single(one => one.Text.Div.Contains("adductors (supine), side difference", StringComparison.Ordinal)).Interpretation[0].Coding[0].Code);
        var undated = All<Observation>(OfText("athlete,muscle,left_n,right_n\nA1,abductors,180,190\n"));
        Assert.All(undated, one => Assert.Equal("unknown", ((FhirDateTime)one.Effective).GetExtension("http://hl7.org/fhir/StructureDefinition/data-absent-reason")?.Value.ToString()));
    }

    [Fact]
    public void Nobody_is_named_unless_asked_for()
    {
        string coded = OfText(Cohort), named = OfText(Cohort, "--named", Clinic);

        string words = string.Join('\n', coded.Split('\n').Where(line => !line.TrimStart().StartsWith("\"data\"", StringComparison.Ordinal))); // the PDF is looked at below
        Assert.DoesNotContain("Ada", words);
        Assert.DoesNotContain("\"A1\"", words);
        Assert.DoesNotContain("Lafayette", words);
        Assert.All(All<Patient>(coded), patient => Assert.StartsWith("P-", patient.Identifier[0].Value));
        Assert.Equal([(Clinic, "A1", "Ada <Berg>"), (Clinic, "B2", "Bo")], All<Patient>(named).Select(patient => (patient.Identifier[0].System, patient.Identifier[0].Value, patient.Name[0].Text)));
        Assert.DoesNotContain("Berg", Text(All<DiagnosticReport>(coded)[0].PresentedForm[0].Data));
        Assert.Contains("Berg", Text(All<DiagnosticReport>(named)[0].PresentedForm[0].Data));

        static string Text(byte[] pdf) => string.Concat(UglyToad.PdfPig.PdfDocument.Open(pdf).GetPages().Select(page => page.Text));
    }

    [Fact]
    public void One_id_at_two_clinics_is_two_people()
    {
        string here = OfText(Cohort, "--named", Clinic), there = OfText(Cohort, "--named", "https://other.example/athletes");

        var names = FhirValidation.Parse(here).Entry.Concat(FhirValidation.Parse(there).Entry).Where(entry => entry.Resource is Patient or Observation or DiagnosticReport).Select(entry => entry.FullUrl).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Equal(FhirValidation.Parse(here).Entry.Select(entry => entry.FullUrl), FhirValidation.Parse(OfText(Cohort, "--named", Clinic)).Entry.Select(entry => entry.FullUrl));
        Assert.Equal(2, Door.Run("assess", "x.csv", "--format", "fhir", "--named", "clinic").Code);
        Assert.Equal(2, Door.Run("assess", "x.csv", "--named", Clinic).Code);
    }

    [Fact]
    public void A_report_holds_its_PDF_and_all_of_its_findings()
    {
        string json = OfText(Cohort, "--named", Clinic);
        var bundle = FhirValidation.Parse(json);
        var report = bundle.Entry.Select(entry => entry.Resource).OfType<DiagnosticReport>().First();
        var form = report.PresentedForm[0];

        Assert.StartsWith("%PDF", System.Text.Encoding.Latin1.GetString(form.Data));
#pragma warning disable CA5350 // the hash R4 asks for
        Assert.Equal(Convert.ToHexString(System.Security.Cryptography.SHA1.HashData(form.Data)), Convert.ToHexString(form.Hash));
#pragma warning restore CA5350
        Assert.Contains($"\"size\": {form.Data.Length},", json);
        Assert.Equal(9, report.Result.Count);
        Assert.Equal(bundle.Entry.Count, bundle.Entry.Select(entry => entry.FullUrl).Distinct().Count());
    }

    [Theory]
    [InlineData("runners.csv")]
    [InlineData("fukuchi2017-runners.csv")]
    public void Every_number_is_one_of_the_JSON(string sample)
    {
        string json = Door.Run("assess", Repository.Path("sample-data", sample), "--format", "json").Out;
        var numbers = Leaves(JsonNode.Parse(json)!["sessions"]!).Where(leaf => leaf.Value?.GetValueKind() == JsonValueKind.Number).Select(leaf => leaf.Value!.ToJsonString()).ToHashSet();
        var values = Leaves(JsonNode.Parse(sample == "runners.csv" ? Runners.Value : Mobility.Value)!).Where(leaf => leaf.Name == "value" && leaf.Value?.GetValueKind() == JsonValueKind.Number).Select(leaf => leaf.Value!.ToJsonString()).ToList();

        Assert.True(values.Count > 200);
        Assert.All(values, value => Assert.Contains(value, numbers));
    }

    [Fact]
    public void A_norm_without_a_spread_calls_no_strength_normal()
    {
        string json = OfText("athlete,sex,age,mass_kg,muscle,contraction,left_n,right_n\nA1,f,25,60,abductors,isometric,100,105\n", "--norms", "alvarenga2019", "--normalise", "body-weight");

        var sides = All<Observation>(json).Where(one => one.DerivedFrom.Count == 0).ToList();
        Assert.All(sides, one => Assert.Contains(one.Component, part => part.Code.Coding.Any(code => code.Code == "percent-of-norm-mean")));
        Assert.All(sides, one => Assert.Empty(one.Interpretation));
    }

    [Fact]
    public void A_difference_of_two_days_that_agree_says_both()
    {
        string json = OfText("athlete,date,muscle,left_n,right_n\nA1,2026-03-14,abductors,180,140\nA1,2026-03-18,abductors,178,142\n", "--named", Clinic);

        var notes = All<Observation>(json).Where(one => one.DerivedFrom.Count > 0).SelectMany(one => one.Note).Select(note => note.Text).ToList();
        Assert.Contains("The verdict rests on the mean of 2026-03-14 and 2026-03-18.", notes);
    }

    // Patients, software and codes come first; the first findings are enough for a look at all kinds of them.
    private static string FirstOf(string json, int entries)
    {
        var bundle = JsonNode.Parse(json)!;
        var all = bundle["entry"]!.AsArray();
        while (all.Count > entries)
            all.RemoveAt(entries);
        foreach (var report in all.Where(entry => (string)entry!["resource"]!["resourceType"]! == "DiagnosticReport"))
            report!["resource"]!["presentedForm"]![0]!["data"] = "JVBERi0=";
        return bundle.ToJsonString();
    }

    private static IEnumerable<(string System, string Code, string? Display)> Codings(JsonNode node) => node switch
    {
        JsonObject one when one["system"] is { } system && one["code"] is { } code => [((string)system!, (string)code!, (string?)one["display"])],
        JsonObject one => one.Where(member => member.Value is not null).SelectMany(member => Codings(member.Value!)),
        JsonArray many => many.SelectMany(item => Codings(item!)),
        _ => [],
    };

    private static IEnumerable<(string Path, string Name, JsonValue? Value)> Leaves(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(member => member.Value is JsonValue value ? [(value.GetPath(), member.Key, value)] : Leaves(member.Value)),
        JsonArray many => many.SelectMany(item => item is JsonValue value ? [(value.GetPath(), "", value)] : Leaves(item)),
        _ => [],
    };
}
