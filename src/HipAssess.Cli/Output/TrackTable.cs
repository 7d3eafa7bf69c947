using HipAssess.Domain;
using HipAssess.Exercises;
using HipAssess.Reports.Words;
using HipAssess.Tracking;

namespace HipAssess.Cli.Output;

/// <summary>Athletes over time on the terminal: what changed in words, then a small table with a line of bars per side.</summary>
public static class TrackTable
{
    /// <summary>Prints every athlete.</summary>
    public static void Print(IReadOnlyList<History> histories, TextWriter to)
    {
        for (int i = 0; i < histories.Count; i++)
        {
            if (i > 0)
                to.WriteLine();
            Print(histories[i], to);
        }
    }

    private static void Print(History history, TextWriter to)
    {
        string newest = WhenWords.Short(history.Newest.Session.When);
        string tests = history.Sessions.Length > 1 ? $"{history.Sessions.Length} tests from {WhenWords.Short(history.Sessions[0].Session.When)} to {newest}"
            : history.IsDated ? $"one test on {newest}"
            : $"one test, {newest}";
        to.WriteLine($"{VisibleText.Visible(history.Newest.Session.Person)}: {tests}");
        to.WriteLine(TrackWords.Finding(history));
        if (!history.IsDated)
            to.WriteLine(WhenWords.WithoutDates(history));
        to.WriteLine($"Newest test: {FindingWords.Finding(history.Newest)}");
        foreach (var muscle in history.Muscles)
            Print(muscle, to);
        foreach (var movement in history.Movements)
            Print(movement, to);
        foreach (var suggested in SuggestedExercises.Of(history.Newest))
            to.WriteLine($"Exercise: {suggested.Exercise.Name}, {TermWords.Side(suggested.Side)} first (hipassess exercises {suggested.Exercise.Id}). {ExerciseWords.Why(suggested)}");
    }

    private static void Print(MuscleHistory muscle, TextWriter to)
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
        Print(rows, muscle.Notes, to);
    }

    private static void Print(MovementHistory movement, TextWriter to)
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
        Print(rows, movement.Notes, to);
    }

    private static void Print(string[][] rows, IEnumerable<Note> notes, TextWriter to)
    {
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        to.WriteLine();
        foreach (var row in rows)
            to.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        foreach (var note in notes)
            to.WriteLine($"  {NoteWords.Note(note)}");
    }
}
