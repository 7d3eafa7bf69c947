using System.CommandLine;
using HipAssess.Reports.Words;

namespace HipAssess.Cli;

/// <summary>What is wrong with a command line, one line each, with what was probably meant; the help is a command away.</summary>
internal static class UsageErrors
{
    private const int MostTypos = 2;

    /// <summary>Says all that is wrong.</summary>
    public static void Print(ParseResult parsed, TextWriter to)
    {
        var command = parsed.CommandResult.Command;
        var unmatched = parsed.UnmatchedTokens.ToHashSet(StringComparer.Ordinal);
        foreach (string message in parsed.Errors.Select(error => OneLine(error.Message)).Distinct())
            if (unmatched.FirstOrDefault(token => message.Contains($"'{token}'", StringComparison.Ordinal)) is { } token)
                to.WriteLine($"hipassess: {message.TrimEnd('.')}.{Meant(token, command)}");
            else if (unmatched.Count == 0 || command is not RootCommand)
                to.WriteLine($"hipassess: {message}");
        to.WriteLine($"See {Path(command)} --help.");
    }

    /// <summary>" Did you mean …?", or nothing.</summary>
    public static string Meant(string token, Command command)
    {
        var known = command.Subcommands.Select(sub => sub.Name).Concat(command.Options.Where(option => !option.Hidden).Select(option => option.Name));
        string[] near = [.. known.Where(name => Typos(token, name) <= MostTypos).OrderBy(name => Typos(token, name))];
        return near.Length == 0 ? "" : $" Did you mean {near[0]}?";
    }

    private static string Path(Command command) =>
        command is RootCommand ? "hipassess" : $"{Path(command.Parents.OfType<Command>().First())} {command.Name}";

    private static string OneLine(string message) => VisibleText.Visible(message.ReplaceLineEndings(" ").Replace("\t", "", StringComparison.Ordinal)).Trim();

    // Letters put in, left out, changed, or two changed places (Damerau's distance).
    private static int Typos(string a, string b)
    {
        int[,] typos = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
            for (int j = 0; j <= b.Length; j++)
            {
                typos[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(Math.Min(typos[i - 1, j], typos[i, j - 1]) + 1, typos[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    typos[i, j] = Math.Min(typos[i, j], typos[i - 2, j - 2] + 1);
            }
        return typos[a.Length, b.Length];
    }
}
