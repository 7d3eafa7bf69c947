using System.Collections.Immutable;
using System.Text.Json;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Sessions;
using HipAssess.Mobility;
using HipAssess.Norms;
using HipAssess.Norms.Files;
using HipAssess.Norms.Published;
using HipAssess.Reports.Words;
using HipAssess.Statistics;
using HipAssess.Strength;
using HipAssess.Tracking;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Export;

/// <summary>The assessment as JSON, with full precision (docs/schemas).</summary>
public static class AssessDocument
{
    /// <summary>
    /// Writes <c>hipassess/assess-2</c>; <paramref name="assessment"/> is null when the input was rejected.
    /// Session by session, so that a large input does not stand in memory a second time.
    /// </summary>
    public static void Write(
        Stream to, string toolVersion, Imported imported, ImportOptions options, AssessmentSettings settings, CohortAssessment? assessment)
    {
        var names = AssessJsonContext.Default;
        using var json = new Utf8JsonWriter(to, JsonItems.Options);
        DocumentParts.Begin(json, "hipassess/assess-2", toolVersion, imported);
        JsonItems.Member(json, "furtherProblems", DocumentParts.FurtherProblems(imported), names.ImmutableArrayFurtherProblemsJson);
        JsonItems.Member(json, "settings", Settings(options, settings), names.AssessSettingsJson);
        JsonItems.Member(json, "controls", assessment?.Controls is { } controls ? Controls(controls, assessment.Influences) : null, names.ControlsJson!);
        if (assessment?.MobilityControls is { } mobility)
            JsonItems.Member(json, "mobilityControls", MovementDocument.Of(mobility, assessment.RangeInfluences), names.MobilityControlsJson);
        json.WriteStartArray("sessions");
        if (assessment is not null)
            JsonItems.Write(json, to, assessment.Sessions.Count, (part, i) => JsonSerializer.Serialize(part, Session(assessment.Sessions[i], settings), names.SessionJson));
        json.WriteEndArray();
        JsonItems.Member(json, "notes", DocumentParts.Notes(assessment?.Notes ?? [new Note(NoteCodes.InputRejected)]), names.ImmutableArrayNoteJson);
        json.WriteEndObject();
    }

    private static AssessSettingsJson Settings(ImportOptions options, AssessmentSettings settings) => ImportSettingsJson.Behind(
        new AssessSettingsJson(
            settings.Strength.Name(), settings.Normalise.Name(), settings.Mobility.Name(), settings.Latest, RetestSettings.SingleDay(settings), RetestSettings.Days(settings),
            settings.NormSet ?? settings.NormFile?.Name, settings.Reliability.File),
        options);

    private static ControlsJson Controls(ControlCounts counts, ImmutableArray<Influence> influences) => new(
        counts.Source, counts.Athletes, counts.FlaggedDifference, counts.FlaggedStrength,
        counts.Flagged, Limits(counts.FlaggedCi95), counts.Watched, Limits(counts.WatchedCi95),
        [.. influences.Select(one => new InfluenceJson(one.Control.Athlete, one.Control.Tests[one.Test].Muscle.Name(), one.Sd, one.SdWithout))]);

    private static SessionJson Session(SessionAssessment assessed, AssessmentSettings settings)
    {
        var previous = PreviousTests.Of(assessed, settings);
        var (session, facts) = (assessed.Session, assessed.Session.Facts);
        return new SessionJson(
            session.Athlete, session.Name, session.Occasion, session.Date, facts.Sex?.Name(), facts.AgeYears, facts.MassKg, facts.Group?.Name(),
            facts.InjuredSide?.Name(), facts.DominantSide?.Name(),
            [.. assessed.Muscles.Select(muscle => Muscle(assessed.Session, muscle))],
            [.. assessed.Movements.Select(movement => MovementDocument.Of(session, movement))],
            [.. assessed.Rotations.Select(MovementDocument.Of)],
            new SummaryJson(CodeWords.Code(assessed.Flag), assessed.Judged, assessed.Tests, FindingWords.Finding(assessed)),
            previous is null ? null : PreviousDocument.Of(previous),
            [.. assessed.Ratios.Select(Ratio)],
            assessed.Pattern is { } pattern ? Pattern(pattern) : null,
            ExerciseJson.Of(assessed),
            [.. DocumentParts.Notes(assessed.Notes), .. DocumentParts.NullsOf(
                (session.Name, NoteCodes.FactsNotGiven), (session.Date, NoteCodes.Undated),
                (facts.Sex, NoteCodes.FactsNotGiven), (facts.AgeYears, NoteCodes.FactsNotGiven), (facts.MassKg, NoteCodes.FactsNotGiven),
                (facts.Group, NoteCodes.FactsNotGiven), (facts.InjuredSide, WhyNoInjuredSide(facts, NoteCodes.FactsNotGiven)), (facts.DominantSide, NoteCodes.FactsNotGiven),
                (assessed.Pattern, NoteCodes.NoPatternSide), (previous, NoteCodes.FirstSession))]);
    }

