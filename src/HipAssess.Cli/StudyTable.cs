using HipAssess.Reports;
using HipAssess.Studies;

namespace HipAssess.Cli;

/// <summary>The study on the terminal: what was found, muscle group by muscle group, and who was left out.</summary>
public static class StudyTable
{
    /// <summary>Prints it.</summary>
    public static void Print(StudyResult study, TextWriter to)
    {
        to.WriteLine($"{study.Injured.Athletes} injured, {Words.Counted(study.Controls.Athletes, "control")}. Strength {Words.Normalisation(study.Settings.Normalise)}.");
        to.WriteLine(Words.StudyFinding(study));
        to.WriteLine();
        foreach (var muscle in study.Muscles)
        {
            to.WriteLine(Words.InjuredFinding(muscle));
            to.WriteLine($"  Controls: {Words.ControlFinding(muscle)}");
            to.WriteLine($"  Niemuth 2005: {Words.Agreement(muscle.Published)}.");
        }
        to.WriteLine();
        foreach (var left in study.LeftOut)
            to.WriteLine($"{Words.Visible(left.Athlete)} left out: {Words.Note(left.Reason)}");
        foreach (var muscle in study.Muscles)
            foreach (var left in muscle.Sample.LeftOut)
                to.WriteLine($"{Words.Visible(left.Athlete)} left out of {Words.Muscle(muscle.Muscle)}: {Words.Note(left.Reason)}");
        foreach (var later in study.LaterSessions)
            to.WriteLine($"{Words.Visible(later.Athlete)}: {Words.Note(later.Reason)}");
    }
}
