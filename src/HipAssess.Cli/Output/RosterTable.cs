using HipAssess.Reports.Pages.Rosters;
using HipAssess.Reports.Words;
using HipAssess.Verdicts;

namespace HipAssess.Cli.Output;

/// <summary>The roster on the terminal: one line per athlete and session, flagged first.</summary>
public static class RosterTable
{
    /// <summary>Prints the roster and how many controls the rule itself would mark.</summary>
    /// <param name="assessment">All sessions.</param>
    /// <param name="terminal">Where to.</param>
    /// <param name="all">Controls line by line too; where there is nobody else they are anyway.</param>
    public static void Print(CohortAssessment assessment, Terminal terminal, bool all)
    {
        // Each session is let go once its line is made: sorting them would keep them all.
        var rows = assessment.Sessions
            .Select(session => new Row(
                RosterOrder.IsControl(session.Session), session.Flag, session.IsIncomplete, MatrixWords.Urgency(session),
                [SheetWords.Verdict(session), VisibleText.Visible(session.Session.Called), session.Session.Date?.ToString("O") ?? "undated", RosterWords.Roster(session)],
                ExpectedShares.Of(session)))
            .OrderBy(row => row.IsControl).ThenByDescending(row => row.Urgency)
            .ToList();
        if (rows.Count == 0)
        {
            terminal.Out.WriteLine("No sessions.");
            return;
        }
        var (controls, patients) = (rows.Where(row => row.IsControl).ToList(), rows.Where(row => !row.IsControl).ToList());
        var listed = patients.Count == 0 ? controls : patients;
        Print(listed, terminal);
        if (listed != controls && controls.Count > 0)
        {
            terminal.Out.WriteLine();
            terminal.Say($"{TermWords.Counted(controls.Count, "session")} of controls: {MatrixWords.Counts([.. controls.Select(row => (row.Flag, row.IsIncomplete))])}{(all ? "." : " (--all lists them).")}");
            if (all)
                Print(controls, terminal);
        }
        if (assessment.Controls is { } counts)
        {
            terminal.Out.WriteLine();
            terminal.Say(ControlWords.ControlCounts(counts, ExpectedShares.MostCommon(rows.Select(row => row.Expected))));
            foreach (var influence in assessment.Influences)
                terminal.Say(ControlWords.Influence(influence));
        }
        if (assessment.MobilityControls is { } mobility)
        {
            terminal.Out.WriteLine();
            terminal.Say(MobilityNormWords.Counts(mobility));
            foreach (var influence in assessment.RangeInfluences)
                terminal.Say(MobilityNormWords.Influence(influence));
        }
    }

    private static void Print(List<Row> rows, Terminal terminal)
    {
        foreach (var (lines, row) in TextTable.Lines([.. rows.Select(row => row.Cells)], terminal.Width).Zip(rows))
        {
            // The verdict leads the first line, whatever the width.
            string verdict = row.Cells[0];
            terminal.Out.WriteLine(Coloured(verdict, row.Flag, terminal) + lines[0][verdict.Length..]);
            foreach (string line in lines.Skip(1))
                terminal.Out.WriteLine(line);
        }
    }

    private sealed record Row(bool IsControl, Flag Flag, bool IsIncomplete, int Urgency, string[] Cells, ExpectedShares? Expected);

    private static string Coloured(string text, Flag flag, Terminal terminal)
    {
        if (!terminal.HasColour)
            return text;
        string colour = flag switch { Flag.Flag => "\u001b[1;31m", Flag.Watch => "\u001b[33m", _ => "\u001b[2m" };
        return $"{colour}{text}\u001b[0m";
    }
}
