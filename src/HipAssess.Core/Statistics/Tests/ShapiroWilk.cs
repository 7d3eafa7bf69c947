using HipAssess.Statistics.Distributions;

namespace HipAssess.Statistics.Tests;

/// <summary>
/// The Shapiro–Wilk test of normality by algorithm AS R94 (Royston 1995, doi 10.2307/2986146), for 3 to 5000 values.
/// Describes a sample; it chooses no test here.
/// </summary>
/// <param name="W">Between 0 and 1; 1 is a perfect normal plot.</param>
/// <param name="P">Small: not normal.</param>
public sealed record ShapiroWilk(double W, double P)
{
    /// <summary>Null with fewer than 3 or more than 5000 values, or constant ones.</summary>
    public static ShapiroWilk? Of(Differences differences)
    {
        var moments = differences.Moments;
        if (differences.N is < 3 or > 5000 || moments.Sd is not > 0)
            return null;

        // Centred and scaled: W does not depend on either, and no digit is lost.
        double[] x = [.. differences.Values.Select(v => (v - moments.Mean!.Value) / moments.Sd.Value).Order()];
        double[] weights = Weights(x.Length);
        double missing = MissingFit(x, weights);
        return new(1 - missing, PValue(x.Length, missing));
    }

    // The first n/2 coefficients; the others mirror them with the other sign.
    private static double[] Weights(int n)
    {
        if (n == 3)
            return [Math.Sqrt(0.5)];

        double[] m = [.. Enumerable.Range(1, n / 2).Select(i => Normal.Quantile((i - 0.375) / (n + 0.25)))];
        double sum = 2 * m.Sum(v => v * v);
        double root = 1 / Math.Sqrt(n);
        double first = Polynomial(root, 0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056) - m[0] / Math.Sqrt(sum);
        if (n <= 5)
        {
            double scale = Math.Sqrt((sum - 2 * m[0] * m[0]) / (1 - 2 * first * first));
            return [first, .. m.Skip(1).Select(v => -v / scale)];
        }
        double second = Polynomial(root, 0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633) - m[1] / Math.Sqrt(sum);
        double factor = Math.Sqrt(
            (sum - 2 * m[0] * m[0] - 2 * m[1] * m[1]) / (1 - 2 * first * first - 2 * second * second));
        return [first, second, .. m.Skip(2).Select(v => -v / factor)];
    }

    // 1 − W, without cancellation when W is near 1.
    private static double MissingFit(double[] x, double[] half)
    {
        int n = x.Length;
        double Weight(int i) => i < half.Length ? -half[i] : n - 1 - i < half.Length ? half[n - 1 - i] : 0;
        double mean = x.Sum() / n;
        double squaresOfWeights = 0, squaresOfValues = 0, products = 0;
        for (int i = 0; i < n; i++)
        {
            double a = Weight(i), d = x[i] - mean;
            squaresOfWeights += a * a;
            squaresOfValues += d * d;
            products += a * d;
        }
        double bound = Math.Sqrt(squaresOfWeights * squaresOfValues);
        return (bound - products) * (bound + products) / (squaresOfWeights * squaresOfValues);
    }

    private static double PValue(int n, double missing)
    {
        if (n == 3)
            return Math.Max(0, 6 / Math.PI * (Math.Asin(Math.Sqrt(1 - missing)) - Math.PI / 3));

        double y = Math.Log(missing);
        if (n <= 11)
        {
            double gamma = -2.273 + 0.459 * n;
            if (y >= gamma)
                return 1e-99;
            double mean = Polynomial(n, 0.544, -0.39978, 0.025054, -6.714e-4);
            double sd = Math.Exp(Polynomial(n, 1.3822, -0.77857, 0.062767, -0.0020322));
            return Normal.UpperTail((-Math.Log(gamma - y) - mean) / sd);
        }
        double logN = Math.Log(n);
        return Normal.UpperTail(
            (y - Polynomial(logN, -1.5861, -0.31082, -0.083751, 0.0038915))
            / Math.Exp(Polynomial(logN, -0.4803, -0.082676, 0.0030302)));
    }

    private static double Polynomial(double x, params ReadOnlySpan<double> coefficients)
    {
        double value = 0;
        for (int i = coefficients.Length - 1; i >= 0; i--)
            value = value * x + coefficients[i];
        return value;
    }
}
