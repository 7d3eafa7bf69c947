using System.Globalization;

namespace HipAssess.Tests;

/// <summary>Reference values from another program: a CSV written by a script in tests/reference.</summary>
internal static class ReferenceFile
{
    public static IReadOnlyList<ReferenceRow> Rows(string file)
    {
        string[] lines = File.ReadAllLines(Repository.Path("tests", "reference", file));
        string[] columns = lines[0].Split(',');
        return [.. lines.Skip(1).Select((line, i) => new ReferenceRow($"{file}:{i + 2}", columns, line.Split(',')))];
    }
}

/// <summary>One row, by column title; an empty cell is null.</summary>
internal sealed record ReferenceRow(string Place, string[] Columns, string[] Cells)
{
    public string Text(string column) => Cells[Array.IndexOf(Columns, column)];

    public double? Optional(string column) =>
        Text(column) is { Length: > 0 } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    public double this[string column] => Optional(column)!.Value;

    public double[] Numbers(string column) =>
        [.. Text(column).Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

    public int Whole(string column) => checked((int)this[column]);
}
