using System.CommandLine;
using HipAssess.Reports.Charts;
using HipAssess.Reports.Print;

namespace HipAssess.Cli.Flags;

/// <summary>The options that say what becomes of a result, declared once.</summary>
/// <param name="files">What a folder given with <c>--output</c> will hold.</param>
/// <param name="further">A format of this command alone; null for none.</param>
public sealed class ResultFlags(string files, string? further = null)
{
    private readonly Option<string> format = new("--format")
    {
        Description = "What stdout gets.",
        HelpName = string.Join('|', Formats(further)),
        DefaultValueFactory = _ => "table",
    };

    private readonly Option<string?> output = new("--output") { Description = $"Folder for {files}.", HelpName = "DIR" };

    private readonly Option<bool> charts = new("--charts") { Description = "With --output: also write each chart as SVG, PNG and PDF." };

    private readonly Option<bool> open = new("--open") { Description = "With --output: open the result in the browser." };

    private readonly Option<bool> pdf = new("--pdf") { Description = "With --output: also write every report as a PDF to print, send or keep." };

    private readonly Option<string> paper = new("--paper")
    {
        Description = "What a PDF is made for.",
        HelpName = "a4|letter",
        DefaultValueFactory = _ => Paper.A4.Name,
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        format.AcceptOnlyFromAmong(Formats(further));
        command.Add(format);
        command.Add(output);
        command.Add(charts);
        paper.AcceptOnlyFromAmong(Paper.A4.Name, Paper.Letter.Name);
        command.Add(open);
        command.Add(pdf);
        command.Add(paper);
        command.Validators.Add(result =>
        {
            if (result.GetValue(charts) && result.GetValue(output) is null)
                result.AddError("--charts needs --output DIR: the files have to go somewhere.");
            if (result.GetValue(open) && result.GetValue(output) is null)
                result.AddError("--open needs --output DIR: there is nothing to open without it.");
            if (result.GetValue(pdf) && result.GetValue(output) is null)
                result.AddError("--pdf needs --output DIR: the files have to go somewhere.");
            if (result.GetResult(paper) is { Implicit: false } && !result.GetValue(pdf))
                result.AddError("--paper needs --pdf: it is the paper of the PDF.");
        });
    }

    private static string[] Formats(string? further) => further is null ? ["table", "json", "csv"] : ["table", "json", "csv", further];

    /// <summary><c>table</c>, <c>json</c>, <c>csv</c> or the further one.</summary>
    public string Format(ParseResult parsed) => parsed.GetRequiredValue(format);

    /// <summary>The folder; null for none.</summary>
    public string? Output(ParseResult parsed) => parsed.GetValue(output);

    /// <summary>Gets ready to draw while the files are being read, where charts are asked for.</summary>
    public void PrepareCharts(ParseResult parsed)
    {
        if (Output(parsed) is not null)
            _ = Task.Run(ChartFont.Use); // what fails here fails again, and is told, when the first chart is drawn
    }

    /// <summary>Whether what is written names the SHA-256 of what was read.</summary>
    public bool NamesHashes(ParseResult parsed) => Format(parsed) == "json" || Output(parsed) is not null;

    /// <summary>The paper of the PDFs; null for none.</summary>
    public Paper? Pdf(ParseResult parsed) => !parsed.GetValue(pdf) ? null : parsed.GetValue(paper) == Paper.Letter.Name ? Paper.Letter : Paper.A4;

    /// <summary>Whether the result is opened at the end.</summary>
    public bool Opens(ParseResult parsed) => parsed.GetValue(open);

    /// <summary>Whether charts become files too.</summary>
    public bool Charts(ParseResult parsed) => parsed.GetValue(charts);
}
