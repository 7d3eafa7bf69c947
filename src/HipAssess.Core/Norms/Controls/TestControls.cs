using HipAssess.Domain;
using HipAssess.Thresholds;

namespace HipAssess.Norms.Controls;

/// <summary>The controls of one test: their side differences, and the values of their sides.</summary>
public sealed class TestControls
{
    private readonly WhenAsked<NormSample> rightMinusLeft;
    private readonly WhenAsked<NormSample> dominantMinusNonDominant;

    /// <param name="controls">How many controls there are.</param>
    /// <param name="control">What the control of that number contributes; null for nothing.</param>
    public TestControls(int controls, Func<int, Control?> control)
    {
        rightMinusLeft = new(() => new NormSample(controls, number => control(number)?.Difference ?? double.NaN));
        dominantMinusNonDominant = new(() => new NormSample(controls, number => control(number) switch
        {
            { DominantSide: Side.Left } one => -one.Difference,
            { DominantSide: Side.Right } one => one.Difference,
            _ => double.NaN,
        }));
        Values = new SideSamples(controls, control);
    }

    /// <summary>The value of each side.</summary>
    public SideSamples Values { get; }

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

    /// <summary>The controls' side differences on their scale, so oriented.</summary>
    public NormSample Differences(Orientation orientation) =>
        (orientation == Orientation.DominantMinusNonDominant ? dominantMinusNonDominant : rightMinusLeft).Value;
}
