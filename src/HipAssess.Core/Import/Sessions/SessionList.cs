using System.Collections;
using HipAssess.Domain;

namespace HipAssess.Import.Sessions;

/// <summary>
/// The sessions of the input, each made anew from its draft when it is asked for, so that a hundred thousand of them
/// do not stand in memory a second time.
/// </summary>
internal sealed class SessionList(SessionDrafts drafts, SessionDraft[] ordered) : IReadOnlyList<Session>, IOutlinedSessions
{
    public int Count => ordered.Length;

    public Session this[int index] => drafts.ToSession(ordered[index]);

    public SessionOutline OutlineAt(int index) => ordered[index].Outline;

    public IEnumerator<Session> GetEnumerator()
    {
        foreach (var draft in ordered)
            yield return drafts.ToSession(draft);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
