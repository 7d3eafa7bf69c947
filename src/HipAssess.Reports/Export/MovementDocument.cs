using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Norms;
using HipAssess.Norms.Files;
using HipAssess.Norms.Published;
using HipAssess.Reports.Words;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Export;

/// <summary>Movements of a session as JSON.</summary>
internal static class MovementDocument
{
    public static MovementJson Of(Session session, MovementAssessment movement)
    {
        var (test, bound) = (movement.Test, movement.ErrorBound);
        return new MovementJson(
            test.Movement.Name(), test.Position, test.Mode, test.Condition, test.Unit.Name(),
            Range(movement.On(Domain.Side.Left)), Range(movement.On(Domain.Side.Right)),
            movement.Difference is { } difference ? new RangeDifferenceJson(
                difference.Value, difference.LessSide?.Name(),
                [.. difference.IsMarked ? DocumentParts.Notes([new Note(NoteCodes.LimitedByPain)]) : [],
                    .. DocumentParts.NullsOf((difference.LessSide, NoteCodes.SidesEqual))]) : null,
            new RangeErrorBoundJson(
                bound.Value, bound.Sem, bound.TrialSd, bound.ReadingStep, bound.Source,
                DocumentParts.NullsOf((bound.TrialSd, NoteCodes.NoTrialVariation), (bound.ReadingStep, NoteCodes.NoReadingStep))),
            movement.DifferenceNorm is { } norm ? AssessDocument.DifferenceNorm(norm) : null,
            movement.ValueNorm is { } value ? ValueNorm(movement, value) : null,
            [.. movement.Published.Context.Select(Norm)],
            AssessDocument.Days(session, movement.Retest), movement.Retest is { } retest ? Retest(retest) : null,
            CodeWords.Code(movement.Flag),
            [.. movement.Reasons.Select(reason => new ReasonJson(CodeWords.Code(reason.Code), reason.Side?.Name(), MovementWords.Reason(movement, reason)))],
            [.. DocumentParts.Notes(movement.Notes), .. DocumentParts.NullsOf(
                (test.Position, NoteCodes.ProtocolNotStated), (test.Mode, NoteCodes.ProtocolNotStated), (test.Condition, NoteCodes.ProtocolNotStated),
                (movement.Retest, NoteCodes.NoRetest)),
                .. DocumentParts.Notes(Sides.Both.Where(side => test.On(side) is null).Select(side => new Note(NoteCodes.SideNotMeasured, side)))]);
    }

    public static RotationJson Of(HipRotation rotation) => new(
        rotation.Position, rotation.Mode, rotation.Condition, Side(rotation.Left), Side(rotation.Right), rotation.BothHips,
        DocumentParts.NullsOf(
            (rotation.Position, NoteCodes.ProtocolNotStated), (rotation.Mode, NoteCodes.ProtocolNotStated), (rotation.Condition, NoteCodes.ProtocolNotStated),
            (rotation.BothHips, NoteCodes.RotationPartMissing)));

    public static MobilityControlsJson Of(MobilityCounts counts, IEnumerable<RangeInfluence> influences) => new(
        counts.Athletes, counts.Flagged, [counts.FlaggedCi95.Low, counts.FlaggedCi95.High], counts.Watched, [counts.WatchedCi95.Low, counts.WatchedCi95.High],
        new EitherControlsJson(counts.EitherAthletes, counts.EitherFlagged, counts.EitherWatched),
        [.. influences.Select(one => new RangeInfluenceJson(one.Control.Athlete, one.Test.Movement.Name(), one.Test.Position, one.Test.Mode, one.Sd, one.SdWithout))]);

    private static RangeRetestJson Retest(Retest<DayRange> retest) =>
        new(retest.EarlierDate, retest.Agrees, retest.Earlier.Left!.Value, retest.Earlier.Right!.Value, retest.Earlier.Difference!.Value);

    private static SideRotationJson? Side(SideRotation? side) => side is null ? null : new(side.Total, side.Balance);

    private static RangeJson? Range(SideRange? side) => side is null ? null : new(
        side.Trials, side.Mean, side.Best, side.Sd, side.Value, side.LimitedByPain, DocumentParts.Notes(side.Notes));

    private static ValueNormJson ValueNorm(MovementAssessment movement, ValueNorm norm) => new(
        norm.Source, norm.Sex?.Name(), norm.N, Position(movement, norm.Left), Position(movement, norm.Right),
        movement.Published.Used is { } used ? Norm(used) : null,
        [.. DocumentParts.Notes(norm.Notes), .. DocumentParts.NullsOf((movement.Published.Used is null ? "" : norm.Sex?.Name(), NoteCodes.NormOfBothSexes), (norm.N, NoteCodes.NormSizeUnknown))]);

    // Where smaller is more range, the norm was turned: the mean is printed as it was measured, z, t and p count less range as less.
    private static StrengthPositionJson? Position(MovementAssessment movement, NormPosition? position) => position is null ? null : new(
        position.N, "plain", movement.Printed(position.Mean), position.Sd, position.Z, position.T, position.Df, position.P, position.PHolm,
        position.Percentile, position.PercentileCi95 is { } interval ? [interval.Low, interval.High] : null, PercentOfMean: null,
        DocumentParts.NullsOf(
            (position.Sd, NoteCodes.NormWithoutSd), (position.N, NoteCodes.NormSizeUnknown), (position.PHolm, NoteCodes.OutsideCorrection),
            (null, NoteCodes.NoPercentOfRange)))
    { Band = position.Band is { } band ? [.. new[] { movement.Printed(band.Low), movement.Printed(band.High) }.Order()] : null };

    private static RangeNormJson Norm(PublishedRange norm) => new(
        norm.Set, norm.Id, norm.Population, norm.Mean, norm.Sd, norm.N, norm.Position, norm.Mode, norm.Instrument, norm.Citation, norm.Identifier, norm.Evidence);
}
