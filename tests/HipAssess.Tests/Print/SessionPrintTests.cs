using HipAssess.Domain;
using HipAssess.Exercises;
using HipAssess.Norms;
using HipAssess.Reports.Charts;
using HipAssess.Reports.Print;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Printed;
using HipAssess.Verdicts;

namespace HipAssess.Tests.Print;

public sealed class SessionPrintTests
{
    private static readonly CohortAssessment Runners = Assessment.Of(Sample.Sessions("runners.csv"), new AssessmentSettings());

    public static TheoryData<string> Athletes => ["Ada", "Bea", "Cleo", "Dora", "Eva"];

    public static TheoryData<string> Hostile =>
    [
        "\u202Ecod.exe\u202C", "\u001b[31m\u0000\u0007", "🏃🏽‍♀️", new string('W', 300), string.Concat(Enumerable.Repeat("name ", 60)), "王小明", "\uD83C", "שרה", "(((\\)>>endobj", "%PDF-1.7", "&amp;<b>",
        "", " ", "Jo\u0308rg", "\u00AD", "a\u00A0b", "€ 5 %",
    ];

    [Theory]
    [MemberData(nameof(Athletes))]
    public void Sheet_one_says_who_and_what_was_found_in_text_that_can_be_copied(string athlete)
    {
        var session = Example.Club.Sessions.Single(s => s.Session.Athlete == athlete);
        using var read = ReadPdf.Of(Print(session));

        Assert.StartsWith($"{athlete} · 2 March 2026", read.Texts[0]);
        Assert.Contains(Plain(FindingWords.Finding(session)), read.Texts[0]);
        Assert.Contains(TermWords.Sign(session.Flag), read.Texts[0]);
        Assert.All(SheetWords.DoesNotSay(session), caveat => Assert.Contains(caveat, read.Texts[0]));
    }

    [Fact]
    public void What_could_not_be_judged_leads_the_sheet_and_is_never_called_usual() =>
        Using(Print(Example.Of(Example.Painful)), read => Assert.Contains("– 1 of 2 judged: ", read.Texts[0]));

    [Theory]
    [MemberData(nameof(Athletes))]
    public void Every_reason_of_every_muscle_group_stands_behind_it(string athlete)
    {
        var session = Example.Club.Sessions.Single(s => s.Session.Athlete == athlete);
        using var read = ReadPdf.Of(Print(session));
        string details = string.Join(" ", read.Texts.Skip(1));

        Assert.All(session.Muscles.SelectMany(muscle => muscle.Reasons.Select(reason => ReasonWords.Reason(muscle, reason))), reason => Assert.Contains(Plain(reason), details));
    }

    [Fact]
    public void Every_sheet_says_whose_it_is_the_day_and_its_number()
    {
        using var read = ReadPdf.Of(Print(Example.Of(Example.Flagged)));

        Assert.Equal(2, read.Texts.Length);
        for (int i = 0; i < 2; i++)
        {
            Assert.Contains("Ada · 2 March 2026", read.Texts[i]);
            Assert.Contains($"page {i + 1} of 2", read.Texts[i]);
        }
    }

    [Fact]
    public void What_people_need_fits_on_one_sheet_of_either_paper()
    {
        foreach (var session in Runners.Sessions.OrderByDescending(session => SuggestedExercises.Of(session).Length).Take(4))
            foreach (var paper in new[] { Paper.A4, Paper.Letter })
            {
                using var read = ReadPdf.Of(SessionPrint.Of(session, new AssessmentSettings(), controls: null, "1.2.3"), paper);
                Assert.Contains(SheetWords.DoesNotSay(session)[^1], Assert.Single(read.Texts));
            }
    }

    [Fact]
    public void What_people_need_is_said_in_250_words_and_a_few_more_where_there_is_much_to_do()
    {
        foreach (var session in Runners.Sessions.Concat(Example.Club.Sessions))
        {
            var sheet = Assert.Single(LaidOut.Of(SessionPrint.Of(session, new AssessmentSettings(), controls: null, "1.2.3"), Paper.A4).Sheets);
            var words = sheet.Pieces.SelectMany(piece => Lines(piece.Piece)).SelectMany(line => line.Runs).SelectMany(run => run.Text.Split(' ', '\u00A0'));
            Assert.InRange(words.Count(word => word.Any(char.IsLetter)), 50, SuggestedExercises.Of(session).Length <= 2 ? 250 : 290);
        }
    }

    [Fact]
    public void A_screen_reader_finds_language_title_headings_tables_and_the_words_of_the_chart()
    {
        var session = Example.Of(Example.Flagged);
        using var read = ReadPdf.Of(Print(session));
        var figure = Figures.SideDifference(session);

        Assert.Equal(("en", "Ada, 2 March 2026: hip test report"), (read.Language, read.Title));
        Assert.Equal("Document Art H1 P P Table TR TH", string.Join(' ', read.Tags.Take(8).Select(tag => tag.Tag)));
        Assert.All(new[] { "H2", "TD", "L", "LI", "Lbl", "LBody" }, tag => Assert.Contains(read.Tags, found => found.Tag == tag));
        Assert.Equal([$"{figure.Title}. {figure.Description}"], read.Tags.Where(tag => tag.Tag == "Figure").Select(tag => tag.Alternative));
        Assert.Contains("/Marked true", System.Text.Encoding.Latin1.GetString(read.Bytes));
    }

