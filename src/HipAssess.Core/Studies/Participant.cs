using HipAssess.Domain;

namespace HipAssess.Studies;

/// <summary>One athlete of the study.</summary>
/// <param name="Athlete">Id.</param>
/// <param name="Group">Injured or control.</param>
/// <param name="Facts">Of the earliest session that names the group.</param>
public sealed record Participant(string Athlete, Group Group, AthleteFacts Facts);

/// <summary>An athlete or a measurement that was not used, and why.</summary>
/// <param name="Athlete">Id.</param>
/// <param name="Reason">Code and numbers; Reports make the sentence.</param>
public sealed record LeftOut(string Athlete, Note Reason);
