using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Reports.Words.Studies;
using HipAssess.Studies;

namespace HipAssess.Reports.Words.Printed;

/// <summary>What stands in and around the tables of a printed study.</summary>
internal static class StudyTableWords
{
    public const string Title = "Hip strength study";
    public const string Heading = "Injured and uninjured side, injured and healthy athletes";
    public const string Participants = "Participants";
    public const string WhoTookPart = "Who took part";
    public const string Injured = "Injured athletes: injured against uninjured side";
    public const string Controls = "Controls: right against left side";
    public const string Between = "Between the groups";
    public const string Published = "Agreement with Niemuth 2005";
    public const string Figures = "Figures";
    public const string Results = "Results";
    public const string Methods = "Methods";
    public const string References = "References";
    public const string Effect = "dz (CI)";
    public const string PublishedEffect = "dz there";
    public const string OwnEffect = "dz here";
    public const string Agreement = "Agreement";

    public const string DescribedOnly = "Described, not tested. Unknown values are not counted.";
    public const string Compared = "Effects are compared, not significances: z is the difference of the two dz over its standard error, and sizes count as compatible below 1.96. ";
    public const string PublishedNote = Compared
        + "The published dz are derived from the abstract's P values, read as six uncorrected paired t-tests with n = 30.";

    /// <summary>At the foot of every sheet: the files that were read.</summary>
    public static string Footer(IEnumerable<string> files) => $"{Title} · {string.Join(", ", files.Select(VisibleText.Visible))}";

    /// <summary>What the primary comparison is, and how strength is counted.</summary>
    public static string Primary(StudyResult study) =>
        "The primary comparison is injured − uninjured side with Holm's correction over the muscle groups (Table 1); everything else is secondary. "
        + $"{Strength(study)} CI: 95 % confidence interval, not adjusted.";

    /// <summary>How strength is counted.</summary>
    public static string Strength(StudyResult study) =>
        $"Strength is the {TermWords.Strength(study.Settings.Strength)} of a side, {TermWords.Normalisation(study.Settings.Normalise)}.";

    /// <summary>The units of strength, e.g. "N/kg^0.67".</summary>
    public static string Unit(StudyResult study) => string.Join(" or ", study.Muscles.Select(muscle => muscle.Sample.Unit?.Symbol()).OfType<string>().Distinct());

    /// <summary>Under tables 1 and 2.</summary>
    public static string SidesNote(StudyResult study, bool isInjured) => Sides(study, isInjured) + "; dz: mean difference / SD of the differences.";

    /// <summary>The same of the page, whose effects are in a table of their own.</summary>
    public static string SidesNoteOfPage(StudyResult study, bool isInjured) => Sides(study, isInjured) + ".";

    private static string Sides(StudyResult study, bool isInjured) =>
        $"Mean ± SD in {Unit(study)}. Percent of the {(isInjured ? "uninjured" : "left")} side, from the mean ln ratio. Paired t-test";

    /// <summary>Caption of table 1 or 2.</summary>
    public static string SidesCaption(bool isInjured) => isInjured ? "Table 1. Injured − uninjured side (primary)" : "Table 2. Right − left side of the controls";

    /// <summary>Heads of table 1 or 2.</summary>
    public static ImmutableArray<string> SidesHeads(bool isInjured) =>
        [Heads.MuscleGroup, "n", isInjured ? "Injured side" : "Right side", isInjured ? "Uninjured side" : "Left side", "Difference (CI)", "Percent (CI)", "t (df)", "p", "p, Holm", Effect];

    /// <summary>A row of table 1 or 2.</summary>
    public static ImmutableArray<string> Sides(MuscleStudy muscle, bool isInjured)
    {
        var sides = isInjured ? muscle.Injured : muscle.Control;
        return
        [
            Name(muscle), $"{sides.N}", StudyCells.MeanSd(sides.First), StudyCells.MeanSd(sides.Second), StudyCells.WithCi(sides.Test.MeanDifference, sides.Test.Ci95),
            StudyCells.WithCi(sides.PercentDifference, sides.PercentDifferenceCi95, 1), StudyCells.T(sides.Test), StudyCells.P(sides.Test.P), StudyCells.P(sides.PHolm),
            StudyCells.WithCi(sides.Dz?.Value, sides.Dz?.Ci95),
        ];
    }

