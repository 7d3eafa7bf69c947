using System.Globalization;
using System.Xml.Linq;
using SkiaSharp;

namespace HipAssess.Tests;

/// <summary>Windows wants the icon as pixels: they show the drawing that the browser and the menu have.</summary>
public sealed class IconTests
{
    private const int Header = 6, Entry = 16;

    private static readonly byte[] Icon = File.ReadAllBytes(Repository.Path("src", "HipAssess.Cli", "hipassess.ico"));

    public static TheoryData<int> Pictures => new(Enumerable.Range(0, BitConverter.ToUInt16(Icon, 4)));

    [Fact]
    public void It_has_every_size_that_is_asked_for() =>
        Assert.Equal([16, 24, 32, 48, 64, 256], Pictures.Select(picture => Decoded(picture.Data).Width));

    [Theory]
    [MemberData(nameof(Pictures))]
    public void It_shows_the_drawing(int picture)
    {
        using var pixels = Decoded(picture);
        var drawing = XDocument.Parse(Repository.Read("src", "HipAssess.Web", "Assets", "icon.svg")).Root!;
        double scale = pixels.Width / Size(drawing);
        var shapes = drawing.Elements().ToList();

        Assert.Equal(3, shapes.Count);
        Assert.Equal(0, pixels.GetPixel(0, 0).Alpha); // its corners are round
        foreach (var bar in shapes.Skip(1))
            Assert.Equal(Colour(bar), pixels.GetPixel(
                (int)((Number(bar, "x") + Number(bar, "width") / 2) * scale), (int)((Number(bar, "y") + Number(bar, "height") / 2) * scale)));
        Assert.Equal(Colour(shapes[0]), pixels.GetPixel(pixels.Width / 2, pixels.Height / 2)); // between the bars
    }

    private static SKBitmap Decoded(int picture)
    {
        int entry = Header + picture * Entry, length = BitConverter.ToInt32(Icon, entry + 8), at = BitConverter.ToInt32(Icon, entry + 12);
        var pixels = SKBitmap.Decode(Icon.AsSpan(at, length));
        Assert.Equal((pixels.Width % 256, pixels.Height % 256), (Icon[entry], Icon[entry + 1]));
        return pixels;
    }

    private static double Size(XElement drawing) => double.Parse(drawing.Attribute("viewBox")!.Value.Split(' ')[2], CultureInfo.InvariantCulture);

    private static double Number(XElement shape, string name) => double.Parse(shape.Attribute(name)?.Value ?? "0", CultureInfo.InvariantCulture);

    private static SKColor Colour(XElement shape) => SKColor.Parse(shape.Attribute("fill")!.Value);
}
