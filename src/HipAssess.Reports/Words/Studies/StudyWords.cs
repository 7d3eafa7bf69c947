using HipAssess.Studies;

namespace HipAssess.Reports.Words.Studies;

/// <summary>What the study found, in words.</summary>
public static class StudyWords
{
    /// <summary>A p as journals print it, without a leading zero: "p = .031", "p &lt; .001".</summary>
    public static string P(double? p, string name = "p") => p is { } value ? $"{name} {JournalP(value)}" : $"{name} not available";

    /// <summary>"= .031", "&lt; .001", "&gt; .99".</summary>
    public static string JournalP(double p) => p switch
    {
        < 0.0005 => "< .001",
        > 0.995 => "> .99",
        < 0.0995 => "= " + Rounded.Number(p, 3)[1..],
        _ => "= " + Rounded.Number(p, 2)[1..],
    };

    /// <summary>One sentence on a muscle group of the injured: which side is weaker, how sure, and what Holm leaves.</summary>
    public static string InjuredFinding(MuscleStudy study)
    {
        var sides = study.Injured;
        string muscle = TermWords.Capital(TermWords.Muscle(study.Muscle));
        if (sides.PercentDifference is not { } percent)
            return $"{muscle}: no injured athletes to compare.";
        string size = percent == 0
            ? "no difference between injured and uninjured side"
            : $"injured side {Rounded.Percent(Math.Abs(percent))} {(percent < 0 ? "weaker" : "stronger")}";
        string interval = sides.PercentDifferenceCi95 is { } ci95
            ? $" (95 % CI {Rounded.Number(ci95.Low, 1)} to {Rounded.Number(ci95.High, 1)} %)"
            : "";
        string test = sides.Test.P is { } p ? $", {P(p)}, after Holm {P(sides.PHolm)}" : ", no test";
        return $"{muscle}: {size}{interval}, n = {sides.N}{test}.";
    }

    /// <summary>One sentence on the controls: difference and equivalence.</summary>
    public static string ControlFinding(MuscleStudy study)
    {
        var sides = study.Control;
        if (sides.PercentDifference is not { } percent)
            return "none to compare.";
        string verdict = study.Equivalence.Test switch
        {
            null => "equivalence cannot be tested",
            { IsEquivalent: true } => $"sides equivalent within {Rounded.Plain(study.Equivalence.BoundPercent)} %",
            _ when sides.Test.P < 0.05 => "a difference",
            _ => "neither a difference nor equivalence shown",
        };
        return $"right − left {Rounded.Percent(percent)}, {P(sides.Test.P)}: {verdict}.";
    }

    /// <summary>Whether the published result agrees, in a few words.</summary>
    public static string Agreement(PublishedComparison published) => published switch
    {
        { Result: null } => "the abstract prints no P",
        { AgreesInDirection: null } => "nothing to compare",
        { DifferenceZ: null } => published.AgreesInDirection == true ? "same direction; sizes cannot be compared" : "opposite direction; sizes cannot be compared",
        _ => $"{(published.AgreesInDirection == true ? "same direction" : "opposite direction")}, "
            + $"{(published.IsCompatible == true ? "sizes compatible" : "sizes differ")} (z = {Rounded.Number(published.DifferenceZ!.Value, 2)})",
    };

    /// <summary>The whole in one sentence: what is left after Holm.</summary>
    public static string StudyFinding(StudyResult study)
    {
        if (study.Injured.Athletes == 0)
            return "There are no injured athletes in the input, so the primary comparison cannot be made.";
        var left = study.Muscles.Where(muscle => muscle.Injured.PHolm < 0.05).ToList();
        var alone = study.Muscles.Where(muscle => muscle.Injured.Test.P < 0.05 && !(muscle.Injured.PHolm < 0.05)).Select(muscle => TermWords.Muscle(muscle.Muscle)).ToList();
        string found = left.Count == 0
            ? "After Holm’s correction no muscle group differs between the injured and the uninjured side."
            : $"After Holm’s correction the injured side differs in {left.Count} of {TermWords.Counted(study.Muscles.Length, "muscle group")}: {TermWords.List([.. left.Select(Change)])}.";
        return alone.Count == 0 ? found : $"{found} Without the correction {TermWords.List(alone)} would also have counted.";
    }

    private static string Change(MuscleStudy study) =>
        $"{TermWords.Muscle(study.Muscle)} {Rounded.Percent(Math.Abs(study.Injured.PercentDifference!.Value))} {(study.Injured.PercentDifference < 0 ? "weaker" : "stronger")}";
}
