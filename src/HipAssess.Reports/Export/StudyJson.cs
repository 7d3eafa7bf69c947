using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HipAssess.Reports.Export;

/// <summary>The document <c>hipassess/study-2</c>. Names are fixed; a null has its reason in the notes beside it.</summary>
public sealed record StudyJson(
    string Schema, ToolJson Tool, ImmutableArray<InputJson> Inputs, ImmutableArray<ProblemJson> Problems,
    StudySettingsJson Settings, string Primary, StudyGroupsJson? Groups,
    ImmutableArray<LeftOutJson> LeftOut, ImmutableArray<LeftOutJson> LaterSessions,
    ImmutableArray<MuscleStudyJson> Muscles, ImmutableArray<MovementStudyJson> Movements, ImmutableArray<StudyRatioJson> Ratios, DominanceJson? Dominance,
    ImmutableArray<DurationJson> Duration, ImmutableArray<DiagnosisJson> Diagnoses, ImmutableArray<NoteJson> Notes);

/// <summary>Every option that shaped the result; options not given are absent.</summary>
public sealed record StudySettingsJson(
    string Strength, string Normalise, double EquivalenceBoundPercent, string Mobility, double EquivalenceBoundDegrees,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<string>? Muscles) : ImportSettingsJson;

/// <summary>The participants table.</summary>
public sealed record StudyGroupsJson(StudyGroupJson Injured, StudyGroupJson Control);

/// <summary>One group of it.</summary>
public sealed record StudyGroupJson(
    int Athletes, int? Women, double? AgeMean, double? AgeSd, double? MassMean, double? MassSd, int? RightDominant,
    double? SymptomWeeksMedian, double[]? SymptomWeeksRange, int SexKnown, int AgeKnown, int MassKnown, int DominanceKnown, int SymptomWeeksKnown,
    ImmutableArray<NoteJson> Notes);

/// <summary>An athlete who was not used, and why.</summary>
public sealed record LeftOutJson(string Athlete, string Reason, string Code);

/// <summary>One muscle group.</summary>
public sealed record MuscleStudyJson(
    string Muscle, string? Unit, ImmutableArray<LeftOutJson> LeftOut, InjuredSidesJson Injured, ControlSidesJson Control,
    BetweenJson Between, InteractionJson Interaction, ReliabilityJson Reliability, PowerJson Power, PublishedJson Published,
    ImmutableArray<NoteJson> Notes);

/// <summary>Injured − uninjured side.</summary>
public sealed record InjuredSidesJson(
    int N, double? InjuredMean, double? InjuredSd, double? UninjuredMean, double? UninjuredSd,
    double? MeanDifference, double[]? Ci95, double? T, double? Df, double? P, double? PHolm, double? PBh,
    double? PercentDifference, double[]? PercentDifferenceCi95,
    WilcoxonJson? Wilcoxon, EffectJson? Dz, double? Gz, double? Gav, ShapiroWilkJson? ShapiroWilk, ImmutableArray<NoteJson> Notes);

/// <summary>Right − left side of controls.</summary>
public sealed record ControlSidesJson(
    int N, double? RightMean, double? RightSd, double? LeftMean, double? LeftSd,
    double? MeanDifference, double[]? Ci95, double? T, double? Df, double? P, double? PHolm, double? PBh,
    double? PercentDifference, double[]? PercentDifferenceCi95,
    WilcoxonJson? Wilcoxon, EffectJson? Dz, double? Gz, double? Gav, ShapiroWilkJson? ShapiroWilk,
    EquivalenceJson? Equivalence, ImmutableArray<NoteJson> Notes);

/// <summary>Wilcoxon's signed-rank test; <paramref name="Zeros"/> were dropped.</summary>
public sealed record WilcoxonJson(double V, int N, int Zeros, double P, string Method, double HodgesLehmann);

/// <summary>A standardised effect.</summary>
public sealed record EffectJson(double Value, double[] Ci95);

/// <summary>Normality of the differences: a description.</summary>
public sealed record ShapiroWilkJson(double W, double P);

