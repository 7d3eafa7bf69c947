using System.CommandLine;
using HipAssess.Norms;
using HipAssess.Thresholds;

namespace HipAssess.Cli.Flags;

/// <summary>The options of the retest rule, declared once.</summary>
public sealed class RetestFlags
{
    private readonly Option<bool> singleDay = new("--single-day")
    {
        Description = "Judge every test day by itself (default: two test days soon after each other that agree are judged by their mean).",
    };

    private readonly Option<int> retestDays = new("--retest-days")
    {
        Description = "How many days apart two test days of a retest may be.",
        HelpName = "N",
        DefaultValueFactory = _ => Limits.RetestDays,
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        retestDays.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out int days) && days is >= 1 and <= 365))
                result.AddError($"--retest-days: '{token.Value}' is no number of days from 1 to 365.");
        });
        command.Add(singleDay);
        command.Add(retestDays);
    }

    /// <summary>Puts the rule into the settings.</summary>
    public AssessmentSettings Apply(ParseResult parsed, AssessmentSettings settings) =>
        settings with { RetestDays = parsed.GetValue(singleDay) ? null : parsed.GetValue(retestDays) };
}
