namespace HipAssess.Reports.Print;

/// <summary>How a piece of text looks.</summary>
/// <param name="Size">Size of the type, in points.</param>
/// <param name="Line">From one line to the next, in points.</param>
/// <param name="IsBold">All of it, not only what leads it.</param>
internal sealed record Style(double Size, double Line, bool IsBold = false)
{
    public static readonly Style Title = new(17, 21, IsBold: true);
    public static readonly Style Section = new(12, 15, IsBold: true);
    public static readonly Style Topic = new(9.5, 12.5, IsBold: true);
    public static readonly Style Lead = new(11, 14.5);
    public static readonly Style Body = new(9, 12);
    public static readonly Style Small = new(7.5, 10);
    public static readonly Style Cell = new(8, 10.5);
    public static readonly Style Narrow = new(7, 9.5);

    /// <summary>From the top of a line to its base line.</summary>
    public double Ascent => (Line - Size) / 2 + 0.83 * Size;
}
