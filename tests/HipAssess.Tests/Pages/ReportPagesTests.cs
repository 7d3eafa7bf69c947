using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Norms;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Pages.Rosters;
using HipAssess.Reports.Words;

namespace HipAssess.Tests.Pages;

public sealed partial class ReportPagesTests
{
    private static readonly Screening Screening = ExampleScreening.Of(Example.Club);

    private static readonly ImmutableArray<ReportBody> Bodies =
        [.. Enumerable.Range(0, Screening.Assessment.Sessions.Count).Select(i => ReportPages.Body(Screening, i))];

    public static TheoryData<string> Athletes => ["Ada", "Bea", "Cleo", "Dora", "Eva"];

    [Theory]
    [MemberData(nameof(Athletes))]
    public void The_report_is_as_approved(string athlete) =>
        Approved.Matches($"Pages/{athlete}.html", WithoutDrawings(Body(athlete).Html.ToString()));

    [Fact]
    public void The_roster_is_as_approved() => Approved.Matches("Pages/roster.html", Content(Written(to => ReportPages.WriteRoster(to, Screening))));

    [Fact]
    public void A_report_answers_in_the_order_a_reader_asks() =>
        Assert.Equal(
            ["Ada 2 March 2026", "What to do", "What it does not say", "The numbers", "The exercises step by step", "Ratios", "The pattern of the injured runners", "How it was worked out", "Words", "What the evidence says"],
            Parsed(Body("Ada").Html.ToString()).Descendants().Where(e => e.Name.LocalName is "h2" or "h3").Select(Text));

    [Fact]
    public void The_first_paragraph_is_the_finding() =>
        Assert.EndsWith(
            FindingWords.Finding(Example.Of(Example.Flagged)).Replace(' ', '_'),
            Text(Parsed(Body("Ada").Html.ToString()).Descendants("p").First()).Replace(' ', '_'));

    [Fact]
    public void Every_reason_of_every_muscle_group_is_printed()
    {
        for (int i = 0; i < Screening.Assessment.Sessions.Count; i++)
        {
            string text = Text(Parsed(Bodies[i].Html.ToString()));
            foreach (var muscle in Screening.Assessment.Sessions[i].Muscles)
                foreach (var reason in muscle.Reasons)
                    Assert.Contains(ReasonWords.Reason(muscle, reason), text);
        }
    }

    [Fact]
    public void Each_chart_is_drawn_in_the_page_and_handed_out_as_a_figure()
    {
        var body = Body("Ada");
        Assert.Equal(body.Figures.SelectMany(figure => new[] { figure.Title, figure.Narrow!.Value.Title }), Parsed(body.Html.ToString()).Descendants(Svg + "svg").Where(svg => svg.Attribute("aria-hidden") is null).Select(svg => svg.Element(Svg + "title")!.Value));
    }

    [Fact]
    public void The_first_sheet_has_at_most_250_words()
    {
        var screening = ExampleScreening.Of(Assessment.Of(Sample.Sessions("runners.csv"), new AssessmentSettings()));
        for (int i = 0; i < screening.Assessment.Sessions.Count; i += 7)
        {
            var article = Parsed(ReportPages.Body(screening, i).Html.ToString());
            article.Descendants("details").Remove();
            article.Descendants().Where(e => e.Name.LocalName == "svg").Remove();
            int words = string.Join(' ', article.DescendantNodes().OfType<XText>().Select(text => text.Value)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Count(char.IsLetter) > 1);
            Assert.InRange(words, 60, 250);
        }
    }

    [Fact]
    public void Every_page_is_one_file_without_scripts_or_outside_parts()
    {
        foreach (string page in AllPages())
        {
            Assert.Single(Regex.Matches(page, "<h1"));
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<link", page);
            Assert.DoesNotContain("@import", page);
            Assert.DoesNotContain("<img", page);
            Assert.All(Regex.Matches(page, "(?:src|href)=\"([^\"]*)\""), link => Assert.Matches("^#?[A-Za-z0-9%._-]+$", link.Groups[1].Value));
            Assert.All(Regex.Matches(page, "url\\(([^)]*)\\)"), link => Assert.Matches("^(#|data:font/woff2;base64,)", link.Groups[1].Value));
            Assert.Contains("<html lang=\"en\">", page);
            Assert.Contains("default-src 'none'", page);
            var main = Parsed($"<body>{Content(page)}</body>");
            Assert.All(main.Descendants(Svg + "svg").Where(svg => svg.Attribute("aria-hidden")?.Value != "true"), svg => Assert.True(svg.Element(Svg + "title")?.Value.Length > 0 && svg.Element(Svg + "desc")?.Value.Length > 0));
            var ids = main.Descendants().Select(e => e.Attribute("id")?.Value).OfType<string>().ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.All(
                main.Descendants().Select(e => e.Attribute("aria-labelledby")?.Value).OfType<string>().SelectMany(labels => labels.Split(' ')),
                label => Assert.Contains(label, ids));
            Assert.All(main.Descendants("table"), table => Assert.NotEmpty(Text(table.Element("caption")!)));
        }
    }

