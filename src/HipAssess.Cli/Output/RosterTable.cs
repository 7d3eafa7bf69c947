using HipAssess.Reports.Words;
using HipAssess.Verdicts;

namespace HipAssess.Cli.Output;

/// <summary>The roster on the terminal: one line per athlete and session, flagged first.</summary>
public static class RosterTable
{
    /// <summary>Prints the roster and how many controls the rule itself would mark.</summary>
    public static void Print(CohortAssessment assessment, Terminal terminal)
    {
        // Each session is let go once its line is made: sorting them would keep them all.
        var rows = assessment.Sessions
            .Select(session => (
                session.Flag,
                Urgency: MatrixWords.Urgency(session),
                Verdict: SheetWords.Verdict(session),
                Athlete: VisibleText.Visible(session.Session.Called),
                Date: session.Session.Date?.ToString("O") ?? "undated",
                Text: RosterWords.Roster(session),
                Expected: ExpectedShares.Of(session)))
            .OrderByDescending(row => row.Urgency)
            .ToList();
        if (rows.Count == 0)
        {
            terminal.Out.WriteLine("No sessions.");
            return;
        }
        int verdict = rows.Max(row => row.Verdict.Length), athlete = rows.Max(row => row.Athlete.Length), date = rows.Max(row => row.Date.Length);
        foreach (var row in rows)
            terminal.Out.WriteLine(
                $"{Coloured(row.Verdict.PadRight(verdict), row.Flag, terminal)}  {row.Athlete.PadRight(athlete)}  {row.Date.PadRight(date)}  {row.Text}");
        if (assessment.Controls is { } controls)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(ControlWords.ControlCounts(controls, ExpectedShares.MostCommon(rows.Select(row => row.Expected))));
            foreach (var influence in assessment.Influences)
                terminal.Out.WriteLine(ControlWords.Influence(influence));
        }
        if (assessment.MobilityControls is { } mobility)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(MobilityNormWords.Counts(mobility));
            foreach (var influence in assessment.RangeInfluences)
                terminal.Out.WriteLine(MobilityNormWords.Influence(influence));
        }
    }

    private static string Coloured(string text, Flag flag, Terminal terminal)
    {
        if (!terminal.HasColour)
            return text;
        string colour = flag switch { Flag.Flag => "\u001b[1;31m", Flag.Watch => "\u001b[33m", _ => "\u001b[2m" };
        return $"{colour}{text}\u001b[0m";
    }
}
