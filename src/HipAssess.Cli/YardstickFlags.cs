using System.Collections.Immutable;
using System.CommandLine;
using HipAssess.Asymmetry;
using HipAssess.Import;
using HipAssess.Norms;

namespace HipAssess.Cli;

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

    /// <summary>Puts what the user named into the settings.</summary>
    /// <returns>The settings, and the exit code when something named cannot be used; problems are printed.</returns>
    public (AssessmentSettings Settings, int? ExitCode) Apply(ParseResult parsed, AssessmentSettings settings, TextWriter error)
    {
        if (parsed.GetValue(reliability) is { } reliabilityPath)
        {
            var (set, problems) = ReliabilityFile.Read(reliabilityPath);
            if (set is null)
                return (settings, Refuse(problems, error));
            settings = settings with { Reliability = set };
        }
        if (parsed.GetValue(norms) is not { } named)
            return (settings, null);
        if (PublishedNorms.Sets.Contains(named))
            return (settings with { NormSet = named }, null);
        if (!File.Exists(named))
        {
            error.WriteLine($"hipassess: --norms: '{Reports.Words.Visible(named)}' is neither a published set (see: hipassess norms list) nor a file.");
            return (settings, ExitCodes.Usage);
        }
        var (file, faults) = NormFileReader.Read(named);
        return file is null ? (settings, Refuse(faults, error)) : (settings with { NormFile = file }, null);
    }

    /// <summary>Prints what is wrong with a file.</summary>
    public static int Refuse(ImmutableArray<Problem> problems, TextWriter error)
    {
        foreach (var problem in problems)
            error.WriteLine(InputReport.Line(problem));
        return ExitCodes.Rejected;
    }
}