    [Fact]
    public void The_page_of_all_reports_holds_each_once_and_style_and_font_once()
    {
        string page = Written(to => ReportPages.WriteAll(to, Screening, [.. Enumerable.Range(0, Bodies.Length)], Bodies));
        Assert.Equal(Bodies.Select(body => body.Id), Parsed($"<body>{Content(page)}</body>").Descendants("article").Select(e => e.Attribute("id")!.Value));
        Assert.Single(Regex.Matches(page, "<style>"));
        Assert.Equal(2, Regex.Count(page, "@font-face"));
    }

    [Fact]
    public void Reports_rendered_at_once_are_the_same_as_one_by_one()
    {
        string[] oneByOne = [.. Bodies.Select(body => body.Html.ToString())];
        string[] atOnce = [.. ParallelEnumerable.Range(0, oneByOne.Length).AsOrdered().Select(i => ReportPages.Body(Screening, i).Html.ToString())];
        Assert.Equal(oneByOne, atOnce);
    }

    [Fact]
    public void Hostile_ids_and_notes_render_harmlessly_and_visibly()
    {
        int hostile = Enumerable.Range(0, Screening.Assessment.Sessions.Count).Single(i => Screening.Assessment.Sessions[i].Session.Athlete == Example.Hostile.Athlete);
        var body = Bodies[hostile];
        var article = Parsed(body.Html.ToString());
        Assert.DoesNotContain(article.Descendants(), e => e.Name.LocalName is "script" or "img");
        string text = Text(article);
        Assert.Contains("<script>alert(1)</script>⟨U+001B⟩[31m⟨U+202E⟩cod.exe⟨U+202C⟩&amp;", text);
        Assert.Contains("<img src=x onerror=alert(1)>⟨U+000B⟩", text);
        string page = Written(to => ReportPages.WriteReport(to, body));
        Assert.DoesNotContain(page, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain('\u202E', page);
    }

    [Fact]
    public void The_roster_lists_the_flagged_first_and_links_to_each_report()
    {
        var roster = Parsed($"<body>{Content(Written(to => ReportPages.WriteRoster(to, Screening)))}</body>");
        var tables = roster.Descendants("table").Where(table => table.Attribute("class")?.Value == "matrix").ToList();
        // Flagged first, by name, newest first; then the controls.
        Assert.Equal(4, tables.Count);
        var rows = new[] { tables[0], tables[^1] }.SelectMany(table => table.Element("tbody")!.Elements("tr")).ToList();
        Assert.Equal(["Ada", "Dora", "Eva"], tables[0].Element("tbody")!.Elements("tr").Take(3).Select(row => Text(row.Descendants("bdi").First())));
        Assert.Equal(["◆ flag", "◆ flag", "◆ flag", "– 1 of 2 judged", "○ nothing unusual"], tables[0].Element("tbody")!.Elements("tr").Take(5).Select(row => Text(row.Elements("td").ElementAt(1))));
        Assert.Equal("Control 01", Text(tables[^1].Element("tbody")!.Elements("tr").First().Descendants("bdi").First()));
        Assert.Equal(
            Screening.ReportFiles.Select(Uri.EscapeDataString).Order(StringComparer.Ordinal),
            rows.Select(row => row.Descendants("a").Single().Attribute("href")!.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Problems_of_the_input_are_listed_in_the_roster()
    {
        var problem = new Problem(Severity.Warning, "same_value_twice", "club.csv", 12, "force_n", "<b>184", "The same reading twice.", "Remove one.");
        var screening = Screening with { Imported = Screening.Imported with { Problems = [problem] } };
        string text = Text(Parsed($"<body>{Content(Written(to => ReportPages.WriteRoster(to, screening)))}</body>"));
        Assert.Contains("club.csv 12 force_n <b>184 The same reading twice. Remove one. same_value_twice", text);
    }

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static IEnumerable<string> AllPages() =>
        [.. Bodies.Select(body => Written(to => ReportPages.WriteReport(to, body))), Written(to => ReportPages.WriteAll(to, Screening, [.. Enumerable.Range(0, Bodies.Length)], Bodies)), Written(to => ReportPages.WriteRoster(to, Screening))];

    private static ReportBody Body(string athlete) => Bodies.Single(body => body.Title.StartsWith(athlete, StringComparison.Ordinal));

    private static string Written(Action<TextWriter> write)
    {
        using var to = new StringWriter();
        write(to);
        return to.ToString();
    }

    // Space between elements counts: a reader sees it.
    private static XElement Parsed(string xml) => XElement.Parse(xml, LoadOptions.PreserveWhitespace);

    private static string Content(string page) => MainElement().Match(page).Groups[1].Value;

    private static string WithoutDrawings(string html) => Drawing().Replace(html, "<svg></svg>");

    // As a reader sees it: one space between words, no-break spaces as spaces.
    private static string Text(XElement element) => Spaces().Replace(element.Value, " ").Trim();

    [GeneratedRegex("<main>(.*)</main>", RegexOptions.Singleline)]
    private static partial Regex MainElement();

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Drawing();

    [GeneratedRegex("[\\s\u00A0]+")]
    private static partial Regex Spaces();
}
