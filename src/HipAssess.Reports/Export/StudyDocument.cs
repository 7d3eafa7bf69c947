using System.Collections.Immutable;
using System.Text.Json;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Sessions;
using HipAssess.Mobility;
using HipAssess.Reports.Words;
using HipAssess.Statistics;
using HipAssess.Statistics.Agreement;
using HipAssess.Statistics.Effects;
using HipAssess.Statistics.Tests;
using HipAssess.Strength;
using HipAssess.Studies;

namespace HipAssess.Reports.Export;

/// <summary>The study as JSON, with full precision (docs/schemas).</summary>
public static class StudyDocument
{
    /// <summary>What the study tests first.</summary>
    public const string Primary = "injured - uninjured, Holm over muscle groups";

    /// <summary>Writes <c>hipassess/study-2</c>; <paramref name="study"/> is null when the input was rejected.</summary>
    public static void Write(
        Stream to, string toolVersion, Imported imported, ImportOptions options, StudySettings settings, StudyResult? study) =>
        JsonSerializer.Serialize(to, Of(toolVersion, imported, options, settings, study), StudyJsonContext.Default.StudyJson);

    private static StudyJson Of(
        string toolVersion, Imported imported, ImportOptions options, StudySettings settings, StudyResult? study) => new(
        "hipassess/study-2",
        DocumentParts.Tool(toolVersion),
        DocumentParts.Inputs(imported),
        DocumentParts.Problems(imported),
        ImportSettingsJson.Behind(
            new StudySettingsJson(
                settings.Strength.Name(), settings.Normalise.Name(), settings.EquivalenceBoundPercent, settings.Mobility.Name(), settings.EquivalenceBoundDegrees,
                settings.Muscles.IsEmpty ? null : [.. settings.Muscles.Select(muscle => muscle.Name())]),
            options),
        Primary,
        study is null ? null : new(GroupOf(study.Injured), GroupOf(study.Controls)),
        LeftOut(study?.LeftOut ?? []),
        LeftOut(study?.LaterSessions ?? []),
        [.. (study?.Muscles ?? []).Select(Muscle)],
        [.. (study?.Movements ?? []).Select(Movement)],
        [.. (study?.Ratios ?? []).Select(ratio => new StudyRatioJson(
            ratio.Kind.Name(), ratio.Group.Name(), ratio.Side, ratio.N, ratio.Mean, ratio.Sd, Notes(ratio.Notes)))],
        study is null ? null : Dominance(study.Dominance),
        [.. (study?.Durations ?? []).Select(Duration)],
        [.. (study?.Diagnoses ?? []).Select(Diagnosis)],
        Notes(study?.Notes ?? [new Note(NoteCodes.InputRejected)]));

    private static StudyGroupJson GroupOf(StudyGroup group) => new(
        group.Athletes, group.Women, group.Age.Mean, group.Age.Sd, group.Mass.Mean, group.Mass.Sd, group.RightDominant,
        group.SymptomWeeksMedian, Limits(group.SymptomWeeksRange),
        group.SexKnown, group.Age.N, group.Mass.N, group.DominanceKnown, group.SymptomWeeksKnown, Notes(group.Notes));

    private static MuscleStudyJson Muscle(MuscleStudy muscle) => new(
        muscle.Muscle.Name(), muscle.Sample.Unit?.Name(), LeftOut(muscle.Sample.LeftOut),
        Injured(muscle.Injured), Control(muscle.Control, muscle.Equivalence),
        Between(muscle.Between), InteractionOf(muscle.Interaction),
        new(Trials(muscle.LeftTrials), Trials(muscle.RightTrials)),
        Power(muscle.Power),
        Published(muscle.Published),
        muscle.Sample.Unit is null ? Notes([new Note(StudyNoteCodes.NotTested)]) : []);

