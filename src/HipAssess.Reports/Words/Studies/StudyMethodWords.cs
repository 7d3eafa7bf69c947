using System.Collections.Immutable;
using HipAssess.Studies;

namespace HipAssess.Reports.Words.Studies;

/// <summary>The methods section a study can paste, with the settings of the run.</summary>
public static class StudyMethodWords
{
    /// <summary>Paragraphs of plain text; numbers in brackets are those of <see cref="StudyReferences"/>.</summary>
    public static ImmutableArray<string> StudyMethods(StudyResult study, string toolVersion)
    {
        int family = study.Muscles.Length;
        string bound = Rounded.Plain(study.Settings.EquivalenceBoundPercent);
        string muscles = TermWords.List([.. study.Muscles.Select(muscle => TermWords.Muscle(muscle.Muscle))]);
        return
        [
            $"Strength of the hip {muscles} was summarised as the {TermWords.Strength(study.Settings.Strength)} of each side, {TermWords.Normalisation(study.Settings.Normalise)}"
                + $"{(study.Settings.Normalise == HipAssess.Strength.Normalisation.Allometric ? " [1]" : "")}. Each athlete counted once per muscle group, with the earliest session that had both sides not limited by pain; "
                + "athletes without were left out of that muscle group. The design follows Niemuth et al. [2].",
            $"The primary analysis compared the injured with the uninjured side of the injured athletes by paired t-tests (two-sided), with Holm’s correction [3] over {family} muscle {(family == 1 ? "group" : "groups")}; "
                + "all other analyses are secondary. False discovery rates [4] and Wilcoxon’s signed-rank test (exact conditional distribution with midranks up to 50 non-zero differences, zeros dropped; "
                + "else normal approximation with continuity and tie correction) with the Hodges–Lehmann estimate are given beside it. Effect sizes are dz, with its interval from the noncentral t distribution, "
                + "and gz and gav with the exact small-sample correction [5]. Percentages are back-transformed mean ln ratios. Normality of the differences is described by the Shapiro–Wilk test [6], which chose no test.",
            $"In the controls right and left side were compared in the same way, and their equivalence was tested by two one-sided tests [7] on ln(right/left) with bounds ±ln(1 + {bound} %). "
                + "The injured side was compared with the controls’ average of both sides by Welch’s t-test, the Mann–Whitney test (exact conditional distribution when both groups together are at most 50, else normal approximation with continuity and tie correction) "
                + "and Hedges’ g with an interval from the noncentral t distribution. Group by side was tested by regressing dominant − non-dominant strength on the injured side (+1 dominant, −1 non-dominant, 0 control) with an intercept for dominance, "
                + "and by a version with unequal variances. Holm’s correction was applied within each of these families.",
            "Trials 1 and 2 were compared by Pearson’s r, limits of agreement [8] and intraclass correlations (2,1), (3,1), (2,k) and (3,k) [9, 10]; the standard error of measurement is the root of the error mean square, "
                + "the minimal detectable change 1.96·√2 times it. Dominant and injured side were compared by χ² with and without Yates’ correction, Fisher’s exact test and the exact binomial test; "
                + "duration of symptoms (ln weeks) and the deficit of the injured side by Pearson’s and Spearman’s correlation with Fisher-z intervals (Bonett–Wright for Spearman [11]). Power is that of the two-sided paired t-test, both tails counted.",
            "Effects were set beside the published ones by z = (dz − dz,published)/√(v₁ + v₂), v = 1/n + dz²/(2n). Confidence intervals are 95 % and not adjusted, unless stated otherwise. "
                + $"Statistics were computed with HipAssess {toolVersion}.",
        ];
    }

    /// <summary>The sources the methods paragraphs cite.</summary>
    public static ImmutableArray<string> StudyReferences { get; } =
    [
        "Jaric S. Muscle strength testing: use of normalisation for body size. Sports Med 2002;32:615–631.",
        "Niemuth PE, Johnson RJ, Myers MJ, Thieman TJ. Hip muscle weakness and overuse injuries in recreational runners. Clin J Sport Med 2005;15(1):14–21.",
        "Holm S. A simple sequentially rejective multiple test procedure. Scand J Stat 1979;6:65–70.",
        "Benjamini Y, Hochberg Y. Controlling the false discovery rate. J R Stat Soc B 1995;57:289–300.",
        "Lakens D. Calculating and reporting effect sizes. Front Psychol 2013;4:863.",
        "Royston P. Remark AS R94: a remark on algorithm AS 181, the W-test for normality. Appl Stat 1995;44:547–551.",
        "Lakens D, Scheel AM, Isager PM. Equivalence testing for psychological research. Adv Methods Pract Psychol Sci 2018;1:259–269.",
        "Bland JM, Altman DG. Statistical methods for assessing agreement between two methods of clinical measurement. Lancet 1986;327:307–310.",
        "Shrout PE, Fleiss JL. Intraclass correlations: uses in assessing rater reliability. Psychol Bull 1979;86:420–428.",
        "McGraw KO, Wong SP. Forming inferences about some intraclass correlation coefficients. Psychol Methods 1996;1:30–46.",
        "Bonett DG, Wright TA. Sample size requirements for estimating Pearson, Kendall and Spearman correlations. Psychometrika 2000;65:23–28.",
    ];
}
