using System.Diagnostics;
using System.Globalization;
using static System.FormattableString;

namespace HipAssess.Benchmarks.Sharing;

/// <summary>Processor time taken so far, in seconds.</summary>
/// <param name="Instances">By each instance.</param>
/// <param name="Server">By the database.</param>
/// <param name="People">By this program, which plays the people.</param>
/// <param name="Machine">By everything on this machine.</param>
internal sealed record Processor(double[] Instances, double Server, double People, double Machine)
{
    private const int Idle = 3, Waiting = 4, TicksOfASecond = 100;

    /// <summary>That of now.</summary>
    public static Processor Now(Clinic clinic)
    {
        using var self = Process.GetCurrentProcess();
        double[] ticks = [.. File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9].Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
        return new Processor(
            [.. clinic.Instances.Select(instance => instance.ProcessorSeconds)], clinic.Server.ProcessorSeconds, self.TotalProcessorTime.TotalSeconds,
            ticks.Where((_, i) => i is not (Idle or Waiting)).Sum() / TicksOfASecond);
    }

    /// <summary>Prints how busy each was since.</summary>
    /// <param name="to">Where to print.</param>
    /// <param name="before">That of before.</param>
    /// <param name="seconds">Between the two.</param>
    /// <param name="requests">Answered between the two.</param>
    /// <param name="clinic">Whose.</param>
    public void Print(TextWriter to, Processor before, double seconds, int requests, Clinic clinic)
    {
        const double Milliseconds = 1000;
        double all = Machine - before.Machine, own = Instances.Sum() - before.Instances.Sum() + Server - before.Server + People - before.People;
        foreach (var (i, instance) in clinic.Instances.Index())
            to.WriteLine(Invariant($"Instance {i + 1}: {(Instances[i] - before.Instances[i]) / seconds:P0} of a processor, {instance.PeakMebibytes:F0} MiB at most."));
        to.WriteLine(Invariant($"PostgreSQL {(Server - before.Server) / seconds:P0}, the people {(People - before.People) / seconds:P0}, all else on this machine {Math.Max(0, all - own) / seconds:P0}, of {Environment.ProcessorCount} processors; {File.ReadAllText("/proc/loadavg").Split(' ')[0]} wait or run."));
        // What a busy machine changes least.
        to.WriteLine(Invariant($"A request took {Milliseconds * (Instances.Sum() - before.Instances.Sum()) / requests:F1} ms of processor in its instance and {Milliseconds * (Server - before.Server) / requests:F1} ms in PostgreSQL, starting and warming up counted in."));
    }
}
