using HipAssess.Domain;
using HipAssess.Statistics.Distributions;
using HipAssess.Thresholds;

namespace HipAssess.Tracking.Series;

/// <summary>
/// What a further level has to gain, so that of athletes in whom nothing changes at most 1 in 20 is told of a change in a year
/// (docs/methods.md section 9).
/// </summary>
/// <param name="Series">Series of the athlete: both sides and their difference of every muscle group ever tested.</param>
/// <param name="Tests">How many tests that promise is for: those of a year at the athlete's pace; without dates, a set number in a row.</param>
public sealed record LevelCost(int Series, int Tests)
{
    /// <summary>β.</summary>
    public double Beta => Limits.CostOfLevel(Tests, Series);

    /// <summary>
    /// The same where the error was estimated with so many degrees of freedom: as far out in the tail of t as β is in that of the
    /// normal distribution, since an error estimated too small would tell of changes that are none.
    /// </summary>
    public double BetaFor(int? df) => df is { } known ? Math.Pow(StudentT.Quantile(Normal.UpperTail(Math.Sqrt(Beta)), known), 2) : Beta;

    /// <summary>A year holds 365 by the median number of days between tests, four at the least. Numbered tests have no pace, and count as monthly.</summary>
    /// <param name="series">Number of series.</param>
    /// <param name="tests">Test days, in order, each once.</param>
    public static LevelCost Of(int series, IReadOnlyList<TestDay> tests)
    {
        if (tests.Any(test => test.Date is null))
            return new(Math.Max(series, 1), Limits.TestsWithoutDates);
        int[] gaps = [.. tests.Zip(tests.Skip(1), (earlier, later) => later.Date!.Value.DayNumber - earlier.Date!.Value.DayNumber).Order()];
        double? median = gaps.Length == 0 ? null : (gaps[(gaps.Length - 1) / 2] + gaps[gaps.Length / 2]) / 2.0;
        int pace = median is { } days ? (int)Math.Round(365 / Math.Max(days, 1)) : 0;
        return new(Math.Max(series, 1), Math.Max(Limits.FewestTestsAYear, pace));
    }
}
