using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Reports.Charts;
using HipAssess.Reports.Charts.Trends;
using HipAssess.Reports.Letterheads;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Printed;
using HipAssess.Tracking;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Print;

/// <summary>One athlete over time: the story, then a chart and the tests of every muscle group.</summary>
public static class TrackPrint
{
    private const int ToldInFinding = 3;

    /// <summary>All of it.</summary>
    /// <param name="history">What changed and what did not.</param>
    /// <param name="settings">What shaped it.</param>
    /// <param name="baseline">Sides are also compared with their level on this date; null for none.</param>
    /// <param name="toolVersion">Stands on every sheet.</param>
    /// <param name="letterhead">Who hands it out; null for nobody named.</param>
    public static Printout Of(History history, AssessmentSettings settings, DateOnly? baseline, string toolVersion, Letterhead? letterhead = null) =>
        new(PrintWords.TrackTitle(history), PrintWords.Footer(history.Newest.Session), PrintWords.MadeBy(toolVersion))
        {
            Letterhead = letterhead,
            Blocks =
            [
                .. LetterheadPrint.Top(letterhead),
                .. Story(history),
                .. history.Muscles.Zip(TrendFigures.Of(history)).SelectMany(muscle => Muscle(muscle.First, muscle.Second, baseline)),
                .. history.Movements.Zip(TrendFigures.OfMovements(history)).SelectMany(movement => Movement(movement.First, movement.Second)),
                .. history.Movements.IsEmpty ? Array.Empty<Block>() : [new Block.Paragraph($"{MovementTrackWords.Promise(history)} {MobilityNormWords.Caveats}", Style.Small)],
                .. Marks(history),
                .. SessionPrint.Plan(history.Newest),
                .. SessionPrint.Caveats(history.Newest),
                .. LetterheadPrint.Foot(letterhead),
                new Block.Heading(2, Heads.WorkedOut),
                .. WorkedOutWords.Of(history, settings).Select(line => new Block.Paragraph(line.Text, Style.Small, line.Topic)),
            ],
        };

    private static IEnumerable<Block> Story(History history)
    {
        yield return new Block.Heading(1, VisibleText.Visible(history.Newest.Session.Person));
        yield return new Block.Paragraph(PrintWords.Tests(history), Style.Body);
        yield return new Block.Paragraph(TrackWords.Finding(history), Style.Lead);
        if (!history.IsDated)
            yield return new Block.Paragraph(WhenWords.WithoutDates(history), Style.Body);
        if (StoryWords.Of(history).Skip(ToldInFinding).ToImmutableArray() is { IsEmpty: false } more)
            yield return new Block.Points([.. more.Select(entry => ("", entry.Text))], Style.Body);
        yield return new Block.Paragraph(
            $"{PrintWords.NewestTest(WhenWords.Of(history.Newest.Session.When))} {FindingWords.Finding(history.Newest)}", Style.Body, SheetWords.Lead(history.Newest));
    }

    private static IEnumerable<Block> Muscle(MuscleHistory muscle, Figure figure, DateOnly? baseline)
    {
        yield return new Block.Heading(2, TermWords.Capital(TermWords.Test(muscle.Test)));
        yield return new Block.Chart(figure);
        yield return new Block.Table(Heads.Changed, [new("", 16), new(TermWords.Capital(WhenWords.Of(muscle.Newest.When)), 24, IsNumber: true), new(Heads.LevelBefore, 60)],
            [
                .. Sides.Both.Select(side => ImmutableArray.Create<Cell>(
                    Cell.Strong(TermWords.Capital(TermWords.Side(side)), side),
                    Strength(muscle, muscle.Newest, side),
                    TermWords.Capital(TrackWords.Side(muscle, side)))),
                [
                    Cell.Strong(Heads.SideDifference),
                    CellWords.Difference(muscle.Newest),
                    TermWords.Capital(TrackWords.Difference(muscle)),
                ],
            ], Style.Cell);
        string against = string.Join(" ", Sides.Both.Select(side => StoryWords.Best(muscle, side))
            .Concat(baseline is { } date ? Sides.Both.Select(side => StoryWords.Baseline(muscle, side, date)) : [])
            .Where(sentence => sentence.Length > 0));
        if (against.Length > 0)
            yield return new Block.Paragraph(against, Style.Small);
        yield return new Block.Table(Heads.AllTestsNewestFirst,
            [new(Heads.Date, 22), new(Heads.Left, 15, IsNumber: true, Side.Left), new(Heads.Right, 15, IsNumber: true, Side.Right), new(Heads.SideDifference, 22), new(Heads.Error, 10, IsNumber: true), new(Heads.Verdict, 20)],
            [.. muscle.Points.Reverse().Select(point => ImmutableArray.Create<Cell>(
                Cell.Strong(TermWords.Capital(WhenWords.Of(point.When))), Strength(muscle, point, Side.Left), Strength(muscle, point, Side.Right),
                CellWords.Difference(point), Rounded.Percent(point.Day.ErrorBound.Percent, 0),
                PrintWords.Flag(point.Assessed?.Flag ?? Flag.NotAssessed)))], Style.Narrow);
    }

    private static IEnumerable<Block> Movement(MovementHistory movement, Figure figure)
    {
        yield return new Block.Heading(2, TermWords.Capital(MovementWords.Test(movement.Test)));
        yield return new Block.Chart(figure);
        yield return new Block.Table(Heads.Changed, [new("", 16), new(TermWords.Capital(WhenWords.Of(movement.Newest.When)), 24, IsNumber: true), new(Heads.LevelBefore, 60)],
            [
                .. Sides.Both.Select(side => ImmutableArray.Create<Cell>(
                    Cell.Strong(TermWords.Capital(TermWords.Side(side)), side), CellWords.Range(movement.Newest, side), TermWords.Capital(MovementTrackWords.Side(movement, side)))),
                [Cell.Strong(Heads.SideDifference), CellWords.Difference(movement.Newest), TermWords.Capital(MovementTrackWords.Difference(movement))],
            ], Style.Cell);
        yield return new Block.Table(Heads.AllTestsNewestFirst,
            [new(Heads.Date, 22), new(Heads.Left, 15, IsNumber: true, Side.Left), new(Heads.Right, 15, IsNumber: true, Side.Right), new(Heads.SideDifference, 22), new(Heads.Error, 10, IsNumber: true), new(Heads.Verdict, 20)],
            [.. movement.Points.Reverse().Select(point => ImmutableArray.Create<Cell>(
                Cell.Strong(TermWords.Capital(WhenWords.Of(point.When))), CellWords.Range(point, Side.Left), CellWords.Range(point, Side.Right),
                CellWords.Difference(point), MovementWords.Range(point.Day.ErrorBound.Value, movement.Test.Unit),
                PrintWords.Flag(point.Assessed?.Flag ?? Flag.NotAssessed)))], Style.Narrow);
    }

    private static IEnumerable<Block> Marks(History history) => history.Marks.IsEmpty ? [] :
    [
        new Block.Heading(2, Heads.Notes),
        new Block.Points([.. history.Marks.Select(mark => ($"{TermWords.Capital(WhenWords.Of(mark.When))}:", VisibleText.Visible(mark.Text)))], Style.Body, IsNumbered: true),
    ];

    private static Cell Strength(MuscleHistory muscle, TrackedPoint point, Side side) =>
        CellWords.Strength(point.On(side), muscle.Test.Unit, point.IsLimitedByPain(side));
}
