using System.Collections.Immutable;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Studies;
using HipAssess.Studies;

namespace HipAssess.Reports.Charts;

/// <summary>The figures of a study, in the order of its page. A figure without anything to draw is not there.</summary>
public static class StudyFigures
{
    private const int PageWidth = 780;
    private const int PanelsInARow = 3;

    /// <summary>All figures.</summary>
    public static ImmutableArray<Figure> Of(StudyResult study) =>
        study.Muscles.All(muscle => muscle.Sample.Unit is null) ? [] : [Forest(study), .. Slopes(study), .. Trials(study)];

    /// <summary>Side differences of both groups.</summary>
    public static Figure Forest(StudyResult study) => new(
        "side-differences", "Side differences of injured and controls",
        string.Join(" ", study.Muscles.Select(muscle => $"{StudyWords.InjuredFinding(muscle)} Controls: {StudyWords.ControlFinding(muscle)}")),
        [new Panel(SideDifferenceForest.Of(study), PageWidth)],
        Height: 110 + 52 * study.Muscles.Length)
    {
        Caption = "Mean side differences with 95 % confidence intervals, not adjusted for multiplicity. "
            + "Squares: injured against uninjured side; negative means the injured side is weaker. Circles: right against left side of the controls. "
            + "Grey: the bounds of the equivalence test.",
    };

    private static IEnumerable<Figure> Slopes(StudyResult study) => Rows(
        study.Muscles.Where(muscle => muscle.Injured.N > 0),
        "paired-slopes", "Injured and uninjured side of every injured athlete", PairedSlopeChart.Of,
        muscle => $"{TermWords.Capital(TermWords.Muscle(muscle.Muscle))}: {muscle.Injured.Pairs.Count(pair => pair.First < pair.Second)} of {muscle.Injured.N} weaker on the injured side.",
        "One thin line per injured athlete; squares and thick line: means. The scales do not start at zero.");

    private static IEnumerable<Figure> Trials(StudyResult study) => Rows(
        study.Muscles.Where(muscle => muscle.LeftTrials.N + muscle.RightTrials.N > 0),
        "trials", "Trial 1 against trial 2", TrialChart.Of,
        muscle => $"{TermWords.Capital(TermWords.Muscle(muscle.Muscle))}: r {R(muscle.LeftTrials)} left, {R(muscle.RightTrials)} right.",
        "Every athlete of both groups. The scales do not start at zero.");

    private static string R(TrialAgreement trials) => trials.TrialR is { } r ? Rounded.Number(r.R, 2) : "not available";

    private static IEnumerable<Figure> Rows(
        IEnumerable<MuscleStudy> muscles, string name, string title, Func<MuscleStudy, ScottPlot.Plot> draw, Func<MuscleStudy, string> describe, string caption) =>
        muscles.Chunk(PanelsInARow).Select((row, i) => new Figure(
            i == 0 ? name : $"{name}-{i + 1}", i == 0 ? title : title + ", continued", string.Join(" ", row.Select(describe)),
            [.. row.Select(muscle => new Panel(draw(muscle), PageWidth / PanelsInARow))], Height: 340)
        {
            Caption = string.Join(" ", row.Select(describe)) + " " + caption,
        });
}
