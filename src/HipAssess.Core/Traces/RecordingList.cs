using System.Collections.Immutable;

namespace HipAssess.Traces;

/// <summary>A list of recordings: a table with the columns <c>file, athlete, date, muscle, side</c> and, where it is known, <c>position</c>.</summary>
/// <param name="Rows">By line: the name of the file, and what it is of.</param>
/// <param name="Faults">Lines that are no such row.</param>
public sealed record RecordingList(ImmutableArray<(int Line, string File, RecordingLabel Label)> Rows, ImmutableArray<(int Line, RecordingFault Fault)> Faults)
{
    private static readonly string[] Needed = [RecordingFault.File, RecordingFault.Athlete, RecordingFault.Muscle];

    /// <summary>Reads a list.</summary>
    /// <param name="text">All of it; cells lie between commas, semicolons or tabs.</param>
    public static RecordingList Read(string text)
    {
        string[] lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        char delimiter = ",;\t".MaxBy(mark => lines[0].Count(c => c == mark));
        string[] titles = [.. lines[0].Split(delimiter).Select(title => Plain(title).ToLowerInvariant())];
        if (Needed.Where(column => !titles.Contains(column)).ToList() is { Count: > 0 } missing)
            return new([], [(1, new RecordingFault(RecordingFault.Titles, string.Join(", ", missing)))]);
        var rows = ImmutableArray.CreateBuilder<(int, string, RecordingLabel)>();
        var faults = ImmutableArray.CreateBuilder<(int, RecordingFault)>();
        for (int line = 1; line < lines.Length; line++)
        {
            if (string.IsNullOrWhiteSpace(lines[line]))
                continue;
            string[] cells = lines[line].Split(delimiter);
            if (cells.Length != titles.Length)
                faults.Add((line + 1, new RecordingFault(RecordingFault.Cells, lines[line])));
            else if (Cell(RecordingFault.File) is not { Length: > 0 } file)
                faults.Add((line + 1, new RecordingFault(RecordingFault.File, "")));
            else
                rows.Add((line + 1, file, new RecordingLabel(
                    Cell(RecordingFault.Athlete), Cell(RecordingFault.Date), Cell(RecordingFault.Muscle), Cell(RecordingFault.Position), Cell(RecordingFault.Side))));

            string Cell(string column) => Array.IndexOf(titles, column) is >= 0 and var at ? Plain(cells[at]) : "";
        }
        return new(rows.ToImmutable(), faults.ToImmutable());
    }

    private static string Plain(string cell) => cell.Trim().Trim('"');
}
