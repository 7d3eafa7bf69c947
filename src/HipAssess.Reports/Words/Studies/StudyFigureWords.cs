using HipAssess.Domain;
using HipAssess.Studies;

namespace HipAssess.Reports.Words.Studies;

/// <summary>What stands below the figures of a study, and what they say to those who cannot see them.</summary>
public static class StudyFigureWords
{
    /// <summary>How to read the forest.</summary>
    public const string Forest = "Mean side differences with 95 % confidence intervals, not adjusted for multiplicity. "
        + "Squares: injured against uninjured side; negative means the injured side is weaker. Circles: right against left side of the controls. "
        + "Grey: the bounds of the equivalence test.";

    /// <summary>How to read the estimation plot.</summary>
    public const string Estimation = "One thin line per injured athlete; squares and thick line: means. Circle: the mean difference with its 95 % confidence interval, read on the right axis, "
        + "which has its zero at the mean of the uninjured side. The scales do not start at zero.";

    /// <summary>How to read published beside own effects.</summary>
    public const string PublishedCaption = "Standardised mean differences dz with 95 % confidence intervals from the noncentral t distribution. "
        + "The published dz are derived from the abstract’s P values, read as uncorrected paired t-tests with n = 30.";

    /// <summary>How to read trial against trial.</summary>
    public const string Trials = "Every athlete of both groups. The scales do not start at zero.";

    /// <summary>How to read the Bland–Altman plot.</summary>
    public const string BlandAltman = "Every athlete of both groups. Between the limits of agreement lie about 95 % of changes, if these are normal and do not grow with strength (Bland and Altman 1986).";

    /// <summary>Whom a figure leaves out, where some muscle group has more athletes than can be told apart.</summary>
    public static string Drawn(int most) => $"Where a muscle group has more than {most} athletes, {most} of them are drawn, spread evenly over their differences, "
        + "the smallest and the largest among them; every number is of all.";

    /// <summary>The forest in words.</summary>
    public static string Differences(StudyResult study) =>
        string.Join(" ", study.Muscles.Select(muscle => $"{StudyWords.InjuredFinding(muscle)} Controls: {StudyWords.ControlFinding(muscle)}"));

    /// <summary>E.g. "Abductors: 28 of 30 weaker on the injured side, mean difference −1.32 N (95 % CI −1.68 to −0.96).".</summary>
    public static string Slopes(MuscleStudy muscle) =>
        $"{Name(muscle)}: {muscle.Injured.Pairs.Count(pair => pair.First < pair.Second)} of {muscle.Injured.N} weaker on the injured side"
        + (muscle.Injured.Test.MeanDifference is { } mean
            ? $", mean difference {Rounded.Number(mean, 2)} {muscle.Sample.Unit?.Symbol()}{(muscle.Injured.Test.Ci95 is { } ci95 ? $" (95 % CI {StudyCells.Range(ci95)})" : "")}."
            : ".");

    /// <summary>E.g. "Abductors: r .93 left, .91 right.".</summary>
    public static string TrialR(MuscleStudy muscle) => $"{Name(muscle)}: r {R(muscle.LeftTrials)} left, {R(muscle.RightTrials)} right.";

    /// <summary>E.g. "Abductors: change 0.10 (limits −1.20 to 1.40) left, … right.".</summary>
    public static string Limits(MuscleStudy muscle) =>
        $"{Name(muscle)}: " + string.Join(", ", Sides.Both.Select(side => Change(side == Side.Left ? muscle.LeftTrials : muscle.RightTrials) + " " + TermWords.Side(side))) + ".";

    /// <summary>Published and own effects in words.</summary>
    public static string Published(IEnumerable<MuscleStudy> muscles) =>
        string.Join(" ", muscles.Select(muscle => $"{Name(muscle)}: {Effects(muscle).Replace("\n", ", ", StringComparison.Ordinal)}."));

    /// <summary>Published above, own below, e.g. "−0.75 (−1.15 to −0.34)".</summary>
    public static string Effects(MuscleStudy muscle) =>
        $"there {StudyCells.WithCi(muscle.Published.Result?.Dz, muscle.Published.Result?.Ci95)}\nhere {StudyCells.WithCi(muscle.Injured.Dz?.Value, muscle.Injured.Dz?.Ci95)}";

    private static string Change(TrialAgreement trials) => trials.Change.Change.MeanDifference is { } mean
        ? $"change {Rounded.Number(mean, 2)} (limits {StudyCells.Range(trials.Change.Limits)})"
        : "not available";

    private static string R(TrialAgreement trials) => trials.TrialR is { } r ? Rounded.Number(r.R, 2) : "not available";

    private static string Name(MuscleStudy muscle) => TermWords.Capital(TermWords.Muscle(muscle.Muscle));
}