/// <summary>Two one-sided tests on ln(right/left).</summary>
public sealed record EquivalenceJson(
    double BoundPercent, double TLower, double PLower, double TUpper, double PUpper, double P, double[] Ci90, bool Equivalent);

/// <summary>Injured side against the controls' average of both sides.</summary>
public sealed record BetweenJson(
    int NInjured, int NControl, double? MeanDifference, double[]? Ci95, double? T, double? Df, double? P, double? PHolm, double? PBh,
    MannWhitneyJson? MannWhitney, EffectJson? G, ImmutableArray<NoteJson> Notes);

/// <summary>The Mann–Whitney test.</summary>
public sealed record MannWhitneyJson(double U, double P, string Method);

/// <summary>Group × side.</summary>
public sealed record InteractionJson(
    int N, double? F, double? Df1, double? Df2, double? P, double? PHolm, double? PBh, double? WelchT, double? WelchDf, double? WelchP,
    ImmutableArray<NoteJson> Notes);

/// <summary>Trial 1 and 2 of each side.</summary>
public sealed record ReliabilityJson(TrialsJson Left, TrialsJson Right);

/// <summary>Trial 1 and 2 of one side.</summary>
public sealed record TrialsJson(
    int N, double? TrialR, double? MeanChange, double[]? MeanChangeCi95, double[]? LimitsOfAgreement, IccsJson? Icc, double? Sem, double? Mdc95,
    ImmutableArray<NoteJson> Notes);

/// <summary>ICC(2,1), ICC(3,1), ICC(2,k), ICC(3,k).</summary>
public sealed record IccsJson(IccJson A1, IccJson C1, IccJson Ak, IccJson Ck);

/// <summary>One intraclass correlation.</summary>
public sealed record IccJson(double Value, double[]? Ci95, ImmutableArray<NoteJson> Notes);

/// <summary>What a comparison of this size can see.</summary>
public sealed record PowerJson(
    int N, double? DetectableDz80, double? DetectableDz80Holm, ImmutableArray<RequiredNJson> RequiredN, ImmutableArray<NoteJson> Notes);

/// <summary>Pairs needed for 80 % power.</summary>
public sealed record RequiredNJson(double Dz, int N, int NHolm);

/// <summary>Niemuth 2005 beside ours.</summary>
public sealed record PublishedJson(
    string? Direction, double? P, double? PHolm, double? Dz, bool? AgreesInDirection, double? DifferenceZ, bool? Compatible, string? Source,
    ImmutableArray<NoteJson> Notes);

/// <summary>A ratio by group and side.</summary>
public sealed record StudyRatioJson(string Ratio, string Group, string Side, int N, double? Mean, double? Sd, ImmutableArray<NoteJson> Notes);

/// <summary>Rows: dominant side left, right; columns: injured side left, right.</summary>
public sealed record DominanceJson(
    int[][] Table, int Unknown, double? ChiSquare, double? P, double? ChiSquareYates, double? PYates, double? FisherP, int OnDominantSide, double? BinomialP,
    ImmutableArray<NoteJson> Notes);

/// <summary>ln weeks against the injured side's deficit in percent.</summary>
public sealed record DurationJson(string Muscle, int N, PearsonJson? Pearson, SpearmanJson? Spearman, ImmutableArray<NoteJson> Notes);

/// <summary>Pearson's correlation.</summary>
public sealed record PearsonJson(double R, double[]? Ci95, double? P, ImmutableArray<NoteJson> Notes);

/// <summary>Spearman's correlation.</summary>
public sealed record SpearmanJson(double Rho, double[]? Ci95, double? P, ImmutableArray<NoteJson> Notes);

/// <summary>One diagnosis.</summary>
public sealed record DiagnosisJson(string? Diagnosis, int N, ImmutableArray<DiagnosisMuscleJson> Muscles, ImmutableArray<NoteJson> Notes);

/// <summary>One muscle group of it.</summary>
public sealed record DiagnosisMuscleJson(string Muscle, int N, double? PercentDifference, double[]? Ci95, ImmutableArray<NoteJson> Notes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(StudyJson))]
internal sealed partial class StudyJsonContext : JsonSerializerContext;
