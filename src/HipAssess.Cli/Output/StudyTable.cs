using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Studies;
using HipAssess.Studies;

namespace HipAssess.Cli.Output;

/// <summary>The study on the terminal: what was found, muscle group by muscle group, and who was left out.</summary>
public static class StudyTable
{
    /// <summary>Prints it.</summary>
    public static void Print(StudyResult study, Terminal terminal)
    {
        terminal.Say($"{study.Injured.Athletes} injured, {TermWords.Counted(study.Controls.Athletes, "control")}. Strength {TermWords.Normalisation(study.Settings.Normalise)}.");
        terminal.Say(StudyWords.StudyFinding(study));
        terminal.Out.WriteLine();
        foreach (var muscle in study.Muscles)
        {
            terminal.Say(StudyWords.InjuredFinding(muscle));
            terminal.Say($"  Controls: {StudyWords.ControlFinding(muscle)}");
            terminal.Say($"  Niemuth 2005: {StudyWords.Agreement(muscle.Published)}.");
        }
        terminal.Out.WriteLine();
        if (!study.Movements.IsEmpty)
            terminal.Say($"{MovementStudyWords.Heading}.");
        foreach (var movement in study.Movements)
            terminal.Say($"  {MovementStudyWords.Line(movement)}");
        foreach (var left in study.LeftOut)
            terminal.Say($"{VisibleText.Visible(left.Athlete)} left out: {NoteWords.Note(left.Reason)}");
        foreach (var muscle in study.Muscles)
            foreach (var left in muscle.Sample.LeftOut)
                terminal.Say($"{VisibleText.Visible(left.Athlete)} left out of {TermWords.Muscle(muscle.Muscle)}: {NoteWords.Note(left.Reason)}");
        foreach (var later in study.LaterSessions)
            terminal.Say($"{VisibleText.Visible(later.Athlete)}: {NoteWords.Note(later.Reason)}");
    }
}
