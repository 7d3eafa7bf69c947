using System.Globalization;
using System.Runtime.InteropServices;

namespace HipAssess.Benchmarks.WholeProcess;

/// <summary>What figures of speed are worth nothing without.</summary>
internal static class Machine
{
    /// <summary>Day, machine and versions, as a sentence of Markdown.</summary>
    public static void Print(TextWriter to, IEnumerable<Contestant> contestants)
    {
        double gibibytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024.0 / 1024 / 1024;
        string[] parts =
        [
            DateTime.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            $"{Value("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString()}, {Environment.ProcessorCount} processors",
            FormattableString.Invariant($"{gibibytes:F0} GiB"),
            Value("/etc/os-release", "PRETTY_NAME") ?? RuntimeInformation.OSDescription,
            RuntimeInformation.FrameworkDescription,
            .. contestants.Select(contestant => contestant.Version),
        ];
        to.WriteLine($"{string.Join("; ", parts)}.");
        to.WriteLine();
    }

    private static string? Value(string file, string name) => File.ReadLines(file)
        .FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':', '=')[^1].Trim(' ', '"');
}
