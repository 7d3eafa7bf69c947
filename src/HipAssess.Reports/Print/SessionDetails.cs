using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Exercises;
using HipAssess.Norms;
using HipAssess.Norms.Files;
using HipAssess.Reports.Charts;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Printed;
using HipAssess.Strength;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Print;

/// <summary>What stands behind the first sheet: why each verdict, the strengths, how it was worked out, how an exercise is done.</summary>
internal static class SessionDetails
{
    /// <summary>All of it.</summary>
    public static IEnumerable<Block> Of(SessionAssessment session, AssessmentSettings settings, ControlCounts? controls)
    {
        yield return new Block.Heading(2, Heads.Why);
        yield return new Block.Paragraph(PrintWords.TableNote(session), Style.Small);
        foreach (var muscle in session.Muscles)
            yield return new Block.Paragraph(string.Join(" ", Reasons(session, muscle)), Style.Cell, PrintWords.Name(muscle));
        foreach (var movement in session.Movements)
            yield return new Block.Paragraph(
                string.Join(" ", MobilityNormWords.Why(movement)), Style.Cell, $"{TermWords.Capital(MovementWords.Test(movement.Test))}: {SheetWords.Verdict(movement)}.");
        foreach (var figure in MobilityFigures.Of(session).Where(figure => figure.Name != Figures.OfFirstSheet(session)?.Name))
            yield return new Block.Chart(figure);
        if (!session.Muscles.IsEmpty)
        {
            yield return new Block.Heading(2, Heads.Strengths);
            yield return Strengths(session, settings.Strength);
        }
        if (SuggestedExercises.Of(session) is { IsEmpty: false } suggested)
        {
            yield return new Block.Heading(2, Heads.Exercises);
            foreach (var exercise in suggested.Select(one => one.Exercise).Distinct())
            {
                yield return new Block.Heading(3, exercise.Name);
                yield return new Block.Points([.. exercise.HowTo.Select(step => ("", step))], Style.Cell, IsNumbered: true);
                yield return new Block.Paragraph(PrintWords.Evidence(exercise), Style.Small);
            }
        }
        yield return new Block.Heading(2, Heads.WorkedOut);
        foreach (var (topic, text) in WorkedOutWords.Of(session, settings, controls))
            yield return new Block.Paragraph(text, Style.Small, topic);
    }

    private static IEnumerable<string> Reasons(SessionAssessment session, MuscleAssessment muscle)
    {
        foreach (var reason in muscle.Reasons)
            yield return ReasonWords.Reason(muscle, reason);
        if (ChangeWords.Retest(muscle) is { Length: > 0 } retest)
            yield return retest;
        if (muscle.Flag >= Flag.Watch && VerdictLimits.Of(session, muscle) is { } limits)
            yield return ControlWords.VerdictsBegin(limits, muscle.DifferenceNorm is null);
    }

    private static Block.Table Strengths(SessionAssessment session, StrengthChoice choice)
    {
        bool hasNorm = session.Muscles.Any(muscle => muscle.StrengthNorm is not null);
        return new(StrengthWords.Caption(choice),
            [
                new(Heads.MuscleGroupAndSide, 27), new(Heads.Trials, 22), new(TermWords.Capital(TermWords.Strength(choice)), 14, IsNumber: true),
                new(Heads.Normalised, 14, IsNumber: true), new(Heads.Variation, 12, IsNumber: true),
                .. hasNorm ? [new Column(Heads.PercentileWithInterval, 19), new Column(Heads.OfMean, 11, IsNumber: true)] : Array.Empty<Column>(),
            ],
            [.. from muscle in session.Muscles from side in Sides.Both select Row(session, muscle, side, hasNorm)], Style.Narrow);
    }

    private static ImmutableArray<Cell> Row(SessionAssessment session, MuscleAssessment muscle, Side side, bool hasNorm)
    {
        var name = Cell.Strong(PrintWords.Name(session, muscle, side), side);
        if (muscle.On(side) is not { } strength)
            return [name, StrengthWords.NotTested, StrengthWords.None, StrengthWords.None, StrengthWords.None, .. hasNorm ? new Cell[] { StrengthWords.None, StrengthWords.None } : []];
        return
        [
            name, StrengthWords.Trials(strength), CellWords.Strength(strength.Strength, muscle.Test.Unit),
            StrengthWords.Normalised(strength, muscle.NormalisedUnit), strength.CvPercent is { } cv ? Rounded.Percent(cv) : StrengthWords.None,
            .. hasNorm ? new Cell[] { StrengthWords.Percentile(muscle, strength, side), StrengthWords.OfMean(muscle, strength, side) } : [],
        ];
    }
}