    public const string BetweenCaption = "Table 3. Injured side of the injured against the average of both sides of the controls";

    /// <summary>Heads of table 3.</summary>
    public static ImmutableArray<string> BetweenHeads { get; } = [Heads.MuscleGroup, "n", "Injured side", "Controls", "Difference (CI)", "Welch t (df)", "p", "p, Holm", "g (CI)"];

    /// <summary>A row of table 3.</summary>
    public static ImmutableArray<string> BetweenGroups(MuscleStudy muscle)
    {
        var between = muscle.Between;
        return
        [
            Name(muscle), $"{between.NInjured} / {between.NControl}", StudyCells.MeanSd(between.Injured), StudyCells.MeanSd(between.Control),
            StudyCells.WithCi(between.Test.MeanDifference, between.Test.Ci95), StudyCells.T(between.Test), StudyCells.P(between.Test.P), StudyCells.P(between.PHolm),
            StudyCells.WithCi(between.G?.Value, between.G?.Ci95),
        ];
    }

    /// <summary>Caption of the table beside the published study.</summary>
    public static string PublishedCaption(int table) => $"Table {table}. Injured − uninjured side, published and here";

    /// <summary>Heads of it.</summary>
    public static ImmutableArray<string> PublishedHeads { get; } = [Heads.MuscleGroup, PublishedEffect, OwnEffect, Agreement];

    /// <summary>A row of it.</summary>
    public static ImmutableArray<string> BesidePublished(MuscleStudy muscle) =>
        [Name(muscle), StudyCells.Number(muscle.Published.Result?.Dz), StudyCells.Number(muscle.Injured.Dz?.Value), TermWords.Capital(StudyWords.Agreement(muscle.Published))];

    /// <summary>Heads of the table of participants.</summary>
    public static ImmutableArray<string> GroupHeads(StudyResult study) => ["Athletes", $"Injured (n = {study.Injured.Athletes})", $"Controls (n = {study.Controls.Athletes})"];

    /// <summary>The rows of the table of participants.</summary>
    public static ImmutableArray<ImmutableArray<string>> Groups(StudyResult study)
    {
        return
        [
            Both("Women / men", group => group.Women is { } women ? $"{women} / {group.SexKnown - women}" : "not given"),
            Both("Age, years, mean ± SD", group => StudyCells.MeanSd(group.Age)),
            Both("Body mass, kg, mean ± SD", group => StudyCells.MeanSd(group.Mass)),
            Both("Right-dominant (preferred kicking leg)", group => group.RightDominant is { } right ? $"{right} of {group.DominanceKnown}" : "not given"),
            Both("Symptoms, weeks, median (range)", group => group.SymptomWeeksMedian is { } median
                ? $"{Rounded.Plain(median)} ({Rounded.Plain(group.SymptomWeeksRange!.Value.Low)} to {Rounded.Plain(group.SymptomWeeksRange!.Value.High)})" : "—"),
        ];

        ImmutableArray<string> Both(string name, Func<StudyGroup, string> cell) => [name, cell(study.Injured), cell(study.Controls)];
    }

    /// <summary>How many were left out and why; empty where nobody was.</summary>
    public static IEnumerable<string> LeftOut(StudyResult study) =>
        study.LeftOut.GroupBy(left => NoteWords.Note(left.Reason)).Select(group => $"Left out of the whole study, {group.Count()}: {group.Key}")
            .Concat(study.Muscles.SelectMany(muscle => muscle.Sample.LeftOut.GroupBy(left => NoteWords.Note(left.Reason))
                .Select(group => $"Left out of {TermWords.Muscle(muscle.Muscle)}, {group.Count()}: {group.Key}")));

    private static string Name(MuscleStudy muscle) => TermWords.Capital(TermWords.Muscle(muscle.Muscle));
}
