using System.CommandLine;
using HipAssess.Cli.Flags;
using HipAssess.Cli.Output;
using HipAssess.Import.Columns;
using HipAssess.Import.Sessions;
using HipAssess.Norms;
using HipAssess.Reports.Export;
using HipAssess.Reports.Words;
using HipAssess.Strength;
using HipAssess.Tracking;

namespace HipAssess.Cli.Commands;

/// <summary><c>hipassess track</c>: one growing file in, "did anything really change?" out.</summary>
public static class TrackCommand
{
    /// <summary>The command line of <c>track</c>.</summary>
    public static Command Declare(Terminal terminal)
    {
        var import = new ImportFlags();
        var strength = new StrengthFlags(Normalisation.Mass);
        var mobility = new MobilityFlags();
        var yardsticks = new YardstickFlags();
        var athlete = new Option<string?>("--athlete") { Description = "Only this athlete (default: all).", HelpName = "ID" };
        var retest = new RetestFlags();
        var baseline = new Option<DateOnly?>("--baseline") { Description = "Also compare every side with its level on this date: before an injury, the start of a season.", HelpName = "YYYY-MM-DD" };
        baseline.CustomParser = given =>
        {
            if (DateOnly.TryParseExact(given.Tokens[0].Value, "yyyy-MM-dd", out var date))
                return date;
            given.AddError($"--baseline: '{VisibleText.Visible(given.Tokens[0].Value)}' is no date as YYYY-MM-DD.");
            return null;
        };
        var result = new ResultFlags("index.html, a page per athlete, results.json and results.csv");

        var command = new Command("track",
            "Says what changed in an athlete from test to test, held against measurement error: the levels of every side, when they changed, and the trend.\n\n"
            + "Examples:\n"
            + "  hipassess track sample-data/season.csv\n"
            + "  hipassess track sample-data/season.csv --output season --charts\n"
            + "  hipassess track season.csv --reliability reliability.csv\n"
            + "  hipassess track season.csv --baseline 2024-10-05\n"
            + "  hipassess track club.csv --athlete mara --format json");
        var letterhead = new LetterheadFlags();
        import.AddTo(command);
        strength.AddTo(command);
        mobility.AddTo(command);
        yardsticks.AddTo(command);
        retest.AddTo(command);
        command.Add(athlete);
        command.Add(baseline);
        letterhead.AddTo(command);
        result.AddTo(command);
        command.SetAction(parsed =>
        {
            var (head, headFiles) = letterhead.Read(parsed);
            import.Inputs(parsed, [.. yardsticks.Files(parsed), .. headFiles]).KeepFromFolder(result.Output(parsed));
            result.PrepareCharts(parsed);
            LetterheadFlags.TellOfSvg(head, result.Pdf(parsed) is not null, terminal);
            var plain = retest.Apply(parsed, new AssessmentSettings { Strength = strength.Strength(parsed), Normalise = strength.Normalise(parsed), Mobility = mobility.Choice(parsed) });
            var (settings, refused, exitCode) = yardsticks.Apply(parsed, plain, import.HidesNames(parsed), terminal.Error);
            var request = new TrackRequest(
                import.Shown(parsed),
                settings,
                parsed.GetValue(athlete),
                result.Format(parsed),
                result.Output(parsed),
                result.Charts(parsed))
            { Baseline = parsed.GetValue(baseline), Pdf = result.Pdf(parsed), Opens = result.Opens(parsed), Letterhead = head };
            if (refused is not null && request.Format == "json")
                WriteJson(terminal, request, refused, histories: null);
            return exitCode ?? Run(request, import.Read(parsed, terminal, result.NamesHashes(parsed)), terminal);
        });
        return command;
    }

    private static int Run(TrackRequest request, Imported imported, Terminal terminal)
    {
        InputReport.Print(imported, terminal.Error, listsRejects: request.Output is not null);
        if (imported.IsRejected)
        {
            if (request.Format == "json")
                WriteJson(terminal, request, imported, histories: null);
            return ExitCodes.Rejected;
        }
        if (Refusal(request, imported) is { } refusal)
        {
            terminal.Error.WriteLine($"hipassess: {refusal}");
            return ExitCodes.Usage;
        }

        // Controls need no date: they are who the athletes are compared with.
        var assessment = Assessment.Of(imported.Sessions, request.Settings);
        var histories = Histories.Of(request.Athlete is null ? assessment : assessment.Only(session => session.Athlete == request.Athlete));
        if (request.Output is { } folder)
        {
            using var output = new OutputFolder(folder, terminal);
            TrackOutput.Write(output, request, imported, [.. histories.OnAllProcessors()], terminal);
        }
        switch (request.Format)
        {
            case "json":
                WriteJson(terminal, request, imported, histories);
                break;
            case "csv":
                terminal.WriteBytes(to => TrackCsv.Write(to, histories.OnAllProcessors()));
                break;
            default:
                TrackTable.Print([.. histories.OnAllProcessors()], terminal);
                break;
        }
        Opening.Tell(terminal, request.Output, request.Opens);
        return ExitCodes.Done;
    }

    private static string? Refusal(TrackRequest request, Imported imported)
    {
        if (StrengthFlags.Refusal(imported.Sessions, request.Settings.Normalise) is { } normalise)
            return normalise;
        return Refusal(request, TrackedAthletes.Of(imported.Sessions, request.Athlete));
    }

    private static string? Refusal(TrackRequest request, TrackedAthletes tracked) => tracked switch
    {
        { Days: 0 } => $"no session of '{VisibleText.Visible(request.Athlete ?? "")}' in the input.",
        { Eager: ({ } eager, var days) } => $"{VisibleText.Visible(eager)} has {days:N0} test days, and track compares up to {Plausibility.DaysOfAHistory:N0}. Put those of interest into a file of their own.",
        { Undated: { } undated } => $"track needs dates or numbers of tests, and {VisibleText.Visible(undated)} has a session without one. Add a column date, number the tests in a column session, or date a file of one test day with --date.",
        { Mixed: { } mixed } => $"{VisibleText.Visible(mixed)} has tests with a date and tests with a number only, so their order is unknown. Give all of them a date, or all of them a number.",
        { Numbered: { } numbered } when request.Baseline is not null => $"--baseline names a date, and the tests of {VisibleText.Visible(numbered)} have numbers and no dates. Leave it out, or add a column date.",
        _ => null,
    };

    private static void WriteJson(Terminal terminal, TrackRequest request, Imported imported, IReadOnlyList<History>? histories) =>
        terminal.WriteBytes(to => TrackDocument.Write(
            to, ToolVersion.Number, imported, request.Import, request.Settings, request.Athlete, request.Baseline, histories));
}
