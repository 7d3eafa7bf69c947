using System.Collections;

namespace HipAssess.Domain;

/// <summary>
/// Sessions that are made anew each time one is asked for, so that a hundred thousand of them do not stand in memory, and of which can be told who was
/// tested when without making them.
/// </summary>
/// <param name="count">How many there are.</param>
/// <param name="make">Makes the one at an index; from several threads.</param>
/// <param name="outline">Its outline; from several threads.</param>
public sealed class OutlinedSessions(int count, Func<int, Session> make, Func<int, SessionOutline> outline) : IReadOnlyList<Session>
{
    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    public Session this[int index] => make(index);

    /// <summary>The outline of the session at an index.</summary>
    public SessionOutline OutlineAt(int index) => outline(index);

    /// <inheritdoc/>
    public IEnumerator<Session> GetEnumerator() => Enumerable.Range(0, count).Select(make).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
