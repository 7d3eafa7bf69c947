using System.Collections.Immutable;
using HipAssess.Asymmetry;
using HipAssess.Domain;

namespace HipAssess.Studies;

/// <summary>Both sides of one muscle group of one participant, in the unit of the comparison.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Left">Left strength.</param>
/// <param name="Right">Right strength.</param>
/// <param name="LeftTrials">Left trials 1, 2, ...; null where one is missing.</param>
/// <param name="RightTrials">Right trials.</param>
public sealed record Measured(
    Participant Participant, double Left, double Right, ImmutableArray<double?> LeftTrials, ImmutableArray<double?> RightTrials)
{
    /// <summary>Strength of a side.</summary>
    public double On(Side side) => side == Side.Left ? Left : Right;

    /// <summary>Trials of a side.</summary>
    public ImmutableArray<double?> TrialsOn(Side side) => side == Side.Left ? LeftTrials : RightTrials;

    /// <summary>Strength of the injured side of an injured athlete.</summary>
    public double Injured => On(Participant.Facts.InjuredSide!.Value);

    /// <summary>Strength of the uninjured side of an injured athlete.</summary>
    public double Uninjured => On(Participant.Facts.InjuredSide!.Value.Other());
}

/// <summary>
/// The measurements of one muscle group the study compares: each participant once, with the earliest session that has
/// both sides, not limited by pain, by the protocol most participants were tested with.
/// </summary>
/// <param name="Muscle">Which.</param>
/// <param name="Unit">Unit of all strengths; null when nobody was measured.</param>
/// <param name="Injured">Injured athletes.</param>
/// <param name="Controls">Controls.</param>
/// <param name="LeftOut">Participants without, and why.</param>
public sealed record MuscleSample(
    MuscleGroup Muscle, StrengthUnit? Unit, ImmutableArray<Measured> Injured, ImmutableArray<Measured> Controls, ImmutableArray<LeftOut> LeftOut)
{
    private sealed record Protocol(string? Position, string? Contraction, UnitKind? Kind);

    /// <summary>Both groups.</summary>
    public IEnumerable<Measured> Everybody => Injured.Concat(Controls);

    /// <summary>Looks for the muscle group in the sessions of every participant.</summary>
    public static MuscleSample Of(MuscleGroup muscle, Participants participants, StudySettings settings)
    {
        var tests = participants.All
            .SelectMany(participant => participant.Sessions.SelectMany(session => session.Tests).Where(test => test.Muscle == muscle))
            .ToList();
        var protocol = MostCommon(tests.Select(test => ProtocolOf(test, settings)));
        var unit = MostCommon(tests.Where(test => ProtocolOf(test, settings) == protocol).Select(test => Normalising.UnitOf(test.Unit, settings.Normalise)));

        var measured = new List<Measured>();
        var leftOut = new List<LeftOut>();
        foreach (var participant in participants.All)
            if (Find(participant, muscle, protocol, unit, settings, out string reason) is { } found)
                measured.Add(found);
            else
                leftOut.Add(new(participant.Athlete, new Note(reason)));
        return new(
            muscle, unit,
            [.. measured.Where(m => m.Participant.Group == Group.Injured)],
            [.. measured.Where(m => m.Participant.Group == Group.Control)],
            [.. leftOut]);
    }

    private static Measured? Find(
        Participant participant, MuscleGroup muscle, Protocol? protocol, StrengthUnit? unit, StudySettings settings, out string reason)
    {
        reason = NoteCodes.NotTested;
        foreach (var session in participant.Sessions)
            foreach (var test in session.Tests.Where(test => test.Muscle == muscle))
            {
                if (ProtocolOf(test, settings) != protocol)
                {
                    reason = NoteCodes.OtherProtocol;
                    continue;
                }
                var (left, right) = Strengths.Of(test, session.Facts.MassKg, settings.Strength, settings.Normalise);
                if (left is null || right is null)
                    reason = NoteCodes.SideMissing;
                else if (left.LimitedByPain || right.LimitedByPain)
                    reason = NoteCodes.LimitedByPain;
                else if (unit is null)
                    reason = NoteCodes.NormalisationImpossible;
                else if (left.Normalised is null || right.Normalised is null)
                    reason = NoteCodes.NoBodyMass;
                else
                    return new(participant, InUnit(left.Strength), InUnit(right.Strength), Trials(left), Trials(right));

                double InUnit(double value) => StrengthUnits.Convert(
                    Normalising.Of(value, test.Unit, session.Facts.MassKg, settings.Normalise)!.Value,
                    Normalising.UnitOf(test.Unit, settings.Normalise)!.Value, unit!.Value);
                ImmutableArray<double?> Trials(SideStrength side) =>
                    [.. side.Trials.Select(trial => trial is { } value ? InUnit(value) : (double?)null)];
            }
        return null;
    }

    private static Protocol ProtocolOf(MuscleTest test, StudySettings settings) =>
        new(test.Position, test.Contraction, Normalising.UnitOf(test.Unit, settings.Normalise)?.Kind());

    private static T? MostCommon<T>(IEnumerable<T> values) =>
        values.GroupBy(value => value).OrderByDescending(group => group.Count()).Select(group => group.Key).FirstOrDefault();
}
