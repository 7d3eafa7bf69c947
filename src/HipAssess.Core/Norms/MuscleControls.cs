using HipAssess.Asymmetry;
using HipAssess.Domain;

namespace HipAssess.Norms;

/// <summary>The controls of one muscle group: their side differences and their strengths.</summary>
public sealed class MuscleControls
{
    private readonly NormSample rightMinusLeft;
    private readonly NormSample dominantMinusNonDominant;

    /// <param name="controls">One per athlete, in ordinal order.</param>
    public MuscleControls(IEnumerable<Control> controls)
    {
        Control[] all = [.. controls];
        rightMinusLeft = new NormSample(all.Select(control => (control.Athlete, control.LnRatio)));
        dominantMinusNonDominant = new NormSample(
            from control in all
            where control.DominantSide is not null
            select (control.Athlete, control.DominantSide == Side.Left ? -control.LnRatio : control.LnRatio));
        Strengths = new SideSamples(all);
    }

    /// <summary>Normalised strength of each side.</summary>
    public SideSamples Strengths { get; }

    /// <summary>Controls with a side difference, without this athlete.</summary>
    public int CountWithout(string athlete) => rightMinusLeft.CountWithout(athlete);

    /// <summary>
    /// Side differences are counted dominant − non-dominant when the athlete's dominance is known and enough controls
    /// have one, else right − left.
    /// </summary>
    public Orientation Orient(string athlete, Side? dominant) =>
        dominant is not null && dominantMinusNonDominant.CountWithout(athlete) >= Limits.MinimumControls
            ? Orientation.DominantMinusNonDominant
            : Orientation.RightMinusLeft;

    /// <summary>The controls' side differences on the ln scale, so oriented.</summary>
    public NormSample Differences(Orientation orientation) =>
        orientation == Orientation.DominantMinusNonDominant ? dominantMinusNonDominant : rightMinusLeft;
}
