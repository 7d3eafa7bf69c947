using HipAssess.Domain;

namespace HipAssess.Reports.Words;

/// <summary>Terms in the words of somebody who has never read one.</summary>
public static class LayWords
{
    /// <summary>Where a muscle group lies, or what it does.</summary>
    public static string Muscle(MuscleGroup muscle) => muscle switch
    {
        MuscleGroup.Abductors => "outside of the hip",
        MuscleGroup.Adductors => "inner thigh",
        MuscleGroup.Flexors => "front of the hip",
        MuscleGroup.Extensors => "buttock",
        MuscleGroup.InternalRotators => "turn the thigh in",
        _ => "turn the thigh out",
    };

    /// <summary>What a movement is, in lay words.</summary>
    public static string Movement(MovementTest test) => (test.Movement, test.Position) switch
    {
        (_, Movements.ModifiedThomas) => "thigh hanging over the edge",
        (_, Movements.Ober) => "upper leg sinking, lying on the side",
        (Domain.Movement.Flexion, _) => "knee to the chest",
        (Domain.Movement.Extension, _) => "thigh to the back",
        (Domain.Movement.Abduction, _) => "leg out to the side",
        (Domain.Movement.Adduction, _) => "leg across the other",
        (Domain.Movement.InternalRotation, _) => "thigh turned in",
        (Domain.Movement.ExternalRotation, _) => "thigh turned out",
        _ => "knee falling out; less is more range",
    };

    /// <summary>The muscle group that moves so: whose drawing it shares.</summary>
    public static MuscleGroup Direction(Movement movement) => movement switch
    {
        Domain.Movement.Flexion => MuscleGroup.Flexors,
        Domain.Movement.Extension => MuscleGroup.Extensors,
        Domain.Movement.Abduction or Domain.Movement.BentKneeFallOut => MuscleGroup.Abductors,
        Domain.Movement.Adduction => MuscleGroup.Adductors,
        Domain.Movement.InternalRotation => MuscleGroup.InternalRotators,
        _ => MuscleGroup.ExternalRotators,
    };

    /// <summary>The words of a report, each explained in a sentence.</summary>
    public static IReadOnlyList<(string Term, string Meaning)> Glossary { get; } =
    [
        ("side difference", "how much weaker the weaker side is, in percent of the stronger one; of a range of motion how much less, in degrees"),
        ("range of motion", "how far somebody else (passive) or the athlete (active) can move the hip; more is not better"),
        ("measurement error", "how large a side difference can be though both sides are alike; what lies inside it is never marked"),
        ("watch", "unusual on its own; test again before you act"),
        ("flag", "still unusual when all that was compared in the session is counted"),
        ("control", "an athlete without injury whose measurements serve as a yardstick"),
        ("percentile", "how many of 100 people like the controls are expected to be weaker"),
        ("normalised", "divided by body mass, so that people of different size can be compared"),
        ("limb symmetry index", "injured side in percent of the other side; the other side weakens too, so 100 % is no proof of recovery"),
        ("SEM", "standard error of measurement: how much one side scatters when nothing changed"),
        ("Holm", "a correction for asking many questions at once: the more are asked, the rarer a finding has to be"),
    ];
}
