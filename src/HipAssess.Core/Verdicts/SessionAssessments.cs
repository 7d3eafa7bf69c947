using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Norms;
using HipAssess.Norms.Published;
using HipAssess.Strength;
using HipAssess.Thresholds;

namespace HipAssess.Verdicts;

/// <summary>Assesses one session: what each side can do, how they differ, and whether that is unusual.</summary>
public static class SessionAssessments
{
    /// <summary>Every muscle group, ratio and sign of one session under the strength choice of the settings.</summary>
    /// <param name="session">What was measured.</param>
    /// <param name="earlier">The test day before, if it is near enough for a retest.</param>
    /// <param name="norms">What it is compared with; the athlete is never compared with themselves.</param>
    /// <param name="settings">What shapes the assessment.</param>
    public static SessionAssessment Of(Session session, Session? earlier, AvailableNorms norms, AssessmentSettings settings)
    {
        var compared = norms.For(session);
        var muscles = Muscles(session, earlier, compared, settings);
        var ranges = DayRange.Of(session, settings.Mobility, settings.RangeReliability);
        var pattern = new WhenAsked<StudyPattern?>(() => StudyPatterns.Of(session.Facts, muscles));
        return new SessionAssessment(session, muscles, [])
        {
            Movements = Movements(session, earlier, ranges, compared, settings),
            Rotations = HipRotation.Of(ranges),
            RatiosToMake = new(() => SessionRatios.Of(session, norms.For(session), settings.Strength)),
            PatternToMake = pattern,
            OwnPatternToMake = pattern,
        };
    }

    private static ImmutableArray<MovementAssessment> Movements(
        Session session, Session? earlier, ImmutableArray<DayRange> days, SessionNorms compared, AssessmentSettings settings)
    {
        ImmutableArray<DayRange> before = earlier is null ? [] : DayRange.Of(earlier, settings.Mobility, settings.RangeReliability);
        return MovementAssessments.Of(days, day => earlier is null ? null : Retests.Of(session, day, earlier, before), compared);
    }

    /// <summary>Its muscle groups alone.</summary>
    internal static ImmutableArray<MuscleAssessment> Muscles(
        Session session, Session? earlier, AvailableNorms norms, AssessmentSettings settings) =>
        Muscles(session, earlier, norms.For(session), settings);

    private static ImmutableArray<MuscleAssessment> Muscles(Session session, Session? earlier, SessionNorms compared, AssessmentSettings settings)
    {
        var days = Days(session, settings);
        ImmutableArray<DayStrength> earlierDays = earlier is null ? [] : Days(earlier, settings);
        var places = new Compared[days.Length];
        for (int i = 0; i < places.Length; i++)
        {
            var retest = earlier is null ? null : Retests.Of(session, days[i], earlier, earlierDays);
            places[i] = Compare(session, days[i], retest, compared, settings);
        }
        // A verdict may rest on what is left of a p beside those of the other muscle groups, so all are compared before.
        var muscles = new MuscleAssessment[places.Length];
        for (int i = 0; i < muscles.Length; i++)
            muscles[i] = Judge(places[i], settings);
        return ImmutableCollectionsMarshal.AsImmutableArray(muscles);
    }

    private static ImmutableArray<DayStrength> Days(Session session, AssessmentSettings settings) =>
        DayStrength.Of(session, settings.Strength, settings.Normalise, settings.Reliability);

    private static Compared Compare(
        Session session, DayStrength day, Retest<DayStrength>? retest, SessionNorms norms, AssessmentSettings settings)
    {
        var test = day.Test;
        var judged = retest is { Agrees: true } ? Retests.Mean(retest, session.Facts.InjuredSide, settings.Normalise) : day;
        var notes = new List<Note>();
        if (judged.Difference is null or { IsMarked: true })
            notes.Add(new Note(NoteCodes.NoSideDifference));
        if (day.Left is null && test.Left is not null)
            notes.Add(new Note(NoteCodes.ChosenFigureMissing, Side.Left));
        if (day.Right is null && test.Right is not null)
            notes.Add(new Note(NoteCodes.ChosenFigureMissing, Side.Right));
        if (norms.HasNoGroup)
            notes.Add(new Note(NoteCodes.NoControls));

        var differenceNorm = judged.Difference is { IsMarked: false } difference ? norms.OfDifference(test, difference.LnRatio, notes) : null;
        var (strengthNorm, others) = norms.OfStrength(test, judged.Left, judged.Right, notes);
        return new(day, judged, retest, differenceNorm, strengthNorm, others, [.. notes]);
    }

    private static MuscleAssessment Judge(in Compared muscle, AssessmentSettings settings)
    {
        var (day, judged) = (muscle.Day, muscle.Judged);
        SideGap? gap = judged.Difference is { IsMarked: false } difference
            ? new(Math.Abs(difference.LnRatio), judged.ErrorBound.LnRatio, difference.Percent, difference.WeakerSide)
            : null;
        var (flag, reasons) = FlagRule.Judge(Value(day.Left), Value(day.Right), gap, muscle.DifferenceNorm, muscle.StrengthNorm, Limits.WatchStrength);
        return new MuscleAssessment(
            day.Test, Normalising.UnitOf(day.Test.Unit, settings.Normalise), day.Left, day.Right, judged.Difference, judged.ErrorBound,
            muscle.DifferenceNorm, muscle.StrengthNorm, flag, reasons, muscle.Notes)
        {
            Judged = judged,
            Retest = muscle.Retest,
            OtherNorms = muscle.OtherNorms,
        };
    }

    // A muscle group before its verdict.
    private readonly record struct Compared(
        DayStrength Day, DayStrength Judged, Retest<DayStrength>? Retest, DifferenceNorm? DifferenceNorm, ValueNorm? StrengthNorm,
        ImmutableArray<NormMatch> OtherNorms, ImmutableArray<Note> Notes);

    private static SideValue? Value(SideStrength? side) => side is null ? null : new(side.Normalised, side.LimitedByPain);
}
