using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics;
using HipAssess.Strength;

namespace HipAssess.Studies;

/// <summary>Adductors : abductors by group and side.</summary>
public static class RatioStudies
{
    /// <summary>
    /// Injured athletes on the injured and the uninjured side, controls on the left and the right: everybody whose adductors and
    /// abductors the study compares, measured as it compares them. Whom it leaves out there is named there.
    /// </summary>
    public static ImmutableArray<RatioStudy> Of(MuscleSample adductors, MuscleSample abductors)
    {
        bool isOneKind = adductors.Unit?.Kind() == abductors.Unit?.Kind();
        var injured = isOneKind ? Both(adductors.Injured, abductors.Injured) : [];
        var control = isOneKind ? Both(adductors.Controls, abductors.Controls) : [];
        return
        [
            Row(Group.Injured, "injured", [.. injured.Select(both => both.Adductors.Injured / both.Abductors.Injured)]),
            Row(Group.Injured, "uninjured", [.. injured.Select(both => both.Adductors.Uninjured / both.Abductors.Uninjured)]),
            Row(Group.Control, "left", [.. control.Select(both => both.Adductors.Left / both.Abductors.Left)]),
            Row(Group.Control, "right", [.. control.Select(both => both.Adductors.Right / both.Abductors.Right)]),
        ];
    }

    private static List<(Measured Adductors, Measured Abductors)> Both(ImmutableArray<Measured> adductors, ImmutableArray<Measured> abductors)
    {
        var of = new Dictionary<Participant, Measured>(abductors.Length, ReferenceEqualityComparer.Instance);
        foreach (var measured in abductors)
            of.Add(measured.Participant, measured);
        return [.. adductors.Where(measured => of.ContainsKey(measured.Participant)).Select(measured => (measured, of[measured.Participant]))];
    }

    private static RatioStudy Row(Group group, string side, double[] ratios)
    {
        var moments = Moments.OfReadings(ratios);
        return new(
            RatioKind.AdductorsToAbductors, group, side, ratios.Length, moments.Mean, moments.Sd,
            ratios.Length < 2 ? [new Note(StudyNoteCodes.TooFewValues, Number: ratios.Length, Other: 2)] : []);
    }
}
