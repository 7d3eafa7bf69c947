namespace HipAssess.Statistics.Tests;

/// <summary>
/// Student's paired t-test: t = mean/(sd/√n) of the differences, n − 1 df (Student 1908, doi 10.2307/2331554).
/// Assumes independent pairs and normal differences (or many). Constant differences and n &lt; 2 have no test.
/// </summary>
public static class PairedT
{
    /// <summary>The test and the 95 % interval of the mean difference.</summary>
    public static TTest Of(Differences differences)
    {
        var moments = differences.Moments;
        return TTest.Of(moments.Mean, moments.StandardError, differences.N - 1);
    }
}
