using System.Collections.Immutable;
using HipAssess.Reports.Charts;

namespace HipAssess.Reports.Print;

/// <summary>What a printed report is made of, from top to bottom, before anything has a place.</summary>
internal abstract record Block
{
    /// <summary>A heading; those of the first two levels are bookmarks too.</summary>
    public sealed record Heading(int Level, string Text) : Block;

    /// <summary>A paragraph, with what leads it in bold.</summary>
    public sealed record Paragraph(string Text, Style Style, string Lead = "") : Block;

    /// <summary>A list; numbered, or with dots.</summary>
    public sealed record Points(ImmutableArray<(string Lead, string Text)> Items, Style Style, bool IsNumbered = false) : Block;

    /// <summary>A table; the first cell of a row names it. No caption where the table says what it is.</summary>
    public sealed record Table(string Caption, ImmutableArray<Column> Columns, ImmutableArray<ImmutableArray<Cell>> Rows, Style Style) : Block;

    /// <summary>A chart with how to read it.</summary>
    public sealed record Chart(Figure Figure) : Block;

    /// <summary>What follows starts on a sheet of its own.</summary>
    public sealed record NextSheet : Block;
}
