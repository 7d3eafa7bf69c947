using System.Text;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Tracking.OwnFiles;

namespace HipAssess.Tests.Tracking;

/// <summary>A test day in the file's own layout, unit, delimiter, decimal mark, line ends and encoding.</summary>
public class LogDraftTests
{
    private static readonly ImportOptions Options = new() { Today = new DateOnly(2026, 11, 23) };

    [Theory]
    [InlineData( // side by side, comma
        "athlete,date,muscle,left_1_kgf,left_2_kgf,right_1_kgf,right_2_kgf,note\nmara,2026-01-03,abductors,18.6,17.2,17.2,18.1,first\n",
        "mara,2026-02-07,abductors,20.5,21,22,,")]
    [InlineData( // semicolon, decimal comma, CRLF, day first, no final line end
        "athlete;date;muscle;left_n;right_n\r\nmara;23.01.2026;abductors;186,5;190,1",
        "mara;07.02.2026;abductors;20,5;22\r\nmara;07.02.2026;abductors;21;")]
    [InlineData( // long, words and facts of the athlete as last time, unpadded month-first dates
        "id\tdate\ttest\tlimb\tforce_kgf\tsex\tposition\tmass_kg\nmara\t1/23/2026\tHip Abduction\tL\t18.6\tf\tside-lying\t61\n",
        "mara\t2/7/2026\tHip Abduction\tL\t20.5\tf\tside-lying\t\nmara\t2/7/2026\tHip Abduction\tL\t21\tf\tside-lying\t\nmara\t2/7/2026\tHip Abduction\tR\t22\tf\tside-lying\t")]
    [InlineData( // wide, every cell quoted
        "\"athlete\",\"date\",\"abductors_left_1_n\",\"abductors_left_2_n\",\"abductors_right_1_n\",\"abductors_right_2_n\"\n\"mara\",\"2026-01-03\",\"186\",\"187\",\"190\",\"191\"\n",
        "\"mara\",\"2026-02-07\",\"20.5\",\"21\",\"22\",\"\"")]
    [InlineData( // a unit column, a trial column, a header and nothing below
        "athlete,date,muscle,side,trial,unit,force\nmara,2026-01-03,abductors,left,1,n,186\n",
        "mara,2026-02-07,abductors,left,1,n,20.5\nmara,2026-02-07,abductors,left,2,n,21\nmara,2026-02-07,abductors,right,1,n,22")]
    [InlineData("athlete,date,muscle,side,trial,force_n\n", "own,2026-02-07,abductors,left,1,20.5\nown,2026-02-07,abductors,left,2,21\nown,2026-02-07,abductors,right,1,22")]
    [InlineData("date,muscle,left_n,right_n\n2026-01-03,abductors,186,190\n", "2026-02-07,abductors,20.5,22\n2026-02-07,abductors,21,")]
    [InlineData("date,muscle,left_n,right_n,shoe\n", "2026-02-07,abductors,20.5,22,\n2026-02-07,abductors,21,,")]
    public void Rows_look_like_those_that_are_there(string file, string expected)
    {
        var draft = Draft(file, Entry("abductors left 20.5 21 right 22"));

        Assert.Null(draft.Refusal);
        string end = file.Contains("\r\n") ? "\r\n" : "\n";
        Assert.Equal((file.EndsWith('\n') ? file : file + end) + expected + end, Text(draft));
        Assert.Equal(expected.Split(end), draft.Added);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("windows-1252", false)]
    public void The_encoding_stays_what_it_is(string name, bool hasMark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        string file = "athlete,date,muscle,left_n,right_n,note\nJörg,2026-01-03,abductors,186,190,müde\n";
        byte[] content = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(file)];

        var draft = LogDrafts.Of(content, "own.csv", Entry("abductors left 20.5") with { Note = "schön" }, Options with { Encoding = hasMark ? null : name });

