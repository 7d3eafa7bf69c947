using System.Text.Json;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using HipAssess.Import.Columns;
using HipAssess.Reports.Export;
using HipAssess.Tests.Cli;

namespace HipAssess.Tests.Export;

public class SchemaTests
{
    public static TheoryData<string> Documents => [.. Types.Keys];

    private static readonly Dictionary<string, JsonTypeInfo> Types = new()
    {
        ["assess-2"] = DocumentContext.Default.AssessJson,
        ["check-1"] = DocumentContext.Default.CheckJson,
        ["study-2"] = DocumentContext.Default.StudyJson,
        ["track-2"] = DocumentContext.Default.TrackJson,
    };

    private static readonly JsonSerializerOptions Strict = new(DocumentContext.Default.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        TypeInfoResolver = DocumentContext.Default,
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_published_schema_is_that_of_the_document(string document)
    {
        var schema = Types[document].GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true }).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", $"hipassess/{document}");

        Approved.MatchesFile(
            Repository.Path("docs", "schemas", $"{document}.json"),
            schema.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");
    }

    [Fact]
    public void Real_tracks_have_no_member_the_schema_does_not_know()
    {
        string json = Door.Run("track", Repository.Path("sample-data", "season.csv"), "--format", "json").Out;

        var document = JsonSerializer.Deserialize<TrackJson>(json, Strict)!;

        Assert.Equal(3, document.Athletes.Single().Muscles.Length);
    }

    [Fact]
    public void Real_ranges_of_motion_have_no_member_the_schema_does_not_know()
    {
        string json = Door.Run("assess", Repository.Path("sample-data", "fukuchi2017-runners.csv"), "--format", "json").Out;

        var document = JsonSerializer.Deserialize<AssessJson>(json, Strict)!;

        var movement = document.Sessions.Single(session => session.Athlete == "S08").Movements[0];
        Assert.Equal(("extension", "modified_thomas", "deg", 15.0, "left", "flag"),
            (movement.Movement, movement.Position, movement.Unit, movement.Difference!.Value, movement.Difference.LessSide, movement.Flag));
        Assert.Equal(["S08", "S10"], document.MobilityControls!.Influences.Select(one => one.Athlete).Order());
    }

    [Fact]
    public void Real_output_has_no_member_the_schema_does_not_know()
    {
        string json = Door.Run("assess", Repository.Path("sample-data", "runners.csv"), "--format", "json").Out;

        var document = JsonSerializer.Deserialize<AssessJson>(json, Strict)!;

        Assert.Equal("hipassess/assess-2", document.Schema);
        Assert.Equal(60, document.Sessions.Count());
    }

    [Fact]
    public void A_real_study_has_no_member_the_schema_does_not_know()
    {
        string json = Door.Run("study", Repository.Path("sample-data", "runners.csv"), "--format", "json").Out;

        var document = JsonSerializer.Deserialize<StudyJson>(json, Strict)!;

        Assert.Equal("hipassess/study-2", document.Schema);
        Assert.Equal(6, document.Muscles.Length);
    }
}

/// <summary>The documents as a reader sees them; the tool itself only writes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AssessJson))]
[JsonSerializable(typeof(CheckJson))]
[JsonSerializable(typeof(StudyJson))]
[JsonSerializable(typeof(TrackJson))]
internal sealed partial class DocumentContext : JsonSerializerContext;
