using System.Diagnostics;
using static System.FormattableString;

namespace HipAssess.Benchmarks.Sharing;

/// <summary>How long requests of each kind took, and which were not answered as expected.</summary>
internal sealed class Measured
{
    private const int Told = 12;
    private static readonly TimeSpan ToWarm = TimeSpan.FromSeconds(30); // programs that were just started, and people who all come in it

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly List<double> warm = [];
    private readonly Lock turn = new();
    private readonly Dictionary<string, Kind> kinds = [];
    private readonly List<string> errors = [];

    /// <summary>How many answers were not those expected, and may not be excused.</summary>
    public int Errors { get; private set; }

    /// <summary>How many were put off while something was away.</summary>
    public int PutOff { get; private set; }

    /// <summary>How many requests were answered as expected.</summary>
    public int Answers
    {
        get
        {
            lock (turn)
                return kinds.Values.Sum(kind => kind.Took.Count);
        }
    }

    /// <summary>95 of 100 of all requests were answered within so many milliseconds.</summary>
    public double P95
    {
        get
        {
            lock (turn)
                return Share([.. kinds.Values.SelectMany(kind => kind.Took).Order()], 0.95);
        }
    }

    /// <summary>A request was answered as expected.</summary>
    public void Answered(string kind, double milliseconds)
    {
        lock (turn)
        {
            Of(kind).Took.Add(milliseconds);
            if (clock.Elapsed > ToWarm)
                warm.Add(milliseconds);
        }
    }

    /// <summary>A request was put off while something was away.</summary>
    public void WasPutOff(string kind)
    {
        lock (turn)
        {
            PutOff++;
            Of(kind).PutOff++;
        }
    }

    /// <summary>A request was answered otherwise.</summary>
    public void Wrong(string kind, string what)
    {
        lock (turn)
        {
            Errors++;
            Of(kind).Wrong++;
            errors.Add($"{kind}: {what}");
        }
    }

    /// <summary>Prints the table.</summary>
    public void Print(TextWriter to, double seconds)
    {
        lock (turn)
        {
            to.WriteLine("| | requests | median | p95 | slowest | errors | put off |");
            to.WriteLine("|---|---|---|---|---|---|---|");
            foreach (var (name, kind) in kinds.OrderByDescending(one => one.Value.Took.Count))
                Row(to, name, kind.Took, kind.Wrong, kind.PutOff);
            Row(to, "All", [.. kinds.Values.SelectMany(kind => kind.Took)], Errors, PutOff);
            Row(to, Invariant($"All after {ToWarm.TotalSeconds:F0} s"), warm, 0, 0);
            to.WriteLine();
            to.WriteLine(Invariant($"{kinds.Values.Sum(kind => kind.Took.Count) / seconds:F1} requests a second."));
            foreach (string error in errors.Take(Told))
                to.WriteLine($"- {error}");
            if (errors.Count > Told)
                to.WriteLine(Invariant($"- and {errors.Count - Told} more"));
            to.WriteLine();
        }
    }

    private static void Row(TextWriter to, string name, List<double> took, int wrong, int putOff)
    {
        double[] sorted = [.. took.Order()];
        to.WriteLine(Invariant($"| {name} | {sorted.Length} | {Share(sorted, 0.5):F0} ms | {Share(sorted, 0.95):F0} ms | {Share(sorted, 1):F0} ms | {wrong} | {putOff} |"));
    }

    private static double Share(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];

    private Kind Of(string name)
    {
        if (!kinds.TryGetValue(name, out var kind))
            kinds.Add(name, kind = new Kind());
        return kind;
    }

    private sealed class Kind
    {
        public List<double> Took { get; } = [];

        public int Wrong { get; set; }

        public int PutOff { get; set; }
    }
}
