using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Sessions;
using HipAssess.Reports.Pages.Studies;
using HipAssess.Reports.Words.Studies;
using HipAssess.Strength;
using HipAssess.Studies;

namespace HipAssess.Tests.Studies;

public class StudyPageTests
{
    private static string Page(IEnumerable<Session> sessions, StudySettings? settings = null)
    {
        var sessionsRead = sessions.ToImmutableArray();
        var imported = new Imported([new InputFile { File = "cohort.csv" }], [], sessionsRead) { IsRejected = false };
        using var text = new StringWriter { NewLine = "\n" };
        StudyPages.Write(text, new StudyRun(imported, Cohort.Study(sessionsRead, settings), "1.2.3"), []);
        return text.ToString();
    }

    [Fact]
    public void The_words_and_tables_are_as_approved() =>
        Approved.Matches("Pages/study.html", Regex.Replace(Page(Cohort.Of(9, 11)), "(?s)^.*?<body>", "<body>"));

    [Fact]
    public void Hostile_ids_and_diagnoses_are_printed_and_not_run()
    {
        var hostile = Cohort.Injured("<script>alert(1)</script>", Side.Left, 180, 200);
        var page = Page(
        [
            .. Cohort.Of(3, 3),
            hostile with { Facts = hostile.Facts with { Diagnosis = "<img src=x onerror=alert(2)>" } },
            Cohort.Control("<b>no mass</b>", 1, 2) with { Facts = Cohort.Facts(Domain.Group.Control) with { MassKg = null } },
        ]);
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("<img", page);
        Assert.DoesNotContain("<b>no mass", page);
        Assert.Contains("&lt;img src=x onerror=alert(2)&gt;", page);
        Assert.Contains("&lt;b&gt;no mass&lt;/b&gt;", page);
    }

    [Fact]
    public void The_methods_paragraph_names_the_settings_of_the_run()
    {
        var study = Cohort.Study(Cohort.Of(5, 5), new() { EquivalenceBoundPercent = 7.5, Normalise = Normalisation.Mass, Strength = StrengthChoice.Mean });
        string methods = string.Join(" ", StudyMethodWords.StudyMethods(study, "1.2.3"));
        Assert.Contains("±ln(1 + 7.5 %)", methods);
        Assert.Contains("divided by body mass", methods);
        Assert.Contains("mean of the trials", methods);
        Assert.Contains("HipAssess 1.2.3", methods);
        foreach (int cited in Regex.Matches(methods, @"\[([\d, ]+)\]").SelectMany(match => match.Groups[1].Value.Split(", ").Select(int.Parse)))
            Assert.InRange(cited, 1, StudyMethodWords.StudyReferences.Length);
    }

    [Theory]
    [InlineData(0.0004, "< .001")]
    [InlineData(0.0312, "= .031")]
    [InlineData(0.346, "= .35")]
    [InlineData(0.999, "> .99")]
    [InlineData(1, "> .99")]
    public void P_is_printed_as_journals_do(double p, string printed) => Assert.Equal(printed, StudyWords.JournalP(p));
}
