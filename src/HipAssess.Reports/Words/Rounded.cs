using System.Globalization;

namespace HipAssess.Reports.Words;

/// <summary>Numbers as people read them. The only place that rounds; JSON and CSV carry full precision.</summary>
public static class Rounded
{
    private const string Minus = "−";

    /// <summary>A number with a fixed count of decimals and a true minus sign; "0" is never signed.</summary>
    public static string Number(double value, int decimals)
    {
        string digits = Math.Abs(value).ToString("F" + decimals, CultureInfo.InvariantCulture);
        return value < 0 && digits.Any(c => c is >= '1' and <= '9') ? Minus + digits : digits;
    }

    /// <summary>A strength or a ratio: two decimals below ten, else one.</summary>
    public static string Strength(double value) => Number(value, Math.Abs(value) < 9.995 ? 2 : 1);

    /// <summary>A fact such as an age or a body mass: at most one decimal, none when it is zero.</summary>
    public static string Plain(double value) => Number(value, value == Math.Round(value) ? 0 : 1);

    /// <summary>E.g. "17 %": whole percents are all that such measurements bear.</summary>
    public static string Percent(double value, int decimals = 0) => Number(value, decimals) + " %";

    /// <summary>
    /// A percentage and the limit it is compared with, with as few decimals as keep them apart:
    /// "13 % … more than 13 %" would read as a mistake.
    /// </summary>
    public static (string Value, string Limit) Compared(double percent, double limitPercent)
    {
        for (int decimals = 0; decimals < 3; decimals++)
            if (Number(percent, decimals) != Number(limitPercent, decimals))
                return (Percent(percent, decimals), Percent(limitPercent, decimals));
        return (Percent(percent, 3), Percent(limitPercent, 3));
    }

    /// <summary>E.g. "0.031", "&lt; 0.001".</summary>
    public static string PValue(double p) => p switch
    {
        < 0.0005 => "< 0.001",
        < 0.0995 => Number(p, 3),
        _ => Number(p, 2),
    };

    /// <summary>E.g. "p = 0.031", "p &lt; 0.001".</summary>
    public static string P(double p) => PValue(p) is var value && value[0] == '<' ? "p " + value : "p = " + value;

    /// <summary>E.g. "31st".</summary>
    public static string Ordinal(int number) => number.ToString(CultureInfo.InvariantCulture) + ((number % 100, number % 10) switch
    {
        (11 or 12 or 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    });

    /// <summary>A percentile: e.g. "31st", "below the 1st".</summary>
    public static string Percentile(double percentile) => percentile switch
    {
        < 0.5 => "below the 1st",
        >= 99.5 => "above the 99th",
        _ => Ordinal((int)Math.Round(percentile, MidpointRounding.AwayFromZero)),
    };

    /// <summary>
    /// A share in percent as a count of a hundred, e.g. "3 in 100", "fewer than 1 in 100": the model of the tails bears nothing finer.
    /// It is an estimate, which whoever prints it says.
    /// </summary>
    public static string OneOf(double percent) => percent < 0.95 ? "fewer than 1 in 100" : Number(percent, 0) + " in 100";

    /// <summary>True where <see cref="OneOf"/> speaks of a single one, for the verb.</summary>
    public static bool IsOne(double percent) => OneOf(percent).StartsWith("1 in", StringComparison.Ordinal);
}