    private static string WhyNoInjuredSide(AthleteFacts facts, string unknown) =>
        facts.InjuredOnBothSides ? StudyNoteCodes.InjuredOnBothSides : unknown;

    private static MuscleJson Muscle(Session session, MuscleAssessment muscle) => new(
        muscle.Test.Muscle.Name(), muscle.Test.Position, muscle.Test.Contraction, muscle.Test.Condition, muscle.Test.Unit.Name(), muscle.NormalisedUnit?.Name(),
        Strength(muscle.Left), Strength(muscle.Right),
        muscle.Difference is { } difference ? Difference(difference, session.Facts) : null,
        ErrorBound(muscle.ErrorBound),
        muscle.DifferenceNorm is { } norm ? DifferenceNorm(norm) : null,
        muscle.StrengthNorm is { } strength ? StrengthNorm(strength) : null,
        [.. muscle.OtherNorms.Select(match => new OtherNormJson(
            match.Norm.Set, match.Norm.Id,
            PublishedStrengths.PercentOfMean(session, muscle.Test, muscle.On(Side.Left), match, Side.Left), PublishedStrengths.PercentOfMean(session, muscle.Test, muscle.On(Side.Right), match, Side.Right),
            MisfitCodes(match)))],
        Days(session, muscle.Retest), muscle.Retest is { } retest ? Retest(retest) : null,
        CodeWords.Code(muscle.Flag),
        [.. muscle.Reasons.Select(reason => new ReasonJson(CodeWords.Code(reason.Code), reason.Side?.Name(), ReasonWords.Reason(muscle, reason)))],
        [.. DocumentParts.Notes(muscle.Notes), .. DocumentParts.NullsOf(
            (muscle.Test.Position, NoteCodes.ProtocolNotStated), (muscle.Test.Contraction, NoteCodes.ProtocolNotStated), (muscle.Test.Condition, NoteCodes.ProtocolNotStated),
            (muscle.NormalisedUnit, NoteCodes.NormalisationImpossible), (muscle.Retest, NoteCodes.NoRetest)),
            .. DocumentParts.Notes(Sides.Both.Where(side => muscle.Test.On(side) is null).Select(side => new Note(NoteCodes.SideNotMeasured, side)))]);

    internal static ImmutableArray<DateOnly> Days<T>(Session session, Retest<T>? found) =>
        found is { Agrees: true } retest ? [retest.EarlierDate, retest.Date] : session.Date is { } date ? [date] : [];

    private static RetestJson Retest(Retest<DayStrength> retest) => new(
        retest.EarlierDate, retest.Agrees, retest.Earlier.Left!.Strength, retest.Earlier.Right!.Strength, retest.Earlier.Difference!.LnRatio);

    private static StrengthJson? Strength(SideStrength? side) => side is null ? null : new(
        side.Trials, side.Used, side.Best, side.Mean, side.Sd, side.CvPercent, side.Strength, side.Normalised, side.LimitedByPain,
        DocumentParts.Notes(side.Notes));

    private static DifferenceJson Difference(SideDifference difference, AthleteFacts facts) => new(
        difference.LnRatio, difference.Percent, difference.WeakerSide?.Name(), difference.LsiPercent,
        new IndicesJson(
            difference.Indices.PercentageDifference, difference.Indices.SymmetryIndex,
            difference.Indices.BilateralAsymmetry, difference.Indices.SymmetryAngle),
        [.. difference.IsMarked ? DocumentParts.Notes([new Note(NoteCodes.LimitedByPain)]) : [],
            .. DocumentParts.NullsOf((difference.WeakerSide, NoteCodes.SidesEqual), (difference.LsiPercent, WhyNoInjuredSide(facts, NoteCodes.NoInjuredSide)))]);