        Assert.Null(draft.Refusal);
        Assert.Equal(
            [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(file + "Jörg,2026-02-07,abductors,20.5,,schön\n")],
            draft.Content.ToArray());
    }

    [Fact]
    public void A_character_the_encoding_does_not_have_is_refused() =>
        Assert.Contains("windows-1252", LogDrafts.Of(
            Encoding.Latin1.GetBytes("athlete,date,muscle,left_n,right_n,note\nJörg,2026-01-03,abductors,186,190,\n"), "own.csv",
            Entry("abductors left 205") with { Note = "良い" }, Options with { Encoding = "windows-1252" }).Refusal);

    [Fact]
    public void A_note_with_marks_of_the_format_is_quoted_and_stands_once()
    {
        var draft = Draft("athlete,date,muscle,side,force_n,note\nm,2026-01-03,abductors,left,186,\n", Entry("abductors left 205 right 210") with { Note = "she said \"easy\", then\nrain" });

        Assert.Equal("m,2026-02-07,abductors,left,205,\"she said \"\"easy\"\", then rain\"", draft.Added[0]);
        Assert.Equal("m,2026-02-07,abductors,right,210,", draft.Added[1]);
        Assert.Equal(["she said \"easy\", then rain"], draft.Imported.Sessions[^1].Notes);
    }

    [Fact]
    public void A_day_that_is_there_is_refused_unless_told()
    {
        const string File = "athlete,date,muscle,left_n,right_n\nm,2026-02-07,abductors,186,190\n";
        var entry = Entry("flexors left 205");

        Assert.Contains("already", Draft(File, entry).Refusal);
        Assert.Equal(["m,2026-02-07,flexors,205,"], Draft(File, entry with { SameDay = SameDay.Add }).Added);
    }

    [Fact]
    public void Trials_added_to_a_day_go_on_counting()
    {
        var draft = Draft("athlete,date,muscle,side,trial,force_n\nm,2026-02-07,abductors,left,1,186\nm,2026-02-07,abductors,left,2,187\n", Entry("abductors left 188") with { SameDay = SameDay.Add });

        Assert.Equal(["m,2026-02-07,abductors,left,3,188"], draft.Added);
    }

    [Fact]
    public void Replacing_takes_the_old_readings_out_and_nothing_else()
    {
        const string File = "athlete,date,muscle,side,force_n\nm,2026-02-07,abductors,left,186\nm,2026-02-07,abductors,right,190\nm,2026-03-07,abductors,left,200\n";
        var draft = Draft(File, Entry("abductors left 188") with { SameDay = SameDay.Replace });

        Assert.Equal(["m,2026-02-07,abductors,left,186"], draft.Removed);
        Assert.Equal("athlete,date,muscle,side,force_n\nm,2026-02-07,abductors,right,190\nm,2026-03-07,abductors,left,200\nm,2026-02-07,abductors,left,188\n", Text(draft));
    }

    [Fact]
    public void Replacing_never_loses_what_stood_in_the_same_row()
    {
        const string File = "athlete,date,muscle,left_n,right_n\nm,2026-02-07,abductors,186,190\n";

        Assert.Contains("would lose 1 reading of the same row (abductors right)", Draft(File, Entry("abductors left 188") with { SameDay = SameDay.Replace }).Refusal);
        Assert.Null(Draft(File, Entry("abductors left 188 right 190") with { SameDay = SameDay.Replace }).Refusal);
    }

    [Theory]
    [InlineData("athlete,date,muscle,left_1_n,left_2_n,right_1_n,right_2_n\nm,2026-01-03,abductors,186,187,190,191\n", "abductors left 1 2 3", "room for 2 trials")]
    [InlineData("athlete,date,abductors_left_n,abductors_right_n\nm,2026-01-03,186,190\n", "flexors left 200", "no column for flexors left")]
    [InlineData("athlete,date,muscle,left_n,right_n\na,2026-01-03,abductors,186,190\nb,2026-01-03,abductors,186,190\n", "abductors left 200", "2 athletes")]
    [InlineData("athlete,muscle,left_n,right_n\na,abductors,186,190\n", "abductors left 200", "no date column")]
    [InlineData("athlete,date,muscle,left_n,right_n\na,2026-01-03,abductors,0,190\n", "abductors left 200", "has errors")]
    [InlineData("athlete,date,muscle,left_n,right_n\na,2026-01-03,abductors,186,190\n", "abductors left 2001", "would refuse the new rows")]
    [InlineData("athlete,date,muscle,left_n,right_n\na,2026-01-03,abductors,186,190\n", "abductors left 200 pain 5", "no pain column")]
    public void What_the_file_cannot_hold_is_refused_with_a_way_out(string file, string words, string expected)
    {
        var draft = Draft(file, Entry(words));

        Assert.Contains(expected, draft.Refusal);
        Assert.True(draft.Content.IsEmpty);
    }

    [Fact]
    public void A_future_day_is_refused() =>
        Assert.NotNull(Draft("athlete,date,muscle,left_n,right_n\na,2026-01-03,abductors,186,190\n", Entry("abductors left 200") with { Date = new DateOnly(2027, 1, 1) }).Refusal);

    [Fact]
    public void A_vendors_export_is_not_written_to()
    {
        string header = "\"Name\",\"ExternalId\",\"Date\",\"Time\",\"Device\",\"Mode\",\"Test\",\"Direction\",\"Position\",\"L Reps\",\"R Reps\",\"L Max Force (N)\",\"R Max Force (N)\",\"Max Imbalance\"";
        Assert.NotNull(Draft(header + "\n\"m\",\"\",\"01/23/2026\",\"8:00 AM\",\"ForceFrame\",\"\",\"Hip AD/AB\",\"Pull\",\"Hip AD/AB - 45\",\"3\",\"3\",\"186\",\"190\",\"2.1\"\n", Entry("abductors left 200")).Refusal);
    }

    [Fact]
    public void A_new_file_holds_any_number_of_trials()
    {
        var draft = LogDrafts.Of(LogDrafts.NewFile, "mara.csv", Entry("abductors left 1 2 3 4 pain 6") with { MassKg = 61.5, Position = "side-lying", Unit = StrengthUnit.KilogramForce }, Options);

        Assert.Equal("mara,2026-02-07,abductors,left,4,4,kgf,61.5,side-lying,,6,,", draft.Added[3]);
        var session = Assert.Single(draft.Imported.Sessions);
        Assert.Equal(61.5, session.Facts.MassKg);
        Assert.True(session.Tests[0].Left!.LimitedByPain);
        Assert.Equal(StrengthUnit.KilogramForce, session.Tests[0].Unit);
    }

    [Theory]
    [InlineData( // long with a unit column: word, position and mode as last time, strength untouched
        "athlete,date,movement,position,mode,side,trial,value,unit\nmara,2026-01-03,abduction,side-lying,,left,1,150,n\nmara,2026-01-03,internal rotation,hip flexed 90 deg,passive,left,1,30,°\n",
        "internal_rotation deg left 32 right 0", "mara,2026-02-07,internal rotation,hip flexed 90 deg,passive,left,1,32,°\nmara,2026-02-07,internal rotation,hip flexed 90 deg,passive,right,1,0,°")]
    [InlineData( // another position of the same movement takes nothing from it
        "athlete,date,movement,position,mode,side,trial,value,unit\nmara,2026-01-03,ir0,,passive,left,1,30,deg\n",
        "ir90 deg left 32", "mara,2026-02-07,ir90,,,left,1,32,deg")]
    [InlineData( // long with a column of degrees beside the strength's
        "athlete,date,muscle,side,trial,force_kgf,range_deg,mode\nmara,2026-01-03,abductors,left,1,18,,\n",
        "thomas mode passive left 8 abduction deg left 45", "mara,2026-02-07,thomas,left,1,,8,passive\nmara,2026-02-07,abduction,left,1,,45,")]
    [InlineData( // wide, with both
        "athlete,date,abduction_left_n,abduction_right_n,abduction_left_deg,abduction_right_deg,ir_90_left_deg,ir_90_right_deg\nmara,2026-01-03,150,160,45,44,30,31\n",
        "abductors left 155 abduction deg left 46 right 47 internal_rotation deg left 33", "mara,2026-02-07,155,,46,47,33,")]
    [InlineData( // side by side in degrees
        "athlete;date;movement;left_1_deg;left_2_deg;right_1_deg;right_2_deg\nmara;2026-01-03;Thomas;8,5;9;11;12\n",
        "thomas left 7.5 8 right 10", "mara;2026-02-07;Thomas;7,5;8;10;")]
    public void Ranges_of_motion_go_where_they_belong(string file, string words, string expected)
    {
        var draft = Draft(file, Entry(words));

        Assert.Null(draft.Refusal);
        Assert.Equal(expected.Split('\n'), draft.Added);
    }

    [Theory]
    [InlineData("athlete,date,muscle,side,trial,force_kgf\nm,2026-01-03,abductors,left,1,18\n", "ir90 deg left 30", "no column for ir90 left in °. Add one to its header, e.g. range_deg")]
    [InlineData("athlete,date,ir_0_left_deg,ir_90_left_deg\nm,2026-01-03,30,31\n", "internal_rotation deg left 30", "Say which is meant: ir0 or ir90")]
    [InlineData("athlete,date,abduction_left_n\nm,2026-01-03,150\n", "abduction deg left 30", "no column for abduction left in °. Add one to its header, e.g. abduction_left_deg")]
    [InlineData("athlete,date,movement,side,value,unit\nm,2026-01-03,thomas,left,8,deg\n", "abductors left 150", "Say with --unit")]
    [InlineData("athlete,date,movement,side,value,unit\nm,2026-01-03,thomas,left,8,deg\n", "thomas left -3", "would refuse")]
    [InlineData("athlete,date,movement,side,value,unit\nm,2026-01-03,abduction,left,8,deg\n", "abduction deg left 300", "would refuse")]
    public void A_range_that_has_no_place_is_refused_with_a_way_out(string file, string words, string expected) =>
        Assert.Contains(expected, Draft(file, Entry(words)).Refusal);

    [Fact]
    public void An_angle_is_entered_with_the_sign_the_file_has()
    {
        const string File = "athlete,date,movement,side,value,unit\nm,2026-01-03,thomas,left,-35,deg\n";

        var draft = Draft(File, Entry("thomas left -12 right 4"));

        Assert.Null(draft.Refusal);
        Assert.Equal((12, -4), (draft.Imported.Sessions[1].Movements[0].Left!.Trials[0], draft.Imported.Sessions[1].Movements[0].Right!.Trials[0]));
        var settled = LogDrafts.Of(Encoding.UTF8.GetBytes(File.Replace("-35", "-10")), "own.csv", Entry("thomas left -12"), Options with { ExtensionSign = "beyond-neutral-negative" });
        Assert.Null(settled.Refusal);
    }

    [Fact]
    public void Replacing_a_range_leaves_the_strength_and_the_other_positions_of_the_day()
    {
        const string File = "athlete,date,movement,side,value,unit\nm,2026-02-07,ir,left,100,n\nm,2026-02-07,ir90,left,30,deg\nm,2026-02-07,ir0,left,35,deg\n";

        Assert.Equal(["m,2026-02-07,ir90,left,30,deg"], Draft(File, Entry("ir90 deg left 33") with { SameDay = SameDay.Replace }).Removed);
        Assert.Equal(["m,2026-02-07,ir,left,100,n"], Draft(File, Entry("ir left 103") with { SameDay = SameDay.Replace }).Removed);
    }

    [Fact]
    public void A_new_file_takes_strength_and_mobility_and_angles_of_either_sign()
    {
        var draft = LogDrafts.Of(LogDrafts.NewFile, "mara.csv", Entry("abductors left 18.6 thomas mode passive left -3 right 5 ir90 deg left 32") with { Unit = StrengthUnit.KilogramForce }, Options);

        Assert.Null(draft.Refusal);
        Assert.Equal(
            ["mara,2026-02-07,abductors,left,1,18.6,kgf,,,,,,", "mara,2026-02-07,thomas,left,1,-3,deg,,,passive,,,", "mara,2026-02-07,thomas,right,1,5,deg,,,passive,,,", "mara,2026-02-07,ir90,left,1,32,deg,,,,,,"],
            draft.Added);
        Assert.Equal(-3, draft.Imported.Sessions[0].Movements[0].Left!.Trials[0]);
    }

    private static LogEntry Entry(string words) => new() { Date = new DateOnly(2026, 2, 7), Measured = LogWords.Parse(words.Split(' ')).Measured };

    private static LogDraft Draft(string file, LogEntry entry) => LogDrafts.Of(Encoding.UTF8.GetBytes(file), "own.csv", entry, Options);

    private static string Text(LogDraft draft) => Encoding.UTF8.GetString(draft.Content.Span);
}
