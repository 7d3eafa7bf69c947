using System.Runtime.InteropServices;
using HipAssess.Statistics;

namespace HipAssess.Norms.Controls;

/// <summary>
/// One value per control, from which any control can be left out: nobody is part of the norm that judges them.
/// It looks at the values where they are, for a control group has a dozen samples per muscle group; those a chart shows are sorted once and kept.
/// </summary>
public sealed class NormSample
{
    private readonly int controls;
    private readonly Func<int, double> valueOf;
    private readonly Moments all;
    private readonly WhenAsked<double[]> inOrder;

    /// <param name="controls">How many controls there are. They are numbered in ordinal order of their ids, so that sums do not depend on the file's order.</param>
    /// <param name="valueOf">The value of the control of that number; NaN when it has none.</param>
    public NormSample(int controls, Func<int, double> valueOf)
    {
        (this.controls, this.valueOf) = (controls, valueOf);
        all = MomentsWithout(null);
        inOrder = new(() => [.. Enumerable.Range(0, controls).Select(valueOf).Where(value => !double.IsNaN(value)).Order()]);
    }

    /// <summary>How many controls remain without this one.</summary>
    /// <param name="control">Its number; null for somebody who is no control.</param>
    public int CountWithout(int? control) => all.N - (ValueOf(control) is null ? 0 : 1);

    /// <summary>The controls' values without this one's, from the smallest to the largest.</summary>
    public IReadOnlyList<double> ValuesWithout(int? control)
    {
        double[] values = inOrder.Value;
        if (ValueOf(control) is not { } own)
            return values;
        int place = Array.BinarySearch(values, own);
        return new ListWhenAsked<double>(values.Length - 1, i => values[i < place ? i : i + 1]);
    }

    /// <summary>n, mean and SD of the controls without this one.</summary>
    public Moments Without(int? control)
    {
        if (ValueOf(control) is not { } own)
            return all;

        if (all.N < 3)
            return MomentsWithout(control);

        // One value is taken out of the sums in constant time, so that large control groups stay fast;
        // where it carries most of the spread that loses digits, and the rest is summed again.
        int rest = all.N - 1;
        double squares = all.Sd!.Value * all.Sd.Value * rest;
        double deviation = own - all.Mean!.Value;
        double removed = deviation * deviation * all.N / rest;
        return removed > 0.5 * squares
            ? MomentsWithout(control)
            : new Moments(rest, all.Mean - deviation / rest, Math.Sqrt((squares - removed) / (rest - 1)));
    }

    /// <summary>The control who alone makes more than half of the variance, with the SD and what is left of it without this one; null where nobody does.</summary>
    public (int Number, double Sd, double SdWithout)? Dominating()
    {
        if (all is not { N: > 2, Mean: { } mean, Sd: { } sd and > 0 })
            return null;
        int farthest = Enumerable.Range(0, controls).Where(number => ValueOf(number) is not null).MaxBy(number => Math.Abs(valueOf(number) - mean));
        double without = Without(farthest).Sd!.Value;
        return (all.N - 2) * without * without < 0.5 * (all.N - 1) * sd * sd ? (farthest, sd, without) : null;
    }

    private double? ValueOf(int? control) =>
        control is { } number && valueOf(number) is var value && !double.IsNaN(value) ? value : null;

    private Moments MomentsWithout(int? control)
    {
        var values = new List<double>(controls);
        for (int number = 0; number < controls; number++)
            if (number != control && valueOf(number) is var value && !double.IsNaN(value))
                values.Add(value);
        return Moments.Of(CollectionsMarshal.AsSpan(values));
    }
}
