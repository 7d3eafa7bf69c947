using System.Collections.Immutable;
using System.Text.Unicode;
using HipAssess.Import.Text;

namespace HipAssess.Traces;

/// <summary>A list of recordings: a table with the columns <c>file, athlete, date, muscle, side</c> and, where it is known, <c>position</c>.</summary>
/// <param name="Rows">By line: the name of the file, and what it is of.</param>
/// <param name="Faults">Lines that are no such row.</param>
public sealed record RecordingList(ImmutableArray<(int Line, string File, RecordingLabel Label)> Rows, ImmutableArray<(int Line, RecordingFault Fault)> Faults)
{
    private static readonly string[] Needed = [RecordingFault.File, RecordingFault.Athlete, RecordingFault.Muscle];

    /// <summary>Reads a list.</summary>
    /// <param name="content">All of it, UTF-8; cells lie between commas, semicolons or tabs.</param>
    public static RecordingList Read(byte[] content)
    {
        // Letters that are not understood would make one person of two.
        if (!Utf8.IsValid(content))
            return new([], [(1, new RecordingFault(RecordingFault.Letters, ""))]);
        byte[] first = [.. content.TakeWhile(one => one != '\n')];
        using var rows = new CsvRows(new MemoryStream(content), (char)",;\t"u8.ToArray().MaxBy(mark => first.Count(one => one == mark)));
        string[] titles = rows.Read() ? [.. Enumerable.Range(0, rows.Row.Count).Select(i => rows.Row.Text(i).TrimStart('\uFEFF').ToLowerInvariant())] : [];
        if (Needed.Where(column => !titles.Contains(column)).ToList() is { Count: > 0 } missing)
            return new([], [(1, new RecordingFault(RecordingFault.Titles, string.Join(", ", missing)))]);
        var found = ImmutableArray.CreateBuilder<(int, string, RecordingLabel)>();
        var faults = ImmutableArray.CreateBuilder<(int, RecordingFault)>();
        while (rows.Read())
        {
            int line = (int)rows.Row.Line;
            if (rows.Row.Fault is not null || rows.Row.Count != titles.Length)
                faults.Add((line, new RecordingFault(RecordingFault.Cells, "")));
            else if (Cell(RecordingFault.File) is not { Length: > 0 } file)
                faults.Add((line, new RecordingFault(RecordingFault.File, "")));
            else
                found.Add((line, file, new RecordingLabel(
                    Cell(RecordingFault.Athlete), Cell(RecordingFault.Date), Cell(RecordingFault.Muscle), Cell(RecordingFault.Position), Cell(RecordingFault.Side))));

            string Cell(string column) => Array.IndexOf(titles, column) is >= 0 and var at ? rows.Row.Text(at) : "";
        }
        if (rows.TooLongLine is { } tooLong)
            faults.Add(((int)tooLong, new RecordingFault(RecordingFault.Cells, "")));
        return new(found.ToImmutable(), faults.ToImmutable());
    }
}
