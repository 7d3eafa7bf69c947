using System.Collections.Immutable;
using HipAssess.Asymmetry;
using HipAssess.Domain;
using HipAssess.Statistics;

namespace HipAssess.Norms;

/// <summary>Ratios of muscle groups against the same side of controls, on ln (docs/methods.md section 5).</summary>
public static class RatioNorms
{
    /// <summary>Crawford &amp; Howell's comparison of each side's ln ratio, the athlete left out.</summary>
    /// <param name="session">Whose.</param>
    /// <param name="controls">The control group.</param>
    /// <param name="kind">Which ratio.</param>
    /// <param name="protocol">How it was measured: controls measured otherwise do not count.</param>
    /// <param name="left">Left ratio.</param>
    /// <param name="right">Right ratio.</param>
    /// <param name="notes">Gets the reason when the result is null.</param>
    public static RatioNorm? Of(
        Session session, ControlGroup controls, RatioKind kind, RatioProtocol protocol, double? left, double? right,
        ImmutableArray<Note>.Builder notes)
    {
        if (left is null && right is null)
            return null;
        var samples = controls.For(kind, protocol);
        var dominant = samples.Orient(session.Athlete, session.Facts.DominantSide);
        int count = samples.Same(Side.Left, dominant, sex: null).CountWithout(session.Athlete);
        if (count < Limits.MinimumControls)
        {
            notes.Add(controls.Athletes == 0
                ? new Note(NoteCodes.NoControls)
                : new Note(NoteCodes.TooFewControls, Number: count, Other: Limits.MinimumControls));
            return null;
        }

        var own = ImmutableArray.CreateBuilder<Note>();
        var leftPosition = Position(Side.Left, left);
        var rightPosition = Position(Side.Right, right);
        return new RatioNorm(ControlGroup.Source, count, leftPosition, rightPosition, own.ToImmutable());

        NormPosition? Position(Side side, double? ratio)
        {
            var place = ratio is { } value
                ? SingleCase.Of(Math.Log(value), samples.Same(side, dominant, sex: null).Without(session.Athlete))
                : null;
            if (place is not null)
                return new NormPosition(place, IsLog: true);
            own.Add(new Note(ratio is null ? NoteCodes.SideNotMeasured : NoteCodes.ControlsAllEqual, side));
            return null;
        }
    }
}
