namespace HipAssess.Reports.Print;

/// <summary>A size of paper, upright, in points of 1/72 inch.</summary>
/// <param name="Name">As on the command line.</param>
/// <param name="Width">From left to right.</param>
/// <param name="Height">From top to bottom.</param>
public sealed record Paper(string Name, double Width, double Height)
{
    private const double Side = 48;
    private const double Above = 42;
    private const double Below = 50;

    /// <summary>210 mm × 297 mm.</summary>
    public static Paper A4 { get; } = new("a4", 595.276, 841.89);

    /// <summary>8.5 in × 11 in.</summary>
    public static Paper Letter { get; } = new("letter", 612, 792);

    internal double Left { get; } = Side;

    internal double Right => Width - Side;

    internal double Top { get; } = Above;

    internal double Bottom => Height - Below;

    internal double TextWidth => Right - Left;
}
