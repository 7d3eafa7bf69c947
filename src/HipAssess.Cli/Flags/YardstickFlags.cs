using System.Collections.Immutable;
using System.CommandLine;
using HipAssess.Cli.Output;
using HipAssess.Import.Problems;
using HipAssess.Import.Sessions;
using HipAssess.Mobility;
using HipAssess.Norms;
using HipAssess.Norms.Files;
using HipAssess.Norms.Published;
using HipAssess.Reports.Words;
using HipAssess.Strength;

namespace HipAssess.Cli.Flags;

/// <summary>The options that name one's own yardsticks, norm and error of measurement, declared once.</summary>
public sealed class YardstickFlags
{
    private readonly Option<string?> norms = new("--norms")
    {
        Description = "A norm file (hipassess norms build) or a published set (hipassess norms list) to compare with before any other norm.",
        HelpName = "FILE-or-SET",
    };

    private readonly Option<string?> reliability = new("--reliability")
    {
        Description = "Your own error of measurement (hipassess reliability) in place of the shipped one.",
        HelpName = "FILE",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(norms);
        command.Add(reliability);
    }

    /// <summary>The files among them.</summary>
    public IEnumerable<string?> Files(ParseResult parsed) => [parsed.GetValue(norms), parsed.GetValue(reliability)];

    /// <summary>Puts what the user named into the settings.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="settings">The settings so far.</param>
    /// <param name="hidesNames">The names of the files must not be written anywhere.</param>
    /// <param name="error">Where problems are printed.</param>
    /// <returns>The settings; when something named cannot be used, the exit code, and the problems as an input that was rejected.</returns>
    public (AssessmentSettings Settings, Imported? Refused, int? ExitCode) Apply(
        ParseResult parsed, AssessmentSettings settings, bool hidesNames, TextWriter error)
    {
        if (parsed.GetValue(reliability) is { } reliabilityPath)
        {
            var (set, problems) = ReliabilityFile.Read(reliabilityPath, hidesNames ? "reliability file" : null);
            if (set is null)
                return (settings, Rejected(problems), Refuse(problems, error));
            settings = settings with { Reliability = set, RangeReliability = RangeReliabilitySet.Of(set) };
        }
        if (parsed.GetValue(norms) is not { } named)
            return (settings, null, null);
        if (PublishedNorms.Sets.Contains(named) || PublishedRangeNorms.Sets.Contains(named))
            return (settings with { NormSet = named }, null, null);
        if (!File.Exists(named))
        {
            error.WriteLine($"hipassess: --norms: {(hidesNames ? "what was named" : $"'{VisibleText.Visible(named)}'")} is neither a published set (see: hipassess norms list) nor a file.");
            return (settings, null, ExitCodes.Usage);
        }
        var (file, faults) = NormFileReader.Read(named, hidesNames ? "norm file" : null);
        return file is null ? (settings, Rejected(faults), Refuse(faults, error)) : (settings with { NormFile = file }, null, null);
    }

    private static Imported Rejected(ImmutableArray<Problem> problems) => new([], problems, []) { IsRejected = true };

    /// <summary>Prints what is wrong with a file.</summary>
    public static int Refuse(ImmutableArray<Problem> problems, TextWriter error)
    {
        foreach (var problem in problems)
            error.WriteLine(InputReport.Line(problem));
        return ExitCodes.Rejected;
    }
}
