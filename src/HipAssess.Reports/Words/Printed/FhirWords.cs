using HipAssess.Domain;
using HipAssess.Norms;

namespace HipAssess.Reports.Words.Printed;

/// <summary>What a FHIR bundle says in words.</summary>
public static class FhirWords
{
    /// <summary>The title of our code system.</summary>
    public const string CodeSystem = "HipAssess: strength and range of motion of the hip, side differences and verdicts";

    /// <summary>What measured is not stated, or is the program itself.</summary>
    public const string Software = "HipAssess, a program that compares both sides of the hip with each other, with measurement error and with norms";

    /// <summary>Of a report.</summary>
    public const string Report = "Hip strength and mobility report";

    private static readonly Dictionary<string, string> Definitions = new()
    {
        ["trial"] = "One repetition.",
        ["best"] = "The best of the repetitions used.",
        ["mean"] = "The mean of the repetitions used.",
        ["sd"] = "Their standard deviation (n − 1).",
        ["normalised"] = "Strength made comparable between bodies, as the unit says.",
        ["percent-of-norm-mean"] = "The value in percent of the mean of the norm.",
        ["percentile"] = "How many of 100 people of the norm are expected below.",
        ["error-bound"] = "How large a side difference measurement error alone can make, 95 %, in the unit of the difference.",
        ["ln-ratio"] = "ln(right/left).",
        ["side-with-less"] = "The side that is weaker or has less range.",
        ["p"] = "p of the side difference among controls.",
        ["p-holm"] = "The same adjusted over the tests of the session (Holm).",
        ["verdict-none"] = "Nothing unusual.",
        ["verdict-watch"] = "Unusual on its own: test again before acting.",
        ["verdict-flag"] = "Unusual even after accounting for all the tests that were compared.",
        ["verdict-not-assessed"] = "Could not be judged.",
        ["hip-report"] = "Report of a test of both hips.",
        ["software"] = "Assessment software.",
    };

    private static readonly HashSet<string> Others = ["hip-report", "software"];

    /// <summary>Codes of numbers that stand beside a value.</summary>
    public static IEnumerable<string> Parts => Definitions.Keys.Where(code => !Others.Contains(code) && !code.StartsWith("verdict-", StringComparison.Ordinal));

    /// <summary>E.g. "Hip abductors strength" of <c>strength-abductors</c>.</summary>
    public static string Display(string code) => code.Split('-', 2) switch
    {
        ["difference", var of] => $"{Display(of)}, side difference",
        ["strength", var muscle] => $"Hip {muscle.Replace('-', ' ')}, strength",
        ["range", var movement] => $"Hip {movement.Replace('-', ' ')}, range of motion",
        ["verdict", var verdict] => TermWords.Capital(verdict.Replace('-', ' ')),
        _ when code == "p-holm" => "p, Holm",
        _ => code == "p" ? code : TermWords.Capital(code.Replace('-', ' ')),
    };

    /// <summary>What a code means, in a sentence.</summary>
    public static string Definition(string code) => Definitions.TryGetValue(code, out string? text) ? text : code.Split('-', 2) switch
    {
        ["difference", _] => "Right against left: strength in percent of the stronger side, range of motion right − left in its unit.",
        ["strength", _] => "The largest voluntary force or torque of the muscle group, best or mean of the repetitions as chosen.",
        _ => "The range of motion; positive is more, but of the bent knee fall out less is more.",
    };

    /// <summary>Whose norm it is.</summary>
    public static string Norm(ValueNorm norm) => $"middle 90 % of {norm.Source}" + (norm.Sex is { } sex ? $", {sex.Name()}" : "") + (norm.N is { } n ? $", n = {n}" : "")
        + (norm.Published is { } published ? $" ({NormWords.Citation(published.Norm)})" : "");

    /// <summary>Why a value counts less.</summary>
    public const string Painful = "Limited by pain: not compared with a norm.";

    /// <summary>Whose error bound.</summary>
    public static string Error(string source) => $"Error bound: {source}.";

    /// <summary>A retest.</summary>
    public static string Days(IEnumerable<DateOnly> days) => $"The verdict rests on the mean of {string.Join(" and ", days.Select(day => day.ToString("yyyy-MM-dd", null)))}.";

    /// <summary>E.g. "abductors, left: 184.2 N".</summary>
    public static string Value(string called, Side side, double? value, string unit) =>
        $"{called}, {TermWords.Side(side)}: {(value is { } number ? FormattableString.Invariant($"{number:0.#} {unit}") : "not measured")}";

    /// <summary>E.g. "abductors, side difference: 13 %".</summary>
    public static string Difference(string called, double? value, string unit) =>
        $"{called}, side difference: {(value is { } number ? FormattableString.Invariant($"{number:0.#} {unit}") : "a side was not measured")}";
}
