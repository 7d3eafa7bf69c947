using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Studies;

/// <summary>One athlete of the study.</summary>
/// <param name="Athlete">Id.</param>
/// <param name="Group">Injured or control.</param>
/// <param name="Facts">Of the earliest session that names the group.</param>
/// <param name="Sessions">All sessions of the athlete, earliest first.</param>
public sealed record Participant(string Athlete, Group Group, AthleteFacts Facts, ImmutableArray<Session> Sessions)
{
    /// <summary>+1 injured on the dominant side, −1 on the other, 0 control; null when dominance is unknown.</summary>
    public int? InjuredOnDominant => Facts.DominantSide is not { } dominant ? null
        : Group == Group.Control ? 0
        : Facts.InjuredSide == dominant ? 1 : -1;
}

/// <summary>An athlete or a measurement that was not used, and why.</summary>
/// <param name="Athlete">Id.</param>
/// <param name="Reason">Code and numbers; Reports make the sentence.</param>
public sealed record LeftOut(string Athlete, Note Reason);
