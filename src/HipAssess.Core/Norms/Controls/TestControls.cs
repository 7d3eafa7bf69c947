using HipAssess.Domain;
using HipAssess.Thresholds;

namespace HipAssess.Norms.Controls;

/// <summary>The controls of one muscle group: their side differences and their strengths.</summary>
public sealed class MuscleControls
{
    private readonly WhenAsked<NormSample> rightMinusLeft;
    private readonly WhenAsked<NormSample> dominantMinusNonDominant;

    /// <param name="controls">How many controls there are.</param>
    /// <param name="control">What the control of that number contributes; null for nothing.</param>
    public MuscleControls(int controls, Func<int, Control?> control)
    {
        rightMinusLeft = new(() => new NormSample(controls, number => control(number)?.LnRatio ?? double.NaN));
        dominantMinusNonDominant = new(() => new NormSample(controls, number => control(number) switch
        {
            { DominantSide: Side.Left } one => -one.LnRatio,
            { DominantSide: Side.Right } one => one.LnRatio,
            _ => double.NaN,
        }));
        Strengths = new SideSamples(controls, control);
    }

    /// <summary>Normalised strength of each side.</summary>
    public SideSamples Strengths { get; }

    /// <summary>Controls with a side difference, without this one.</summary>
    public int CountWithout(int? number) => rightMinusLeft.Value.CountWithout(number);

    /// <summary>
    /// Side differences are counted dominant − non-dominant when the athlete's dominance is known and enough controls
    /// have one, else right − left.
    /// </summary>
    public Orientation Orient(int? number, Side? dominant) =>
        dominant is not null && dominantMinusNonDominant.Value.CountWithout(number) >= Limits.MinimumControls
            ? Orientation.DominantMinusNonDominant
            : Orientation.RightMinusLeft;

    /// <summary>The controls' side differences on the ln scale, so oriented.</summary>
    public NormSample Differences(Orientation orientation) =>
        (orientation == Orientation.DominantMinusNonDominant ? dominantMinusNonDominant : rightMinusLeft).Value;
}
