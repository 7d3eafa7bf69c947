namespace HipAssess.Tests;

public class AllProcessorsTests
{
    [Fact]
    public void Things_come_in_the_order_of_their_numbers_whichever_is_made_first() =>
        Assert.Equal(Enumerable.Range(0, 500), AllProcessors.InOrder(500, ahead: 8, number =>
        {
            Thread.SpinWait(number % 7 * 1000);
            return number;
        }));

    [Fact]
    public void Of_nothing_comes_nothing() => Assert.Empty(AllProcessors.InOrder<int>(0, ahead: 8, _ => throw new InvalidOperationException("nothing was asked for")));

    [Fact]
    public void No_more_are_made_than_stand_in_memory()
    {
        int made = 0;
        int seen = 0;
        foreach (int number in AllProcessors.InOrder(100, ahead: 4, number =>
        {
            Interlocked.Increment(ref made);
            return number;
        }))
        {
            seen++;
            Assert.InRange(Volatile.Read(ref made), number + 1, number + 4);
        }
        Assert.Equal((100, 100), (seen, made));
    }

    [Fact]
    public void What_fails_is_told_in_its_turn_and_nothing_is_made_afterwards()
    {
        int made = 0;
        var seen = new List<int>();
        var problem = Assert.Throws<IOException>(() =>
        {
            foreach (int number in AllProcessors.InOrder(1000, ahead: 4, number =>
            {
                Interlocked.Increment(ref made);
                return number == 5 ? throw new IOException("the disk is full") : number;
            }))
                seen.Add(number);
        });
        int whenTold = Volatile.Read(ref made);

        Assert.Equal("the disk is full", problem.Message);
        Assert.Equal([0, 1, 2, 3, 4], seen);
        Assert.InRange(whenTold, 6, 9);
        Thread.Sleep(50);
        Assert.Equal(whenTold, Volatile.Read(ref made));
    }

    [Fact]
    public void Who_needs_what_another_thread_makes_waits_for_nothing_else()
    {
        var shared = new WhenAsked<int[]>(() => AllProcessors.Make(64, i => i));

        Assert.Equal(200 * 64, AllProcessors.InOrder(200, ahead: 32, number => shared.Value[number % 64] < 0 ? 0 : 64).Sum());
    }
}
