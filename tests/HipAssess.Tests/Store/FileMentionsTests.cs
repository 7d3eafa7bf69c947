using System.IO.Compression;
using System.Text;
using HipAssess.Store.Kept;

namespace HipAssess.Tests.Store;

/// <summary>Whether a file that was read in part tells of somebody.</summary>
public sealed class FileMentionsTests
{
    [Theory]
    [InlineData("athlete,left\nA1,180\n", true)]
    [InlineData("athlete,left\nA11,180\nXA1,170\n", false)]
    [InlineData("PK,A1\n", true)]
    [InlineData("PK,A2\n", false)] // it only begins like an archive
    public void A_word_counts_that_stands_by_itself(string text, bool mentions) =>
        Assert.All([Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode], encoding => Assert.Equal(mentions, FileMentions.Of(encoding.GetBytes(text), ["A1", ""])));

    [Theory]
    [InlineData(0)]
    [InlineData((1 << 20) - 1)]
    [InlineData(1 << 20)]
    [InlineData((1 << 20) + 3)]
    [InlineData((3 << 20) - 2)]
    public void In_a_workbook_it_is_found_wherever_it_stands(int before) =>
        Assert.Equal((true, false), (FileMentions.Of(Archive(Text(before)), ["Björk"]), FileMentions.Of(Archive(Text(before)), ["jörk", "Bjor"])));

    [Theory]
    [InlineData("A11", false)]
    [InlineData("BA1", false)]
    [InlineData(" A1 ", true)]
    public void At_the_border_of_two_blocks_its_neighbours_count_too(string text, bool mentions)
    {
        for (int before = (1 << 20) - 12; before < (1 << 20) + 24; before++)
            Assert.Equal(mentions, FileMentions.Of(Archive([.. Enumerable.Repeat((byte)',', before), .. Encoding.UTF8.GetBytes(text)]), ["A1"]));
    }

    [Theory]
    [InlineData("<c r=\"A1\" t=\"s\"><v>0</v></c><dimension ref=\"A1\"/>", "A1", false)]
    [InlineData("<si><t>A1</t></si>", "A1", true)]
    [InlineData("<sheet name=\"A1\"/>", "A1", true)]
    [InlineData("what?", "李", false)] // Latin 1 has no such letter
    public void The_place_of_a_cell_is_nobody(string text, string word, bool mentions) => Assert.Equal(mentions, FileMentions.Of(Archive(Encoding.UTF8.GetBytes(text)), [word]));

    [Fact]
    public void What_cannot_be_looked_through_may_tell_of_anybody()
    {
        byte[] packedOtherwise = Archive("nobody"u8.ToArray());
        foreach (byte[] header in new[] { "PK\x03\x04"u8.ToArray(), "PK\x01\x02"u8.ToArray() })
            packedOtherwise[packedOtherwise.AsSpan().IndexOf(header) + (header[2] == 3 ? 8 : 10)] = 14; // LZMA, which is not read here
        Assert.True(FileMentions.Of(packedOtherwise, ["A1"]));
        Assert.False(FileMentions.Of(Archive("nobody"u8.ToArray()), ["A1"]));
        byte[] bomb = Archive(new byte[FileMentions.MostUnpacked + 1]);
        Assert.True(bomb.Length < 4 << 20);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(FileMentions.Of(bomb, ["A1"]));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 8 << 20);
        byte[] many = Archive([.. Enumerable.Repeat("nobody"u8.ToArray(), 200)]);
        before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(FileMentions.Of(many, ["A1"]));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 20 << 20);
    }

    private static byte[] Text(int before) => [.. Enumerable.Repeat((byte)',', before), .. "Björk,"u8];

    private static byte[] Archive(params byte[][] parts)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (byte[] part in parts)
            {
                using var entry = archive.CreateEntry("xl/sharedStrings.xml", CompressionLevel.Fastest).Open();
                entry.Write(part);
            }
        return packed.ToArray();
    }
}
