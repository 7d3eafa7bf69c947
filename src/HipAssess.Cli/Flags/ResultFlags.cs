using System.CommandLine;

namespace HipAssess.Cli.Flags;

/// <summary>The options that say what becomes of a result, declared once.</summary>
/// <param name="files">What a folder given with <c>--output</c> will hold.</param>
public sealed class ResultFlags(string files)
{
    private readonly Option<string> format = new("--format")
    {
        Description = "What stdout gets.",
        HelpName = "table|json|csv",
        DefaultValueFactory = _ => "table",
    };

    private readonly Option<string?> output = new("--output") { Description = $"Folder for {files}.", HelpName = "DIR" };

    private readonly Option<bool> charts = new("--charts") { Description = "With --output: also write each chart as SVG and PNG." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        format.AcceptOnlyFromAmong("table", "json", "csv");
        command.Add(format);
        command.Add(output);
        command.Add(charts);
        command.Validators.Add(result =>
        {
            if (result.GetValue(charts) && result.GetValue(output) is null)
                result.AddError("--charts needs --output DIR: the files have to go somewhere.");
        });
    }

    /// <summary><c>table</c>, <c>json</c> or <c>csv</c>.</summary>
    public string Format(ParseResult parsed) => parsed.GetRequiredValue(format);

    /// <summary>The folder; null for none.</summary>
    public string? Output(ParseResult parsed) => parsed.GetValue(output);

    /// <summary>Whether what is written names the SHA-256 of what was read.</summary>
    public bool NamesHashes(ParseResult parsed) => Format(parsed) == "json" || Output(parsed) is not null;

    /// <summary>Whether charts become files too.</summary>
    public bool Charts(ParseResult parsed) => parsed.GetValue(charts);
}
