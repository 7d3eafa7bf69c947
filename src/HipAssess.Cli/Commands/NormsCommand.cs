using System.CommandLine;
using System.Security.Cryptography;
using HipAssess.Cli.Flags;
using HipAssess.Cli.Output;
using HipAssess.Domain;
using HipAssess.Import.Sessions;
using HipAssess.Norms;
using HipAssess.Norms.Files;
using HipAssess.Norms.Published;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Doors;
using HipAssess.Strength;
using HipAssess.Verdicts;

namespace HipAssess.Cli.Commands;

/// <summary><c>hipassess norms</c>: which norms there are, what they rest on, and how to make one of one's own.</summary>
public static class NormsCommand
{
    /// <summary>The command line of <c>norms</c>.</summary>
    public static Command Declare(Terminal terminal) =>
        new("norms", "Lists and shows the norms that come with the tool, and makes one of your own athletes.")
        {
            DeclareList(terminal),
            MobilityNormsCommand.Declare(terminal),
            DeclareShow(terminal),
            DeclareBuild(terminal),
        };

    private static Command DeclareList(Terminal terminal)
    {
        var muscle = new Option<string?>("--muscle") { Description = "Only this muscle group or ratio, e.g. abductors." };
        var sex = new Option<string?>("--sex") { Description = "Only norms that hold for this sex.", HelpName = "female|male" };
        var unit = new Option<string?>("--unit") { Description = "Only this unit, e.g. n_per_kg." };
        // Words there may be norms for: every command declares this one, and should not have to read the norms for it.
        muscle.AcceptOnlyFromAmong([.. Enum.GetValues<MuscleGroup>().Select(m => m.Name()), .. Enum.GetValues<RatioKind>().Select(r => r.Name())]);
        sex.AcceptOnlyFromAmong("female", "male");
        unit.AcceptOnlyFromAmong([.. Enum.GetValues<StrengthUnit>().Select(u => u.Name())]);
        var command = new Command("list", "Lists the published norms, one line each.\n\nExample:\n  hipassess norms list --muscle abductors --sex female")
        {
            muscle, sex, unit,
        };
        command.SetAction(parsed => List(
            PublishedNorms.All.Where(norm =>
                (parsed.GetValue(muscle) is not { } of || NormTableWords.Of(norm) == of)
                && (parsed.GetValue(sex) is not { } whose || norm.Sex is null || norm.Sex.Value.Name() == whose)
                && (parsed.GetValue(unit) is not { } name || norm.Unit?.Name() == name)),
            terminal));
        return command;
    }

    private static int List(IEnumerable<PublishedNorm> norms, Terminal terminal)
    {
        string[][] rows = [.. norms.Select(NormTableWords.Row)];
        if (rows.Length == 0)
        {
            terminal.Say("No norm.");
            return ExitCodes.Done;
        }
        TextTable.Print(terminal, [.. NormTableWords.Heads], rows);
        terminal.Out.WriteLine();
        terminal.Say($"{NormTableWords.NotStated} All of a set and how to cite it: hipassess norms show SET");
        return ExitCodes.Done;
    }

    private static Command DeclareShow(Terminal terminal)
    {
        var set = new Argument<string>("SET") { Description = "A published set (hipassess norms list)." };
        var command = new Command("show", "Shows all of a published set, and how to cite it.\n\nExample:\n  hipassess norms show leetun2004") { set };
        set.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } name && !PublishedNorms.Sets.Contains(name) && !PublishedRangeNorms.Sets.Contains(name))
                result.AddError($"There is no set '{VisibleText.Visible(name)}'. hipassess norms list shows them all.");
        });
        command.SetAction(parsed =>
        {
            if (PublishedNorms.InSet(parsed.GetRequiredValue(set)) is { Length: > 0 } norms)
                Show(norms, terminal);
            MobilityNormsCommand.Show(PublishedRangeNorms.InSet(parsed.GetRequiredValue(set)), terminal);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Show(IReadOnlyList<PublishedNorm> norms, Terminal terminal)
    {
        foreach (var norm in norms)
        {
            terminal.Say(NormTableWords.Title(norm));
            foreach (var (label, text) in NormTableWords.Facts(norm))
                terminal.Say($"  {label,-9} {text}");
            terminal.Out.WriteLine();
        }
        terminal.Say("Cite as:");
        foreach (string citation in norms.Select(NormWords.Citation).Distinct())
            terminal.Say($"  {citation}");
    }

    private static Command DeclareBuild(Terminal terminal)
    {
        var import = new ImportFlags();
        var strength = new StrengthFlags(Normalisation.Mass);
        var output = new Option<string?>("--output") { Description = "The norm file to write; standard output when not given.", HelpName = "FILE" };
        var command = new Command("build",
            "Makes a norm file of athletes without injury: codes in place of ids, no body mass, no dates (docs/norms.md).\n\n"
            + "Example:\n  hipassess norms build sample-data/runners.csv --output club-norms.json");
        import.AddTo(command);
        strength.AddTo(command);
        command.Add(output);
        command.SetAction(parsed =>
        {
            import.Inputs(parsed).KeepFromFile(parsed.GetValue(output));
            var settings = new AssessmentSettings { Strength = strength.Strength(parsed), Normalise = strength.Normalise(parsed) };
            return Build(import.Read(parsed, terminal), settings, parsed.GetValue(output), terminal);
        });
        return command;
    }

    private static int Build(Imported imported, AssessmentSettings settings, string? output, Terminal terminal)
    {
        InputReport.Print(imported, terminal.Error);
        if (imported.IsRejected)
            return ExitCodes.Rejected;
        if (StrengthFlags.Refusal(imported.Sessions, settings.Normalise) is { } refusal)
        {
            terminal.Error.WriteLine($"hipassess: {refusal}");
            return ExitCodes.Usage;
        }
        var controls = NormBuilding.Controls(imported.Sessions);
        var file = NormBuilding.Of(
            controls, settings, [.. RandomNumberGenerator.GetBytes(16)], ToolVersion.Number, output is null ? "norms.json" : Path.GetFileName(output));
        if (file.Athletes.IsEmpty)
        {
            terminal.Error.WriteLine("hipassess: no athlete without injury has both sides of a muscle group or movement, so there is no norm to build.");
            return ExitCodes.Rejected;
        }
        string whom = imported.Sessions.Any(session => session.Facts.Group is not null) ? "of group control" : "without an injured side (the file has no groups)";
        terminal.Error.WriteLine($"{TermWords.Counted(file.Athletes.Length, "athlete")} {whom}.");
        foreach (string warning in NormFileWriter.Warnings(file))
            terminal.Error.WriteLine($"Warning: {warning}");
        if (file.Counts is { } counts)
            terminal.Error.WriteLine(ControlWords.ControlCounts(counts, expected: null));
        if (Assessment.Of(controls, settings).MobilityControls is { } mobility)
            terminal.Error.WriteLine(MobilityNormWords.Counts(mobility));
        OutputFile.Write(output, terminal, to => NormFileWriter.Write(to, file));
        return ExitCodes.Done;
    }
}
