using System.Globalization;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words;

/// <summary>What a second test day soon after the first one means for the verdict.</summary>
public static class RetestWords
{
    /// <summary>Whether the verdict rests on both days, with both; empty where there is no retest.</summary>
    public static string Of(MuscleAssessment muscle)
    {
        if (muscle.Retest is not { } retest)
            return "";
        string days = $"{Day(retest.EarlierDate)} {Difference(retest.Earlier)}, {Day(retest.Date)} {Difference(retest.Day)}";
        return retest.Agrees
            ? $"Judged by the mean of two test days that agree: {days}."
            : $"Tested twice within days, and {Moved(retest)} moved by more than error ({days}): something changed, or one of the tests went wrong. The newest day is judged alone.";
    }

    private static string Moved(Retest retest) => TermWords.List([.. retest.Disagreeing.Select(side => side is { } one ? $"the {TermWords.Side(one)} side" : "the side difference")]);

    private static string Difference(Strength.DayStrength day) => TermWords.Difference(day.Difference!);

    private static string Day(DateOnly date) => date.ToString("d MMMM", CultureInfo.InvariantCulture);
}
