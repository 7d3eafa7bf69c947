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
    /// <param name="controls">Who it is compared with; the athlete is never compared with themselves.</param>
    /// <param name="settings">What shapes the assessment.</param>
    public static SessionAssessment Of(Session session, ControlGroup controls, AssessmentSettings settings)
    {
        double? variation = ErrorBounds.TrialVariation(session);
        var compared = session.Tests.Select(test => Compare(session, test, variation, controls, settings)).ToList();

        var differenceP = Holm.Adjust([.. compared.Select(muscle => muscle.DifferenceNorm?.P)]);
        var strengthP = Holm.Adjust([.. compared.SelectMany(muscle => Sides.Both.Select(side => muscle.StrengthNorm?.On(side)?.P))]);
        var muscles = compared
            .Select((muscle, i) => Judge(Adjust(muscle, differenceP[i], strengthP[2 * i], strengthP[2 * i + 1])))
            .ToImmutableArray();

        return new SessionAssessment(
            session, muscles, Ratios.Of(session, controls, settings.Strength),
            StudyPatterns.Of(session.Facts, muscles), []);
    }

    private static MuscleAssessment Compare(
        Session session, MuscleTest test, double? variation, ControlGroup controls, AssessmentSettings settings)
    {
        var (left, right) = Strengths.Of(test, session.Facts.MassKg, settings.Strength, settings.Normalise);
        var difference = left is null || right is null ? null : SideDifferences.Of(
            left.Strength, right.Strength, session.Facts.InjuredSide, isMarked: left.LimitedByPain || right.LimitedByPain);

        var notes = ImmutableArray.CreateBuilder<Note>();
        DifferenceNorm? differenceNorm = null;
        StrengthNorm? strengthNorm = null;
        if (difference is null or { IsMarked: true })
            notes.Add(new Note(NoteCodes.NoSideDifference));
        if (controls.Athletes == 0)
        {
            notes.Add(new Note(NoteCodes.NoControls));
        }
        else
        {
            var own = controls.For(test);
            if (difference is { IsMarked: false })
                differenceNorm = DifferenceNorms.Of(session, own, difference.LnRatio, notes);
            strengthNorm = StrengthNorms.Of(session, own, left, right, notes);
        }
        return new MuscleAssessment(
            test, Normalising.UnitOf(test.Unit, settings.Normalise), left, right, difference,
            ErrorBounds.Of(test, variation, settings.Strength, settings.Reliability),
            differenceNorm, strengthNorm, Flag.NotAssessed, [], notes.ToImmutable());
    }

    private static MuscleAssessment Adjust(MuscleAssessment muscle, double? difference, double? left, double? right) => muscle with
    {
        DifferenceNorm = muscle.DifferenceNorm is { } norm ? norm with { PHolm = difference!.Value } : null,
        StrengthNorm = muscle.StrengthNorm is { } strength
            ? strength with
            {
                Left = strength.Left is { } l ? l with { PHolm = left } : null,
                Right = strength.Right is { } r ? r with { PHolm = right } : null,
            }
            : null,
    };

    private static MuscleAssessment Judge(MuscleAssessment muscle)
    {
        var (flag, reasons) = FlagRule.Judge(
            muscle.Left, muscle.Right, muscle.Difference, muscle.ErrorBound, muscle.DifferenceNorm, muscle.StrengthNorm);
        return muscle with { Flag = flag, Reasons = reasons };
    }
}
