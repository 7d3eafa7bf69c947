using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using CsvHelper;
using HipAssess.Cli.Output;
using HipAssess.Domain;
using HipAssess.Files;
using HipAssess.Import.Text;
using HipAssess.Reports.Charts.Traces;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Doors;
using HipAssess.Traces;

namespace HipAssess.Cli.Starting;

/// <summary><c>hipassess traces</c>: force–time recordings in, trials in the long layout out, for the other commands.</summary>
public static class TracesCommand
{
    private const long Largest = 64 << 20;

    /// <summary>The command line of <c>traces</c>.</summary>
    public static Command Declare(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "Recordings; with --list a CSV file of them.", Arity = ArgumentArity.OneOrMore };
        var list = new Option<bool>("--list") { Description = "FILE is a list with the columns file, athlete, date, muscle, side; files lie beside it." };
        var athlete = new Option<string?>("--athlete") { Description = "Whose the recordings are.", HelpName = "ID" };
        var date = new Option<string?>("--date") { Description = "Test day (YYYY-MM-DD).", HelpName = "DATE" };
        var muscle = new Option<string?>("--muscle") { Description = "Muscle group: abductors, adductors, flexors, ... It is never guessed.", HelpName = "NAME" };
        var side = new Option<string?>("--side") { Description = "left or right, where the file has one force. It is never guessed.", HelpName = "left|right" };
        var unit = new Option<string?>("--unit") { Description = "Unit of the force: n, kgf or lbf. Files do not say it, or say it wrongly.", HelpName = "n|kgf|lbf" };
        var effort = new Option<string>("--effort") { Description = "What of an effort is the trial: its peak, or its best mean over one second.", HelpName = "peak|plateau", DefaultValueFactory = _ => "peak" };
        var columns = new Option<string?>("--columns") { Description = "Titles of time and force in a file of another kind.", HelpName = "TIME,FORCE" };
        var charts = new Option<string?>("--charts") { Description = "Folder for each curve with what was taken of it, as SVG, PNG and PDF.", HelpName = "DIR" };
        effort.AcceptOnlyFromAmong("peak", "plateau");
        side.AcceptOnlyFromAmong("left", "right");
        unit.AcceptOnlyFromAmong("n", "kgf", "lbf");
        var command = new Command("traces",
            "Finds the efforts in force-time recordings and prints them as trials, a file for assess, track or study.\n\n"
            + "Examples:\n"
            + "  hipassess traces sample-data/trace.csv --athlete A01 --date 2026-03-14 --muscle abductors --side left --unit kgf > abductors.csv\n"
            + "  hipassess traces --list recordings.csv --unit kgf --effort plateau --charts curves > trials.csv");
        command.Add(files);
        foreach (Option option in new Option[] { list, athlete, date, muscle, side, unit, effort, columns, charts })
            command.Add(option);
        command.SetAction(parsed =>
        {
            var (recordings, wrong) = parsed.GetValue(list)
                ? Recordings.OfList(parsed.GetRequiredValue(files))
                : Recordings.OfOptions(parsed.GetRequiredValue(files), parsed.GetValue(athlete), parsed.GetValue(date), parsed.GetValue(muscle), parsed.GetValue(side));
            if (parsed.GetValue(unit) is not { } given)
                wrong = wrong.Add(TraceWords.NoUnit);
            if (parsed.GetValue(columns) is { } two && two.Split(',').Length != 2)
                wrong = wrong.Add(TraceWords.NoColumns);
            if (!wrong.IsEmpty)
                return Refused(wrong, ExitCodes.Usage, terminal);
            new InputFiles([.. parsed.GetRequiredValue(files), .. recordings.Select(one => one.Path)]).KeepFromFolder(parsed.GetValue(charts));
            string[]? titles = parsed.GetValue(columns)?.Split(',');
            return Run(recordings, StrengthUnits.Parse(parsed.GetValue(unit)!)!.Value, parsed.GetRequiredValue(effort) == "plateau", titles is null ? null : (titles[0], titles[1]), parsed.GetValue(charts), terminal);
        });
        return command;
    }

    private static int Run(ImmutableArray<Recording> recordings, StrengthUnit unit, bool plateau, (string, string)? columns, string? charts, Terminal terminal)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        var found = new List<(Recording Recording, Trace Trace, ImmutableArray<Effort> Efforts)>();
        foreach (var recording in recordings)
        {
            var (traces, wrong) = Text(recording.Path) is { } text ? TraceFile.Read(text, columns) : ([], TraceWords.Unreadable);
            if (wrong is not null)
                problems.Add(TraceWords.Wrong(recording.Path, wrong));
            foreach (var trace in traces)
                if ((trace.Side ?? recording.Side) is not { } side)
                    problems.Add(TraceWords.Wrong(recording.Path, TraceWords.NoSide));
                else if (trace.Side is { } titled && recording.Side is { } told && traces.Length == 1 && titled != told)
                    problems.Add(TraceWords.Wrong(recording.Path, TraceWords.OtherSide));
                else if (Efforts.Of(trace) is { IsEmpty: false } efforts)
                    found.Add((recording with { Side = side }, trace, efforts));
                else
                    problems.Add(TraceWords.Wrong(recording.Path, TraceWords.NoEffort));
        }
        foreach (var one in found.Where(one => plateau && one.Efforts.Any(effort => effort.Plateau is null)))
            problems.Add(TraceWords.Wrong(one.Recording.Path, TraceWords.TooShort));
        if (problems.Count > 0)
            return Refused(problems.ToImmutable(), ExitCodes.Rejected, terminal);
        foreach (var (recording, trace, efforts) in found)
            foreach (string line in TraceWords.Found(recording.Path, recording.Side!.Value, trace, efforts, unit))
                terminal.Error.WriteLine(VisibleText.Visible(line));
        if (charts is not null)
        {
            using var folder = new OutputFolder(charts, terminal);
            foreach (var (i, (recording, trace, efforts)) in found.Index())
                ChartFiles.Write(folder, FormattableString.Invariant($"trace-{i + 1}-{recording.Muscle.Name()}-{recording.Side!.Value.Name()}"), TraceChart.Of(recording.Athlete, recording.Muscle, recording.Side!.Value, trace, efforts, plateau, unit));
            folder.Commit();
        }
        terminal.WriteBytes(to => WriteTrials(to, found, plateau, unit));
        return ExitCodes.Done;
    }

    // Efforts of one side are numbered through all of its recordings, in their order.
    private static void WriteTrials(Stream to, List<(Recording Recording, Trace Trace, ImmutableArray<Effort> Efforts)> found, bool plateau, StrengthUnit unit)
    {
        using var csv = CsvWriter.Create(to, SpreadsheetText.Options, leaveOpen: true);
        csv.WriteHeader("athlete", "date", "muscle", "side", "trial", $"force_{unit.Name()}");
        var numbers = new Dictionary<(string, DateOnly?, MuscleGroup, Side?), int>();
        foreach (var (recording, _, efforts) in found)
            foreach (var effort in efforts)
            {
                var key = (recording.Athlete, recording.Date, recording.Muscle, recording.Side);
                numbers[key] = numbers.GetValueOrDefault(key) + 1;
                csv.WriteTextAgain(recording.Athlete);
                csv.WriteField(recording.Date);
                csv.WriteField(recording.Muscle.Name());
                csv.WriteField(recording.Side!.Value.Name());
                csv.WriteField<int>(numbers[key]);
                csv.WriteField(plateau ? effort.Plateau : effort.Peak);
                csv.EndRecord();
            }
    }

    private static string? Text(string path)
    {
        try
        {
            return FileOpening.ReadSmall(path, Largest) is { } content ? Encoding.UTF8.GetString(content) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static int Refused(ImmutableArray<string> wrong, int code, Terminal terminal)
    {
        foreach (string line in wrong)
            terminal.Error.WriteLine(VisibleText.Visible($"hipassess: {line}"));
        return code;
    }
}
