using System.CommandLine;
using HipAssess.Domain;
using HipAssess.Reports.Words.Doors;
using HipAssess.Strength;

namespace HipAssess.Cli.Flags;

/// <summary>The options that say what stands for a side and how strength is normalised, declared once.</summary>
/// <param name="defaultNormalise">What is done when the user says nothing.</param>
public sealed class StrengthFlags(Normalisation defaultNormalise)
{
    private static readonly Dictionary<string, StrengthChoice> Choices = Enum.GetValues<StrengthChoice>().ToDictionary(choice => choice.Name());
    private static readonly Dictionary<string, Normalisation> Normalisations = Enum.GetValues<Normalisation>().ToDictionary(how => how.Name());

    private readonly Option<string> strength = new("--strength")
    {
        Description = "What stands for a side: the best trial or the mean of the trials.",
        HelpName = "best|mean",
        DefaultValueFactory = _ => StrengthChoice.Best.Name(),
    };

    private readonly Option<string> normalise = new("--normalise")
    {
        Description = "How strength is made comparable between bodies: not at all, by body mass, by mass^(2/3) for force, or in percent of body weight. Side differences do not depend on it.",
        HelpName = "none|mass|allometric|body-weight",
        DefaultValueFactory = _ => defaultNormalise.Name(),
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        AddChoiceTo(command);
        normalise.AcceptOnlyFromAmong([.. Normalisations.Keys]);
        command.Add(normalise);
    }

    /// <summary>Adds the choice alone, to a command that normalises nothing.</summary>
    public void AddChoiceTo(Command command)
    {
        strength.AcceptOnlyFromAmong([.. Choices.Keys]);
        command.Add(strength);
    }

    /// <summary>The choice made.</summary>
    public StrengthChoice Strength(ParseResult parsed) => Choices[parsed.GetRequiredValue(strength)];

    /// <summary>The normalisation chosen.</summary>
    public Normalisation Normalise(ParseResult parsed) => Normalisations[parsed.GetRequiredValue(normalise)];

    /// <summary>Why this normalisation cannot be used on these sessions, and what to do; null when it can.</summary>
    public static string? Refusal(IEnumerable<Session> sessions, Normalisation how) => NormalisingWords.Refusal(sessions, how);
}
