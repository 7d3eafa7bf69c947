using System.Collections.Immutable;
using HipAssess.Asymmetry;
using HipAssess.Domain;
using HipAssess.Statistics;

namespace HipAssess.Norms;

/// <summary>Each side's normalised strength against the same side of controls (docs/methods.md section 5).</summary>
public static class StrengthNorms
{
    /// <summary>
    /// Crawford &amp; Howell's comparison of each measured, pain-free side; dominant with dominant where side differences
    /// are so oriented, else left with left; controls of the same sex where enough remain, else all.
    /// </summary>
    /// <param name="session">Whose.</param>
    /// <param name="controls">The controls of this muscle group.</param>
    /// <param name="left">Left strength.</param>
    /// <param name="right">Right strength.</param>
    /// <param name="notes">Gets the reason when the result is null.</param>
    public static StrengthNorm? Of(
        Session session, MuscleControls controls, SideStrength? left, SideStrength? right, ImmutableArray<Note>.Builder notes)
    {
        if (left?.Normalised is null && right?.Normalised is null)
        {
            notes.Add(new Note(NoteCodes.NoBodyMass));
            return null;
        }

        var (athlete, facts) = (session.Athlete, session.Facts);
        var dominant = controls.Orient(athlete, facts.DominantSide) == Orientation.DominantMinusNonDominant
            ? facts.DominantSide : null;
        var sex = facts.Sex is not null && Count(facts.Sex) >= Limits.MinimumControls ? facts.Sex : null;
        int count = Count(sex);
        if (count < Limits.MinimumControls)
        {
            notes.Add(new Note(NoteCodes.TooFewControls, Number: count, Other: Limits.MinimumControls));
            return null;
        }

        var own = ImmutableArray.CreateBuilder<Note>();
        if (sex is null)
            own.Add(new Note(NoteCodes.BothSexes));
        var leftPosition = Position(Side.Left, left);
        var rightPosition = Position(Side.Right, right);
        return new StrengthNorm(ControlGroup.Source, sex, count, leftPosition, rightPosition, own.ToImmutable());

        int Count(Sex? of) => controls.Strengths.Same(Side.Left, dominant, of).CountWithout(athlete);

        NormPosition? Position(Side side, SideStrength? strength)
        {
            if (strength is null or { LimitedByPain: true } or { Normalised: null })
            {
                own.Add(new Note(
                    strength is null ? NoteCodes.SideNotMeasured
                    : strength.LimitedByPain ? NoteCodes.LimitedByPain
                    : NoteCodes.NoBodyMass, side));
                return null;
            }
            var moments = controls.Strengths.Same(side, dominant, sex).Without(athlete);
            if (SingleCase.Of(strength.Normalised.Value, moments) is { } place)
                return new NormPosition(place);
            own.Add(new Note(NoteCodes.ControlsAllEqual, side));
            return null;
        }
    }
}