    [Fact]
    public void Bookmarks_lead_to_the_sections() =>
        Using(Print(Example.Of(Example.Flagged)), read => Assert.Equal([Heads.WhatToDo, Heads.NotSaid, Heads.Why, Heads.Strengths, Heads.Exercises, Heads.WorkedOut], read.Bookmarks));

    [Fact]
    public void Every_font_is_in_the_file()
    {
        string file = System.Text.Encoding.Latin1.GetString(ReadPdf.Written(Print(Example.Of(Example.Flagged))));

        Assert.Equal(4, file.Split("/Type/FontDescriptor").Length - 1);
        Assert.Equal(4, file.Split("/FontFile2 ").Length - 1);
    }

    [Fact]
    public void The_same_report_is_the_same_file_but_for_the_time() =>
        Assert.Equal(ReadPdf.Timeless(ReadPdf.Written(Print(Example.Of(Example.Weak)))), ReadPdf.Timeless(ReadPdf.Written(Print(Example.Of(Example.Weak)))));

    [Theory]
    [MemberData(nameof(Hostile))]
    public void No_name_breaks_it(string name)
    {
        var hostile = Example.Flagged with { Athlete = name, Name = name, Notes = [name, string.Concat(Enumerable.Repeat(name + " ", 200))], Facts = Example.Flagged.Facts with { Diagnosis = name } };
        using var read = ReadPdf.Of(Print(Example.Alone(hostile)));
        Assert.All(read.Texts, (text, i) => Assert.Contains($"page {i + 1} of {read.Texts.Length}", text));
        Assert.DoesNotContain(read.Text, character => char.IsControl(character) || character is '\u202E' or '\uFFFD');
    }

    [Fact]
    public void What_the_font_lacks_is_printed_as_its_code() =>
        Using(Print(Example.Alone(Example.Usual with { Athlete = "\u202EBea 🏃 王" })), read => Assert.Contains("[U+202E]Bea [U+1F3C3] [U+738B]", read.Texts[0]));

    [Theory]
    [InlineData(595, 842, "a4")]
    [InlineData(612, 792, "letter")]
    public void Nothing_leaves_the_margins(int width, int height, string name)
    {
        var paper = name == "a4" ? Paper.A4 : Paper.Letter;
        foreach (var session in Runners.Sessions.Where(session => session.Flag == Flag.Flag).Take(2).Concat(Example.Club.Sessions.TakeLast(2)))
        {
            using var read = ReadPdf.Of(Print(session), paper);
            foreach (var page in read.Pages)
            {
                Assert.Equal((width, height), ((int)Math.Round(page.Width), (int)Math.Round(page.Height)));
                Assert.All(page.Letters, letter => Assert.InRange(letter.StartBaseLine.X, paper.Left - 1, paper.Right + 1));
                Assert.All(page.Letters, letter => Assert.InRange(letter.EndBaseLine.X, paper.Left - 1, paper.Right + 4));
                Assert.All(page.Letters, letter => Assert.InRange(letter.StartBaseLine.Y, 15, paper.Height - paper.Top));
            }
        }
    }

    [Fact]
    public void A_second_test_stands_beside_the_first()
    {
        var cohort = Assessment.Of([Example.Usual, Example.Usual with { Date = new DateOnly(2026, 6, 2) }], new AssessmentSettings());
        Using(Print(cohort.Sessions[1]), read =>
        {
            Assert.Contains("Since 2 March 2026", read.Texts[0]);
            Assert.Contains($"{Heads.Left} {Heads.Right} {Heads.SideDifference} {Heads.Usual} ", read.Texts[0]);
        });
    }

    [Fact]
    public void A_side_difference_that_rounds_to_nothing_names_no_side()
    {
        var session = Example.Alone(Example.Runner("Fay", Example.Test(MuscleGroup.Abductors, [200], [200.5])));
        Assert.Equal("below 1 %", SheetWords.Difference(session, session.Muscles[0]));
    }

    private static Printout Print(SessionAssessment session) => SessionPrint.Of(session, new AssessmentSettings(), controls: null, "1.2.3", showsDetails: true);

    private static IEnumerable<Line> Lines(Piece piece) => piece switch
    {
        Piece.Text text => text.Lines,
        Piece.Point point => point.Lines,
        Piece.Row row => row.Cells.SelectMany(cell => cell.Lines),
        _ => [],
    };

    private static void Using(Printout printout, Action<ReadPdf> check)
    {
        using var read = ReadPdf.Of(printout);
        check(read);
    }

    private static string Plain(string words) => Typesetting.Plain(Glyphs.Printable(words));
}
