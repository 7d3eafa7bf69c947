using HipAssess.Statistics;

namespace HipAssess.Norms;

/// <summary>
/// One value per control, from which any athlete can be left out: nobody is part of the norm that judges them.
/// </summary>
public sealed class NormSample
{
    private readonly Dictionary<string, int> indexOf = new(StringComparer.Ordinal);
    private readonly double[] values;
    private readonly Moments all;

    /// <param name="values">One per athlete, in ordinal order of the athletes, so that sums do not depend on the file's order.</param>
    public NormSample(IEnumerable<(string Athlete, double Value)> values)
    {
        var list = new List<double>();
        foreach (var (athlete, value) in values)
        {
            indexOf.Add(athlete, list.Count);
            list.Add(value);
        }
        this.values = [.. list];
        all = Moments.Of(this.values);
    }

    /// <summary>How many controls remain without this athlete.</summary>
    public int CountWithout(string athlete) => values.Length - (indexOf.ContainsKey(athlete) ? 1 : 0);

    /// <summary>The controls' values without this athlete's.</summary>
    public IEnumerable<double> ValuesWithout(string athlete) =>
        indexOf.TryGetValue(athlete, out int index) ? values.Where((_, i) => i != index) : values;

    /// <summary>n, mean and SD of the controls without this athlete.</summary>
    public Moments Without(string athlete)
    {
        if (!indexOf.TryGetValue(athlete, out int index))
            return all;

        if (all.N < 3)
            return Moments.Of([.. ValuesWithout(athlete)]);

        // One value is taken out of the sums in constant time, so that large control groups stay fast;
        // where it carries most of the spread that loses digits, and the rest is summed again.
        int rest = all.N - 1;
        double squares = all.Sd!.Value * all.Sd.Value * rest;
        double deviation = values[index] - all.Mean!.Value;
        double removed = deviation * deviation * all.N / rest;
        return removed > 0.5 * squares
            ? Moments.Of([.. ValuesWithout(athlete)])
            : new Moments(rest, all.Mean - deviation / rest, Math.Sqrt((squares - removed) / (rest - 1)));
    }
}
