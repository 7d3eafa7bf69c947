using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Reports.Words.Studies;
using HipAssess.Studies;

namespace HipAssess.Reports.Words.Printed;

/// <summary>What stands in and around the tables of a study's page, beside what print has too.</summary>
internal static class StudyPageWords
{
    /// <summary>The sections in their order.</summary>
    public static ImmutableArray<string> Titles { get; } =
    [
        StudyTableWords.Participants, StudyTableWords.Injured, $"{StudyTableWords.Controls}, and equivalence", "Between groups, and group by side",
        "Reliability of the trials", "Ratio of adductors to abductors", "Dominance", "Duration of symptoms", "Diagnoses", "What a study of this size could see",
        StudyTableWords.Published, $"{StudyTableWords.Results}, ready to paste", $"{StudyTableWords.Methods}, ready to paste",
    ];

    public const string DescribedOnly = "Described, not tested: a test of differences between groups at the start answers no question of the study. Unknown values are not counted.";
    public const string NobodyLeftOut = "Nobody was left out.";
    public const string LeftOut = "Left out, with the reason:";

    public const string EffectsNote = "dz: mean difference / SD of the differences; gz: the same, corrected for small samples; gav: mean difference / average SD of the sides, corrected. "
        + "FDR: Benjamini–Hochberg. The Shapiro–Wilk test describes the differences; it chose no test.";

    public const string EquivalenceNote = "“No significant difference” is not “no difference”: only a small p here shows that the sides are alike. "
        + "With 30 controls whose ln ratios have an SD of .10, sides that are truly equal are shown equivalent within 5 % about 2 times in 3.";

    public const string CannotBeTested = "cannot be tested";

    public const string InteractionCaption = "Table 3, continued: group by side, dominance accounted for";
    public const string InteractionNote = "Dominant − non-dominant, regressed on the injured side (+1 dominant, −1 non-dominant, 0 control) with an intercept for dominance.";

    public const string TrialsCaption = "Table 4. Trial 1 and trial 2 on the same day, both groups together";
    public const string RatiosCaption = "Table 5. Adductors : abductors, mean ± SD";
    public const string DominanceCaption = "Table 6. Dominant and injured side";
    public const string DurationsCaption = "Table 7. ln(weeks of symptoms) against the deficit of the injured side in percent";
    public const string DiagnosesCaption = "Table 8. Injured − uninjured side by diagnosis, percent (CI from five athletes)";
    public const string NoInjured = "No injured athletes to describe.";
    public const string DiagnosesNote = "The published finding is said to hold regardless of complaint. Subgroups this small cannot test that; they only show where they point.";
    public const string PowerCaption = "Table 9. Smallest dz found with 80 % power, and pairs needed for the published effects";

    public const string Published = "Published";
    public const string PublishedNote = StudyTableWords.Compared
        + "The published dz and Holm’s p are derived from the abstract’s P values, read as six uncorrected paired t-tests with n = 30; the abstract names neither test nor means. "
        + "The adductors’ Holm p of .050 comes from a rounded P: on which side of .05 it lies cannot be decided.";

    public const string CrossSectional = "Both are cross-sectional: they cannot say whether a side was weak before the injury or because of it, and prospective evidence conflicts "
        + "(Peterson 2022: 30 studies of 3,404 runners and over 100 measures; hip strength not generally a risk factor).";

    /// <summary>What the primary comparison is, and how strength is counted.</summary>
    public static string Primary(StudyResult study) =>
        "The primary comparison is injured − uninjured side with Holm’s correction over the muscle groups (Table 1). Everything else on this page is secondary. "
        + $"{StudyTableWords.Strength(study)} CI: 95 % confidence interval, unless stated otherwise; intervals are not adjusted.";

    /// <summary>Before the names, e.g. "Of the whole study, 3:".</summary>
    public static string OfWholeStudy(int count) => $"Of the whole study, {count}:";

    /// <summary>E.g. "Of abductors, 3:".</summary>
    public static string Of(MuscleGroup muscle, int count) => $"Of {TermWords.Muscle(muscle)}, {count}:";

    /// <summary>E.g. "Later sessions of 3:".</summary>
    public static string LaterOf(int count) => $"Later sessions of {count}:";

    /// <summary>Caption of table 1 or 2, continued.</summary>
    public static string EffectsCaption(bool isInjured) => $"Table {(isInjured ? 1 : 2)}, continued: effect sizes, the same by ranks, distribution";

    /// <summary>Heads of it.</summary>
    public static ImmutableArray<string> EffectsHeads { get; } =
        [Heads.MuscleGroup, StudyTableWords.Effect, "gz", "gav", "p of t, FDR", "Wilcoxon V", "p of V", "Hodges–Lehmann", "Shapiro–Wilk W", "p of W"];

    /// <summary>Caption of the equivalence of the controls' sides.</summary>
    public static string EquivalenceCaption(StudyResult study) =>
        $"Table 2, continued: equivalence of the controls’ sides within ±ln(1 + {Rounded.Plain(study.Settings.EquivalenceBoundPercent)} %)";

    /// <summary>Heads of it.</summary>
    public static ImmutableArray<string> EquivalenceHeads { get; } =
        [Heads.MuscleGroup, "Right / left, percent (90 % CI)", "p, lower bound", "p, upper bound", "p (the larger)", "Equivalent"];

