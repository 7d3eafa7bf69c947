using HipAssess.Domain;
using HipAssess.Reports.Words;
using HipAssess.Tracking;

namespace HipAssess.Cli.Output;

/// <summary>Shows what <c>log</c> understood and what changed since last time.</summary>
public static class LogSummary
{
    /// <summary>The readings as the importer reads them back, and the change of each muscle group entered.</summary>
    public static void Print(LogDraft draft, LogEntry entry, TextWriter to)
    {
        var history = Histories.Of(Assessment.Of([.. draft.Imported.Sessions.Where(s => s.Athlete == draft.Athlete && s.Date is not null)], new())).Single();
        var day = history.Sessions.Single(session => session.Session.Date == entry.Date);
        to.WriteLine($"{VisibleText.Visible(draft.Athlete)}, {entry.Date:yyyy-MM-dd}");
        foreach (var muscle in day.Muscles.Where(muscle => entry.Measured.Any(side => side.Muscle == muscle.Test.Muscle)))
            to.WriteLine($"  {TermWords.Test(muscle.Test)}: {string.Join("; ", Sides.Both.Select(side => Trials(muscle.Test, side)))}");

        var previous = PreviousTests.Of(day, new());
        foreach (var muscle in day.Muscles.Where(muscle => entry.Measured.Any(side => side.Muscle == muscle.Test.Muscle)))
        {
            string name = TermWords.Capital(TermWords.Test(muscle.Test));
            if (previous?.Of(muscle.Test) is not { } change)
            {
                to.WriteLine($"{name}: not tested the time before, nothing to compare with.");
                continue;
            }
            to.WriteLine($"{name} since {previous.Date:yyyy-MM-dd}:");
            foreach (var side in Sides.Both)
                if (change.On(side) is { } value)
                    to.WriteLine($"  {TermWords.Side(side)} {ChangeWords.OfSide(value)}");
            if (change.Difference is { } difference)
                to.WriteLine($"  {ChangeWords.OfDifference(difference)}");
        }
    }

    private static string Trials(MuscleTest test, Side side) => test.On(side) is { } readings
        ? $"{TermWords.Side(side)} {string.Join(", ", readings.Trials.OfType<double>().Select(Rounded.Strength))} {test.Unit.Symbol()}{(readings.LimitedByPain ? " (limited by pain)" : "")}"
        : $"{TermWords.Side(side)} not tested";
}
