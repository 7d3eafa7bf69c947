using HipAssess.Import.Text;

namespace HipAssess.Tests.Import;

public class ChunkTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4096)]
    [InlineData(10_000)]
    public void All_that_was_added_comes_back_in_order(int count)
    {
        var chunks = new Chunks<double>();
        for (int i = 0; i < count; i++)
            Assert.Equal(i, chunks.Add(i + 0.5));

        Assert.Equal(Enumerable.Range(0, count).Select(i => i + 0.5), chunks.ToArray());
    }
}
