namespace HipAssess.Tests;

/// <summary>Agreement with another program, relative to the size of its value.</summary>
internal static class Close
{
    public static void Relative(double expected, double? actual, double tolerance, string place = "")
    {
        double error = actual is { } value
            ? Math.Abs(value - expected) / (expected == 0 ? 1 : Math.Abs(expected))
            : double.PositiveInfinity;
        Assert.True(error <= tolerance, $"{place}: expected {expected:R}, got {actual:R}, off by {error:E1}");
    }

    public static void Absolute(double expected, double? actual, double tolerance, string place = "") =>
        Assert.True(
            actual is { } value && Math.Abs(value - expected) <= tolerance,
            $"{place}: expected {expected:R}, got {actual:R}");
}
