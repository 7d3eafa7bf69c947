using System.Collections.Immutable;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Drawn;
using HipAssess.Reports.Words.Studies;
using HipAssess.Studies;
using ScottPlot;

namespace HipAssess.Reports.Charts.Studies;

/// <summary>The figures of a study, in the order of its page. A figure without anything to draw is not there.</summary>
public static class StudyFigures
{
    private const int PageWidth = 780, PhoneWidth = 340;

    /// <summary>All figures.</summary>
    public static ImmutableArray<Figure> Of(StudyResult study) => study.Muscles.All(muscle => muscle.Sample.Unit is null) ? [] :
    [
        Forest(study), .. Slopes(study),
        .. Trials(study, "trials", StudyChartWords.Trials, TrialChart.Of, StudyFigureWords.TrialR, StudyFigureWords.Trials),
        .. Trials(study, "bland-altman", StudyChartWords.BlandAltman, BlandAltmanChart.Of, StudyFigureWords.Limits, StudyFigureWords.BlandAltman),
        .. Published(study),
    ];

    /// <summary>Side differences of both groups.</summary>
    public static Figure Forest(StudyResult study) => Figures.InBothForms(form => new Figure(
        "side-differences", StudyChartWords.Forest, StudyFigureWords.Differences(study),
        [Row(SideDifferenceForest.Of(study, form), 62, 52, study.Muscles.Length, form)])
    {
        Caption = StudyFigureWords.Forest,
    });

    private static IEnumerable<Figure> Slopes(StudyResult study) => Panels(
        study.Muscles.Where(muscle => muscle.Injured.N > 0), muscle => muscle.Injured.N, inARow: 2, inAFigure: 4,
        "estimation", StudyChartWords.Estimation, EstimationChart.Of, StudyFigureWords.Slopes, StudyFigureWords.Estimation);

    private static IEnumerable<Figure> Published(StudyResult study) => PublishedEffectChart.Shown(study) is not { Count: > 0 } shown ? [] :
    [
        Figures.InBothForms(form => new Figure(
            "published", StudyChartWords.Published, StudyFigureWords.Published(shown), [Row(PublishedEffectChart.Of(shown, form), 62, 52, shown.Count, form)])
        {
            Caption = StudyFigureWords.PublishedCaption,
        }),
    ];

    private static IEnumerable<Figure> Trials(
        StudyResult study, string name, string title, Func<MuscleStudy, Plot> draw, Func<MuscleStudy, string> describe, string caption) => Panels(
        study.Muscles.Where(muscle => muscle.LeftTrials.N + muscle.RightTrials.N > 0), muscle => Math.Max(muscle.LeftTrials.N, muscle.RightTrials.N), inARow: 3, inAFigure: 6, name, title, draw, describe, caption);

    private static PanelRow Row(Plot plot, int around, int each, int count, ChartForm form) => form == ChartForm.Wide
        ? new(around + each * count, [new Panel(plot, PageWidth)])
        : new(around + RowNames.NarrowRow * count, [new Panel(plot, PhoneWidth)]);

    // Panels are alike whatever their number: one alone is not blown up.
    private static IEnumerable<Figure> Panels(
        IEnumerable<MuscleStudy> muscles, Func<MuscleStudy, int> athletes, int inARow, int inAFigure, string name, string title, Func<MuscleStudy, Plot> draw, Func<MuscleStudy, string> describe, string caption) =>
        muscles.Chunk(inAFigure).Select((some, i) => Figures.InBothForms(form => new Figure(
            i == 0 ? name : $"{name}-{i + 1}", i == 0 ? title : StudyChartWords.Continued(title), string.Join(" ", some.Select(describe)),
            [.. some.Chunk(form == ChartForm.Wide ? inARow : 1).Select(row => new PanelRow(form == ChartForm.Wide ? 270 : 240,
                [.. row.Select(muscle => new Panel(draw(muscle), form == ChartForm.Wide ? PageWidth / inARow : PhoneWidth, TermWords.Capital(TermWords.Muscle(muscle.Muscle))))]))])
        {
            Caption = string.Join(" ", [.. some.Select(describe), caption, .. some.Any(muscle => athletes(muscle) > DrawnAthletes.Most) ? [StudyFigureWords.Drawn(DrawnAthletes.Most)] : Array.Empty<string>()]),
        }));
}
