using HipAssess.Norms;
using HipAssess.Reports.Charts;
using HipAssess.Reports.Charts.Studies;
using HipAssess.Reports.Charts.Trends;
using HipAssess.Reports.Print;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Printed;
using HipAssess.Reports.Words.Studies;
using HipAssess.Studies;
using HipAssess.Tests.Tracking;

namespace HipAssess.Tests.Print;

public sealed class PdfFileTests
{
    [Fact]
    public void A_file_of_many_reports_has_a_bookmark_for_each_and_numbers_the_sheets_of_each()
    {
        using var all = new PdfFile(PrintWords.All, "HipAssess 1.2.3", holdsMany: true);
        foreach (var session in new[] { Example.Of(Example.Flagged), Example.Of(Example.Usual) })
            all.Add(LaidOut.Of(SessionPrint.Of(session, new AssessmentSettings(), controls: null, "1.2.3", showsDetails: true), Paper.A4));
        using var read = ReadPdf.Of(all);

        Assert.Equal(PrintWords.All, read.Title);
        Assert.Equal(["Ada, 2 March 2026: hip test report", "Bea, 2 March 2026: hip test report"], read.Bookmarks.Where(bookmark => !bookmark.Contains('/')));
        Assert.Contains($"Bea, 2 March 2026: hip test report/{Heads.Why}", read.Bookmarks);
        Assert.Contains("page 1 of 2", read.Texts[2]);
        Assert.Equal(2, read.Tags.Count(tag => tag.Tag == "H1"));
        Assert.Equal(2, read.Tags.Count(tag => tag.Tag == "Figure" && tag.Alternative.Length > 0));
    }

    [Fact]
    public void A_history_starts_with_its_story_and_has_a_chart_for_each_muscle_group()
    {
        var history = Season.Mara;
        using var read = ReadPdf.Of(TrackPrint.Of(history, new AssessmentSettings(), baseline: null, "1.2.3"), Paper.Letter);

        Assert.Contains(Typesetting.Plain(TrackWords.Finding(history)), read.Texts[0]);
        Assert.Equal(
            TrendFigures.Of(history).Select(figure => Typesetting.Plain($"{figure.Title}. {figure.Description}")),
            read.Tags.Where(tag => tag.Tag == "Figure").Select(tag => tag.Alternative));
        Assert.All(history.Sessions, session => Assert.Contains(PrintWords.When(session.Session.Date), read.Text));
    }

    [Fact]
    public void A_study_prints_what_was_found_every_figure_and_the_methods()
    {
        var settings = new StudySettings();
        var study = Study.Of(Participants.Of(Sample.Sessions("runners.csv"), settings), settings);
        var figures = StudyFigures.Of(study);
        using var read = ReadPdf.Of(StudyPrint.Of(study, figures, ["runners.csv"], "1.2.3"));

        Assert.Contains(Typesetting.Plain(StudyWords.StudyFinding(study)), read.Texts[0]);
        Assert.Equal(figures.Length, read.Tags.Count(tag => tag.Tag == "Figure"));
        Assert.All(StudyMethodWords.StudyMethods(study, "1.2.3").SelectMany(paragraph => paragraph.Split(". ")), sentence => Assert.Contains(Typesetting.Plain(Glyphs.Printable(sentence)), read.Text));
        Assert.Contains("Hip strength study · runners.csv", read.Texts[^1]);
    }

    [Fact]
    public void Charts_may_be_drawn_as_files_and_for_print()
    {
        var figure = Figures.SideDifference(Example.Of(Example.Flagged));
        string before = figure.Svg();
        Assert.NotEmpty(ChartSheets.Of([figure]));
        Assert.Equal(before, figure.Svg());
    }
}
