using System.Diagnostics;

namespace HipAssess.Benchmarks.WholeProcess;

/// <summary>A program that does jobs.</summary>
/// <param name="Name">At the head of its column.</param>
/// <param name="Version">As it says itself.</param>
/// <param name="Command">Program and arguments for a job, an input and where to write; null when it does not do that job.</param>
internal sealed record Contestant(string Name, string Version, Func<Job, string, string, IReadOnlyList<string>?> Command)
{
    /// <summary>The name of the peer in Python.</summary>
    public const string Python = "Python, pandas";

    /// <summary>The name of the peer in R.</summary>
    public const string R = "R, data.table";

    private const string RVersions = """
        suppressPackageStartupMessages(library(data.table)); cat(R.version.string, ", data.table ", format(packageVersion("data.table")), sep = "")
        """;

    private const string PythonVersions = """
        import platform, pandas, scipy, matplotlib
        print("Python", platform.python_version() + ", pandas", pandas.__version__ + ", SciPy", scipy.__version__ + ", matplotlib", matplotlib.__version__)
        """;

    /// <summary>This tool and the peers that are installed; a peer that is not is said so and left out. Null without this tool.</summary>
    public static IReadOnlyList<Contestant>? Installed(Options options, TextWriter log)
    {
        if (Answer(options.HipAssess, "--version") is not { } version)
        {
            log.WriteLine($"{options.HipAssess} does not run: dotnet build -c Release src/HipAssess.Cli, or name another with --hipassess.");
            return null;
        }
        var found = new List<Contestant>
        {
            new("hipassess", $"hipassess {version}", (job, file, output) =>
                [options.HipAssess, .. job.Arguments.Split(' ').Select(word => word switch { "FILE" => file, "OUT" => output, _ => word })]),
        };
        if (Answer(options.R, "-e", RVersions) is { } r)
            found.Add(new(R, r, (job, file, output) => Script(options.R, job.RScript, file, output)));
        else
            log.WriteLine($"R with data.table is left out: {options.R} does not run or has no such package (--r names another).");
        if (Answer(options.Python, "-c", PythonVersions) is { } python)
            found.Add(new(Python, python, (job, file, output) => Script(options.Python, job.PythonScript, file, output)));
        else
            log.WriteLine($"Python is left out: {options.Python} does not run or lacks pandas, SciPy or matplotlib (--python names another).");
        return found;
    }

    private static string[]? Script(string program, string? script, string file, string output) =>
        script is null ? null : [program, Path.Combine(Repository.Root, "tests", "HipAssess.Benchmarks", "Peers", script), file, output];

    private static string? Answer(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            string answer = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 ? answer : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