    /// <summary>"yes", "not shown".</summary>
    public static string Equivalent(bool isEquivalent) => isEquivalent ? "yes" : "not shown";

    /// <summary>E.g. "1.2 (−0.4 to 2.8)".</summary>
    public static string Interval(double value, double low, double high) => $"{Rounded.Number(value, 1)} ({Rounded.Number(low, 1)} to {Rounded.Number(high, 1)})";

    /// <summary>Heads of table 3.</summary>
    public static ImmutableArray<string> BetweenHeads { get; } =
        [.. StudyTableWords.BetweenHeads.SkipLast(1), "U", "p (Mann–Whitney)", StudyTableWords.BetweenHeads[^1]];

    /// <summary>Heads of table 3, continued.</summary>
    public static ImmutableArray<string> InteractionHeads { get; } = [Heads.MuscleGroup, "n", "F (df)", "p", "p, Holm", "Welch t (df)", "p (Welch)"];

    /// <summary>Heads of table 4.</summary>
    public static ImmutableArray<string> TrialsHeads { get; } =
        ["Muscle group, side", "n", "r", "Trial 2 − 1 (CI)", "Limits of agreement", "ICC(2,1) (CI)", "ICC(3,1) (CI)", "ICC(2,k)", "ICC(3,k)", "SEM", "MDC95"];

    /// <summary>Under table 4.</summary>
    public static string TrialsNote(StudyResult study) =>
        $"In {StudyTableWords.Unit(study)}. r is Pearson’s, the study’s figure (.80 to .90 there). Trials minutes apart agree better than tests days apart: these figures are no retest reliability.";

    /// <summary>Heads of table 5.</summary>
    public static ImmutableArray<string> RatiosHeads { get; } = ["Group, side", "n", Heads.Ratio];

    /// <summary>Heads of table 6.</summary>
    public static ImmutableArray<string> DominanceHeads { get; } = ["Dominant side", "Injured left", "Injured right"];

    /// <summary>What notes under it are about.</summary>
    public const string AboutDominance = "dominance";

    /// <summary>Under table 6.</summary>
    public static string Dominance(DominanceStudy dominance) => string.Join(" ", new[]
    {
        dominance.ChiSquare is { } chi
            ? $"χ²(1) = {Rounded.Number(chi.Statistic, 3)}, {StudyWords.P(chi.P)}; with Yates’ correction χ²(1) = {Rounded.Number(dominance.ChiSquareYates!.Statistic, 3)}, {StudyWords.P(dominance.ChiSquareYates.P)}."
            : "χ² is not defined here.",
        dominance.FisherP is { } fisher ? $"Fisher’s exact test: {StudyWords.P(fisher)}." : "",
        dominance.BinomialP is { } binomial
            ? $"{dominance.OnDominantSide} of {dominance.Table.Total} {(dominance.OnDominantSide == 1 ? "was" : "were")} injured on the dominant side (exact binomial test against one half: {StudyWords.P(binomial)})."
            : "",
        "In the published study χ²(1) = 0.134, p = .71.",
    }.Where(sentence => sentence.Length > 0));

    /// <summary>Heads of table 7.</summary>
    public static ImmutableArray<string> DurationsHeads { get; } = [Heads.MuscleGroup, "n", "Pearson r (CI)", "p", "Spearman ρ (CI)", "p (ρ)"];

    /// <summary>Heads of table 8.</summary>
    public static ImmutableArray<string> DiagnosesHeads(StudyResult study) =>
        ["Diagnosis", "n", .. study.Muscles.Select(muscle => TermWords.Capital(TermWords.Muscle(muscle.Muscle)))];

    /// <summary>As the file says it.</summary>
    public static string Diagnosis(string? diagnosis) => diagnosis is null ? "not stated" : VisibleText.Visible(diagnosis);

    /// <summary>Heads of table 9.</summary>
    public static ImmutableArray<string> PowerHeads(StudyResult study) =>
        [Heads.MuscleGroup, "n", "dz at α = .05", $"dz at α = .05/{study.Muscles.Length}", .. PublishedResult.EffectSizes.Select(dz => $"n for dz {Rounded.Number(dz, 2)}")];

    /// <summary>Under table 9.</summary>
    public static string PowerNote(StudyResult study) => $"Two-sided paired t-test. In brackets: at α = .05/{study.Muscles.Length}, the first step of Holm’s correction.";

    /// <summary>What the abstract prints, e.g. "weaker, p = .0003, after Holm p = .0018".</summary>
    public static string Printed(PublishedResult? published) => published is null
        ? "no P printed"
        : $"{(published.IsWeaker ? "weaker" : "stronger")}, {Printed(published.P)}, {Heads.AfterHolm} {Printed(published.PHolm)}";

    /// <summary>E.g. "Figure 1.".</summary>
    public static string Figure(int number) => $"Figure {number}.";

    /// <summary>What made the page.</summary>
    public static string MadeBy(string toolVersion) =>
        $"{Heads.MadeBy} {PageWords.Program(toolVersion)} results.json and results.csv beside this page hold every figure with full precision.";

    private static string Printed(double p) => "p = " + Rounded.Number(p, p < 0.01 ? 4 : 3)[1..];
}
