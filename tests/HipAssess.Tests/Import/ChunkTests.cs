using HipAssess.Import.Text;

namespace HipAssess.Tests.Import;

public class ChunkTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(524_032)]
    [InlineData(524_033)]
    [InlineData(1_200_000)]
    public void All_that_was_added_comes_back_in_order(int count)
    {
        var chunks = new Chunks<double>();
        int[] numbers = [.. Enumerable.Range(0, count).Select(i => chunks.Add(i + 0.5))];

        Assert.True(numbers.SequenceEqual(Enumerable.Range(0, count)));
        Assert.True(chunks.ToArray().SequenceEqual(numbers.Select(i => i + 0.5)));
        Assert.True(numbers.All(i => chunks[i] == i + 0.5));
    }
}
