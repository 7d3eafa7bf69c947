using System.Diagnostics;
using System.Globalization;

namespace HipAssess.Benchmarks.WholeProcess;

/// <summary>One run of a program from start to end, as the user waits for it.</summary>
/// <param name="Seconds">Wall time.</param>
/// <param name="Mebibytes">The most memory it held at once (resident).</param>
/// <param name="Failure">Why it did not come to a good end; null when it did.</param>
/// <param name="LastWords">What it then said last.</param>
internal sealed record Run(double Seconds, double Mebibytes, string? Failure, string LastWords = "")
{
    /// <summary>Because it failed with less.</summary>
    public static Run NotTried { get; } = new(0, 0, "not tried");

    /// <summary>Starts a program, waits for it and watches its memory.</summary>
    /// <param name="command">Program and arguments.</param>
    /// <param name="output">Gets what it prints, without a pipe that this process would have to empty.</param>
    /// <param name="options">Limits.</param>
    public static Run Of(IReadOnlyList<string> command, string output, Options options)
    {
        // The shell makes way for the program (exec): process id, time and memory are the program's own.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" > \"$0\" 2> \"$0.err\"", output, .. command]);
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        string status = $"/proc/{process.Id}/status";
        double peak = 0;
        string? stopped = null;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(5)))
        {
            peak = Math.Max(peak, PeakOf(status));
            stopped ??= clock.Elapsed > options.LongestRun ? $"over {options.LongestRun.TotalSeconds:F0} s"
                : peak > options.LargestMebibytes ? $"over {options.LargestMebibytes} MiB" : null;
            if (stopped is not null)
                process.Kill(entireProcessTree: true);
        }
        double seconds = clock.Elapsed.TotalSeconds;
        string? failure = stopped ?? (process.ExitCode == 0 ? null : $"exit code {process.ExitCode}");
        return new Run(seconds, peak, failure, failure is null ? "" : File.ReadLines(output + ".err").LastOrDefault("").Trim());
    }

    // The kernel keeps the high-water mark itself, so looking every few milliseconds misses no peak but one of the last moment.
    private static double PeakOf(string status)
    {
        try
        {
            string? line = File.ReadLines(status).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.AsSpan(6, line.Length - 6 - " kB".Length), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0; // It ended between two looks.
        }
    }
}
