using HipAssess.Cli.Output;
using HipAssess.Import.Columns;

namespace HipAssess.Tests.Cli;

public class PdfOutputTests
{
    private static readonly string Athlete = Repository.Path("sample-data", "athlete.csv");
    private static readonly string Season = Repository.Path("sample-data", "season.csv");
    private static readonly string Runners = Repository.Path("sample-data", "runners.csv");

    [Fact]
    public void Every_report_gets_a_pdf_beside_its_page_and_all_share_one()
    {
        using var folder = new Folder();
        var ran = Door.Run("assess", Athlete, "--output", folder.Path, "--pdf");

        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Equal(["all.pdf", "report-A01-2025-09-15.pdf"], Pdfs(folder));
        Assert.All(Pdfs(folder), name => Assert.StartsWith("%PDF-1.7", Read(folder, name)));
        Assert.All(Pdfs(folder), name => Assert.Matches(@"/MediaBox ?\[0 0 595\.", Read(folder, name)));
    }

    [Fact]
    public void A_history_is_printed_on_letter_paper_when_asked()
    {
        using var folder = new Folder();
        Assert.Equal(ExitCodes.Done, Door.Run("track", Season, "--output", folder.Path, "--pdf", "--paper", "letter").Code);

        Assert.Equal(["track-mara.pdf"], Pdfs(folder));
        Assert.Matches(@"/MediaBox ?\[0 0 612 792\]", Read(folder, "track-mara.pdf"));
    }

    [Fact]
    public void The_thirty_first_report_begins_a_second_file_of_all()
    {
        using var folder = new Folder();
        string file = folder.Write("club.csv", "athlete,muscle,left_n,right_n\n" + string.Concat(Enumerable.Range(1, 31).Select(i => $"A{i:00},abductors,{100 + i},120\n")));
        Assert.Equal(ExitCodes.Done, Door.Run("assess", file, "--output", folder.File("out"), "--pdf").Code);

        Assert.Equal(31, Directory.GetFiles(folder.File("out"), "report-*.pdf").Length);
        Assert.Equal((30, 1), (Sheets("all.pdf"), Sheets("all-2.pdf")));

        int Sheets(string name) => Read(folder, Path.Combine("out", name)).Split("/MediaBox").Length - 1;
    }

    [Fact]
    public void A_study_is_one_pdf()
    {
        using var folder = new Folder();
        Assert.Equal(ExitCodes.Done, Door.Run("study", Runners, "--output", folder.Path, "--pdf").Code);

        Assert.Equal(["study.pdf"], Pdfs(folder));
    }

    [Fact]
    public void An_id_does_not_stay_in_a_pdf_under_pseudonyms()
    {
        using var folder = new Folder();
        string file = folder.Write("rows.csv", "athlete,muscle,left_n,right_n\nJanet,abductors,100,120\n");
        Assert.Equal(ExitCodes.Done, Door.Run("assess", file, "--output", folder.File("out"), "--pdf", "--pseudonymise", folder.File("key.txt")).Code);

        Assert.All(Directory.GetFiles(folder.File("out"), "*.pdf"), pdf =>
        {
            Assert.DoesNotContain("Janet", pdf);
            Assert.DoesNotContain("Janet", File.ReadAllText(pdf, System.Text.Encoding.Latin1));
        });
    }

    [Theory]
    [InlineData("all.pdf", true)]
    [InlineData("all-2.pdf", true)]
    [InlineData("study.pdf", true)]
    [InlineData("report-A01.pdf", true)]
    [InlineData("track-mara.pdf", true)]
    [InlineData("allergies.pdf", false)]
    [InlineData("letter.pdf", false)]
    public void The_tool_knows_its_own_pdfs(string name, bool isOurs) => Assert.Equal(isOurs, OutputNames.IsOurs(name));

    [Theory]
    [InlineData("--pdf")]
    [InlineData("--output", "out", "--paper", "letter")]
    [InlineData("--output", "out", "--pdf", "--paper", "a3")]
    public void A_pdf_needs_a_folder_and_paper_a_pdf(params string[] arguments)
    {
        var ran = Door.Run(["assess", Athlete, .. arguments]);

        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains(arguments[^1] == "--pdf" ? "--pdf needs --output DIR" : arguments[^1] == "letter" ? "--paper needs --pdf" : "a3", ran.Error);
    }

    private static string[] Pdfs(Folder folder) => [.. folder.Names.Where(name => name.EndsWith(".pdf", StringComparison.Ordinal))];

    private static string Read(Folder folder, string name) => File.ReadAllText(folder.File(name), System.Text.Encoding.Latin1);
}
