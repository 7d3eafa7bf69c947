using System.Collections;

namespace HipAssess;

/// <summary>
/// A list whose items are made anew each time one is asked for, so that a million of them need not stand in memory.
/// One thing that is made once and kept is a <see cref="WhenAsked{T}"/>.
/// </summary>
/// <param name="count">How many there are.</param>
/// <param name="item">Makes the one at an index; from several threads.</param>
public sealed class ListWhenAsked<T>(int count, Func<int, T> item) : IReadOnlyList<T>
{
    private const int AtATime = 64;

    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    public T this[int index] => index >= 0 && index < count ? item(index) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>All items in their order, made on all processors, a few at a time.</summary>
    public IEnumerable<T> OnAllProcessors() => AllProcessors.InOrder(count, AtATime, item);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => Enumerable.Range(0, count).Select(item).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
