using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Reports.Print;

/// <summary>A part of a report that stays on one sheet, measured.</summary>
/// <param name="Height">In points.</param>
/// <param name="Above">Free space above it, except at the top of a sheet.</param>
/// <param name="StaysWithNext">It never ends a sheet.</param>
internal abstract record Piece(double Height, double Above, bool StaysWithNext)
{
    /// <summary>Lines of a heading (level 1 to 3), of a paragraph (0), or of the caption of a table or chart.</summary>
    public sealed record Text(ImmutableArray<Line> Lines, Style Style, double Above, int Level = 0, string Bookmark = "", bool StaysWithNext = false)
        : Piece(Lines.Length * Style.Line, Above, StaysWithNext);

    /// <summary>A point of a list.</summary>
    /// <param name="List">The same object for all points of a list.</param>
    /// <param name="Label">Its dot or number.</param>
    /// <param name="Lines">What it says.</param>
    /// <param name="Style">How it looks.</param>
    /// <param name="Above">Free space above it.</param>
    public sealed record Point(object List, string Label, ImmutableArray<Line> Lines, Style Style, double Above)
        : Piece(Lines.Length * Style.Line, Above, StaysWithNext: false)
    {
        public const double Indent = 13;
    }

    /// <summary>A row of a table.</summary>
    /// <param name="Head">The row of its heads, which is repeated on every sheet; null in that row itself.</param>
    /// <param name="Cells">From left to right.</param>
    /// <param name="Style">How it looks.</param>
    /// <param name="Height">Of its highest cell.</param>
    /// <param name="StaysWithNext">It never ends a sheet: the heads, and every row but the last of a short table.</param>
    public sealed record Row(Row? Head, ImmutableArray<SetCell> Cells, Style Style, double Height, bool StaysWithNext)
        : Piece(Height, Head is null ? 3 : 0, StaysWithNext)
    {
        public const double Padding = 2.5;

        /// <summary>Numbers stand clear of the words of the next column.</summary>
        public static double PaddingRight(Style style, bool isNumber) => !isNumber ? Padding : style == Style.Narrow ? 4 : 8;
    }

    /// <summary>A cell of a row, in its place.</summary>
    public sealed record SetCell(ImmutableArray<Line> Lines, double X, double Width, bool IsNumber, Side? Side);

    /// <summary>A chart.</summary>
    /// <param name="Number">Which of the report's charts, from 1.</param>
    /// <param name="Alternative">What it shows, in words.</param>
    /// <param name="Width">As printed.</param>
    /// <param name="Height">As printed.</param>
    public sealed record Chart(int Number, string Alternative, double Width, double Height) : Piece(Height, 6, StaysWithNext: true);

    /// <summary>What follows starts on a sheet of its own.</summary>
    public sealed record NextSheet() : Piece(0, 0, StaysWithNext: false);
}
