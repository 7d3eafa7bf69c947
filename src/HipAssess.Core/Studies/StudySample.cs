using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Studies;

/// <summary>
/// The measurements of one test the study compares: each participant once, with the earliest session that has
/// both sides, not limited by pain, by the protocol most participants were tested with.
/// </summary>
/// <param name="Unit">Unit of all values; null when nobody was measured.</param>
/// <param name="Injured">Injured athletes.</param>
/// <param name="Controls">Controls.</param>
/// <param name="LeftOut">Participants without, and why.</param>
public record StudySample(StrengthUnit? Unit, ImmutableArray<Measured> Injured, ImmutableArray<Measured> Controls, ImmutableArray<LeftOut> LeftOut)
{
    /// <summary>Both groups.</summary>
    public IEnumerable<Measured> Everybody => Injured.Concat(Controls);

    /// <summary>Looks for it in the tests of every participant.</summary>
    /// <param name="found">All tests of a muscle group or movement, by participant, earliest first.</param>
    /// <param name="participants">Who takes part.</param>
    internal static StudySample Of(IReadOnlyList<StudyTest> found, Participants participants)
    {
        var protocols = found.CountBy(test => test.Protocol).ToList();
        var protocol = MostCommon(protocols, used => used.Compared);
        var unit = MostCommon(protocols.Where(used => used.Key.Compared == protocol), used => used.Unit);

        var alike = protocols.Select(used => used.Key).Where(used => used.Compared == protocol).ToHashSet();
        int all = participants.All.Length, ofInjured = participants.In(Group.Injured).Count();
        var injured = ImmutableArray.CreateBuilder<Measured>(ofInjured);
        var controls = ImmutableArray.CreateBuilder<Measured>(all - ofInjured);
        var leftOut = new List<LeftOut>();
        int next = 0;
        foreach (var participant in participants.All)
        {
            bool isMeasured = false;
            string reason = StudyNoteCodes.NotTested;
            for (; next < found.Count && ReferenceEquals(found[next].Measured.Participant, participant); next++)
            {
                var test = found[next];
                if (isMeasured)
                    continue;
                if ((!alike.Contains(test.Protocol) ? StudyNoteCodes.OtherProtocol : test.WhyNot) is { } whyNot)
                {
                    reason = whyNot;
                    continue;
                }
                isMeasured = true;
                (participant.Group == Group.Injured ? injured : controls).Add(test.Measured.Converted(test.Protocol.Unit!.Value, unit!.Value));
            }
            if (!isMeasured)
                leftOut.Add(new(participant.Athlete, new Note(reason)));
        }
        return new(unit, injured.DrainToImmutable(), controls.DrainToImmutable(), [.. leftOut]);
    }

    // Of several as common the one met first.
    private static T? MostCommon<T>(IEnumerable<KeyValuePair<StudyProtocol, int>> protocols, Func<StudyProtocol, T> part) => protocols
        .GroupBy(used => part(used.Key))
        .OrderByDescending(group => group.Sum(used => used.Value))
        .Select(group => group.Key)
        .FirstOrDefault();
}
