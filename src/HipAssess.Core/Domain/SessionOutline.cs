namespace HipAssess.Domain;

/// <summary>Who was tested when: what lists of sessions are put in order and cut by.</summary>
/// <param name="Athlete">The athlete's id.</param>
/// <param name="When">Date or number.</param>
/// <param name="Group">What the athlete belongs to on that day; null when not known.</param>
public readonly record struct SessionOutline(string Athlete, TestDay When, Group? Group)
{
    /// <summary>Of one session of a list.</summary>
    public static SessionOutline At(IReadOnlyList<Session> sessions, int index) =>
        sessions is OutlinedSessions outlined ? outlined.OutlineAt(index) : sessions[index].Outline;

    /// <summary>Athlete (ordinal), then date, undated first, those by number.</summary>
    public static IComparer<SessionOutline> Order { get; } = Comparer<SessionOutline>.Create((a, b) =>
        string.CompareOrdinal(a.Athlete, b.Athlete) is not 0 and var byAthlete ? byAthlete : TestDay.Order.Compare(a.When, b.When));
}
