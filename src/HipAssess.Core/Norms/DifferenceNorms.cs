using System.Collections.Immutable;
using HipAssess.Asymmetry;
using HipAssess.Domain;
using HipAssess.Statistics;

namespace HipAssess.Norms;

/// <summary>One athlete's side difference against the side differences of controls (docs/methods.md section 5).</summary>
public static class DifferenceNorms
{
    /// <summary>
    /// Crawford &amp; Howell's comparison of ln(right/left), oriented, the athlete left out; the p is not adjusted yet.
    /// </summary>
    /// <param name="session">Whose.</param>
    /// <param name="controls">The controls of this muscle group.</param>
    /// <param name="lnRatio">ln(right/left) of the athlete.</param>
    /// <param name="notes">Gets the reason when the result is null, and how sides were counted.</param>
    public static DifferenceNorm? Of(
        Session session, MuscleControls controls, double lnRatio, ImmutableArray<Note>.Builder notes)
    {
        int count = controls.CountWithout(session.Athlete);
        if (count < Limits.MinimumControls)
        {
            notes.Add(new Note(NoteCodes.TooFewControls, Number: count, Other: Limits.MinimumControls));
            return null;
        }

        var orientation = controls.Orient(session.Athlete, session.Facts.DominantSide);
        bool turned = orientation == Orientation.DominantMinusNonDominant && session.Facts.DominantSide == Side.Left;
        var sample = controls.Differences(orientation);
        var moments = sample.Without(session.Athlete);
        if (SingleCase.Of(turned ? -lnRatio : lnRatio, moments) is not { } place)
        {
            notes.Add(new Note(NoteCodes.ControlsAllEqual));
            return null;
        }
        if (orientation == Orientation.RightMinusLeft)
            notes.Add(new Note(NoteCodes.OrientedRightMinusLeft));
        else if (count > moments.N)
            notes.Add(new Note(NoteCodes.ControlsWithoutDominance, Number: count - moments.N));
        return new DifferenceNorm(ControlGroup.Source, orientation, turned, place, place.TwoSided, sample, session.Athlete);
    }
}
