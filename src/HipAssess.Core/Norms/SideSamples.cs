using HipAssess.Asymmetry;
using HipAssess.Domain;

namespace HipAssess.Norms;

/// <summary>The values of each side of a control group: left and right, or dominant and non-dominant, of one sex or of all.</summary>
public sealed class SideSamples
{
    private readonly Dictionary<(bool ByDominance, Side Side, Sex? Sex), NormSample> samples = [];

    /// <param name="controls">One per athlete, in ordinal order; those without a value do not count.</param>
    public SideSamples(IEnumerable<Control> controls)
    {
        Control[] all = [.. controls.Where(control => control.Left is not null && control.Right is not null)];
        foreach (bool byDominance in new[] { false, true })
            foreach (var side in Sides.Both)
                foreach (Sex? sex in new Sex?[] { null, Sex.Female, Sex.Male })
                    samples[(byDominance, side, sex)] = new NormSample(
                        from control in all
                        where (sex is null || control.Sex == sex) && (!byDominance || control.DominantSide is not null)
                        let own = byDominance && control.DominantSide == Side.Left ? side.Other() : side
                        select (control.Athlete, control.On(own)!.Value));
    }

    /// <summary>
    /// The controls' same side: dominant with dominant when so oriented, else left with left.
    /// </summary>
    /// <param name="side">The athlete's side.</param>
    /// <param name="dominant">The athlete's dominant side when sides are matched by dominance; null when left goes with left.</param>
    /// <param name="sex">Controls of this sex only; null for all.</param>
    public NormSample Same(Side side, Side? dominant, Sex? sex) =>
        // The samples by dominance are laid out as if everybody were right-dominant.
        samples[(dominant is not null, dominant == Side.Left ? side.Other() : side, sex)];

    /// <summary>The athlete's dominant side when enough controls have a known one; else null: left goes with left.</summary>
    public Side? Orient(string athlete, Side? dominant) =>
        dominant is not null && samples[(true, Side.Left, null)].CountWithout(athlete) >= Limits.MinimumControls ? dominant : null;
}
