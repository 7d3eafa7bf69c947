using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Strength;

namespace HipAssess.Verdicts;

/// <summary>Assesses one session: what each side can do, how they differ, and whether that is unusual.</summary>
public static class SessionAssessments
{
    /// <summary>Every muscle group, ratio and sign of one session under the strength choice of the settings.</summary>
    /// <param name="session">What was measured.</param>
    /// <param name="norms">What it is compared with; the athlete is never compared with themselves.</param>
    /// <param name="settings">What shapes the assessment.</param>
    public static SessionAssessment Of(Session session, AvailableNorms norms, AssessmentSettings settings)
    {
        var muscles = Muscles(session, norms, settings);
        return new SessionAssessment(session, muscles, [])
        {
            RatiosToMake = new(() => SessionRatios.Of(session, norms.For(session), settings.Strength)),
            PatternToMake = new(() => StudyPatterns.Of(session.Facts, muscles)),
        };
    }

    /// <summary>Its muscle groups alone.</summary>
    internal static ImmutableArray<MuscleAssessment> Muscles(Session session, AvailableNorms norms, AssessmentSettings settings)
    {
        double? variation = ErrorBounds.TrialVariation(session);
        var compared = norms.For(session);
        var muscles = new MuscleAssessment[session.Tests.Length];
        for (int i = 0; i < muscles.Length; i++)
            muscles[i] = Compare(session, session.Tests[i], variation, compared, settings);
        // A verdict may rest on what is left of a p beside those of the other muscle groups, so all are compared before.
        for (int i = 0; i < muscles.Length; i++)
            muscles[i] = Judge(muscles[i]);
        return ImmutableCollectionsMarshal.AsImmutableArray(muscles);
    }

    private static MuscleAssessment Compare(
        Session session, MuscleTest test, double? variation, SessionNorms norms, AssessmentSettings settings)
    {
        var (left, right) = Strengths.Of(test, session.Facts.MassKg, settings.Strength, settings.Normalise);
        var difference = left is null || right is null ? null : SideDifferences.Of(
            left.Strength, right.Strength, session.Facts.InjuredSide, isMarked: left.LimitedByPain || right.LimitedByPain);

        var notes = new List<Note>();
        if (difference is null or { IsMarked: true })
            notes.Add(new Note(NoteCodes.NoSideDifference));
        if (left is null && test.Left is not null)
            notes.Add(new Note(NoteCodes.ChosenFigureMissing, Side.Left));
        if (right is null && test.Right is not null)
            notes.Add(new Note(NoteCodes.ChosenFigureMissing, Side.Right));
        if (norms.HasNoGroup)
            notes.Add(new Note(NoteCodes.NoControls));
        var differenceNorm = difference is { IsMarked: false } ? norms.OfDifference(test, difference.LnRatio, notes) : null;
        var (strengthNorm, others) = norms.OfStrength(test, left, right, notes);
        return new MuscleAssessment(
            test, Normalising.UnitOf(test.Unit, settings.Normalise), left, right, difference,
            ErrorBounds.Of(test, variation, settings.Strength, settings.Reliability),
            differenceNorm, strengthNorm, Flag.NotAssessed, [], [.. notes])
        {
            OtherNorms = others,
        };
    }

    private static MuscleAssessment Judge(MuscleAssessment muscle)
    {
        SideGap? gap = muscle.Difference is { IsMarked: false } difference
            ? new(Math.Abs(difference.LnRatio), muscle.ErrorBound.LnRatio, difference.Percent, difference.WeakerSide)
            : null;
        var (flag, reasons) = FlagRule.Judge(Value(muscle.Left), Value(muscle.Right), gap, muscle.DifferenceNorm, muscle.StrengthNorm);
        return muscle with { Flag = flag, Reasons = reasons };
    }

    private static SideValue? Value(SideStrength? side) => side is null ? null : new(side.Normalised, side.LimitedByPain);
}
