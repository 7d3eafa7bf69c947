using System.Collections.Immutable;
using HipAssess.Reports.Charts;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Printed;
using HipAssess.Reports.Words.Studies;
using HipAssess.Studies;

namespace HipAssess.Reports.Print;

/// <summary>The study: who took part, the primary table and what supports it, figures, methods.</summary>
public static class StudyPrint
{
    /// <summary>All of it.</summary>
    /// <param name="study">What was compared.</param>
    /// <param name="figures">Of the same study.</param>
    /// <param name="files">Names of the files that were read.</param>
    /// <param name="toolVersion">Stands on every sheet.</param>
    public static Printout Of(StudyResult study, ImmutableArray<Figure> figures, IEnumerable<string> files, string toolVersion) =>
        new(StudyTableWords.Title, StudyTableWords.Footer(files), PrintWords.MadeBy(toolVersion))
        {
            Blocks =
            [
                new Block.Heading(1, StudyTableWords.Heading),
                new Block.Paragraph(StudyWords.StudyFinding(study), Style.Lead),
                new Block.Paragraph(StudyTableWords.Primary(study), Style.Body),
                .. Participants(study),
                .. figures.Take(1).Select(figure => new Block.Chart(figure)),
                .. Sides(study, isInjured: true),
                .. Sides(study, isInjured: false),
                new Block.Heading(2, StudyTableWords.Between),
                Table(StudyTableWords.BetweenCaption, StudyTableWords.BetweenHeads, [62, 40, 60, 60, 78, 58, 38, 38, 78], study.Muscles.Select(StudyTableWords.BetweenGroups)),
                new Block.Heading(2, StudyTableWords.Published),
                Table(StudyTableWords.PublishedCaption(4), StudyTableWords.PublishedHeads, [20, 12, 12, 56], study.Muscles.Select(StudyTableWords.BesidePublished), lastIsText: true),
                new Block.Paragraph(StudyTableWords.PublishedNote, Style.Small),
                .. Figures(figures),
                .. Movements(study),
                .. Methods(study, toolVersion),
            ],
        };

    private static IEnumerable<Block> Participants(StudyResult study)
    {
        yield return new Block.Heading(2, StudyTableWords.Participants);
        yield return Table(StudyTableWords.WhoTookPart, StudyTableWords.GroupHeads(study), [46, 27, 27], StudyTableWords.Groups(study));
        yield return new Block.Paragraph(StudyTableWords.DescribedOnly, Style.Small);
        if (StudyTableWords.LeftOut(study).ToImmutableArray() is { IsEmpty: false } leftOut)
            yield return new Block.Points([.. leftOut.Select(line => ("", line))], Style.Small);
    }

    private static IEnumerable<Block> Sides(StudyResult study, bool isInjured) =>
    [
        new Block.Heading(2, isInjured ? StudyTableWords.Injured : StudyTableWords.Controls),
        Table(StudyTableWords.SidesCaption(isInjured), StudyTableWords.SidesHeads(isInjured), [60, 20, 57, 57, 75, 75, 50, 35, 35, 75], study.Muscles.Select(muscle => StudyTableWords.Sides(muscle, isInjured))),
        new Block.Paragraph(StudyTableWords.SidesNote(study, isInjured), Style.Small),
    ];

    private static IEnumerable<Block> Figures(ImmutableArray<Figure> figures) => figures.Length < 2 ? [] :
        [new Block.Heading(2, StudyTableWords.Figures), .. figures.Skip(1).Select(figure => new Block.Chart(figure))];

    private static IEnumerable<Block> Movements(StudyResult study) => study.Movements.IsEmpty ? [] :
    [
        new Block.Heading(2, MovementStudyWords.Heading),
        new Block.Paragraph(MovementStudyWords.Lead(study), Style.Body),
        Table(MovementStudyWords.InjuredCaption, MovementStudyWords.InjuredHeads, [70, 18, 55, 55, 75, 48, 32, 32, 75, 32], study.Movements.Select(MovementStudyWords.Injured)),
        Table(MovementStudyWords.ControlCaption, MovementStudyWords.ControlHeads, [70, 18, 55, 55, 75, 48, 32, 32, 70, 60], study.Movements.Select(MovementStudyWords.Control)),
        Table(MovementStudyWords.BetweenCaption, MovementStudyWords.BetweenHeads, [70, 40, 75, 55, 32, 32, 75, 40, 32, 32], study.Movements.Select(MovementStudyWords.Between)),
        new Block.Paragraph(MovementStudyWords.EquivalenceNote(study), Style.Small),
        new Block.Paragraph(MobilityNormWords.Caveats, Style.Small),
    ];

    private static IEnumerable<Block> Methods(StudyResult study, string toolVersion) =>
    [
        new Block.Heading(2, StudyTableWords.Results),
        .. StudyResultWords.Paragraphs(study).Select(text => new Block.Paragraph(text, Style.Body)),
        new Block.Heading(2, StudyTableWords.Methods),
        .. StudyMethodWords.StudyMethods(study, toolVersion).Select(text => new Block.Paragraph(text, Style.Body)),
        new Block.Heading(3, StudyTableWords.References),
        new Block.Points([.. StudyMethodWords.StudyReferences.Select(reference => ("", reference))], Style.Small, IsNumbered: true),
    ];

    private static Block.Table Table(
        string caption, ImmutableArray<string> heads, double[] shares, IEnumerable<ImmutableArray<string>> rows, bool lastIsText = false) => new(
        caption,
        [.. heads.Select((head, i) => new Column(head, shares[i], IsNumber: i > 0 && !(lastIsText && i == heads.Length - 1)))],
        [.. rows.Select(row => row.Select((text, i) => i == 0 ? Cell.Strong(text) : new Cell(text)).ToImmutableArray())],
        Style.Narrow);
}
