using System.Collections.Immutable;
using System.Xml.Linq;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Reports.Charts;

namespace HipAssess.Tests.Charts;

public sealed class FigureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Athletes => ["Ada", "Bea", "Cleo", "Dora", "Eva"];

    [Theory]
    [MemberData(nameof(Athletes))]
    public void The_drawing_is_as_approved(string athlete)
    {
        foreach (var figure in FiguresOf(athlete))
            Approved.Matches($"Charts/{athlete}-{figure.Name}.svg", figure.Svg());
    }

    [Theory]
    [MemberData(nameof(Athletes))]
    public void A_screen_reader_finds_name_and_description(string athlete)
    {
        foreach (var figure in FiguresOf(athlete))
        {
            var svg = XElement.Parse(figure.Svg("r1-"));
            Assert.Equal("img", svg.Attribute("role")!.Value);
            string[] labels = svg.Attribute("aria-labelledby")!.Value.Split(' ');
            Assert.Equal([svg.Element(Svg + "title")!.Attribute("id")!.Value, svg.Element(Svg + "desc")!.Attribute("id")!.Value], labels);
            Assert.Equal(figure.Title, svg.Element(Svg + "title")!.Value);
            Assert.Equal(figure.Description, svg.Element(Svg + "desc")!.Value);
            Assert.Equal($"0 0 {figure.Width} {figure.Height}", svg.Attribute("viewBox")!.Value);
        }
    }

    [Fact]
    public void Figures_in_one_page_share_no_id()
    {
        var ids = FiguresOf("Ada").SelectMany((figure, i) => XElement.Parse(figure.Svg($"r{i}-")).Descendants())
            .Select(element => element.Attribute("id")?.Value).OfType<string>().ToList();
        Assert.True(ids.Count > 4);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void Every_clip_path_used_is_defined()
    {
        var svg = XElement.Parse(FiguresOf("Ada")[0].Svg("x-"));
        var defined = svg.Descendants(Svg + "clipPath").Select(clip => $"url(#{clip.Attribute("id")!.Value})").ToHashSet();
        var used = svg.Descendants().Select(element => element.Attribute("clip-path")?.Value).OfType<string>().ToList();
        Assert.NotEmpty(used);
        Assert.All(used, clip => Assert.Contains(clip, defined));
    }

    [Fact]
    public void The_same_chart_is_the_same_text_however_many_were_drawn_before_and_at_once()
    {
        string once = FiguresOf("Ada")[1].Svg();
        string[] again = [.. Enumerable.Range(0, 8).AsParallel().Select(_ => FiguresOf("Ada")[1].Svg())];
        Assert.All(again, svg => Assert.Equal(once, svg));
    }

    [Fact]
    public void Labels_are_set_in_the_embedded_font()
    {
        var svg = XElement.Parse(FiguresOf("Ada")[0].Svg());
        Assert.StartsWith("DejaVu Sans", svg.Attribute("font-family")!.Value);
        Assert.All(svg.Descendants(Svg + "text"), text => Assert.Null(text.Attribute("font-family")));
        Assert.Contains(svg.Descendants(Svg + "text"), text => text.Value.Trim() == "Abductors");
    }

    [Fact]
    public void Everything_is_drawn_once()
    {
        foreach (var figure in FiguresOf("Ada"))
            Assert.Single(XElement.Parse(figure.Svg()).Descendants(Svg + "text"), text => text.Value.Trim() == "Abductors");
    }

    [Fact]
    public void A_hostile_position_stays_text()
    {
        var test = Example.Test(MuscleGroup.Abductors, [200], [230]) with { Position = "</svg><script>\u202E" };
        foreach (var figure in Figures.Of(Example.Alone(Example.Runner("Mallory", test))))
        {
            var svg = XElement.Parse(figure.Svg());
            Assert.Empty(svg.Descendants(Svg + "script"));
            Assert.Contains("⟨U+202E⟩", svg.Element(Svg + "desc")!.Value);
        }
    }

    [Fact]
    public void A_position_that_looks_like_a_clip_path_stays_text()
    {
        var figure = FiguresOf("Ada")[0];
        string svg = AccessibleSvg.From("""
            <?xml version="1.0"?>
            <svg width="1">
            <clipPath id="cl_3">
            	<rect width="1.2345"/>
            </clipPath>
            <g clip-path="url(#cl_3)"><text>url(#cl_3) cl_3 &lt;clipPath id="cl_4"> url(#cl_4)</text></g>
            </svg>
            """u8, figure, "x-");

        var group = Assert.Single(XElement.Parse(svg).Elements(Svg + "g"));
        Assert.Equal($"url(#x-{figure.Name}-1)", group.Attribute("clip-path")!.Value);
        Assert.Equal("url(#cl_3) cl_3 <clipPath id=\"cl_4\"> url(#cl_4)", group.Value);
        Assert.Contains($"<clipPath id=\"x-{figure.Name}-1\"><rect width=\"1.23\"/></clipPath>", svg);
    }

    [Theory]
    [MemberData(nameof(Athletes))]
    public void For_a_phone_it_is_narrow_with_type_as_large_and_its_ids_its_own(string athlete)
    {
        foreach (var figure in FiguresOf(athlete))
        {
            var narrow = XElement.Parse(figure.Narrow!.Value.Svg("n-"));
            Assert.Equal("340", narrow.Attribute("width")!.Value);
            Assert.All(narrow.Descendants(Svg + "text"), text => Assert.InRange(float.Parse(text.Attribute("font-size")!.Value), 11, 16));
            Assert.Equal(figure.Description, narrow.Element(Svg + "desc")!.Value);
        }
        Approved.Matches($"Charts/{athlete}-narrow.svg", FiguresOf(athlete)[0].Narrow!.Value.Svg());
    }

    [Fact]
    public void Outlined_it_has_no_letter_that_needs_a_font_and_keeps_its_words_for_screen_readers()
    {
        var figure = FiguresOf("Ada")[0];
        var svg = XElement.Parse(figure.OutlinedSvg());
        Assert.Empty(svg.Descendants(Svg + "text"));
        int letters = XElement.Parse(figure.Svg()).Descendants(Svg + "text").Count();
        Assert.True(svg.Descendants(Svg + "path").Count() >= letters);
        Assert.Equal(figure.Title, svg.Element(Svg + "title")!.Value);
    }

    [Fact]
    public void Without_its_title_it_is_lower_and_says_nothing_above_the_plot()
    {
        var figure = FiguresOf("Ada")[0];
        var bare = figure with { HasTitle = false };
        Assert.Equal(figure.Height - 22, bare.Height);
        Assert.DoesNotContain(XElement.Parse(bare.Svg()).Descendants(Svg + "text"), text => text.Value.Trim() == figure.Title);
    }

    [Fact]
    public void A_title_too_long_for_its_width_goes_on_in_the_next_line()
    {
        var figure = FiguresOf("Ada")[0] with { Title = string.Join(' ', Enumerable.Repeat("word", 60)) };
        var lines = XElement.Parse(figure.Svg()).Descendants(Svg + "text").Where(text => text.Value.Contains("word", StringComparison.Ordinal)).ToList();
        Assert.True(lines.Count > 2);
        Assert.Equal(60, lines.Sum(line => line.Value.Split("word").Length - 1));
    }

    [Fact]
    public void A_pdf_is_as_large_as_asked_and_says_its_title()
    {
        var figure = FiguresOf("Ada")[0];
        string pdf = System.Text.Encoding.Latin1.GetString(figure.Pdf(unitsPerInch: 144));
        Assert.StartsWith("%PDF-", pdf);
        Assert.Contains($"/MediaBox [0 0 {figure.Width / 2} ", pdf);
        Assert.Contains($"/Title ({figure.Title})", pdf);
    }

    [Fact]
    public void A_png_says_its_resolution()
    {
        byte[] png = FiguresOf("Ada")[0].Png(scale: 2, unitsPerInch: 300);
        Assert.Equal("pHYs"u8, png.AsSpan(37, 4));
        Assert.Equal(23622, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(41)));
        // The checksum of that chunk as zlib computes it: python3 -c "import zlib,struct; print(hex(zlib.crc32(b'pHYs'+struct.pack('>IIB',23622,23622,1))))"
        Assert.Equal(0x14944341U, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(50)));
    }

    [Fact]
    public void A_png_has_the_size_asked_for()
    {
        var figure = FiguresOf("Ada")[0];
        byte[] png = figure.Png(scale: 2);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Equal(2 * figure.Width, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(2 * figure.Height, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    private static ImmutableArray<Figure> FiguresOf(string athlete) =>
        Figures.Of(Example.Club.Sessions.Single(session => session.Session.Athlete == athlete));
}