    private static ErrorBoundJson ErrorBound(ErrorBound bound) => new(
        bound.LnRatio, bound.Percent, bound.SemPercent, bound.TrialVariationPercent, bound.Source,
        DocumentParts.NullsOf((bound.TrialVariationPercent, NoteCodes.NoTrialVariation)));

    internal static DifferenceNormJson DifferenceNorm(DifferenceNorm norm) => new(
        norm.Source, CodeWords.Code(norm.Orientation), norm.N, norm.Mean, norm.Sd, norm.T, norm.Df, norm.Weight, norm.P, norm.PHolm,
        norm.PercentMoreExtreme, Limits(norm.PercentMoreExtremeCi95), Published(norm.Published));

    private static StrengthNormJson StrengthNorm(ValueNorm norm) => new(
        norm.Source, norm.Sex?.Name(), norm.Unit?.Name(), norm.N, StrengthPosition(norm.Left), StrengthPosition(norm.Right),
        [.. DocumentParts.Notes(norm.Notes), .. DocumentParts.NullsOf((norm.Published is null ? "" : norm.Sex?.Name(), NoteCodes.NormOfBothSexes), (norm.N, NoteCodes.NormSizeUnknown))],
        Published(norm.Published));

    private static PublishedNormJson? Published(NormMatch? match) => match is not { Norm: { } norm } ? null : new(
        norm.Id, norm.Population, norm.SampleN, norm.Citation, norm.Identifier, norm.Evidence,
        norm.Contraction, norm.Position, norm.TestVariant, norm.Device, Misfits(match));

    private static ImmutableArray<string> MisfitCodes(NormMatch match) => [.. match.Misfits.Select(CodeWords.Code)];

    private static ImmutableArray<NoteJson> Misfits(NormMatch match) =>
        [.. match.Misfits.Select(misfit => new NoteJson(CodeWords.Code(misfit), NormWords.Misfit(misfit)))];

    private static StrengthPositionJson? StrengthPosition(NormPosition? position) => position is null ? null : new(
        position.N, position.IsLog ? "ln" : "plain", position.PrintedMean, position.Sd, position.Z, position.T, position.Df, position.P, position.PHolm,
        position.Percentile, position.PercentileCi95 is { } interval ? Limits(interval) : null, position.PercentOfMean,
        NullsOf(position, NoteCodes.OutsideCorrection))
    { Band = position.Band is { } band ? Limits(band) : null };

    private static RatioPositionJson? RatioPosition(NormPosition? position) => position is null ? null : new(
        position.N, position.Mean, position.Sd, position.Z, position.T, position.Df, position.P, position.PHolm,
        position.Percentile, position.PercentileCi95 is { } interval ? Limits(interval) : null, position.PercentOfMean,
        NullsOf(position, NoteCodes.NotAdjusted));

    private static ImmutableArray<NoteJson> NullsOf(NormPosition position, string whyNotAdjusted) => DocumentParts.NullsOf(
        (position.Sd, NoteCodes.NormWithoutSd), (position.N, NoteCodes.NormSizeUnknown), (position.PHolm, whyNotAdjusted));

    private static RatioJson Ratio(Ratio ratio) => new(
        CodeWords.Code(ratio.Kind), ratio.Left, ratio.Right,
        ratio.Norm is { } norm
            ? new RatioNormJson(norm.Source, norm.Published is null ? "ln" : "ratio", norm.N,
                RatioPosition(norm.Left), RatioPosition(norm.Right), DocumentParts.Notes(norm.Notes), Published(norm.Published))
            : null,
        [.. ratio.OtherNorms.Select(match => new OtherNormJson(match.Norm.Set, match.Norm.Id, null, null, MisfitCodes(match)))],
        DocumentParts.Notes(ratio.Notes));

    private static PatternJson Pattern(StudyPattern pattern) => new(
        pattern.Side.Name(), pattern.SideIsInjured, pattern.WeakAbductors, pattern.WeakFlexors, pattern.StrongAdductors,
        pattern.Matched, pattern.Assessed, pattern.ControlsWithAsMany, pattern.Controls,
        DocumentParts.NullsOf(
            (pattern.WeakAbductors, NoteCodes.SignNotAssessed), (pattern.WeakFlexors, NoteCodes.SignNotAssessed),
            (pattern.StrongAdductors, NoteCodes.SignNotAssessed), (pattern.Controls, NoteCodes.NoControls)));

    private static double[] Limits(Interval interval) => [interval.Low, interval.High];
}
