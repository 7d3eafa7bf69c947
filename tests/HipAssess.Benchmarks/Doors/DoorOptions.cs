using System.Globalization;

namespace HipAssess.Benchmarks.Doors;

/// <summary>What <c>door</c> makes, starts and asks for.</summary>
/// <param name="Store">File of the store.</param>
internal sealed record DoorOptions(string Store)
{
    /// <summary>The program measured: the Release build unless another is named.</summary>
    public string HipAssess { get; init; } = Path.Combine(Repository.Root, "src", "HipAssess.Cli", "bin", "Release", "net10.0", "hipassess");

    /// <summary>Athletes of the store, every second a control.</summary>
    public int Athletes { get; init; } = 10_000;

    /// <summary>Sessions of each.</summary>
    public int Sessions { get; init; } = 10;

    /// <summary>How often each page is asked for, or the program is killed.</summary>
    public int Times { get; init; } = 60;

    /// <summary>A file and pairs of name and value; null when one is unknown or makes no sense.</summary>
    public static DoorOptions? Parse(ReadOnlySpan<string> words)
    {
        if (words.Length % 2 == 0)
            return null;
        var options = new DoorOptions(Path.GetFullPath(words[0]));
        for (int i = 1; i < words.Length; i += 2)
        {
            bool isNumber = int.TryParse(words[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0;
            var changed = words[i] switch
            {
                "--hipassess" => options with { HipAssess = Path.GetFullPath(words[i + 1]) },
                "--athletes" when isNumber => options with { Athletes = number },
                "--sessions" when isNumber => options with { Sessions = number },
                "--times" when isNumber => options with { Times = number },
                _ => null,
            };
            if (changed is null)
                return null;
            options = changed;
        }
        return options;
    }
}
