using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Studies;
using HipAssess.Studies;

namespace HipAssess.Cli.Output;

/// <summary>The study on the terminal: what was found, muscle group by muscle group, and who was left out.</summary>
public static class StudyTable
{
    /// <summary>Prints it.</summary>
    public static void Print(StudyResult study, TextWriter to)
    {
        to.WriteLine($"{study.Injured.Athletes} injured, {TermWords.Counted(study.Controls.Athletes, "control")}. Strength {TermWords.Normalisation(study.Settings.Normalise)}.");
        to.WriteLine(StudyWords.StudyFinding(study));
        to.WriteLine();
        foreach (var muscle in study.Muscles)
        {
            to.WriteLine(StudyWords.InjuredFinding(muscle));
            to.WriteLine($"  Controls: {StudyWords.ControlFinding(muscle)}");
            to.WriteLine($"  Niemuth 2005: {StudyWords.Agreement(muscle.Published)}.");
        }
        to.WriteLine();
        if (!study.Movements.IsEmpty)
            to.WriteLine($"{MovementStudyWords.Heading}.");
        foreach (var movement in study.Movements)
            to.WriteLine($"  {MovementStudyWords.Line(movement)}");
        foreach (var left in study.LeftOut)
            to.WriteLine($"{VisibleText.Visible(left.Athlete)} left out: {NoteWords.Note(left.Reason)}");
        foreach (var muscle in study.Muscles)
            foreach (var left in muscle.Sample.LeftOut)
                to.WriteLine($"{VisibleText.Visible(left.Athlete)} left out of {TermWords.Muscle(muscle.Muscle)}: {NoteWords.Note(left.Reason)}");
        foreach (var later in study.LaterSessions)
            to.WriteLine($"{VisibleText.Visible(later.Athlete)}: {NoteWords.Note(later.Reason)}");
    }
}
