using System.Collections.Immutable;
using System.Text;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Norms;
using HipAssess.Norms.Files;
using HipAssess.Verdicts;

namespace HipAssess.Tests.Norms;

public sealed class NormFileTests
{
    private static readonly ImmutableArray<byte> Salt = [.. Enumerable.Range(1, 16).Select(i => (byte)i)];
    private static readonly ImmutableArray<Session> Runners = Sample.Sessions("runners.csv");
    private static readonly NormFile Built = NormBuilding.Of(NormBuilding.Controls(Runners), new AssessmentSettings(), Salt, "1.0.0", "club.json");

    private static byte[] Written(NormFile file)
    {
        using var stream = new MemoryStream();
        NormFileWriter.Write(stream, file);
        return stream.ToArray();
    }

    private static (NormFile? File, ImmutableArray<Problem> Problems) Read(string text) => NormFileReader.Read(Encoding.UTF8.GetBytes(text), "club.json");

    [Fact]
    public void A_norm_file_judges_as_the_controls_it_was_made_of()
    {
        var (file, problems) = NormFileReader.Read(Written(Built), "club.json");
        Assert.Empty(problems);
        var withControls = Assessment.Of(Runners, new AssessmentSettings());
        var withFile = Assessment.Of(
            [.. Runners.Select(session => session with { Facts = session.Facts with { Group = null } })], new AssessmentSettings { NormFile = file });

        foreach (var (one, other) in withControls.Sessions.Zip(withFile.Sessions))
            foreach (var (a, b) in one.Muscles.Zip(other.Muscles))
            {
                Assert.Equal(a.Flag, b.Flag);
                Assert.Equal((a.DifferenceNorm!.N, a.DifferenceNorm.Orientation), (b.DifferenceNorm!.N, b.DifferenceNorm.Orientation));
                Assert.Equal(a.DifferenceNorm.PHolm, b.DifferenceNorm.PHolm, 1e-9);
                Assert.Equal((a.StrengthNorm!.N, a.StrengthNorm.Sex), (b.StrengthNorm!.N, b.StrengthNorm.Sex));
                Assert.Equal(a.StrengthNorm.Left!.PHolm!.Value, b.StrengthNorm.Left!.PHolm!.Value, 1e-9);
                Assert.Equal("club.json", b.DifferenceNorm.Source);
            }
        Assert.All(
            withControls.Sessions.Zip(withFile.Sessions).SelectMany(pair => pair.First.Ratios.Zip(pair.Second.Ratios)),
            ratio => Assert.Equal(ratio.First.Norm!.Left!.Percentile!.Value, ratio.Second.Norm!.Left!.Percentile!.Value, 1e-9));
        Assert.Equal(withControls.Controls! with { Source = "club.json" }, withFile.Controls);
    }

    [Fact]
    public void Nobody_is_judged_by_themselves_though_no_id_is_in_the_file()
    {
        string text = Encoding.UTF8.GetString(Written(Built));
        var controls = NormBuilding.Controls(Runners).Select(session => session.Athlete).ToHashSet();
        Assert.Equal(30, controls.Count);
        Assert.All(controls, id => Assert.DoesNotContain($"\"{id}\"", text, StringComparison.Ordinal));
        Assert.DoesNotContain("massKg", text, StringComparison.OrdinalIgnoreCase);

        foreach (var session in Assessment.Of(Runners, new AssessmentSettings { NormFile = Built }).Sessions)
            Assert.All(session.Muscles, muscle => Assert.Equal(controls.Contains(session.Session.Athlete) ? 29 : 30, muscle.DifferenceNorm!.N));
    }

    [Fact]
    public void The_same_athlete_has_another_code_under_another_salt()
    {
        Assert.Equal(NormFile.Code(Salt.AsSpan(), "R01"), NormFile.Code(Salt.AsSpan(), "R01"));
        Assert.NotEqual(NormFile.Code(Salt.AsSpan(), "R01"), NormFile.Code([9, .. Salt.AsSpan()[1..]], "R01"));
        Assert.Equal(24, NormFile.Code(Salt.AsSpan(), "R01").Length);
    }

