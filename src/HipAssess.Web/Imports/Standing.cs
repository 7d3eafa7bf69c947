using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Store;
using HipAssess.Store.Kept;

namespace HipAssess.Web.Imports;

/// <summary>A session of a file beside the store's of that athlete and day.</summary>
/// <param name="Session">As read.</param>
/// <param name="Stored">The store's; null where it has none.</param>
/// <param name="IsEqual">Both say the same, to the last digit.</param>
public sealed record Standing(Session Session, StoredSession? Stored, bool IsEqual)
{
    /// <summary>The store has none of that athlete and day.</summary>
    public bool IsNew => Stored is null;

    /// <summary>The store has one that says something else.</summary>
    public bool Differs => Stored is not null && !IsEqual;

    /// <summary>All sessions of a file, in its order.</summary>
    public static async Task<ImmutableArray<Standing>> OfAsync(IReadOnlyList<Session> sessions, SessionStore store, CancellationToken cancel)
    {
        var standings = ImmutableArray.CreateBuilder<Standing>(sessions.Count);
        foreach (var athlete in sessions.GroupBy(session => session.Athlete, StringComparer.Ordinal))
        {
            var stored = (await store.Sessions.OfAsync(athlete.Key, cancel)).ToDictionary(one => (one.Session.Date, one.Session.Occasion));
            foreach (var session in athlete)
            {
                var own = stored.GetValueOrDefault((session.Date, session.Occasion));
                standings.Add(new Standing(session, own, own is not null && SessionJson.Write(own.Session) == SessionJson.Write(session)));
            }
        }
        return standings.DrainToImmutable();
    }
}
