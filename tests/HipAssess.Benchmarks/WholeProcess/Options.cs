using System.Globalization;

namespace HipAssess.Benchmarks.WholeProcess;

/// <summary>What <c>measure</c> and <c>compare</c> start, and how often.</summary>
internal sealed record Options
{
    /// <summary>The program measured: the Release build unless another is named.</summary>
    public string HipAssess { get; init; } = Path.Combine(Repository.Root, "src", "HipAssess.Cli", "bin", "Release", "net10.0", "hipassess");

    /// <summary>R, to be found on the path.</summary>
    public string R { get; init; } = "Rscript";

    /// <summary>Python with pandas, SciPy and matplotlib.</summary>
    public string Python { get; init; } = "python3";

    /// <summary>Athletes of the large files.</summary>
    public int[] Sizes { get; init; } = [1_000, 10_000, 100_000, 400_000];

    /// <summary>Runs of each program; the fastest counts.</summary>
    public int Runs { get; init; } = 3;

    /// <summary>A run that takes longer is stopped.</summary>
    public TimeSpan LongestRun { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A run that takes more is stopped, so that nothing else on the machine suffers.</summary>
    public int LargestMebibytes { get; init; } = 8192;

    /// <summary>Pairs of name and value; null when one is unknown or makes no sense.</summary>
    public static Options? Parse(ReadOnlySpan<string> words)
    {
        var options = new Options();
        for (; words.Length > 0; words = words[2..])
        {
            if (words.Length == 1)
                return null;
            string value = words[1];
            int[] numbers = [.. value.Split(',').Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0)];
            bool areNumbers = numbers.All(number => number > 0);
            var changed = words[0] switch
            {
                "--hipassess" => options with { HipAssess = Path.GetFullPath(value) },
                "--r" => options with { R = value },
                "--python" => options with { Python = value },
                "--athletes" when areNumbers => options with { Sizes = numbers },
                "--runs" when areNumbers => options with { Runs = numbers[0] },
                "--seconds" when areNumbers => options with { LongestRun = TimeSpan.FromSeconds(numbers[0]) },
                "--mebibytes" when areNumbers => options with { LargestMebibytes = numbers[0] },
                _ => null,
            };
            if (changed is null)
                return null;
            options = changed;
        }
        return options;
    }
}
