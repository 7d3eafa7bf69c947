using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms.Controls;
using HipAssess.Statistics.Tests;
using HipAssess.Thresholds;

namespace HipAssess.Norms;

/// <summary>The value of each side against the same side of controls (docs/methods.md section 5).</summary>
public static class ValueNorms
{
    /// <summary>
    /// Crawford &amp; Howell's comparison of each measured, pain-free side; dominant with dominant where side differences
    /// are so oriented, else left with left; controls of the same sex where enough remain, else all.
    /// </summary>
    /// <param name="facts">Sex and dominance of the athlete.</param>
    /// <param name="source">The name reports give the controls.</param>
    /// <param name="controls">The controls of the same test.</param>
    /// <param name="number">The athlete's number among them; null for no control.</param>
    /// <param name="left">Left value on the scale of the controls' values.</param>
    /// <param name="right">Right value, likewise.</param>
    /// <param name="unit">The unit of the values; null where they have none of strength.</param>
    /// <param name="isLog">That scale is ln.</param>
    /// <param name="family">The p-values they are adjusted with.</param>
    /// <param name="notes">Gets the reason when the result is null.</param>
    public static ValueNorm? Of(
        AthleteFacts facts, string source, TestControls controls, int? number, SideValue? left, SideValue? right,
        StrengthUnit? unit, bool isLog, HolmFamily family, List<Note> notes)
    {
        if (left?.Value is null && right?.Value is null)
        {
            notes.Add(new Note(NoteCodes.NoBodyMass));
            return null;
        }
        var (dominant, sex, count) = Alike(facts, controls, number);
        if (count < Limits.MinimumControls)
        {
            notes.Add(new Note(NoteCodes.TooFewControls, Number: count, Other: Limits.MinimumControls));
            return null;
        }

        ImmutableArray<Note> own = sex is null ? [new Note(NoteCodes.BothSexes)] : [];
        var leftPosition = Position(Side.Left, left);
        var rightPosition = Position(Side.Right, right);
        return new ValueNorm(source, sex, count, leftPosition, rightPosition, own) { Unit = unit };

        NormPosition? Position(Side side, SideValue? value)
        {
            if (WhyNot(side, value) is { } reason)
            {
                own = own.Add(reason);
                return null;
            }
            var moments = controls.Values.Same(side, dominant, sex).Without(number);
            if (SingleCase.Of(value!.Value.Value!.Value, moments) is { } place)
                return NormPosition.Of(place, family.AddLowerTail(place), isLog);
            own = own.Add(new Note(NoteCodes.ControlsAllEqual, side));
            return null;
        }
    }

    /// <summary>The side counted as dominant (null where left goes with left), the controls' sex (null for both), and how many they are.</summary>
    internal static (Side? Dominant, Sex? Sex, int Count) Alike(AthleteFacts facts, TestControls controls, int? number)
    {
        var dominant = controls.Orient(number, facts.DominantSide) == Orientation.DominantMinusNonDominant ? facts.DominantSide : null;
        return facts.Sex is { } own && Count(own) is var ofSex && ofSex >= Limits.MinimumControls ? (dominant, own, ofSex) : (dominant, null, Count(null));

        int Count(Sex? of) => controls.Values.Same(Side.Left, dominant, of).CountWithout(number);
    }

    private static Note? WhyNot(Side side, SideValue? value) => value switch
    {
        null => new Note(NoteCodes.SideNotMeasured, side),
        { LimitedByPain: true } => new Note(NoteCodes.LimitedByPain, side),
        { Value: null } => new Note(NoteCodes.NoBodyMass, side),
        _ => null,
    };
}
