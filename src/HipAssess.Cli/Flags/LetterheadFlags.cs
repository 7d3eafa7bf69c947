using System.CommandLine;
using HipAssess.Cli.Output;
using HipAssess.Reports.Letterheads;

namespace HipAssess.Cli.Flags;

/// <summary>The option that says who hands the reports out, declared once.</summary>
public sealed class LetterheadFlags
{
    private readonly Option<string?> letterhead = new("--letterhead")
    {
        Description = "With --output: a text file with name, address, logo (PNG or SVG), tester, signature and comment for every report; docs/screening-runners.md shows one.",
        HelpName = "FILE",
    };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Add(letterhead);

    /// <summary>Reads it, and says which files must not be written over; null for none.</summary>
    /// <exception cref="UsageException">Something is wrong with it: all of that is in the message.</exception>
    public (Letterhead? Head, IEnumerable<string?> Files) Read(ParseResult parsed)
    {
        if (parsed.GetValue(letterhead) is not { } path)
            return (null, []);
        var (head, problems, logo) = Letterhead.Of(path);
        return head is null ? throw new UsageException(string.Join("\nhipassess: ", problems)) : (head, [path, logo]);
    }

    /// <summary>An SVG cannot go into a PDF: says so.</summary>
    public static void TellOfSvg(Letterhead? head, bool pdf, Terminal terminal)
    {
        if (pdf && head?.Logo is { IsSvg: true })
            terminal.Error.WriteLine("hipassess: the logo is an SVG, which pages show and PDFs cannot. Name a PNG in the letterhead for both.");
    }
}
