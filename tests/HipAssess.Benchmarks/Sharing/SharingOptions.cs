using System.Globalization;

namespace HipAssess.Benchmarks.Sharing;

/// <summary>What <c>sharing</c> starts, and how many work at it for how long.</summary>
internal sealed record SharingOptions
{
    /// <summary>The program measured: the Release build unless another is named.</summary>
    public string HipAssess { get; init; } = Path.Combine(Repository.Root, "src", "HipAssess.Cli", "bin", "Release", "net10.0", "hipassess");

    /// <summary>Folder of <c>initdb</c>; null for the newest there is.</summary>
    public string? Postgres { get; init; }

    /// <summary>How long people work; null for what the trial takes by itself.</summary>
    public double? Minutes { get; init; }

    /// <summary>Who works at once; null for what the trial takes by itself.</summary>
    public int? People { get; init; }

    /// <summary>How many of them type tests; null for what the trial takes by itself.</summary>
    public int? Writers { get; init; }

    /// <summary>How often an instance is killed.</summary>
    public int Kills { get; init; } = 200;

    /// <summary>Athletes there are at first, every second a control.</summary>
    public int Athletes { get; init; } = 400;

    /// <summary>Sessions of each.</summary>
    public int Sessions { get; init; } = 6;

    /// <summary>Teams they are in.</summary>
    public int Teams { get; init; } = 6;

    /// <summary>The shortest time between two clicks, in seconds.</summary>
    public double LeastThinking { get; init; } = 0.5;

    /// <summary>The longest.</summary>
    public double MostThinking { get; init; } = 2;

    /// <summary>Draws the same people and clicks again.</summary>
    public int Seed { get; init; } = 20261130;

    /// <summary>Pairs of name and value; null when one is unknown or makes no sense.</summary>
    public static SharingOptions? Parse(ReadOnlySpan<string> words)
    {
        if (words.Length % 2 != 0)
            return null;
        var options = new SharingOptions();
        for (int i = 0; i < words.Length; i += 2)
        {
            bool isNumber = double.TryParse(words[i + 1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number > 0;
            var changed = words[i] switch
            {
                "--hipassess" => options with { HipAssess = Path.GetFullPath(words[i + 1]) },
                "--postgres" => options with { Postgres = Path.GetFullPath(words[i + 1]) },
                "--thinking" when Range(words[i + 1]) is { } range => options with { LeastThinking = range.Least, MostThinking = range.Most },
                "--minutes" when isNumber => options with { Minutes = number },
                "--people" when isNumber => options with { People = (int)number },
                "--writers" when isNumber => options with { Writers = (int)number },
                "--kills" when isNumber => options with { Kills = (int)number },
                "--athletes" when isNumber => options with { Athletes = (int)number },
                "--sessions" when isNumber => options with { Sessions = (int)number },
                "--teams" when isNumber => options with { Teams = (int)number },
                "--seed" when isNumber => options with { Seed = (int)number },
                _ => null,
            };
            if (changed is null)
                return null;
            options = changed;
        }
        return options;
    }

    // "0.5-2", or "0-0" for people who never think.
    private static (double Least, double Most)? Range(string text) => text.Split('-') is [var from, var to]
        && double.TryParse(from, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double least)
        && double.TryParse(to, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double most) && least <= most
            ? (least, most)
            : null;
}
