using System.Text;
using CsCheck;
using HipAssess.Cli.Output;
using HipAssess.Import.Columns;

namespace HipAssess.Tests.Cli;

/// <summary>Mapping, norm, reliability, roster and key files damaged at random: each is used or refused, none ends in a bug.</summary>
public sealed class DamagedSettingsTests
{
    private const string Mapped = "Name,Tag,Test,Seite,L,R\nAda,01/02/2026,Abduktion,links,180,190\nBea,13/02/2026,Adduktion,rechts,170,NA\n";

    private const string Mapping = """
        {
          "name": "club-sheet", "title": "Club", "assumptions": ["one"],
          "dialect": { "delimiter": "," },
          "when": { "Test": ["Abduktion", "Adduktion"] },
          "schema": {
            "missingValues": ["", "NA"],
            "fields": [
              { "name": "Name", "role": "athlete", "constraints": { "required": true } },
              { "name": "Tag", "type": "date", "format": "%d/%m/%Y", "role": "date" },
              { "name": "Seite", "role": "note", "categories": [{ "value": "links", "label": "left" }, { "value": "rechts", "label": "right" }] },
              { "name": "L", "type": "number", "decimalChar": ".", "role": "strength", "muscle": "abductors", "side": "left", "unit": "kgf", "trial": 1, "when": { "Test": ["Abduktion"] } },
              { "name": "R", "role": "strength", "muscle": "abductors", "side": "right", "unit": "kgf", "trial": 1, "when": { "Test": ["Abduktion"] } },
              { "name": "L", "role": "best", "muscle": "adductors", "side": "left", "unit": "n", "when": { "Test": ["Adduktion"] } },
              { "name": "R", "role": "mean", "muscle": "adductors", "side": "left", "unit": "n", "when": { "Test": ["Adduktion"] } }
            ]
          }
        }
        """;

    private static readonly string[] Words =
    [
        "null", "{}", "[]", "[null]", "{\"a\":null}", "\"\"", "\"x\"", "0", "-1", "1e400", "1e-400", "true", "\"\\ud800\"", ",", ":", "\"", "{", "}", "]",
        "\u0000", "\uFEFF", "\r\n", "é", "\"role\":\"athlete\",", "\"when\":{\"Nowhere\":[\"x\"]},", "\"unknown\":1,", "strength", "date", "side", "99999999999",
    ];

    private static readonly Gen<(int At, int Length, int Word)[]> Damages = Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 12], Gen.Int[0, Words.Length]).Array[1, 3];

    [Fact]
    public void A_mapping_file() => Fuzz(Mapping, Mapped, "--profile");

    [Theory]
    [InlineData("{ \"\\ud800\": 1 }")]
    [InlineData("{ \"name\": \"\\ud800\" }")]
    [InlineData("{ \"_note\": [\"\\udc00\"] }")]
    public void A_mapping_file_with_half_of_a_character_is_refused_with_its_line(string mapping)
    {
        using var folder = new Folder();
        var ran = Door.Run("check", folder.Write("rows.csv", Mapped), "--profile", folder.Write("map.json", "\n" + mapping));
        Assert.InRange(ran.Code, 1, 3);
        Assert.Contains("half of a character", ran.Out + ran.Error);
    }

    [Fact]
    public void A_profile_of_ours_changed_by_hand() =>
        Fuzz(Encoding.UTF8.GetString(Profiles.Text("vald-forceframe-hub")!), Mapped, "--profile");

    [Fact]
    public void A_norm_file()
    {
        using var folder = new Folder();
        Door.Run("norms", "build", Repository.Path("sample-data", "runners.csv"), "--output", folder.File("norms.json"));
        Fuzz(File.ReadAllText(folder.File("norms.json"))[..12_000], Season, "--norms");
        Fuzz(File.ReadAllText(folder.File("norms.json")), Season, "--norms");
    }

    [Fact]
    public void A_reliability_file() => Fuzz("muscle,sem_percent,n,design,source\nabductors,4.2,20,2 sessions,own\nflexors,5.1,20,2 sessions,own\n", Season, "--reliability");

    [Fact]
    public void A_roster() => Fuzz("athlete,sex,age,mass_kg,group,injured_side,dominant_side\nmara,f,34,61.5,injured,left,right\nada,f,30,58,control,,left\n", Season, "--athletes");

    [Fact]
    public void A_key() => Fuzz(new string('a', 64) + "\n", Season, "--pseudonymise");

    private static string Season => Repository.Read("sample-data", "season.csv");

    private static void Fuzz(string file, string data, string option)
    {
        using var folder = new Folder();
        string input = folder.Write("data.csv", data), damaged = folder.File("damaged");
        Damages.Sample(damages =>
        {
            string text = file;
            foreach (var (at, length, word) in damages)
            {
                int from = at % (text.Length + 1), count = Math.Min(length, text.Length - from);
                text = text.Remove(from, count).Insert(from, word == Words.Length ? text[..Math.Min(text.Length, length * 10)] : Words[word]);
            }
            if (File.Exists(damaged))
                File.Delete(damaged);
            File.WriteAllText(damaged, text);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(damaged, UnixFileMode.UserRead | UnixFileMode.UserWrite);

            var ran = Door.Run("assess", input, option, damaged, "--format", "json");

            Assert.True(ran.Code is ExitCodes.Done or ExitCodes.Usage or ExitCodes.Rejected, $"{ran.Code}: {ran.Error}\n{text}");
        }, iter: Iterations, threads: 1);
    }

    // A program is started anew for each; what it does with the files was tried before, so that only what is compiled otherwise is left.
    private static long Iterations => long.TryParse(Environment.GetEnvironmentVariable("HIPASSESS_FUZZ"), out long many) ? many : Door.IsProgram ? 15 : 200;
}
