using System.Collections.Immutable;
using System.CommandLine;
using HipAssess.Cli.Flags;
using HipAssess.Cli.Output;
using HipAssess.Import;
using HipAssess.Import.Sessions;
using HipAssess.Norms;
using HipAssess.Reports.Export;
using HipAssess.Strength;
using HipAssess.Verdicts;

namespace HipAssess.Cli.Commands;

/// <summary><c>hipassess assess</c>: measurements in, a flagged roster and one printable report per athlete and session out.</summary>
public static class AssessCommand
{
    /// <summary>The command line of <c>assess</c>.</summary>
    public static Command Declare(Terminal terminal)
    {
        var import = new ImportFlags();
        var strength = new StrengthFlags(Normalisation.Mass);
        var mobility = new MobilityFlags();
        var yardsticks = new YardstickFlags();
        var retest = new RetestFlags();
        var latest = new Option<bool>("--latest") { Description = "Report the newest session of each athlete only." };
        var details = new Option<bool>("--details") { Description = "Unfold details and methods in every report, so that they are printed too." };
        var all = new Option<bool>("--all") { Description = "List and report the controls too (default: who is compared with them)." };
        var failOn = new Option<string?>("--fail-on") { Description = "End with exit code 1 when a session has a watch (or flag), a flag, or something that could not be judged.", HelpName = "watch|flag|incomplete" };
        var result = new ResultFlags("index.html, a report per session, all.html, results.json and results.csv", "fhir");
        var named = new Option<string?>("--named") { Description = "With --format fhir: ids and names as in the file, in place of codes; ids are of this system, a URI of yours.", HelpName = "URI" };
        failOn.AcceptOnlyFromAmong("watch", "flag", "incomplete");

        var command = new Command("assess",
            "Says which side differences are real and unusual: a roster, and with --output a printable report per athlete and session.\n\n"
            + "Examples:\n"
            + "  hipassess assess sample-data/runners.csv --output report\n"
            + "  hipassess assess clinic.csv --latest --fail-on flag\n"
            + "  hipassess assess clinic.csv --format csv > results.csv\n"
            + "  hipassess assess clinic.csv --output report --charts\n"
            + "  hipassess assess clinic.csv --latest --format fhir > bundle.json\n"
            + "  hipassess assess clinic.csv --norms club-norms.json --reliability reliability.csv");
        var letterhead = new LetterheadFlags();
        import.AddTo(command);
        strength.AddTo(command);
        mobility.AddTo(command);
        yardsticks.AddTo(command);
        retest.AddTo(command);
        foreach (Option option in new Option[] { latest, all, details, failOn, named })
            command.Add(option);
        letterhead.AddTo(command);
        result.AddTo(command);
        command.Validators.Add(given =>
        {
            if (given.GetValue(named) is not null && given.GetResult("--format")?.Tokens is not [{ Value: "fhir" }])
                given.AddError("--named needs --format fhir: elsewhere ids stand as they are, unless --pseudonymise is given.");
            if (given.GetValue(named) is { } system && !(Uri.TryCreate(system, UriKind.Absolute, out _) && !system.Any(char.IsWhiteSpace)))
                given.AddError($"--named: found '{system}', expected a URI that says whose ids they are, such as https://clinic.example/athletes.");
        });
        command.SetAction(parsed =>
        {
            var (head, headFiles) = letterhead.Read(parsed);
            import.Inputs(parsed, [.. yardsticks.Files(parsed), .. headFiles]).KeepFromFolder(result.Output(parsed));
            result.PrepareCharts(parsed);
            LetterheadFlags.TellOfSvg(head, result.Pdf(parsed) is not null, terminal);
            var plain = retest.Apply(parsed, new AssessmentSettings { Strength = strength.Strength(parsed), Normalise = strength.Normalise(parsed), Mobility = mobility.Choice(parsed), Latest = parsed.GetValue(latest) });
            var (settings, refused, exitCode) = yardsticks.Apply(parsed, plain, import.HidesNames(parsed), terminal.Error);
            var request = new AssessRequest(
                import.Shown(parsed),
                settings,
                result.Format(parsed),
                result.Output(parsed),
                result.Charts(parsed),
                parsed.GetValue(failOn) switch { "watch" => Flag.Watch, "flag" => Flag.Flag, _ => null })
            {
                FailsOnIncomplete = parsed.GetValue(failOn) == "incomplete",
                Pdf = result.Pdf(parsed),
                Opens = result.Opens(parsed),
                Letterhead = head,
                ShowsDetails = parsed.GetValue(details),
                All = parsed.GetValue(all),
                Named = parsed.GetValue(named),
            };
            if (refused is not null && request.Format == "json")
                WriteJson(terminal, request, refused, assessment: null);
            return exitCode ?? Run(request, import.ReadPlain(parsed, terminal, result.NamesHashes(parsed)), import.Codes(parsed, terminal), terminal);
        });
        return command;
    }

    private static int Run(AssessRequest request, Imported plain, Pseudonyms? codes, Terminal terminal)
    {
        var imported = codes?.Hide(plain) ?? plain;
        InputReport.Print(imported, terminal.Error, listsRejects: request.Output is not null);
        if (imported.IsRejected)
        {
            if (request.Format == "json")
                WriteJson(terminal, request, imported, assessment: null);
            return ExitCodes.Rejected;
        }
        if (StrengthFlags.Refusal(plain.Sessions, request.Settings.Normalise) is { } refusal)
        {
            terminal.Error.WriteLine($"hipassess: {refusal}");
            return ExitCodes.Usage;
        }

        var assessment = Assessment.Of(plain.Sessions, request.Settings);
        if (codes is not null)
            assessment = assessment.Renamed(codes.Hide);
        var findings = new Findings(request.Settings);
        assessment = assessment.Watched(findings.Add);
        ImmutableArray<string> reports = [];
        if (request.Output is { } folder)
        {
            assessment = assessment.Kept();
            using var output = new OutputFolder(folder, terminal);
            reports = AssessOutput.Write(output, request, imported, assessment, terminal);
        }

        switch (request.Format)
        {
            case "json":
                WriteJson(terminal, request, imported, assessment);
                break;
            case "fhir":
                AssessPrints.WriteFhir(terminal, request, assessment, codes is not null);
                break;
            case "csv":
                terminal.WriteBytes(to => ResultsCsv.Write(to, assessment, reports));
                break;
            default:
                RosterTable.Print(assessment, terminal, request.All);
                break;
        }
        Opening.Tell(terminal, request.Output, request.Opens);
        if (findings.UnusedNorm is { } unused)
            terminal.Error.WriteLine($"hipassess: {unused}");
        return findings.Highest >= request.FailOn || (request.FailsOnIncomplete && findings.HasIncomplete) ? ExitCodes.Found : ExitCodes.Done;
    }

    private static void WriteJson(Terminal terminal, AssessRequest request, Imported imported, CohortAssessment? assessment) =>
        terminal.WriteBytes(to => AssessDocument.Write(to, ToolVersion.Number, imported, request.Import, request.Settings, assessment));
}
