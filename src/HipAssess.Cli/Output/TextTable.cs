namespace HipAssess.Cli.Output;

/// <summary>A table on the terminal: columns as wide as they need (up to 40 characters), two blanks between.</summary>
public static class TextTable
{
    private const int WidestPadding = 40;

    /// <summary>Prints a heading and rows of the same number of cells.</summary>
    public static void Print(TextWriter to, string[] heading, IReadOnlyList<string[]> rows)
    {
        int[] widths = [.. heading.Select((title, i) => Math.Min(WidestPadding, rows.Select(row => row[i].Length).Append(title.Length).Max()))];
        foreach (var row in rows.Prepend(heading))
            to.WriteLine(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
    }
}
