using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics;
using HipAssess.Strength;

namespace HipAssess.Studies;

/// <summary>Adductors : abductors by group and side.</summary>
public static class RatioStudies
{
    /// <summary>Injured athletes on the injured and the uninjured side, controls on the left and the right.</summary>
    public static ImmutableArray<RatioStudy> Of(Participants participants)
    {
        Participant[] injured = [.. participants.In(Group.Injured).Where(HasRatio)];
        Participant[] control = [.. participants.In(Group.Control).Where(HasRatio)];
        return
        [
            Row(Group.Injured, "injured", [.. injured.Select(p => Ratio(p, p.Facts.InjuredSide!.Value))]),
            Row(Group.Injured, "uninjured", [.. injured.Select(p => Ratio(p, p.Facts.InjuredSide!.Value.Other()))]),
            Row(Group.Control, "left", [.. control.Select(p => Ratio(p, Side.Left))]),
            Row(Group.Control, "right", [.. control.Select(p => Ratio(p, Side.Right))]),
        ];
    }

    private static bool HasRatio(Participant participant) => participant.AdductorsToAbductors is not null;

    private static double Ratio(Participant participant, Side side) =>
        side == Side.Left ? participant.AdductorsToAbductors!.Value.Left : participant.AdductorsToAbductors!.Value.Right;

    private static RatioStudy Row(Group group, string side, double[] ratios)
    {
        var moments = Moments.OfReadings(ratios);
        return new(
            RatioKind.AdductorsToAbductors, group, side, ratios.Length, moments.Mean, moments.Sd,
            ratios.Length < 2 ? [new Note(StudyNoteCodes.TooFewValues, Number: ratios.Length, Other: 2)] : []);
    }
}
