using HipAssess.Cli.Output;
using HipAssess.Reports.Charts;

namespace HipAssess.Tests.Cli;

public class LetterheadTests
{
    private const string Lines = "# ours\nname: Hip Clinic <b>\naddress: 12 Station Road\naddress: Town\ntester: A. Example\nsignature: Dr B. Example\ncomment: Bring this sheet.\nlogo: ";
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(2)</script><rect width=\"9\" height=\"9\"/></svg>";

    private static readonly string Athlete = Repository.Path("sample-data", "athlete.csv");

    [Fact]
    public void Name_address_logo_comment_tester_and_signature_stand_in_every_report_and_its_pdf()
    {
        using var folder = new Folder();
        File.WriteAllBytes(folder.File("logo.png"), Figures.SideDifference(Example.Of(Example.Flagged)).Png(scale: 0.2f));
        string head = folder.Write("head.txt", Lines + "logo.png\n");

        var ran = Door.Run("assess", Athlete, "--output", folder.File("out"), "--letterhead", head, "--pdf");

        Assert.Equal(ExitCodes.Done, ran.Code);
        string page = File.ReadAllText(folder.File("out/report-A01-2025-09-15.html"));
        foreach (string words in new[] { "Hip Clinic &lt;b&gt;", "12 Station Road", "Tested by A. Example", "Date, signature: Dr B. Example", "Bring this sheet.", "url(data:image/png;base64,", "img-src data:" })
            Assert.Contains(words, page);
        Assert.Contains("/Subtype/Image", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(folder.File("out/report-A01-2025-09-15.pdf"))).Replace(" ", "", StringComparison.Ordinal));
        Assert.Contains("Hip Clinic &lt;b&gt;", File.ReadAllText(folder.File("out/all.html")));
        Assert.DoesNotContain("img-src", File.ReadAllText(folder.File("out/index.html")));
    }

    [Fact]
    public void An_svg_is_shown_as_a_picture_in_which_nothing_runs()
    {
        using var folder = new Folder();
        folder.Write("logo.svg", Svg);

        var ran = Door.Run("track", Repository.Path("sample-data", "season.csv"), "--output", folder.File("out"), "--letterhead", folder.Write("head.txt", Lines + "logo.svg\n"), "--pdf");

        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Contains("the logo is an SVG, which pages show and PDFs cannot", ran.Error);
        string page = File.ReadAllText(folder.File("out/track-mara.html"));
        Assert.Contains("url(data:image/svg+xml;base64,", page);
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("onload", page);
    }

    [Theory]
    [InlineData("nmae: Clinic\nfax\n", "head.txt:1: found 'nmae: Clinic'", "head.txt:2: found 'fax'")]
    [InlineData("name: A\nname: B\n", "head.txt:2: name is given twice", "Keep one")]
    [InlineData("address: Road\n", "the line 'name: …' is missing", "")]
    [InlineData("name: A\nlogo: none.png\n", "none.png cannot be read", "")]
    [InlineData("name: A\nlogo: head.txt\n", "head.txt is neither a PNG nor an SVG", "Name a PNG or SVG")]
    public void All_that_is_wrong_with_it_is_said_and_nothing_written(string lines, string first, string second)
    {
        using var folder = new Folder();
        string head = folder.Write("head.txt", lines);

        var ran = Door.Run("assess", Athlete, "--output", folder.File("out"), "--letterhead", head);

        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains(first, ran.Error);
        Assert.Contains(second, ran.Error);
        Assert.False(Directory.Exists(folder.File("out")));
    }

    [Fact]
    public void An_svg_with_a_document_type_is_refused() =>
        Assert.Null(Reports.Letterheads.Logo.Of("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>"u8.ToArray()).Logo);
}
