using HipAssess.Domain;
using HipAssess.Exercises;
using HipAssess.Reports.Words;
using HipAssess.Tracking;

namespace HipAssess.Cli.Output;

/// <summary>Athletes over time on the terminal: what changed in words, then a small table with a line of bars per side.</summary>
public static class TrackTable
{
    /// <summary>Prints every athlete.</summary>
    public static void Print(IReadOnlyList<History> histories, Terminal terminal)
    {
        for (int i = 0; i < histories.Count; i++)
        {
            if (i > 0)
                terminal.Out.WriteLine();
            Print(histories[i], terminal);
        }
    }

    private static void Print(History history, Terminal terminal)
    {
        string newest = WhenWords.Short(history.Newest.Session.When);
        string tests = history.Sessions.Length > 1 ? $"{history.Sessions.Length} tests from {WhenWords.Short(history.Sessions[0].Session.When)} to {newest}"
            : history.IsDated ? $"one test on {newest}"
            : $"one test, {newest}";
        terminal.Say($"{VisibleText.Visible(history.Newest.Session.Person)}: {tests}");
        terminal.Say(TrackWords.Finding(history));
        if (!history.IsDated)
            terminal.Say(WhenWords.WithoutDates(history));
        terminal.Say($"Newest test: {FindingWords.Finding(history.Newest)}");
        foreach (var muscle in history.Muscles)
            Print(muscle, terminal);
        foreach (var movement in history.Movements)
            Print(movement, terminal);
        foreach (var suggested in SuggestedExercises.Of(history.Newest))
            terminal.Say($"Exercise: {suggested.Exercise.Name}, {TermWords.Side(suggested.Side)} first (hipassess exercises {suggested.Exercise.Id}). {ExerciseWords.Why(suggested)}");
    }

    private static void Print(MuscleHistory muscle, Terminal terminal)
    {
        string[][] rows =
        [
            [TermWords.Capital(TermWords.Test(muscle.Test)), muscle.Test.Unit.Symbol(), "", "level", "trend"],
            .. Sides.Both.Select(side => new[]
            {
                "  " + TermWords.Side(side),
                muscle.Newest.On(side) is { } strength ? Rounded.Strength(strength) : "not tested",
                TrackWords.Sparkline(muscle, side),
                TrackWords.Short(muscle.On(side)),
                muscle.Trend?.On(side) is { } trend ? TrackWords.Trend(trend) : muscle.Newest.When.Date is null ? "no dates" : "too few tests",
            }),
            [
                "  difference", "", muscle.Newest.Day.Difference is { } difference ? TermWords.Difference(difference) : "none",
                TrackWords.Difference(muscle), muscle.Trend is { } all ? TrackWords.WeakerSide(all) : "",
            ],
        ];
        Print(rows, muscle.Notes, terminal);
    }

    private static void Print(MovementHistory movement, Terminal terminal)
    {
        string[][] rows =
        [
            [TermWords.Capital(MovementWords.Test(movement.Test)), "", "", "level", "trend"],
            .. Sides.Both.Select(side => new[]
            {
                "  " + TermWords.Side(side),
                movement.Newest.On(side) is { } range ? MovementWords.Range(range, movement.Test.Unit) : "not tested",
                TrackWords.Sparkline(movement, side),
                MovementTrackWords.Short(movement, movement.On(side)),
                movement.Trend?.On(side) is { } trend ? MovementTrackWords.Trend(movement, trend) : "too few tests",
            }),
            [
                "  difference", "", movement.Newest.Day.Difference is { } difference ? MovementWords.Difference(difference, movement.Test.Unit) : "none",
                MovementTrackWords.Difference(movement), movement.Trend is { } all ? MovementTrackWords.LessSide(all) : "",
            ],
        ];
        Print(rows, movement.Notes, terminal);
    }

    private static void Print(string[][] rows, IEnumerable<Note> notes, Terminal terminal)
    {
        terminal.Out.WriteLine();
        foreach (string line in TextTable.Lines(rows, terminal.Width).SelectMany(lines => lines))
            terminal.Out.WriteLine(line);
        foreach (var note in notes)
            terminal.Say($"  {NoteWords.Note(note)}");
    }
}