    private static MovementStudyJson Movement(MovementStudy study) => new(
        study.Tested.Movement.Name(), study.Tested.Position, study.Sample.Unit?.Name(), LeftOut(study.Sample.LeftOut),
        Injured(study.Injured), Control(study.Control, study.Equivalence),
        Between(study.Between), InteractionOf(study.Interaction),
        new(Trials(study.LeftTrials), Trials(study.RightTrials)), Power(study.Power),
        [.. study.Sample.Unit is null ? Notes([new Note(StudyNoteCodes.NotTested)]) : [], .. DocumentParts.NullsOf((study.Tested.Position, NoteCodes.ProtocolNotStated))]);

    private static RangeControlSidesJson Control(SideComparison sides, EquivalenceOfRanges equivalence) => new(
        sides.N, sides.First.Mean, sides.First.Sd, sides.Second.Mean, sides.Second.Sd,
        sides.Test.MeanDifference, Limits(sides.Test.Ci95), sides.Test.T, sides.Test.Df, sides.Test.P, sides.PHolm, sides.PBh,
        Wilcoxon(sides.Wilcoxon), Effect(sides.Dz), sides.Gz, sides.Gav, Normality(sides.ShapiroWilk),
        equivalence.Test is not { } test ? null : new(
            equivalence.BoundDegrees!.Value, test.TLower, test.PLower, test.TUpper, test.PUpper, test.P, Limits(test.Ci90)!, test.IsEquivalent),
        Notes(sides.Notes.Concat(equivalence.Notes)));

    private static PowerJson Power(StudyPower power) => new(
        power.N, power.DetectableDz80, power.DetectableDz80Holm,
        [.. power.Required.Select(required => new RequiredNJson(required.Dz, required.N, required.NHolm))], Notes(power.Notes));

    private static InjuredSidesJson Injured(SideComparison sides) => new(
        sides.N, sides.First.Mean, sides.First.Sd, sides.Second.Mean, sides.Second.Sd,
        sides.Test.MeanDifference, Limits(sides.Test.Ci95), sides.Test.T, sides.Test.Df, sides.Test.P, sides.PHolm, sides.PBh,
        sides.PercentDifference, Limits(sides.PercentDifferenceCi95),
        Wilcoxon(sides.Wilcoxon), Effect(sides.Dz), sides.Gz, sides.Gav, Normality(sides.ShapiroWilk), Notes(sides.Notes));

    private static ControlSidesJson Control(SideComparison sides, EquivalenceOfSides equivalence) => new(
        sides.N, sides.First.Mean, sides.First.Sd, sides.Second.Mean, sides.Second.Sd,
        sides.Test.MeanDifference, Limits(sides.Test.Ci95), sides.Test.T, sides.Test.Df, sides.Test.P, sides.PHolm, sides.PBh,
        sides.PercentDifference, Limits(sides.PercentDifferenceCi95),
        Wilcoxon(sides.Wilcoxon), Effect(sides.Dz), sides.Gz, sides.Gav, Normality(sides.ShapiroWilk),
        equivalence.Test is not { } test ? null : new(
            equivalence.BoundPercent, test.TLower, test.PLower, test.TUpper, test.PUpper, test.P, Limits(test.Ci90)!, test.IsEquivalent),
        Notes(sides.Notes.Concat(equivalence.Notes)));

    private static BetweenJson Between(GroupComparison between) => new(
        between.NInjured, between.NControl, between.Test.MeanDifference, Limits(between.Test.Ci95),
        between.Test.T, between.Test.Df, between.Test.P, between.PHolm, between.PBh,
        between.MannWhitney is { } test ? new(test.U, test.P, CodeWords.Code(test.Method)) : null,
        Effect(between.G), Notes(between.Notes));

    private static InteractionJson InteractionOf(Interaction interaction) => new(
        interaction.N, interaction.Test.F, interaction.Test.F is null ? null : 1, interaction.Test.Df2, interaction.Test.P,
        interaction.PHolm, interaction.PBh, interaction.Test.WelchT, interaction.Test.WelchDf, interaction.Test.WelchP, Notes(interaction.Notes));

