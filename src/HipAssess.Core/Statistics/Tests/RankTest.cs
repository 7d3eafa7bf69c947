using HipAssess.Statistics.Distributions;

namespace HipAssess.Statistics.Tests;

/// <summary>How a rank test's p was found.</summary>
public enum RankMethod
{
    /// <summary>Counting all arrangements, given the (mid)ranks observed.</summary>
    ExactConditional,

    /// <summary>Normal approximation with continuity and tie correction.</summary>
    NormalCorrected,
}

/// <summary>Turns a statistic's distance from its expectation into p.</summary>
internal static class RankTest
{
    /// <summary>Largest number of values for which all arrangements are counted: 2^50 and C(50, 25) are exact in a double.</summary>
    public const int LargestExact = 50;

    /// <summary>2·(1 − Φ((|distance| − ½)/sd)), at most 1; 1 when there is no spread.</summary>
    public static double NormalP(double distance, double sd) =>
        distance == 0 || sd == 0 ? 1 : Math.Min(1, 2 * Normal.UpperTail((Math.Abs(distance) - 0.5) / sd));
}
