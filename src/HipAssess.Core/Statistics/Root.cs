namespace HipAssess.Statistics;

/// <summary>Roots of monotone functions, to the last digits a double holds.</summary>
internal static class Root
{
    private const int MaximumSteps = 2000;

    /// <summary>
    /// Newton's step inside a shrinking bracket, bisection where it leaves it.
    /// The function is positive at <paramref name="low"/> and negative at <paramref name="high"/>.
    /// </summary>
    public static double OfDecreasing(Func<double, double> function, Func<double, double> derivative, double low, double high)
    {
        double x = (low + high) / 2;
        for (int step = 0; step < MaximumSteps; step++)
        {
            double y = function(x);
            if (y == 0)
                return x;
            if (y > 0)
                low = x;
            else
                high = x;
            double next = x - y / derivative(x);
            bool isNewton = next > low && next < high;
            if (!isNewton)
                next = low + (high - low) / 2;
            // The error of a Newton step is of the order of the square of the step before.
            if (Math.Abs(next - x) <= 4 * double.Epsilon + (isNewton ? 1e-10 : 2e-16) * Math.Abs(x))
                return next;
            x = next;
        }
        return x;
    }

    /// <summary>
    /// The same without a derivative (Illinois variant of the secant rule). The bracket grows from
    /// <paramref name="start"/> by <paramref name="step"/> until it holds the root.
    /// </summary>
    public static double OfDecreasing(Func<double, double> function, double start, double step)
    {
        double low = start - step, high = start + step;
        double yLow = function(low), yHigh = function(high);
        for (double grow = step; yLow < 0; grow *= 2, yLow = function(low))
            (high, yHigh, low) = (low, yLow, low - grow);
        for (double grow = step; yHigh > 0; grow *= 2, yHigh = function(high))
            (low, yLow, high) = (high, yHigh, high + grow);

        int kept = 0;
        for (int i = 0; i < MaximumSteps && yLow != 0 && yHigh != 0; i++)
        {
            double x = (low * yHigh - high * yLow) / (yHigh - yLow);
            if (!(x > low && x < high) || i % 8 == 7)
                x = low + (high - low) / 2;
            double y = function(x);
            if (y >= 0)
            {
                (low, yLow) = (x, y);
                if (kept > 0)
                    yHigh /= 2;
                kept = 1;
            }
            else
            {
                (high, yHigh) = (x, y);
                if (kept < 0)
                    yLow /= 2;
                kept = -1;
            }
            if (high - low <= 1e-14 * Math.Max(1e-6, Math.Abs(low)))
                break;
        }
        return yLow == 0 ? low : yHigh == 0 ? high : low + (high - low) / 2;
    }
}
