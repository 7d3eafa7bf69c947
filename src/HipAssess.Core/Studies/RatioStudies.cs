using System.Collections.Immutable;
using HipAssess.Asymmetry;
using HipAssess.Domain;
using HipAssess.Statistics;

namespace HipAssess.Studies;

/// <summary>Adductors : abductors by group and side.</summary>
public static class RatioStudies
{
    /// <summary>Injured athletes on the injured and the uninjured side, controls on the left and the right.</summary>
    public static ImmutableArray<RatioStudy> Of(Participants participants, StudySettings settings)
    {
        var injured = Both(participants.In(Group.Injured), settings);
        var control = Both(participants.In(Group.Control), settings);
        return
        [
            Row(Group.Injured, "injured", [.. injured.Select(r => r.On(r.Participant.Facts.InjuredSide!.Value))]),
            Row(Group.Injured, "uninjured", [.. injured.Select(r => r.On(r.Participant.Facts.InjuredSide!.Value.Other()))]),
            Row(Group.Control, "left", [.. control.Select(r => r.Left)]),
            Row(Group.Control, "right", [.. control.Select(r => r.Right)]),
        ];
    }

    private sealed record BothSides(Participant Participant, double Left, double Right)
    {
        public double On(Side side) => side == Side.Left ? Left : Right;
    }

    private static List<BothSides> Both(IEnumerable<Participant> participants, StudySettings settings) =>
    [
        .. from participant in participants
           let found = participant.Sessions
               .Select(session => Ratios.Pair(session, RatioKind.AdductorsToAbductors))
               .OfType<RatioPair>()
               .Select(pair => (Left: Ratios.Of(pair, Side.Left, settings.Strength), Right: Ratios.Of(pair, Side.Right, settings.Strength)))
               .FirstOrDefault(ratio => ratio.Left is not null && ratio.Right is not null)
           where found.Left is not null
           select new BothSides(participant, found.Left!.Value, found.Right!.Value),
    ];

    private static RatioStudy Row(Group group, string side, double[] ratios)
    {
        var moments = Moments.OfReadings(ratios);
        return new(
            RatioKind.AdductorsToAbductors, group, side, ratios.Length, moments.Mean, moments.Sd,
            ratios.Length < 2 ? [new Note(NoteCodes.TooFewValues, Number: ratios.Length, Other: 2)] : []);
    }
}