    [Fact]
    public void What_is_read_is_what_was_written()
    {
        byte[] bytes = Written(Built);
        Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(Written(NormFileReader.Read(bytes, "club.json").File!)));
    }

    [Fact]
    public void A_small_norm_carries_a_warning()
    {
        var few = NormBuilding.Controls(Runners).Take(19).ToImmutableArray();
        Assert.Single(NormFileWriter.Warnings(NormBuilding.Of(few, new AssessmentSettings(), Salt, "1.0.0", "few.json")));
        Assert.Empty(NormFileWriter.Warnings(Built));
    }

    [Fact]
    public void Where_nobody_has_a_group_everyone_without_an_injury_counts()
    {
        Session[] sessions =
        [
            Build.Session("A", Build.Abductors(200, 210)),
            Build.Session("B", new AthleteFacts { InjuredSide = Side.Left }, Build.Abductors(200, 210)),
            Build.Session("C", new AthleteFacts { InjuredOnBothSides = true }, Build.Abductors(200, 210)),
        ];
        Assert.Equal(["A"], NormBuilding.Controls(sessions).Select(session => session.Athlete));
    }

    [Fact]
    public void An_athlete_without_mass_counts_for_side_differences_alone()
    {
        var controls = Enumerable.Range(0, 9).Select(i => Build.Session($"C{i}", Build.Control(), Build.Abductors(200, 205 + i))).ToImmutableArray();
        var file = NormBuilding.Of(controls, new AssessmentSettings(), Salt, "1.0.0", "club.json");
        var muscle = Assessment.Of([Build.Session("A", new AthleteFacts { MassKg = 60 }, Build.Abductors(200, 230))], new AssessmentSettings { NormFile = file }).Sessions[0].Muscles[0];

        Assert.Equal(9, muscle.DifferenceNorm!.N);
        Assert.Null(muscle.StrengthNorm);
    }

    public static TheoryData<string, string, string, string> Damages => new()
    {
        { "\"hipassess/norms-1\"", "\"hipassess/norms-9\"", "schema", "norm_file_value" },
        { "\"normalise\": \"mass\"", "\"normalise\": \"height\"", "normalise", "norm_file_value" },
        { "\"sex\": \"female\"", "\"sex\": \"woman\"", "sex", "norm_file_value" },
        { "\"muscle\": \"adductors\",\n          \"position\"", "\"muscle\": \"hamstrings\",\n          \"position\"", "muscle", "norm_file_value" },
        { "\"best\": ", "\"best\": -", "best", "norm_file_value" },
        { "\"best\": ", "\"best\": 1e300, \"bset\": ", "bset", "norm_file_malformed" },
        { "\"repetitions\": 2", "\"repetitions\": 0", "repetitions", "norm_file_value" },
        { "\"code\": \"", "\"code\": \"Jane Doe", "code", "norm_file_value" },
        { "\"salt\": \"0102", "\"salt\": \"zz02", "salt", "norm_file_value" },
        { "\"flagged\": ", "\"flagged\": 9", "counts", "norm_file_value" },
        { "\"athletes\": [", "\"athletes\": [ null,", "athletes", "norm_file_value" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_or_hostile_norm_file_is_refused_with_the_place_and_the_cure(string text, string damage, string place, string code)
    {
        string whole = Encoding.UTF8.GetString(Written(Built));
        int at = whole.LastIndexOf(text, StringComparison.Ordinal);
        Assert.True(at > 0, text);
        var (file, problems) = Read(whole[..at] + damage + whole[(at + text.Length)..]);

        Assert.Null(file);
        var problem = problems[0];
        Assert.Equal((Severity.Error, code, "club.json"), (problem.Severity, problem.Code, problem.File));
        Assert.Contains(place, problem.Column, StringComparison.Ordinal);
        Assert.NotEqual("", problem.Fix);
        long line = whole[..at].Count(c => c == '\n') + 1;
        Assert.InRange(problem.Line!.Value, line - 5, line + 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("athlete,date\nA,2025-01-01")]
    [InlineData("{\"schema\": \"hipassess/norms-1\"}")]
    public void A_file_of_another_kind_is_refused(string text)
    {
        var (file, problems) = Read(text);
        Assert.Null(file);
        Assert.Equal("norm_file_malformed", Assert.Single(problems).Code);
    }

    [Fact]
    public void Everything_wrong_is_reported_at_once()
    {
        string whole = Encoding.UTF8.GetString(Written(Built)).Replace("\"sex\": \"male\"", "\"sex\": \"m\"", StringComparison.Ordinal);
        Assert.Equal(14, Read(whole).Problems.Count(problem => problem.Found == "m" && problem.Column!.EndsWith(".sex", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_same_athlete_twice_is_refused()
    {
        var twice = Built with { Athletes = [Built.Athletes[0], .. Built.Athletes] };
        Assert.Contains(NormFileReader.Read(Written(twice), "club.json").Problems, problem => problem.Column == "athletes[1].code");
    }
}
