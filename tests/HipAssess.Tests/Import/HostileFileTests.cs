using System.Diagnostics;
using System.Text;
using HipAssess.Import;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Text;

namespace HipAssess.Tests.Import;

/// <summary>Files made to break a reader: one clear error each, soon, and without eating memory.</summary>
public sealed class HostileFileTests
{
    private const string Good = "athlete,muscle,side,trial,force_n,note\nA1,abd,left,1,150,\n";

    public static TheoryData<string, string, string> Files { get; } = new()
    {
        { "one huge line", new string('x', 5_000_000), "row_too_long" },
        { "a huge row below a header", Good + "A1,abd,left,2,151," + new string('x', 5_000_000) + "\n", "row_too_long" },
        { "a quote that swallows the file", Good + "A1,abd,left,2,\"151,\n" + string.Concat(Enumerable.Repeat("A1,abd,left,3,150,\n", 200_000)), "row_too_long" },
        { "200,000 columns", string.Join(',', Enumerable.Range(0, 200_000).Select(i => $"c{i}")) + "\n", "row_too_long" },
        { "100,000 columns", string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"c{i}")) + "\n", "too_many_columns" },
        { "200,000 short columns", new string(',', 200_000) + "\n" + Good, "too_many_columns" },
        { "a million quotes in a cell", Good + "A1,abd,left,2,151," + new string('"', 1_000_000) + "\n", "text_too_long" },
        { "a million stray quotes", Good + "A1,abd,left,2,151,x" + new string('"', 1_000_000) + "\n", "stray_quote" },
        { "quotes in quotes", Good + "A1,abd,left,2,151," + string.Concat(Enumerable.Repeat("\"\"\"", 10_001)) + "\n", "unclosed_quote" },
        { "a title of fillers", string.Concat(Enumerable.Repeat("max", 300_000)) + "\n", "header_not_found" },
        { "only quotes", new string('"', 1_000_001), "header_not_found" },
        { "only delimiters", string.Concat(Enumerable.Repeat(",,,,\n", 100_000)), "header_not_found" },
        { "only line breaks", new string('\n', 3_000_000), "header_not_found" },
        { "NUL characters", new string('\0', 1_000_000), "nul_character" },
        { "a number of a million digits", Good + "A1,abd,left,2," + new string('9', 1_000_000) + ",\n", "not_a_number" },
        { "a huge exponent", Good + "A1,abd,left,2,1e99999999999,\n", "not_a_number" },
        { "a trial that would need a huge array", Good + "A1,abd,left,2000000000,150,\n", "trial_invalid" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_hostile_file_gives_its_error_soon(string what, string text, string code)
    {
        var watch = Stopwatch.StartNew();
        var imported = Csv.Read(text);
        Assert.True(imported.IsRejected, what);
        Assert.Equal(code, imported.Problems.First(p => p.Severity == Severity.Error).Code);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{what} took {watch.Elapsed}");
    }

    [Fact]
    public void Invalid_utf8_is_reported_on_its_line_even_deep_in_the_file()
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes("athlete,muscle,side,trial,force_n\n" + string.Concat(Enumerable.Range(1, 30_000).Select(i => $"A{i},abd,left,1,150\n"))), 0xC3, (byte)'(', (byte)'\n'];
        var problem = Assert.Single(Csv.Read(bytes).Problems);
        Assert.Equal(("encoding_not_utf8", 30_002), (problem.Code, problem.Line));
    }

    [Fact]
    public void Hostile_ids_stay_what_they_are()
    {
        string[] ids = ["<script>alert(1)</script>", "../../x", "CON", "a/b:c*?", new string('y', 300), "\u001b[31mred", "\u202Eabc", "a\u000Bb", "=cmd()"];
        var sessions = Csv.Sessions("athlete,muscle,left_n,right_n\n" + string.Concat(ids.Select(id => $"{id},abd,150,160\n")));
        Assert.Equal(ids.Order(StringComparer.Ordinal), sessions.Select(s => s.Athlete));
    }

    [Fact]
    public void A_row_hidden_in_a_note_by_two_quotes_is_found()
    {
        var error = Csv.Error(Good + "A1,abd,left,2,151,\"tired\nA1,abd,left,3,152,\nA1,abd,left,4,153,late\"\n");
        Assert.Equal(("line_break_in_cell", 3), (error.Code, error.Line));
    }

    [Fact]
    public void A_note_may_run_over_lines() =>
        Assert.Equal(["first\nsecond, third"], Csv.Sessions(Good + "A1,abd,left,2,151,\"first\nsecond, third\"\n")[0].Notes);

    [Fact]
    public void A_stream_longer_than_the_limit_is_refused()
    {
        var imported = Importer.Read([InputSource.FromStream("-", new EndlessStream(), largest: 1_000_000)], Csv.Options);
        Assert.Equal("stream_too_large", Assert.Single(imported.Problems).Code);
    }

    private sealed class EndlessStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => count;

        public override int Read(Span<byte> buffer) => buffer.Length;

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
