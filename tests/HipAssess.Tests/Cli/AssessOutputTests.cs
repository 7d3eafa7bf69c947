using System.Text.Json;
using HipAssess.Cli.Output;
using HipAssess.Import.Columns;

namespace HipAssess.Tests.Cli;

public class AssessOutputTests
{
    private static readonly string Athlete = Repository.Path("sample-data", "athlete.csv");

    [Fact]
    public void The_output_folder_holds_a_roster_every_report_and_the_results()
    {
        using var folder = new Folder();
        var ran = Door.Run("assess", Athlete, "--output", folder.File("report"), "--charts");

        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Equal(
            [
                "report", "report/all.html", "report/index.html",
                "report/report-A01-2025-09-15-side-by-side.pdf", "report/report-A01-2025-09-15-side-by-side.png", "report/report-A01-2025-09-15-side-by-side.svg",
                "report/report-A01-2025-09-15-side-difference.pdf", "report/report-A01-2025-09-15-side-difference.png", "report/report-A01-2025-09-15-side-difference.svg",
                "report/report-A01-2025-09-15.html", "report/results.csv", "report/results.json",
            ],
            folder.Names);
        Assert.StartsWith("athlete,date,muscle,position,unit,left,right,ln_ratio,percent,weaker_side,error_bound_percent,p,p_holm,flag,reasons,report,contraction,condition,occasion,difference,error_bound\n",
            File.ReadAllText(folder.File("report/results.csv")));
    }

    [Fact]
    public void Other_files_in_the_output_folder_are_left_alone()
    {
        using var folder = new Folder();
        folder.Write("mine.txt", "keep");
        folder.Write("index.html", "old");

        Door.Run("assess", Athlete, "--output", folder.Path);

        Assert.Equal("keep", File.ReadAllText(folder.File("mine.txt")));
        Assert.Contains("<html", File.ReadAllText(folder.File("index.html")));
    }

    [Fact]
    public void Bad_rows_that_are_left_out_are_written_unchanged_with_the_reason()
    {
        using var folder = new Folder();
        string file = folder.Write("rows.csv", "athlete,muscle,left_n,right_n\nA,abductors,100,120\n=B,abductors,0,120\n");

        var ran = Door.Run("assess", file, "--skip-bad-rows", "--output", folder.File("out"));

        Assert.Equal(ExitCodes.Done, ran.Code);
        string rejects = File.ReadAllText(folder.File("out/rejects.csv"));
        Assert.StartsWith("\"file (cells as they were", rejects);
        Assert.Contains("rows.csv,3,", rejects);
        Assert.Contains("\"=B,abductors,0,120\"", rejects);
        Assert.Contains("1 row with errors left out.", ran.Error);
        Assert.Contains($"1 row left out: see {folder.File("out/rejects.csv")}\n", ran.Error);
    }

    [Fact]
    public void Ids_a_spreadsheet_would_run_are_neutralised()
    {
        using var folder = new Folder();
        string[] ids = ["=1+1", "+1", "-1", "@x", "＝1+1", "＋1", "－1", "＠x"];
        string file = folder.Write("rows.csv", "athlete,muscle,left_n,right_n\n" + string.Concat(ids.Select(id => $"{id},abductors,100,120\n")));

        string table = Door.Run("assess", file, "--format", "csv").Out;

        Assert.All(ids, id => Assert.Matches($"\n\"?'{System.Text.RegularExpressions.Regex.Escape(id)}", table));
    }

    [Fact]
    public void Where_rows_left_out_are_listed_is_said_only_where_they_are()
    {
        using var folder = new Folder();
        string file = folder.Write("rows.csv", "athlete,date,muscle,left_n,right_n\nA,2026-03-01,abductors,100,120\nB,2026-03-01,abductors,0,120\n");
        string[] skip = [file, "--skip-bad-rows"], hidden = [.. skip, "--pseudonymise", folder.File("key")];

        Assert.Contains($"see {folder.File("season/rejects.csv")}", Door.Run(["track", .. skip, "--output", folder.File("season")]).Error);
        Assert.Contains("list them in rejects.csv with --output", Door.Run(["assess", .. skip]).Error);
        Assert.DoesNotContain("rejects.csv", Door.Run(["assess", .. hidden, "--output", folder.File("coded")]).Error);
        Assert.False(File.Exists(folder.File("coded/rejects.csv")));
    }

