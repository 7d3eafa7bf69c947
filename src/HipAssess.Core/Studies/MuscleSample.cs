using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Studies;

/// <summary>The measurements of one muscle group.</summary>
/// <param name="Muscle">Which.</param>
/// <param name="Unit">Unit of all strengths; null when nobody was measured.</param>
/// <param name="Injured">Injured athletes.</param>
/// <param name="Controls">Controls.</param>
/// <param name="LeftOut">Participants without, and why.</param>
public sealed record MuscleSample(
    MuscleGroup Muscle, StrengthUnit? Unit, ImmutableArray<Measured> Injured, ImmutableArray<Measured> Controls, ImmutableArray<LeftOut> LeftOut)
    : StudySample(Unit, Injured, Controls, LeftOut)
{
    /// <summary>Looks for the muscle group in the tests of every participant.</summary>
    public static MuscleSample Of(MuscleGroup muscle, Participants participants)
    {
        var sample = Of(participants.Tests(muscle), participants);
        return new(muscle, sample.Unit, sample.Injured, sample.Controls, sample.LeftOut);
    }
}
