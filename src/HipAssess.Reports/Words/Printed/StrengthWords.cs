using HipAssess.Domain;
using HipAssess.Strength;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words.Printed;

/// <summary>The strength of one side in the cells of a table.</summary>
public static class StrengthWords
{
    /// <summary>Where there is nothing to print.</summary>
    public const string None = "—";

    /// <summary>In place of trials.</summary>
    public const string NotTested = "not tested";

    /// <summary>In place of a percentile of a painful side.</summary>
    public const string NotCompared = "not compared";

    /// <summary>In place of a percentile where there is no norm.</summary>
    public const string NoNorm = "no norm applies";

    private const string Variation = "Variation: standard deviation of the trials in percent of their mean. ";
    private const string Weaker = "Percentile: how many of 100 people in the norm are expected to be weaker.";

    /// <summary>What the table of strengths holds, and how to read it.</summary>
    public static string Caption(StrengthChoice choice) => $"Trials and {TermWords.Strength(choice)}. {Variation}{Weaker}";

    /// <summary>How to read the table of strengths on a page.</summary>
    internal static string Note(bool hasNorm) =>
        Variation + (hasNorm ? $"{Weaker} Of the mean: strength in percent of the norm's mean." : "No norm of strength applies.");

    /// <summary>E.g. "184.2, 190.0", "summary only".</summary>
    public static string Trials(SideStrength strength) => (strength.Trials.IsEmpty
        ? "summary only"
        : string.Join(", ", strength.Trials.Select(trial => trial is { } value ? Rounded.Strength(value) : None))) + (strength.LimitedByPain ? " (painful)" : "");

    /// <summary>E.g. "2.68 N/kg".</summary>
    public static string Normalised(SideStrength strength, StrengthUnit? unit) =>
        strength.Normalised is { } value && unit is { } known ? $"{Rounded.Strength(value)} {known.Symbol()}" : None;

    /// <summary>E.g. "31st (12 to 55)", "not compared", "no norm applies".</summary>
    public static string Percentile(MuscleAssessment muscle, SideStrength strength, Side side)
    {
        if (strength.LimitedByPain)
            return NotCompared;
        if (muscle.StrengthNorm?.On(side) is not { } norm)
            return NoNorm;
        string place = norm.Percentile is { } percentile ? Rounded.Percentile(percentile) : None;
        string interval = norm.PercentileCi95 is { } ci95 ? $" ({Rounded.Number(ci95.Low, 0)} to {Rounded.Number(ci95.High, 0)})" : "";
        return place + interval + (Verdict.OfStrength(muscle, side) is >= Flag.Watch and var verdict ? ", " + PrintWords.Flag(verdict) : "");
    }

    /// <summary>In percent of the norm's mean.</summary>
    public static string OfMean(MuscleAssessment muscle, SideStrength strength, Side side) =>
        !strength.LimitedByPain && muscle.StrengthNorm?.On(side) is { } norm ? Rounded.Percent(norm.PercentOfMean, 0) : None;
}
