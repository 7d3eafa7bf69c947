using HipAssess.Domain;
using HipAssess.Import.Columns;

namespace HipAssess.Tracking;

/// <summary>Whose tests <c>track</c> cannot put into an order; found in one pass.</summary>
/// <param name="Days">Sessions of the athletes asked for.</param>
/// <param name="Eager">Somebody with more test days than are compared, and how many.</param>
/// <param name="Undated">The first with a session that has neither date nor number.</param>
/// <param name="Mixed">Somebody with dates and numbers.</param>
/// <param name="Numbered">The first with a number in place of a date.</param>
public sealed record TrackedAthletes(int Days, (string? Athlete, int Days) Eager, string? Undated, string? Mixed, string? Numbered)
{
    /// <summary>Looks through them.</summary>
    /// <param name="sessions">In <see cref="Session.Order"/>.</param>
    /// <param name="athlete">Only this one; null for all.</param>
    public static TrackedAthletes Of(IReadOnlyList<Session> sessions, string? athlete)
    {
        (int all, int days) = (0, 0);
        (string? Athlete, int Days) eager = default;
        string? current = null, undated = null, mixed = null, numbered = null;
        bool isDated = false, isNumbered = false;
        foreach (var session in Enumerable.Range(0, sessions.Count).Select(i => SessionOutline.At(sessions, i)))
        {
            if (athlete is not null && session.Athlete != athlete)
                continue;
            all++;
            (days, isDated, isNumbered) = session.Athlete == current ? (days + 1, isDated, isNumbered) : (1, false, false);
            current = session.Athlete;
            isDated |= session.When.Date is not null;
            isNumbered |= session.When.Date is null;
            if (days > Plausibility.DaysOfAHistory && (eager.Athlete ?? current) == current)
                eager = (current, days);
            undated ??= session.When is { Date: null, Number: null } ? current : null;
            mixed ??= isDated && isNumbered ? current : null;
            numbered ??= session.When.Date is null ? current : null;
        }
        return new(all, eager, undated, mixed, numbered);
    }
}
