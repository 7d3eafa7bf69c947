namespace HipAssess.Statistics.Tests;

/// <summary>
/// Welch's t-test: t = (x̄ − ȳ)/√(s²x/nx + s²y/ny) with Welch–Satterthwaite df (Welch 1947, doi 10.2307/2332510).
/// Assumes independent normal samples, not equal variances. Each sample needs two values; both constant: no test.
/// </summary>
public static class WelchT
{
    /// <summary>x − y.</summary>
    public static TTest Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var first = Moments.OfReadings(x);
        var second = Moments.OfReadings(y);
        return TTest.Of(
            first.Mean - second.Mean,
            first.StandardError is { } a && second.StandardError is { } b ? double.Hypot(a, b) : null,
            Df(first, second));
    }

    private static double? Df(Moments x, Moments y) =>
        x.StandardError is { } a && y.StandardError is { } b && (a > 0 || b > 0)
            ? Df(a, x.N - 1, b, y.N - 1)
            : null;

    /// <summary>(a² + b²)²/(a⁴/dfA + b⁴/dfB) of two independent standard errors a and b.</summary>
    internal static double Df(double a, double dfA, double b, double dfB)
    {
        double shareA = a / double.Hypot(a, b), shareB = b / double.Hypot(a, b);
        return 1 / (Math.Pow(shareA, 4) / dfA + Math.Pow(shareB, 4) / dfB);
    }
}