    [Fact]
    public void Pseudonyms_leave_no_id_note_diagnosis_or_file_name_in_anything_written()
    {
        using var folder = new Folder();
        string file = folder.Write("secret-club.csv",
            "athlete,muscle,left_n,right_n,note,diagnosis,tester\nMartha,abductors,100,140,limps,shin splints,Otto\nJonas,abductors,100,101,,,Otto\n");
        string[] arguments = ["assess", file, "--output", folder.File("out"), "--pseudonymise", folder.File("key")];

        var first = Door.Run([.. arguments, "--format", "csv"]);
        var second = Door.Run([.. arguments, "--format", "csv"]);

        Assert.Equal(ExitCodes.Done, first.Code);
        Assert.Equal(first.Out, second.Out);
        string everything = first.Out + first.Error + string.Concat(folder.Names.Where(name => name.StartsWith("out/", StringComparison.Ordinal))
            .Select(name => name + File.ReadAllText(folder.File(name))));
        Assert.All(new[] { "Martha", "Jonas", "limps", "shin splints", "Otto", "secret-club" }, name => Assert.DoesNotContain(name, everything));
    }

    [Fact]
    public void Pseudonyms_leave_no_position_device_hash_or_mapping_either()
    {
        using var folder = new Folder();
        string file = folder.Write("club.csv",
            "athlete,muscle,left_n,right_n,position,contraction,device\nMartha,abductors,100,140,on Otto's couch,as Otto likes,Otto's own\nMartha,adductors,100,140,side-lying,isometric,Otto's own\n");
        string mapping = folder.Write("otto.json", "{\"name\":\"Otto\",\"titles\":true,\"assumptions\":[\"Otto\"],\"schema\":{\"fields\":[{\"name\":\"athlete\",\"role\":\"athlete\"}]}}");
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)));
        string[] hidden = [file, "--profile", mapping, "--pseudonymise", folder.File("key"), "--format", "json"];

        Ran[] all = [Door.Run(["assess", .. hidden, "--output", folder.File("out")]), Door.Run(["check", .. hidden]), Door.Run(["assess", .. hidden, "--norms", folder.File("Otto")])];

        Assert.Equal([ExitCodes.Done, ExitCodes.Done, ExitCodes.Usage], all.Select(ran => ran.Code));
        Assert.Contains($"a new key was made, {folder.File("key")}", all[0].Error);
        string everything = string.Concat(all.Select(ran => ran.Out + ran.Error)) + string.Concat(Directory.EnumerateFiles(folder.File("out")).Select(name => name + File.ReadAllText(name)));
        Assert.DoesNotContain("Otto", everything);
        Assert.DoesNotContain(hash, everything);
        Assert.Contains("side-lying", everything);
    }

    [Fact]
    public void A_key_that_would_be_passed_on_or_that_others_may_read_is_refused()
    {
        using var folder = new Folder();
        string key = folder.Write("key", new string('a', 64));

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.GroupRead);
            Assert.Contains("read by others", Door.Run("assess", Athlete, "--pseudonymise", key).Error);
            File.SetUnixFileMode(key, UnixFileMode.UserRead);
        }
        Assert.Equal(ExitCodes.Done, Door.Run("assess", Athlete, "--pseudonymise", key).Code);
        Assert.Equal(ExitCodes.Usage, Door.Run("assess", Athlete, "--pseudonymise", key, "--output", folder.Path).Code);
        Assert.Equal(ExitCodes.Usage, Door.Run("assess", Athlete, "--pseudonymise", folder.File("out/new"), "--output", folder.File("out")).Code);
        Assert.Equal(["key"], folder.Names);
    }

    [Fact]
    public void Pseudonyms_leave_no_name_of_a_norm_reliability_roster_or_mapping_file_either()
    {
        using var folder = new Folder();
        string file = folder.Write("secret-club.csv", "athlete,muscle,left_n,right_n\nMartha,abductors,100,140\nJonas,abductors,100,101\n");
        string norms = folder.File("secret-norms.json"), roster = folder.Write("secret-roster.csv", "athlete,mass_kg\nMartha,60\nJonas,70\n");
        string reliability = folder.Write("secret-error.csv", "muscle,sem_percent\nabductors,4\n");
        string mapping = folder.Write("secret-mapping.json", Door.Run("profiles", "show", "redcap-wide").Out);
        Assert.Equal(ExitCodes.Done, Door.Run("norms", "build", Repository.Path("sample-data", "runners.csv"), "--output", norms).Code);
        string[] hidden = ["--pseudonymise", folder.File("key"), "--athletes", roster, "--format", "json"];

        string everything = string.Concat(
            Both(Door.Run(["assess", file, "--norms", norms, "--reliability", reliability, "--output", folder.File("out"), .. hidden])),
            Both(Door.Run(["track", file, "--norms", norms, "--reliability", reliability, .. hidden])),
            Both(Door.Run(["study", file, .. hidden])),
            Both(Door.Run(["check", file, "--profile", mapping, .. hidden])),
            Both(Door.Run(["assess", file, "--norms", mapping, .. hidden])),
            string.Concat(Directory.EnumerateFiles(folder.File("out"), "*", SearchOption.AllDirectories).Select(name => name + File.ReadAllText(name))));

        Assert.Contains("norm file", everything);
        Assert.DoesNotContain("secret", everything);

        static string Both(Ran ran) => ran.Out + ran.Error;
    }

    [Fact]
    public void Reports_of_an_earlier_run_are_left_alone_and_said_to_be_there()
    {
        using var folder = new Folder();
        string file = folder.Write("club.csv", "athlete,muscle,left_n,right_n\nMartha,abductors,100,140\nJonas,abductors,100,101\n");
        Assert.DoesNotContain("earlier runs", Door.Run("assess", file, "--output", folder.File("out")).Error);

        var coded = Door.Run("assess", file, "--output", folder.File("out"), "--pseudonymise", folder.File("key"));

        Assert.Contains("also holds 2 files of earlier runs", coded.Error);
        Assert.Contains("2 reports", coded.Error);
        Assert.EndsWith($"Open {folder.File("out/index.html")}\n", coded.Error);
        Assert.Equal(4, folder.Names.Count(name => name.StartsWith("out/report-", StringComparison.Ordinal)));
    }

    [Fact]
    public void Skipping_rows_is_advised_only_where_it_helps()
    {
        using var folder = new Folder();
        string header = "athlete,date,muscle,left_n,right_n\n";
        string row = folder.Write("row.csv", header + "A,2026-03-01,abductors,0,140\n"), whole = folder.Write("whole.csv", header + "A,03/04/2026,abductors,100,140\n");
        foreach (string command in new[] { "assess", "check" })
        {
            Assert.Contains("--skip-bad-rows", Both(Door.Run(command, row)));
            Assert.Contains("concerns the whole file", Both(Door.Run(command, whole)));
            Assert.DoesNotContain("--skip-bad-rows", Both(Door.Run(command, whole)));
        }

        static string Both(Ran ran) => ran.Out + ran.Error;
    }

    [Fact]
    public void A_norm_file_that_cannot_be_used_is_a_rejected_document_in_json()
    {
        using var folder = new Folder();
        var ran = Door.Run("assess", Athlete, "--norms", folder.Write("norms.json", "{"), "--format", "json");
        using var json = JsonDocument.Parse(ran.Out);
        Assert.Equal(ExitCodes.Rejected, ran.Code);
        Assert.Equal("norm_file_malformed", json.RootElement.GetProperty("problems")[0].GetProperty("code").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("sessions").GetArrayLength());
    }

    [Fact]
    public void A_file_that_holds_no_key_is_not_taken_for_one()
    {
        using var folder = new Folder();
        Assert.Equal(ExitCodes.Usage, Door.Run("assess", Athlete, "--pseudonymise", folder.Write("notes.txt", "mine")).Code);
    }

    [Fact]
    public void Hostile_ids_stay_inside_the_output_folder_under_different_names()
    {
        using var folder = new Folder();
        string[] ids = ["<script>alert(1)</script>", "../../x", "CON", "con", "a/b:c*?", new string('x', 300), "a_b_c__", "\u202Eevil", "=cmd()", "\u001b[31mred"];
        string file = folder.Write("hostile.csv",
            "athlete,muscle,left_n,right_n\n" + string.Concat(ids.Select(id => $"\"{id}\",abductors,100,120\n")));

        var ran = Door.Run("assess", file, "--output", folder.File("out"));

        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Equal(ids.Length, folder.Names.Count(name => name.StartsWith("out/report-", StringComparison.Ordinal)));
        Assert.All(folder.Names, name => Assert.True(name is "hostile.csv" or "out" || name.StartsWith("out/", StringComparison.Ordinal)));
        Assert.DoesNotContain('\u001b', ran.Out + ran.Error);
        Assert.DoesNotContain('\u202E', ran.Out + ran.Error);
        Assert.DoesNotContain("<script", File.ReadAllText(folder.File("out/index.html")));
        Assert.Contains("\"'=cmd()\"", File.ReadAllText(folder.File("out/results.csv")).Replace("\n'=cmd()", "\n\"'=cmd()\""));
    }
}
