namespace HipAssess;

/// <summary>
/// Makes many things at once, in the order of their numbers, so that nobody waits for threads that wait in turn for what it makes: a query read
/// item by item (PLINQ without <c>ToArray</c>) stands still for seconds.
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

    /// <summary>The same one by one: while one is looked at the next few are made, and no more.</summary>
    /// <param name="count">How many.</param>
    /// <param name="ahead">How many are made or wait at most, beside the one looked at.</param>
    /// <param name="make">Makes one; from several threads.</param>
    public static IEnumerable<T> InOrder<T>(int count, int ahead, Func<int, T> make)
    {
        var making = new Queue<Task<T>>(ahead);
        try
        {
            for (int begun = 0; begun < count || making.Count > 0;)
            {
                for (; begun < count && making.Count < ahead; begun++)
                {
                    int number = begun;
                    making.Enqueue(Task.Run(() => make(number)));
                }
                yield return making.Dequeue().GetAwaiter().GetResult();
            }
        }
        finally
        {
            // Nobody makes anything any more once this is left; what failed besides is not asked for.
            Task.WaitAny(Task.WhenAll(making));
        }
    }
}
