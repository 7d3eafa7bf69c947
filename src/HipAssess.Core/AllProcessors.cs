namespace HipAssess;

/// <summary>
/// Makes many things at once. The thread that asks makes some of them itself, so it never stands still for threads that are waiting for
/// what it makes: a query read item by item (PLINQ without <c>ToArray</c>) does, for seconds.
/// </summary>
public static class AllProcessors
{
    /// <summary>What is made of each number from 0, in their order.</summary>
    /// <param name="count">How many.</param>
    /// <param name="make">Makes one; from several threads.</param>
    public static T[] Make<T>(int count, Func<int, T> make)
    {
        var made = new T[count];
        Parallel.For(0, count, i => made[i] = make(i));
        return made;
    }
}
