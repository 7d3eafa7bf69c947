using HipAssess.Domain;
using HipAssess.Strength;
using HipAssess.Thresholds;

namespace HipAssess.Norms.Controls;

/// <summary>The values of each side of a control group: left and right, or dominant and non-dominant, of one sex or of all.</summary>
public sealed class SideSamples
{
    private readonly int controls;
    private readonly Func<int, Control?> control;
    private readonly WhenAsked<NormSample>[] samples;

    /// <param name="controls">How many controls there are.</param>
    /// <param name="control">What the control of that number contributes; null for nothing. Those without a value do not count.</param>
    public SideSamples(int controls, Func<int, Control?> control)
    {
        (this.controls, this.control) = (controls, control);
        samples =
        [
            .. from byDominance in new[] { false, true }
               from side in Sides.Both
               from sex in new Sex?[] { null, Sex.Female, Sex.Male }
               select new WhenAsked<NormSample>(() => Sample(byDominance, side, sex)),
        ];
    }

    /// <summary>
    /// The controls' same side: dominant with dominant when so oriented, else left with left.
    /// </summary>
    /// <param name="side">The athlete's side.</param>
    /// <param name="dominant">The athlete's dominant side when sides are matched by dominance; null when left goes with left.</param>
    /// <param name="sex">Controls of this sex only; null for all.</param>
    public NormSample Same(Side side, Side? dominant, Sex? sex)
    {
        // The samples by dominance are laid out as if everybody were right-dominant.
        var own = dominant == Side.Left ? side.Other() : side;
        int place = (dominant is null ? 0 : 2) + (int)own;
        return samples[3 * place + (sex is { } one ? 1 + (int)one : 0)].Value;
    }

    /// <summary>The athlete's dominant side when enough controls have a known one; else null: left goes with left.</summary>
    /// <param name="number">The athlete's number among the controls; null for no control.</param>
    /// <param name="dominant">The athlete's dominant side.</param>
    public Side? Orient(int? number, Side? dominant) =>
        dominant is not null && Same(Side.Left, Side.Right, sex: null).CountWithout(number) >= Limits.MinimumControls ? dominant : null;

    private NormSample Sample(bool byDominance, Side side, Sex? sex) => new(controls, number =>
    {
        if (control(number) is not { } one || (sex is not null && one.Sex != sex) || (byDominance && one.DominantSide is null)
            || double.IsNaN(one.Left) || double.IsNaN(one.Right))
            return double.NaN;
        return one.On(byDominance && one.DominantSide == Side.Left ? side.Other() : side);
    });
}
