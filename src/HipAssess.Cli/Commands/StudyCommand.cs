using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using HipAssess.Cli.Flags;
using HipAssess.Cli.Output;
using HipAssess.Domain;
using HipAssess.Import;
using HipAssess.Import.Sessions;
using HipAssess.Reports.Export;
using HipAssess.Reports.Export.Packages;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Doors;
using HipAssess.Strength;
using HipAssess.Studies;

namespace HipAssess.Cli.Commands;

/// <summary><c>hipassess study</c>: one cohort file in, the injured-versus-healthy comparison out, as tables and figures.</summary>
public static class StudyCommand
{
    /// <summary>The command line of <c>study</c>.</summary>
    public static Command Declare(Terminal terminal)
    {
        var import = new ImportFlags();
        var strength = new StrengthFlags(Normalisation.Allometric);
        var bound = new Option<string>("--equivalence-bound")
        {
            Description = "The controls' sides count as equivalent when the difference is shown to be below P percent.",
            HelpName = "P",
            DefaultValueFactory = _ => "5",
        };
        var mobility = new MobilityFlags();
        var degrees = new Option<double>("--equivalence-bound-degrees")
        {
            Description = "The controls' ranges of motion count as equivalent when the difference is shown to be below so many degrees.",
            HelpName = "DEGREES",
            DefaultValueFactory = _ => 5,
        };
        degrees.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(double.TryParse(token.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && value is > 0 and < 90))
                result.AddError("--equivalence-bound-degrees: expected degrees above 0 and below 90, e.g. 5.");
        });
        var muscles = new Option<string?>("--muscles")
        {
            Description = "The muscle groups to compare, separated by commas; they are also the family of Holm's correction. Default: all in the input.",
            HelpName = "LIST",
        };
        var export = new Option<string?>("--export") { Description = "Folder for a package another lab can repeat the study with: data under codes, results, what shaped them. study DIR/datapackage.json reads it.", HelpName = "DIR" };
        var result = new ResultFlags("index.html, results.json and results.csv");
        bound.Validators.Add(result => Check(result, bound, Bound(result.GetValueOrDefault<string>()) is not null, "a percentage above 0 and below 100, e.g. 5 or 7.5"));
        muscles.Validators.Add(result => Check(result, muscles, result.GetValueOrDefault<string?>() is not { } list || Muscles(list) is not null, "muscle groups: " + string.Join(",", Enum.GetValues<MuscleGroup>().Select(muscle => muscle.Name()))));

        var command = new Command("study",
            "Compares injured with uninjured side and injured with healthy athletes, as Niemuth 2005 did and as today's standards ask. "
            + "Needs a group column (injured, control) and the injured side.\n\n"
            + "Examples:\n"
            + "  hipassess study sample-data/runners.csv --output study\n"
            + "  hipassess study cohort.csv --muscles abductors,adductors,flexors --equivalence-bound 7.5\n"
            + "  hipassess study cohort.csv --format csv > statistics.csv\n"
            + "  hipassess study cohort.csv --export package\n"
            + "  hipassess study package/datapackage.json");
        import.AddTo(command);
        strength.AddTo(command);
        mobility.AddTo(command);
        foreach (Option option in new Option[] { bound, degrees, muscles, export })
            command.Add(option);
        result.AddTo(command);
        command.SetAction(parsed =>
        {
            var (package, exitCode) = Package(import.Files(parsed), terminal);
            if (exitCode is { } code)
                return code;
            var inputs = import.Inputs(parsed, package?.Data);
            inputs.KeepFromFolder(result.Output(parsed));
            result.PrepareCharts(parsed);
            inputs.KeepFromFolder(parsed.GetValue(export), StudyPackage.Files);
            if (parsed.GetValue(export) is { } one)
                StudyOutput.KeepAlone(one, result.Output(parsed));
            var settings = package?.Settings ?? new StudySettings();
            Imported? hidden = null;
            bool isCodedOnce = false;
            return Run(new StudyRequest(
                import.Shown(parsed),
                new StudySettings
                {
                    Strength = Holds("--strength") ? strength.Strength(parsed) : settings.Strength,
                    Normalise = Holds("--normalise") ? strength.Normalise(parsed) : settings.Normalise,
                    Mobility = Holds("--mobility") ? mobility.Choice(parsed) : settings.Mobility,
                    EquivalenceBoundDegrees = Holds("--equivalence-bound-degrees") ? parsed.GetValue(degrees) : settings.EquivalenceBoundDegrees,
                    EquivalenceBoundPercent = Holds("--equivalence-bound") ? Bound(parsed.GetRequiredValue(bound))!.Value : settings.EquivalenceBoundPercent,
                    Muscles = parsed.GetValue(muscles) is { } list ? Muscles(list)!.Value : settings.Muscles,
                },
                result.Format(parsed),
                result.Output(parsed),
                result.Charts(parsed))
            { Pdf = result.Pdf(parsed), Opens = result.Opens(parsed), Export = parsed.GetValue(export) },
            () =>
            {
                var plain = import.ReadPlain(parsed, terminal, result.NamesHashes(parsed), inPlace: package?.Data);
                var codes = import.Codes(parsed, terminal);
                if (parsed.GetValue(export) is not null && !plain.IsRejected)
                    hidden = (codes ?? Pseudonyms.Once()).Hide(plain);
                isCodedOnce = codes is null;
                return codes?.Hide(plain) ?? plain;
            },
            study => Export(study, hidden!, Command(parsed), isCodedOnce, terminal),
            terminal);

            // What the package says holds, unless the user says something else.
            bool Holds(string option) => package is null || parsed.GetResult(option) is OptionResult { Implicit: false };
        });
        return command;
    }

    private static int Run(StudyRequest request, Func<Imported> read, Action<StudyRequest> export, Terminal terminal)
    {
        var (imported, participants) = Gather(read, request);
        GC.Collect(); // what the sessions took, the statistics can have
        InputReport.Print(imported, terminal.Error);
        if (imported.IsRejected)
        {
            if (request.Format == "json")
                WriteJson(terminal, request, imported, study: null);
            return ExitCodes.Rejected;
        }
        if (NormalisingWords.OfStudy(participants.Units, request.Settings.Normalise) is { } refusal)
        {
            terminal.Error.WriteLine($"hipassess: {refusal}");
            return ExitCodes.Usage;
        }

        var study = Study.Of(participants, request.Settings);
        if (request.Output is { } folder)
        {
            using var output = new OutputFolder(folder, terminal);
            StudyOutput.Write(output, request, imported, study);
            output.Commit();
            output.TellOfOthers(terminal);
        }
        if (request.Export is not null)
            export(request);
        switch (request.Format)
        {
            case "json":
                WriteJson(terminal, request, imported, study);
                break;
            case "csv":
                terminal.WriteBytes(to => StudyCsv.Write(to, study));
                break;
            default:
                Output.StudyTable.Print(study, terminal);
                break;
        }
        Opening.Tell(terminal, request.Output, request.Opens);
        return ExitCodes.Done;
    }

    // The settings of a package hold; null with an exit code where it is none.
    private static (StudyPackage? Package, int? ExitCode) Package(IReadOnlyList<string> files, Terminal terminal)
    {
        if (!files.Any(StudyPackage.IsOne))
            return (null, null);
        if (files.Count > 1)
            throw new UsageException("a package is read by itself. Name its data.csv beside other files to read all as one input.");
        var (package, wrong) = StudyPackage.Read(files[0]);
        if (wrong is not null)
            terminal.Error.WriteLine($"hipassess: {VisibleText.Visible(wrong)}");
        return (package, wrong is null ? null : ExitCodes.Rejected);
    }

    private static void Export(StudyRequest request, Imported hidden, string command, bool isCodedOnce, Terminal terminal)
    {
        using var folder = new OutputFolder(request.Export!, terminal);
        StudyOutput.WritePackage(folder, request, hidden, command);
        folder.Commit();
        if (isCodedOnce)
            terminal.Error.WriteLine(PackageWords.CodesOfThisRun);
    }

    // As typed, but for names of files, which are the user's.
    private static string Command(ParseResult parsed) => string.Join(' ', ["hipassess", "study", "COHORT", .. parsed.CommandResult.Children.OfType<OptionResult>()
        .Where(option => !option.Implicit).SelectMany(option => new[] { option.Option.Name }.Concat(Shown(option)))]);

    private static IEnumerable<string> Shown(OptionResult option) =>
        option.Option.Name is "--athletes" or "--profile" or "--pseudonymise" or "--output" or "--export" or "--sheet" ? [option.Option.HelpName!] : option.Tokens.Select(token => token.Value);

    // Once the participants are gathered nobody needs the sessions, which are most of what a large input holds.
    private static (Imported Imported, Participants Participants) Gather(Func<Imported> reading, StudyRequest request)
    {
        var read = reading();
        var participants = Participants.Of(read.Sessions, request.Settings);
        var imported = read.IsRejected ? read : StudyInput.Check(read, participants, request.Import);
        return (imported with { Sessions = [], Places = null }, participants);
    }

    private static void WriteJson(Terminal terminal, StudyRequest request, Imported imported, StudyResult? study) =>
        terminal.WriteBytes(to => StudyDocument.Write(to, ToolVersion.Number, imported, request.Import, request.Settings, study));

    private static double? Bound(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double percent) && percent is > 0 and < 100
            ? percent
            : null;

    private static ImmutableArray<MuscleGroup>? Muscles(string list)
    {
        var found = new List<MuscleGroup>();
        foreach (string name in list.Split(','))
        {
            int index = Array.FindIndex(Enum.GetValues<MuscleGroup>(), muscle => muscle.Name() == name.Trim());
            if (index < 0)
                return null;
            found.Add((MuscleGroup)index);
        }
        return [.. found];
    }

    private static void Check(OptionResult result, Option option, bool isValid, string expected)
    {
        if (!isValid)
            result.AddError($"{option.Name}: found '{result.GetValueOrDefault<string>()}', expected {expected}.");
    }
}
