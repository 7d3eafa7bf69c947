using HipAssess.Norms.Files;
using HipAssess.Statistics.Tests;

namespace HipAssess.Verdicts;

/// <summary>How many healthy athletes the rule marks: controls judged by all other controls.</summary>
internal static class ControlCounting
{
    /// <summary>Counts controls with a flag or a watch that the other controls gave, with Clopper–Pearson intervals of the shares.</summary>
    /// <param name="source">Which controls.</param>
    /// <param name="controls">Every control.</param>
    /// <returns>Null when no control could be judged by the others.</returns>
    public static ControlCounts? Of(string source, IReadOnlyList<JudgedControl> controls)
    {
        int judged = controls.Count(control => control.IsJudged);
        if (judged == 0)
            return null;

        int flagged = controls.Count(control => control.Difference == Flag.Flag || control.Strength == Flag.Flag);
        int watched = controls.Count(control => control.Difference >= Flag.Watch || control.Strength >= Flag.Watch);
        return new ControlCounts(
            source, judged,
            controls.Count(control => control.Difference == Flag.Flag), controls.Count(control => control.Strength == Flag.Flag),
            flagged, ClopperPearson.Of(flagged, judged),
            watched, ClopperPearson.Of(watched, judged));
    }

    /// <summary>Counts controls; null when none could be judged by the others in a movement.</summary>
    public static MobilityCounts? OfMobility(IReadOnlyList<JudgedControl> controls)
    {
        var judged = controls.Where(control => control.Movement is not null).ToList();
        var either = controls.Where(control => control.Movement is not null || control.IsJudged).ToList();
        return judged.Count == 0 ? null : new(
            judged.Count, judged.Count(control => control.Movement == Flag.Flag), judged.Count(control => control.Movement >= Flag.Watch),
            either.Count, either.Count(control => Highest(control) == Flag.Flag), either.Count(control => Highest(control) >= Flag.Watch));
    }

    private static Flag Highest(JudgedControl control) =>
        (Flag)Math.Max(Math.Max((int)control.Difference, (int)control.Strength), (int)(control.Movement ?? Flag.NotAssessed));
}
