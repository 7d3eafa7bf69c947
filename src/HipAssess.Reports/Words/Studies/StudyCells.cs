using HipAssess.Statistics;
using HipAssess.Statistics.Tests;

namespace HipAssess.Reports.Words.Studies;

/// <summary>Numbers of the study as a journal prints them.</summary>
internal static class StudyCells
{
    private const string None = "—";
    private const char NoBreak = '\u00A0';

    /// <summary>E.g. "12.31 ± 1.90".</summary>
    public static string MeanSd(Moments moments) => moments switch
    {
        { Mean: null } => None,
        { Mean: { } mean, Sd: null } => Rounded.Number(mean, Decimals(mean)),
        { Mean: { } mean, Sd: { } sd } => $"{Rounded.Number(mean, Decimals(mean))}{NoBreak}±{NoBreak}{Rounded.Number(sd, Decimals(mean))}",
    };

    /// <summary>E.g. "−1.32 (−1.68 to −0.96)".</summary>
    public static string WithCi(double? value, Interval? ci, int decimals = 2) => (value, ci) switch
    {
        (null, _) => None,
        ({ } found, null) => Rounded.Number(found, decimals),
        ({ } found, { } limits) => $"{Rounded.Number(found, decimals)} ({Range(limits, decimals)})",
    };

    /// <summary>E.g. "−1.68 to −0.96".</summary>
    public static string Range(Interval? interval, int decimals = 2) => interval is { } limits
        ? $"{Rounded.Number(limits.Low, decimals)}{NoBreak}to{NoBreak}{Rounded.Number(limits.High, decimals)}"
        : None;

    /// <summary>A number, or an em dash.</summary>
    public static string Number(double? value, int decimals = 2) => value is { } found ? Rounded.Number(found, decimals) : None;

    /// <summary>A p in a column of its own: ".031", "&lt; .001".</summary>
    public static string P(double? p) => p is { } value ? StudyWords.JournalP(value).Replace("= ", "", StringComparison.Ordinal).Replace(' ', NoBreak) : None;

    /// <summary>E.g. "−7.49 (29)": t and its degrees of freedom.</summary>
    public static string T(TTest test) => test.T is { } t
        ? $"{Rounded.Number(t, 2)} ({Rounded.Number(test.Df!.Value, test.Df == Math.Round(test.Df.Value) ? 0 : 1)})"
        : None;

    private static int Decimals(double value) => Math.Abs(value) >= 99.5 ? 1 : 2;
}
