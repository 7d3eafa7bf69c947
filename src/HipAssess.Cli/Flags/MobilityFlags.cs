using System.CommandLine;
using HipAssess.Mobility;

namespace HipAssess.Cli.Flags;

/// <summary>The option that says what stands for a side of a movement, declared once.</summary>
public sealed class MobilityFlags
{
    private readonly Option<string> mobility = new("--mobility")
    {
        Description = "What stands for a side of a movement: the mean of the trials or the one with the most range.",
        HelpName = "mean|best",
        DefaultValueFactory = _ => RangeChoice.Mean.Name(),
    };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command)
    {
        mobility.AcceptOnlyFromAmong("mean", "best");
        command.Add(mobility);
    }

    /// <summary>The choice made.</summary>
    public RangeChoice Choice(ParseResult parsed) => RangeChoices.Parse(parsed.GetRequiredValue(mobility))!.Value;
}
