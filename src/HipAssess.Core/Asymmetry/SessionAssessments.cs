using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Statistics;

namespace HipAssess.Asymmetry;

/// <summary>Assesses one session: what each side can do, how they differ, and whether that is unusual.</summary>
public static class SessionAssessments
{
    /// <summary>Every muscle group, ratio and sign of one session under the strength choice of the settings.</summary>
    /// <param name="session">What was measured.</param>
    /// <param name="norms">What it is compared with; the athlete is never compared with themselves.</param>
    /// <param name="settings">What shapes the assessment.</param>
    public static SessionAssessment Of(Session session, AvailableNorms norms, AssessmentSettings settings)
    {
        double? variation = ErrorBounds.TrialVariation(session);
        var compared = session.Tests.Select(test => Compare(session, test, variation, norms, settings)).ToList();

        var differenceP = Holm.Adjust([.. compared.Select(muscle => muscle.DifferenceNorm?.P)]);
        // A published norm gives a watch at most: its p is no part of the correction.
        var strengthP = Holm.Adjust([.. compared.SelectMany(muscle => Sides.Both.Select(side =>
            muscle.StrengthNorm is { Published: null } norm ? norm.On(side)?.P : null))]);
        var muscles = compared
            .Select((muscle, i) => Judge(muscle, differenceP[i], strengthP[2 * i], strengthP[2 * i + 1]))
            .ToImmutableArray();

        return new SessionAssessment(session, muscles, [])
        {
            RatiosWhenAsked = new(() => Ratios.Of(session, norms, settings.Strength)),
            PatternWhenAsked = new(() => StudyPatterns.Of(session.Facts, muscles)),
        };
    }

    private static MuscleAssessment Compare(
        Session session, MuscleTest test, double? variation, AvailableNorms norms, AssessmentSettings settings)
    {
        var (left, right) = Strengths.Of(test, session.Facts.MassKg, settings.Strength, settings.Normalise);
        var difference = left is null || right is null ? null : SideDifferences.Of(
            left.Strength, right.Strength, session.Facts.InjuredSide, isMarked: left.LimitedByPain || right.LimitedByPain);

        var notes = ImmutableArray.CreateBuilder<Note>();
        if (difference is null or { IsMarked: true })
            notes.Add(new Note(NoteCodes.NoSideDifference));
        foreach (var (side, strength) in new[] { (Side.Left, left), (Side.Right, right) })
            if (strength is null && test.On(side) is not null)
                notes.Add(new Note(NoteCodes.ChosenFigureMissing, side));
        if (norms.HasNoGroup)
            notes.Add(new Note(NoteCodes.NoControls));
        var differenceNorm = difference is { IsMarked: false } ? norms.OfDifference(session, test, difference.LnRatio, notes) : null;
        var (strengthNorm, others) = norms.OfStrength(session, test, left, right, notes);
        return new MuscleAssessment(
            test, Normalising.UnitOf(test.Unit, settings.Normalise), left, right, difference,
            ErrorBounds.Of(test, variation, settings.Strength, settings.Reliability),
            differenceNorm, strengthNorm, Flag.NotAssessed, [], notes.ToImmutable())
        {
            OtherNorms = others,
        };
    }

    private static MuscleAssessment Judge(MuscleAssessment muscle, double? differenceP, double? leftP, double? rightP)
    {
        var difference = muscle.DifferenceNorm is { } norm ? norm with { PHolm = differenceP!.Value } : null;
        var strength = muscle.StrengthNorm is { } sides
            ? sides with
            {
                Left = sides.Left is { } left ? left with { PHolm = leftP } : null,
                Right = sides.Right is { } right ? right with { PHolm = rightP } : null,
            }
            : null;
        var (flag, reasons) = FlagRule.Judge(muscle.Left, muscle.Right, muscle.Difference, muscle.ErrorBound, difference, strength);
        return muscle with { DifferenceNorm = difference, StrengthNorm = strength, Flag = flag, Reasons = reasons };
    }
}