    private static TrialsJson Trials(TrialAgreement trials) => new(
        trials.N, trials.TrialR?.R, trials.Change.Change.MeanDifference, Limits(trials.Change.Change.Ci95), Limits(trials.Change.Limits),
        trials.Icc is { } icc ? new(Icc(icc.A1), Icc(icc.C1), Icc(icc.Ak), Icc(icc.Ck)) : null,
        trials.Icc?.Sem, trials.Icc?.Mdc95, Notes(trials.Notes));

    private static IccJson Icc(Icc icc) =>
        new(icc.Value, Limits(icc.Ci95), icc.Ci95 is null ? Notes([new Note(StudyNoteCodes.PerfectAgreement)]) : []);

    private static PublishedJson Published(PublishedComparison published) => new(
        published.Result is { } result ? (result.IsWeaker ? "weaker" : "stronger") : null,
        published.Result?.P, published.Result?.PHolm, published.Result?.Dz,
        published.AgreesInDirection, published.DifferenceZ, published.IsCompatible, published.Result?.Source, Notes(published.Notes));

    private static DominanceJson Dominance(DominanceStudy dominance) => new(
        [[dominance.Table.A, dominance.Table.B], [dominance.Table.C, dominance.Table.D]], dominance.Unknown,
        dominance.ChiSquare?.Statistic, dominance.ChiSquare?.P, dominance.ChiSquareYates?.Statistic, dominance.ChiSquareYates?.P,
        dominance.FisherP, dominance.OnDominantSide, dominance.BinomialP, Notes(dominance.Notes));

    private static DurationJson Duration(DurationStudy duration)
    {
        var (pearson, spearman) = (duration.Pearson, duration.Spearman);
        ImmutableArray<NoteJson> few = Notes([new Note(StudyNoteCodes.TooFewValues, Number: duration.N, Other: 4)]);
        return new(
            duration.Muscle.Name(), duration.N,
            pearson is null ? null : new(pearson.R, Limits(pearson.Ci95), pearson.P, pearson.Ci95 is null ? few : []),
            spearman is null ? null : new(spearman.R, Limits(spearman.Ci95), spearman.P, spearman.Ci95 is null ? few : []),
            Notes(duration.Notes));
    }

    private static DiagnosisJson Diagnosis(DiagnosisStudy diagnosis) => new(
        diagnosis.Diagnosis, diagnosis.N,
        [.. diagnosis.Muscles.Select(muscle => new DiagnosisMuscleJson(
            muscle.Muscle.Name(), muscle.N, muscle.PercentDifference, Limits(muscle.Ci95), Notes(muscle.Notes)))],
        diagnosis.Diagnosis is null ? Notes([new Note(StudyNoteCodes.DiagnosisNotStated)]) : []);

    private static WilcoxonJson? Wilcoxon(WilcoxonSignedRank? test) =>
        test is null ? null : new(test.V, test.N, test.Zeros, test.P, CodeWords.Code(test.Method), test.HodgesLehmann);

    private static EffectJson? Effect(EffectSize? effect) => effect is null ? null : new(effect.Value, Limits(effect.Ci95)!);

    private static ShapiroWilkJson? Normality(ShapiroWilk? test) => test is null ? null : new(test.W, test.P);

    private static ImmutableArray<LeftOutJson> LeftOut(IEnumerable<LeftOut> athletes) =>
        [.. athletes.Select(left => new LeftOutJson(left.Athlete, NoteWords.Note(left.Reason), left.Reason.Code))];

    private static ImmutableArray<NoteJson> Notes(IEnumerable<Note> notes) => DocumentParts.Notes(notes);

    private static double[]? Limits(Interval? interval) => interval is { } found ? [found.Low, found.High] : null;
}
