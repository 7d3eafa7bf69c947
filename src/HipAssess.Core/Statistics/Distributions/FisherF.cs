using MathNet.Numerics;

namespace HipAssess.Statistics.Distributions;

/// <summary>The F distribution with any df1, df2 &gt; 0; both tails hold down to 1e-300.</summary>
public static class FisherF
{
    /// <summary>P(F ≤ f) = I_x(df1/2, df2/2), x = df1·f/(df1·f + df2).</summary>
    public static double LowerTail(double f, double df1, double df2) => Tail(df1 * f, df2, df1, df2);

    /// <summary>P(F ≥ f) = I_y(df2/2, df1/2), y = df2/(df1·f + df2).</summary>
    public static double UpperTail(double f, double df1, double df2) => Tail(df2, df1 * f, df2, df1);

    /// <summary>The f with P(F ≤ f) = <paramref name="p"/>, 0 &lt; p &lt; 1.</summary>
    public static double Quantile(double p, double df1, double df2)
    {
        if (p > 0.5)
            return 1 / Quantile(1 - p, df2, df1);

        // ln(tail) against ln f: a line far out.
        double logConstant = -SpecialFunctions.BetaLn(df1 / 2, df2 / 2);
        double Slope(double u)
        {
            double x = 1 / (1 + df2 / df1 * Math.Exp(-u)), y = 1 / (1 + df1 / df2 * Math.Exp(u));
            double density = Math.Exp(logConstant + df1 / 2 * Math.Log(x) + df2 / 2 * Math.Log(y));
            return density / LowerTail(Math.Exp(u), df1, df2);
        }
        return Math.Exp(Root.OfDecreasing(
            u => Math.Log(p) - Math.Log(LowerTail(Math.Exp(u), df1, df2)), u => -Slope(u), -690, 690));
    }

    private static double Tail(double part, double rest, double dfPart, double dfRest)
    {
        double a = dfPart / 2, b = dfRest / 2;
        double x = part / (part + rest);
        // Above the middle the complement carries the digits.
        return x <= (a + 1) / (a + b + 2)
            ? SpecialFunctions.BetaRegularized(a, b, x)
            : 1 - SpecialFunctions.BetaRegularized(b, a, rest / (part + rest));
    }
}
