using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Studies;

/// <summary>Who takes part in the study, and who does not.</summary>
/// <param name="All">In ordinal order of their ids.</param>
/// <param name="LeftOut">Athletes of no group, or whose injured side contradicts it.</param>
/// <param name="LaterSessions">Athletes tested more than once; Number of the reason = sessions after the first.</param>
public sealed record Participants(
    ImmutableArray<Participant> All, ImmutableArray<LeftOut> LeftOut, ImmutableArray<LeftOut> LaterSessions)
{
    /// <summary>One entry per athlete. The earliest session that names a group decides.</summary>
    public static Participants Of(IEnumerable<Session> sessions)
    {
        var all = new List<Participant>();
        var leftOut = new List<LeftOut>();
        var later = new List<LeftOut>();
        foreach (var athlete in sessions.Order(Session.Order).GroupBy(session => session.Athlete, StringComparer.Ordinal))
        {
            var named = athlete.FirstOrDefault(session => session.Facts.Group is not null);
            if (WhyNot(named?.Facts) is { } reason)
            {
                leftOut.Add(new(athlete.Key, new Note(reason)));
                continue;
            }
            all.Add(new Participant(athlete.Key, named!.Facts.Group!.Value, named.Facts, [.. athlete]));
            if (athlete.Count() > 1)
                later.Add(new(athlete.Key, new Note(NoteCodes.LaterSessions, Number: athlete.Count() - 1)));
        }
        return new([.. all], [.. leftOut], [.. later]);
    }

    /// <summary>The members of a group.</summary>
    public IEnumerable<Participant> In(Group group) => All.Where(participant => participant.Group == group);

    private static string? WhyNot(AthleteFacts? facts) => facts switch
    {
        null => NoteCodes.NoGroup,
        { Group: Group.Injured, InjuredOnBothSides: true } => NoteCodes.InjuredOnBothSides,
        { Group: Group.Injured, InjuredSide: null } => NoteCodes.InjuredSideUnknown,
        { Group: Group.Control, InjuredSide: not null } or { Group: Group.Control, InjuredOnBothSides: true } => NoteCodes.ControlWithInjury,
        _ => null,
    };
}
