using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Studies;

namespace HipAssess.Reports.Words.Studies;

/// <summary>The mobility of a study: a section of its own, and no part of the published study.</summary>
public static class MovementStudyWords
{
    /// <summary>Over the section.</summary>
    public const string Heading = "Mobility: no part of the published study";
    internal const string InjuredCaption = "Mobility 1. Injured − uninjured side";
    internal const string ControlCaption = "Mobility 2. Right − left side of the controls, and equivalence";
    internal const string BetweenCaption = "Mobility 3. Injured side against controls, and group by side";

    /// <summary>What the section is.</summary>
    public static string Lead(StudyResult study) =>
        "Niemuth 2005 measured strength only; ranges of motion were compared here in the same way, and nothing about them was published by that study. "
        + $"Degrees (bent knee fall out in centimetres), the {(study.Settings.Mobility == Mobility.RangeChoice.Mean ? "mean" : "best")} of the trials of each side, unnormalised. "
        + "Holm's correction is over the movements alone, so that strength keeps its own. There is no percentage: a percentage of an angle means nothing.";

    /// <summary>Under the table of controls.</summary>
    public static string EquivalenceNote(StudyResult study) =>
        $"Equivalence: two one-sided tests with bounds ±{Rounded.Plain(study.Settings.EquivalenceBoundDegrees)}°, the larger p; 90 % interval of the mean difference.";

    /// <summary>Heads of the table of the injured.</summary>
    public static ImmutableArray<string> InjuredHeads { get; } =
        ["Movement", "n", "Injured side", "Uninjured side", "Difference (CI)", "t (df)", "p", "p, Holm", "dz (CI)", "p by ranks"];

    /// <summary>Heads of the table of the controls.</summary>
    public static ImmutableArray<string> ControlHeads { get; } =
        ["Movement", "n", "Right side", "Left side", "Difference (CI)", "t (df)", "p", "p, Holm", "dz (CI)", "Equivalence p (90 % CI)"];

    /// <summary>Heads of the table between groups.</summary>
    public static ImmutableArray<string> BetweenHeads { get; } =
        ["Movement", "n", "Difference (CI)", "t (df)", "p", "p, Holm", "g (CI)", "Group × side F", "p, F", "p, Welch"];

    /// <summary>E.g. "Internal rotation (hip flexed 90 deg)".</summary>
    public static string Name(MovementTested tested) =>
        TermWords.Capital(MovementWords.Test(new MovementTest(tested.Movement, tested.Position, null, null, null)));

    /// <summary>A row of the injured.</summary>
    public static ImmutableArray<string> Injured(MovementStudy study) => [.. Sides(study, study.Injured), StudyCells.P(study.Injured.Wilcoxon?.P)];

    /// <summary>A row of the controls.</summary>
    public static ImmutableArray<string> Control(MovementStudy study) =>
    [
        .. Sides(study, study.Control),
        study.Equivalence.Test is { } test ? $"{StudyCells.P(test.P)} ({StudyCells.Range(test.Ci90, 1)})" : "—",
    ];

    /// <summary>A row between groups.</summary>
    public static ImmutableArray<string> Between(MovementStudy study)
    {
        var (between, interaction) = (study.Between, study.Interaction);
        return
        [
            Name(study.Tested), $"{between.NInjured} / {between.NControl}", StudyCells.WithCi(between.Test.MeanDifference, between.Test.Ci95, 1), StudyCells.T(between.Test),
            StudyCells.P(between.Test.P), StudyCells.P(between.PHolm), StudyCells.WithCi(between.G?.Value, between.G?.Ci95),
            StudyCells.Number(interaction.Test.F), StudyCells.P(interaction.Test.P), StudyCells.P(interaction.Test.WelchP),
        ];
    }

    /// <summary>A line for the terminal.</summary>
    public static string Line(MovementStudy study) => $"{Name(study.Tested)}: {Finding(study.Injured, "injured − uninjured", study.Tested.Movement.Unit())} "
        + $"Controls: {Finding(study.Control, "right − left", study.Tested.Movement.Unit())}";

    private static string Finding(SideComparison sides, string which, MovementUnit unit) => sides.Test.MeanDifference is { } mean
        ? $"{which} {MovementWords.Range(mean, unit, 1)}{(sides.Test.Ci95 is { } ci ? $" (95 % CI {MovementWords.Range(ci.Low, unit, 1)} to {MovementWords.Range(ci.High, unit, 1)})" : "")}, n = {sides.N}, "
            + $"p {StudyCells.P(sides.Test.P)}, after Holm {StudyCells.P(sides.PHolm)}."
        : "nobody to compare.";

    private static ImmutableArray<string> Sides(MovementStudy study, SideComparison sides) =>
    [
        Name(study.Tested), $"{sides.N}", StudyCells.MeanSd(sides.First), StudyCells.MeanSd(sides.Second), StudyCells.WithCi(sides.Test.MeanDifference, sides.Test.Ci95, 1),
        StudyCells.T(sides.Test), StudyCells.P(sides.Test.P), StudyCells.P(sides.PHolm), StudyCells.WithCi(sides.Dz?.Value, sides.Dz?.Ci95),
    ];
}
