using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics;
using HipAssess.Studies;

namespace HipAssess.Reports.Words.Studies;

/// <summary>The results section a study can paste: plain text in the style of the American Psychological Association (7th edition, chapter 6).</summary>
public static class StudyResultWords
{
    /// <summary>Paragraphs; what cannot be computed is not in them.</summary>
    public static ImmutableArray<string> Paragraphs(StudyResult study) =>
        [.. new[] { Injured(study), Controls(study), Between(study), Published(study) }.Where(paragraph => paragraph.Length > 0)];

    private static string Injured(StudyResult study)
    {
        var tested = study.Muscles.Where(muscle => muscle.Injured.Test is { T: not null, Ci95: not null }).ToList();
        if (tested.Count == 0)
            return "";
        return $"{TermWords.Counted(study.Injured.Athletes, "injured athlete")} and {TermWords.Counted(study.Controls.Athletes, "control")} took part. "
            + string.Join(" ", tested.Select(muscle =>
                $"{Name(muscle)}{(muscle.Injured.PHolm < 0.05 ? "" : ", where the sides did not differ significantly")}: "
                + $"injured side {MeanSd(muscle.Injured.First)}, uninjured side {MeanSd(muscle.Injured.Second)}, "
                + $"mean difference {Estimate(muscle.Injured.Test.MeanDifference!.Value, muscle.Injured.Test.Ci95!.Value)} {muscle.Sample.Unit?.Symbol()}, {Test(muscle.Injured)}."))
            + $" P values were adjusted by Holm’s method over {TermWords.Counted(study.Muscles.Length, "muscle group")}.";
    }

    private static string Controls(StudyResult study)
    {
        var tested = study.Muscles.Where(muscle => muscle.Control.Test is { T: not null, Ci95: not null }).ToList();
        if (tested.Count == 0)
            return "";
        return "In the controls, right minus left: " + string.Join("; ", tested.Select(muscle =>
            $"{TermWords.Muscle(muscle.Muscle)} {Estimate(muscle.Control.Test.MeanDifference!.Value, muscle.Control.Test.Ci95!.Value)}, {Test(muscle.Control)}"
            + (muscle.Equivalence.Test is { } test ? $", equivalence within {Rounded.Plain(muscle.Equivalence.BoundPercent)} % {StudyWords.P(test.P)}" : ""))) + ".";
    }

    private static string Between(StudyResult study)
    {
        var tested = study.Muscles.Where(muscle => muscle.Between.Test is { T: not null, Ci95: not null }).ToList();
        return tested.Count == 0 ? "" : "Injured side of the injured against the controls’ average of both sides: " + string.Join("; ", tested.Select(muscle =>
            $"{TermWords.Muscle(muscle.Muscle)} {Estimate(muscle.Between.Test.MeanDifference!.Value, muscle.Between.Test.Ci95!.Value)}, {T(muscle.Between.Test.T!.Value, muscle.Between.Test.Df!.Value)}, "
            + StudyWords.P(muscle.Between.PHolm) + (muscle.Between.G is { } g ? $", g = {Estimate(g.Value, g.Ci95)}" : ""))) + ".";
    }

    private static string Published(StudyResult study)
    {
        var compared = study.Muscles.Where(muscle => muscle.Published is { Result: not null, DifferenceZ: not null }).ToList();
        return compared.Count == 0 ? "" : "Beside Niemuth et al. (2005): " + string.Join("; ", compared.Select(muscle =>
            $"{TermWords.Muscle(muscle.Muscle)} dz = {Rounded.Number(muscle.Published.Result!.Dz, 2)} there, {Rounded.Number(muscle.Injured.Dz!.Value, 2)} here, {StudyWords.Agreement(muscle.Published)}")) + ".";
    }

    private static string Test(SideComparison sides) =>
        $"{T(sides.Test.T!.Value, sides.Test.Df!.Value)}, {StudyWords.P(sides.PHolm)}{(sides.Dz is { } dz ? $", dz = {Estimate(dz.Value, dz.Ci95)}" : "")}";

    private static string T(double t, double df) => $"t({Rounded.Plain(df)}) = {Rounded.Number(t, 2)}";

    private static string MeanSd(Moments moments) => $"M = {Rounded.Number(moments.Mean!.Value, 2)}, SD = {StudyCells.Number(moments.Sd)}";

    private static string Estimate(double value, Interval ci95) => $"{Rounded.Number(value, 2)}, 95 % CI [{Rounded.Number(ci95.Low, 2)}, {Rounded.Number(ci95.High, 2)}]";

    private static string Name(MuscleStudy muscle) => TermWords.Capital(TermWords.Muscle(muscle.Muscle));
}
