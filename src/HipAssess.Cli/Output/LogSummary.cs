using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Tracking;
using HipAssess.Tracking.OwnFiles;

namespace HipAssess.Cli.Output;

/// <summary>Shows what <c>log</c> understood and what changed since last time.</summary>
public static class LogSummary
{
    /// <summary>The readings as the importer reads them back, and the change of each muscle group and movement entered.</summary>
    public static void Print(LogDraft draft, LogEntry entry, TextWriter to)
    {
        var history = Histories.Of(Assessment.Of([.. draft.Imported.Sessions.Where(s => s.Athlete == draft.Athlete && s.Date is not null)], new())).Single();
        var day = history.Sessions.Single(session => session.Session.Date == entry.Date);
        to.WriteLine($"{VisibleText.Visible(draft.Athlete)}, {entry.Date:yyyy-MM-dd}");
        var muscles = day.Muscles.Where(muscle => entry.Measured.Any(side => side.Test.Is(muscle.Test))).ToList();
        var movements = day.Movements.Where(movement => entry.Measured.Any(side => side.Test.Is(movement.Test))).ToList();
        foreach (var test in muscles.Select(muscle => muscle.Test))
            to.WriteLine($"  {TermWords.Test(test)}: {string.Join("; ", Sides.Both.Select(side => Trials(side, test.On(side), value => $"{Rounded.Strength(value)} {test.Unit.Symbol()}")))}");
        foreach (var test in movements.Select(movement => movement.Test))
            to.WriteLine($"  {MovementWords.Test(test)}: {string.Join("; ", Sides.Both.Select(side => Trials(side, test.On(side), value => MovementWords.Range(value, test.Unit, 1))))}");

        var previous = PreviousTests.Of(day, new());
        foreach (var muscle in muscles)
            Changed(TermWords.Test(muscle.Test), previous?.Date, previous?.Of(muscle.Test) is not { } change ? null :
                [.. Sides.Both.Select(side => change.On(side) is { } value ? $"{TermWords.Side(side)} {ChangeWords.OfSide(value)}" : null), change.Difference is { } gap ? ChangeWords.OfDifference(gap) : null], to);
        foreach (var movement in movements)
            Changed(MovementWords.Test(movement.Test), previous?.Date, previous?.Of(movement.Test) is not { } change ? null :
                [.. Sides.Both.Select(side => change.On(side) is { } value ? $"{TermWords.Side(side)} {MovementTrackWords.OfSide(value, movement.Test.Unit)}" : null), change.Difference is { } gap ? MovementTrackWords.OfDifference(gap, movement.Test) : null], to);
    }

    private static void Changed(string test, DateOnly? since, string?[]? changes, TextWriter to)
    {
        to.WriteLine(changes is null ? $"{TermWords.Capital(test)}: not tested the time before, nothing to compare with." : $"{TermWords.Capital(test)} since {since:yyyy-MM-dd}:");
        foreach (string change in (changes ?? []).OfType<string>())
            to.WriteLine($"  {change}");
    }

    private static string Trials(Side side, Readings? readings, Func<double, string> value) => readings is null
        ? $"{TermWords.Side(side)} not tested"
        : $"{TermWords.Side(side)} {string.Join(", ", readings.Trials.OfType<double>().Select(value))}{(readings.LimitedByPain ? " (limited by pain)" : "")}";
}
