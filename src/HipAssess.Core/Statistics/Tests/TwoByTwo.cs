using HipAssess.Statistics.Distributions;

namespace HipAssess.Statistics.Tests;

/// <summary>A table of counts: two rows, two columns.</summary>
/// <param name="A">Row 1, column 1.</param>
/// <param name="B">Row 1, column 2.</param>
/// <param name="C">Row 2, column 1.</param>
/// <param name="D">Row 2, column 2.</param>
public sealed record TwoByTwo(int A, int B, int C, int D)
{
    /// <summary>All counts.</summary>
    public int Total => A + B + C + D;

    /// <summary>Pearson's χ² = Σ(O − E)²/E, 1 df; null when a margin is empty. Assumes expected counts of about 5 or more.</summary>
    public ChiSquare? ChiSquare() => ChiSquareWith(0);

    /// <summary>With Yates' correction: Σ(|O − E| − min(½, |O − E|))²/E.</summary>
    public ChiSquare? ChiSquareYates() => ChiSquareWith(0.5);

    /// <summary>
    /// Fisher's exact p, two-sided: all tables with these margins whose probability is at most the observed, with a
    /// tolerance of 1e-7 for rounding. Null without counts.
    /// </summary>
    public double? FisherP()
    {
        if (Total == 0)
            return null;
        int row = A + B, column = A + C;
        int low = Math.Max(0, row + column - Total), high = Math.Min(row, column);
        double[] logs = [.. Enumerable.Range(low, high - low + 1).Select(a => LogCombinations(row, a) + LogCombinations(Total - row, column - a))];
        double largest = logs.Max();
        double[] weights = [.. logs.Select(log => Math.Exp(log - largest))];
        double observed = weights[A - low] * (1 + 1e-7);
        return Math.Min(1, weights.Where(w => w <= observed).Sum() / weights.Sum());
    }

    // O − E is the same in all four cells but for its sign: (AD − BC)/N.
    private ChiSquare? ChiSquareWith(double correction)
    {
        double n = Total, row1 = A + B, row2 = C + D, column1 = A + C, column2 = B + D;
        if (row1 == 0 || row2 == 0 || column1 == 0 || column2 == 0)
            return null;
        double deviation = Math.Abs((double)A * D - (double)B * C) / n;
        deviation -= Math.Min(correction, deviation);
        double root = deviation * Math.Sqrt(n / row1 * n / row2 * n / column1 * n / column2);
        return new(root * root / n, Normal.TwoSided(root / Math.Sqrt(n)));
    }

    private static double LogCombinations(int n, int k) => MathNet.Numerics.SpecialFunctions.BinomialLn(n, k);
}

/// <summary>χ² of a table with one degree of freedom.</summary>
/// <param name="Statistic">χ².</param>
/// <param name="P">Upper tail: P(Z² ≥ χ²).</param>
public sealed record ChiSquare(double Statistic, double P);
