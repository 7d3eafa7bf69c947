using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using HipAssess.Cli.Output;
using HipAssess.Domain;
using HipAssess.Files;
using HipAssess.Reports.Charts.Traces;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Doors;
using HipAssess.Traces;

namespace HipAssess.Cli.Starting;

/// <summary><c>hipassess traces</c>: force–time recordings in, trials in the long layout out, for the other commands.</summary>
public static class TracesCommand
{
    /// <summary>The command line of <c>traces</c>.</summary>
    public static Command Declare(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "Recordings; with --list a CSV file of them.", Arity = ArgumentArity.OneOrMore };
        var list = new Option<bool>("--list") { Description = "FILE is a list with the columns file, athlete, date, muscle, side and, if known, position; files lie beside it." };
        var athlete = new Option<string?>("--athlete") { Description = "Whose the recordings are.", HelpName = "ID" };
        var date = new Option<string?>("--date") { Description = "Test day (YYYY-MM-DD).", HelpName = "DATE" };
        var muscle = new Option<string?>("--muscle") { Description = "Muscle group: abductors, adductors, flexors, ... It is never guessed.", HelpName = "NAME" };
        var position = new Option<string?>("--position") { Description = "Position of the test, where it is known.", HelpName = "WORDS" };
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
        foreach (Option option in new Option[] { list, athlete, date, muscle, position, side, unit, effort, columns, charts })
            command.Add(option);
        command.SetAction(parsed =>
        {
            var (recordings, wrong) = parsed.GetValue(list)
                ? Recordings.OfList(parsed.GetRequiredValue(files))
                : Recordings.OfOptions(parsed.GetRequiredValue(files), new RecordingLabel(
                    parsed.GetValue(athlete) ?? "", parsed.GetValue(date) ?? "", parsed.GetValue(muscle) ?? "", parsed.GetValue(position) ?? "", parsed.GetValue(side) ?? ""));
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

    private static int Run(ImmutableArray<(string Path, Recording Recording)> recordings, StrengthUnit unit, bool plateau, (string, string)? columns, string? charts, Terminal terminal)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        var found = new List<(string Path, RecordedEfforts Efforts)>();
        foreach (var (path, recording) in recordings)
        {
            var (traces, wrong) = Text(path) is { } text ? TraceFile.Read(text, columns) : ([], TraceWords.Unreadable);
            var (efforts, faults) = RecordedEfforts.Of(recording, traces, plateau);
            if (wrong is not null)
                problems.Add(TraceWords.Wrong(path, wrong));
            problems.AddRange(faults.Select(fault => TraceWords.Wrong(path, TraceWords.Of(fault))));
            found.AddRange(efforts.Select(one => (path, one)));
        }
        if (problems.Count > 0)
            return Refused(problems.ToImmutable(), ExitCodes.Rejected, terminal);
        foreach (var (path, one) in found)
            foreach (string line in TraceWords.Found(path, one, unit))
                terminal.Error.WriteLine(VisibleText.Visible(line));
        if (charts is not null)
        {
            using var folder = new OutputFolder(charts, terminal);
            foreach (var (i, (_, one)) in found.Index())
                ChartFiles.Write(folder, FormattableString.Invariant($"trace-{i + 1}-{one.Recording.Muscle.Name()}-{one.Side.Name()}"), TraceChart.Of(one, plateau, unit));
            folder.Commit();
        }
        terminal.WriteBytes(to => TrialsCsv.Write(to, [.. found.Select(one => one.Efforts)], plateau, unit));
        return ExitCodes.Done;
    }

    private static string? Text(string path)
    {
        try
        {
            return FileOpening.ReadSmall(path, TraceFile.LargestBytes) is { } content ? Encoding.UTF8.GetString(content) : null;
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
