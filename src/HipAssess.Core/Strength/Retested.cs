using HipAssess.Domain;

namespace HipAssess.Strength;

/// <summary>The tests a repeat test consists of, among all tests of people who are followed for longer.</summary>
public static class Retested
{
    /// <summary>
    /// Of each athlete the earliest days of which each is at most so many days after the one before; who has no such pair is left out, and
    /// so is every later day: in between training may have changed strength.
    /// </summary>
    /// <param name="sessions">In <see cref="Session.Order"/>; those without a day are never a retest.</param>
    /// <param name="days">At least 1.</param>
    public static IEnumerable<Session> Of(IEnumerable<Session> sessions, int days)
    {
        var run = new List<Session>();
        string? done = null;
        foreach (var session in sessions.Where(session => session.Date is not null))
        {
            bool isNext = run.Count > 0 && run[^1].Athlete == session.Athlete && session.Date!.Value.DayNumber - run[^1].Date!.Value.DayNumber <= days;
            if (!isNext)
            {
                if (run.Count > 1)
                {
                    done = run[0].Athlete;
                    foreach (var tested in run)
                        yield return tested;
                }
                run.Clear();
            }
            if (session.Athlete != done)
                run.Add(session);
        }
        if (run.Count > 1)
            foreach (var tested in run)
                yield return tested;
    }
}
