using HipAssess.Domain;

namespace HipAssess.Verdicts;

/// <summary>Where in a list of sessions each athlete's earlier test days stand: kept of athletes with more than one.</summary>
internal sealed class EarlierSessions
{
    private readonly IReadOnlyList<Session> sessions;
    private readonly Dictionary<string, (int First, int Count)> runs = new(StringComparer.Ordinal);

    /// <param name="sessions">In <see cref="Session.Order"/>.</param>
    public EarlierSessions(IReadOnlyList<Session> sessions)
    {
        this.sessions = sessions;
        string? athlete = null;
        int first = 0;
        for (int i = 0; i < sessions.Count; i++)
        {
            string next = SessionOutline.At(sessions, i).Athlete;
            if (next == athlete)
                runs[next] = (first, i - first + 1);
            else
                (athlete, first) = (next, i);
        }
    }

    /// <summary>The dated sessions of the same athlete before this one, oldest first.</summary>
    public IReadOnlyList<Session> Before(Session session)
    {
        if (session.Date is not { } date || !runs.TryGetValue(session.Athlete, out var run))
            return [];
        int from = run.First, to = run.First;
        while (from < run.First + run.Count && DateAt(from) is null)
            to = ++from;
        while (to < run.First + run.Count && DateAt(to) < date)
            to++;
        return new ListWhenAsked<Session>(to - from, i => sessions[from + i]);

        DateOnly? DateAt(int index) => SessionOutline.At(sessions, index).When.Date;
    }
}
