using System.Globalization;
using System.Text;

namespace HipAssess.Benchmarks.Sharing;

/// <summary>What an export in the long layout holds of each test.</summary>
internal static class ExportedTests
{
    /// <summary>The values of each test, as <see cref="State"/>: a row too many, too few or otherwise shows in it.</summary>
    public static Dictionary<TestDay, string> Of(string export)
    {
        string[] lines = export.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] head = Cells(lines[0].TrimStart('\uFEFF').TrimEnd('\r'));
        int athlete = Array.IndexOf(head, "athlete"), day = Array.IndexOf(head, "date"), value = Array.IndexOf(head, "value");
        return lines.Skip(1).Select(line => Cells(line.TrimEnd('\r')))
            .GroupBy(cells => new TestDay(cells[athlete], cells[day]), cells => double.Parse(cells[value], CultureInfo.InvariantCulture))
            .ToDictionary(test => test.Key, State);
    }

    /// <summary>Values in order, as text.</summary>
    public static string State(IEnumerable<double> values) => string.Join(' ', values.Order().Select(value => value.ToString(CultureInfo.InvariantCulture)));

    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        bool isQuoted = false;
        foreach (char letter in line)
        {
            if (letter == '"')
                isQuoted = !isQuoted; // a doubled one is none that counts here
            else if (letter == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
                cell.Append(letter);
        }
        cells.Add(cell.ToString());
        return [.. cells];
    }
}
