namespace HipAssess.Cli.Output;

/// <summary>
/// A table on the terminal, two blanks between columns. Where the window is narrower than the table, the widest columns give way and
/// their words go on below; where even that is not enough, each row becomes a few lines of their own.
/// </summary>
public static class TextTable
{
    private const int Between = 2;
    private const int LeastWidth = 7;

    /// <summary>Prints a heading and rows of the same number of cells.</summary>
    public static void Print(Terminal terminal, string[] heading, IReadOnlyList<string[]> rows)
    {
        if (Widths([heading, .. rows], terminal.Width) is not { } widths)
        {
            foreach (var row in rows)
                PrintOne(terminal, heading, row);
            return;
        }
        foreach (var row in rows.Prepend(heading))
            foreach (string line in Lines(row, widths))
                terminal.Out.WriteLine(line);
    }

    /// <summary>The lines of rows without a heading, row by row.</summary>
    /// <param name="rows">Of the same number of cells.</param>
    /// <param name="width">Of the window; null for a file.</param>
    public static IEnumerable<IReadOnlyList<string>> Lines(IReadOnlyList<string[]> rows, int? width)
    {
        if (Widths(rows, width) is { } widths)
            return rows.Select(row => (IReadOnlyList<string>)[.. Lines(row, widths)]);
        return rows.Select(row => (IReadOnlyList<string>)[.. row.Where(cell => cell.Length > 0).SelectMany((cell, i) => Wrapped(cell, width!.Value - Between).Select(line => i == 0 ? line : "  " + line))]);
    }

    /// <summary>Words in lines of at most so many characters; a longer word stands alone and is cut.</summary>
    public static IEnumerable<string> Wrapped(string text, int? width)
    {
        if (width is not { } most || text.Length <= most)
            return [text];
        var lines = new List<string>();
        string indent = new(' ', text.Length - text.TrimStart(' ').Length);
        foreach (string word in text.TrimStart(' ').Split(' ').SelectMany(word => word.Chunk(Math.Max(1, most - indent.Length)).Select(part => new string(part))))
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= most)
                lines[^1] += " " + word;
            else
                lines.Add(indent + word);
        return lines;
    }

    private static void PrintOne(Terminal terminal, string[] heading, string[] row)
    {
        for (int i = 0; i < row.Length; i++)
            if (row[i].Length > 0)
                foreach (string line in Wrapped($"{(i == 0 ? "" : "  ")}{heading[i]}: {row[i]}", terminal.Width))
                    terminal.Out.WriteLine(line);
    }

    private static IEnumerable<string> Lines(string[] row, int[] widths)
    {
        string[][] cells = [.. row.Select((cell, i) => i == row.Length - 1 && widths[i] == int.MaxValue ? [cell] : Wrapped(cell, widths[i]).ToArray())];
        for (int line = 0; line < cells.Max(cell => cell.Length); line++)
            yield return string.Concat(cells.Select((cell, i) => (line < cell.Length ? cell[line] : "").PadRight(i == cells.Length - 1 ? 0 : widths[i] + Between))).TrimEnd();
    }

    // Null where the window has no room for columns.
    private static int[]? Widths(IReadOnlyList<string[]> rows, int? window)
    {
        int columns = rows.Count == 0 ? 0 : rows[0].Length;
        int[] widths = [.. Enumerable.Range(0, columns).Select(column => rows.Max(row => row[column].Length))];
        if (window is not { } room)
        {
            // In a file the last column may be as long as it likes.
            for (int i = 0; i < columns; i++)
                widths[i] = i == columns - 1 ? int.MaxValue : widths[i];
            return widths;
        }
        int over = widths.Sum() + Between * (columns - 1) - room;
        while (over > 0)
        {
            int widest = Array.IndexOf(widths, widths.Max());
            if (widths[widest] <= LeastWidth)
                return null;
            widths[widest]--;
            over--;
        }
        return IsCrumbs(widths, rows) ? null : widths;
    }

    // Words would be broken in the middle.
    private static bool IsCrumbs(int[] widths, IReadOnlyList<string[]> rows) =>
        widths.Where((width, column) => rows.Any(row => row[column].Split(' ').Any(word => word.Length > width))).Any();
}
