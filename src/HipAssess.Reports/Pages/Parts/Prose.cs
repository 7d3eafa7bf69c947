using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Statistics;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Pages.Parts;

/// <summary>Words as they stand on a page: a number and its unit stay on one line.</summary>
internal static class Prose
{
    private const char NoBreak = '\u00A0';

    /// <summary>Words of ours.</summary>
    public static string Of(string words) => words
        .Replace(" %", NoBreak + "%", StringComparison.Ordinal)
        .Replace("p = ", $"p{NoBreak}={NoBreak}", StringComparison.Ordinal)
        .Replace(" in 1", $"{NoBreak}in{NoBreak}1", StringComparison.Ordinal);

    /// <summary>A number with its unit, and what may stand behind: "184.2 N (pain)".</summary>
    public static string Measured(string words) => words.IndexOf(' ') is > 0 and var blank && char.IsAsciiDigit(words[blank - 1])
        ? $"{words[..blank]}{NoBreak}{words[(blank + 1)..]}"
        : words;

    /// <summary>Words of the file, made harmless.</summary>
    public static string Quoted(string words) => VisibleText.Visible(words);

    /// <summary>E.g. "5 June 2025", "undated".</summary>
    public static string Date(DateOnly? date) => When(new TestDay(date, null));

    /// <summary>E.g. "5 June 2025", "test 3".</summary>
    public static string When(TestDay when) => WhenWords.Of(when).Replace(' ', NoBreak);

    /// <summary>E.g. "184.2 N"; an em dash where there is none.</summary>
    public static string Strength(double? value, StrengthUnit? unit) =>
        value is { } strength && unit is { } known ? $"{Rounded.Strength(strength)}{NoBreak}{known.Symbol()}" : "—";

    /// <summary>E.g. "0.4 to 6.1".</summary>
    public static string Range(Interval interval) =>
        $"{Rounded.Number(interval.Low, 1)}{NoBreak}to{NoBreak}{Rounded.Number(interval.High, 1)}";

    /// <summary>The class of a verdict in the style sheet.</summary>
    public static string Class(Flag flag) => CodeWords.Code(flag);
}
