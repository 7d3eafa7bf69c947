using System.Collections.Immutable;
using HipAssess.Reports.Charts;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Words.Printed;

namespace HipAssess.Reports.Pages.Studies;

/// <summary>The page of <c>study</c>: what a researcher could attach to a manuscript.</summary>
public static class StudyPages
{
    /// <summary>Writes the page.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="run">What was read and found.</param>
    /// <param name="figures">Of the same study.</param>
    public static void Write(TextWriter to, StudyRun run, ImmutableArray<Figure> figures)
    {
        PageFrame.Open(to, PageWords.Study, hasCharts: true);
        PageFrame.Head(to, StudyTableWords.Title);
        to.Write(Html.Of<StudyPage>(
            (nameof(StudyPage.Run), run),
            (nameof(StudyPage.Charts), figures)));
        to.Write("\n</main>");
        PageFrame.Close(to);
    }
}
