using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms.Controls;
using HipAssess.Statistics.Tests;
using HipAssess.Strength;
using HipAssess.Thresholds;

namespace HipAssess.Norms;

/// <summary>Each side's normalised strength against the same side of controls (docs/methods.md section 5).</summary>
public static class StrengthNorms
{
    /// <summary>
    /// Crawford &amp; Howell's comparison of each measured, pain-free side; dominant with dominant where side differences
    /// are so oriented, else left with left; controls of the same sex where enough remain, else all.
    /// </summary>
    /// <param name="session">Whose.</param>
    /// <param name="test">Which muscle group, and how it was measured.</param>
    /// <param name="group">The controls.</param>
    /// <param name="number">The athlete's number among them; null for no control.</param>
    /// <param name="unit">The unit of the normalised strength.</param>
    /// <param name="left">Left strength.</param>
    /// <param name="right">Right strength.</param>
    /// <param name="family">The p-values they are adjusted with.</param>
    /// <param name="notes">Gets the reason when the result is null.</param>
    public static StrengthNorm? Of(
        Session session, MuscleTest test, ControlGroup group, int? number, StrengthUnit? unit, SideStrength? left, SideStrength? right,
        HolmFamily family, List<Note> notes)
    {
        if (left?.Normalised is null && right?.Normalised is null)
        {
            notes.Add(new Note(NoteCodes.NoBodyMass));
            return null;
        }

        var controls = group.For(test);
        var facts = session.Facts;
        var dominant = controls.Orient(number, facts.DominantSide) == Orientation.DominantMinusNonDominant
            ? facts.DominantSide : null;
        var sex = facts.Sex is not null && Count(facts.Sex) >= Limits.MinimumControls ? facts.Sex : null;
        int count = Count(sex);
        if (count < Limits.MinimumControls)
        {
            notes.Add(new Note(NoteCodes.TooFewControls, Number: count, Other: Limits.MinimumControls));
            return null;
        }

        ImmutableArray<Note> own = sex is null ? [new Note(NoteCodes.BothSexes)] : [];
        var leftPosition = Position(Side.Left, left);
        var rightPosition = Position(Side.Right, right);
        return new StrengthNorm(group.Source, sex, count, leftPosition, rightPosition, own) { Unit = unit };

        int Count(Sex? of) => controls.Strengths.Same(Side.Left, dominant, of).CountWithout(number);

        NormPosition? Position(Side side, SideStrength? strength)
        {
            if (WhyNot(side, strength) is { } reason)
            {
                own = own.Add(reason);
                return null;
            }
            var moments = controls.Strengths.Same(side, dominant, sex).Without(number);
            if (SingleCase.Of(strength!.Normalised!.Value, moments) is { } place)
                return NormPosition.Of(place, family.AddLowerTail(place));
            own = own.Add(new Note(NoteCodes.ControlsAllEqual, side));
            return null;
        }
    }

    private static Note? WhyNot(Side side, SideStrength? strength) => strength switch
    {
        null => new Note(NoteCodes.SideNotMeasured, side),
        { LimitedByPain: true } => new Note(NoteCodes.LimitedByPain, side),
        { Normalised: null } => new Note(NoteCodes.NoBodyMass, side),
        _ => null,
    };
}
