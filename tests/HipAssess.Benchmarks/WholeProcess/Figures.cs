using System.Globalization;

namespace HipAssess.Benchmarks.WholeProcess;

/// <summary>Results read from a CSV file, by names such as <c>A000001 abductors p_holm</c>.</summary>
internal sealed class Figures
{
    private readonly Dictionary<string, double> values = [];

    /// <summary>A table with a row per thing and a column per figure.</summary>
    public static Figures OfRows(string file, string[] keys, string[] columns)
    {
        var figures = new Figures();
        foreach (var cell in Rows(file))
            foreach (string column in columns)
                figures.Add(string.Join(' ', [.. keys.Select(cell), column]), cell(column));
        return figures;
    }

    /// <summary>The tidy table of <c>hipassess study</c>, under the names the scripts use.</summary>
    public static Figures OfTidyStudy(string file)
    {
        var figures = new Figures();
        foreach (var cell in Rows(file))
            if (cell("analysis") == "side_difference")
            {
                string key = $"{cell("group")} {cell("muscle")}";
                figures.Add($"{key} {cell("statistic")}", cell("value"));
                if (cell("statistic") is "mean_difference")
                    figures.Add($"{key} p", cell("p"));
                if (cell("statistic") is "wilcoxon_v")
                    figures.Add($"{key} wilcoxon_p", cell("p"));
            }
        return figures;
    }

    /// <summary>How many figures both have, and the one that differs most.</summary>
    public (int Compared, double Largest, string Where) Against(Figures others)
    {
        int compared = 0;
        double largest = 0;
        string where = "none";
        foreach (var (name, value) in others.values)
            if (values.TryGetValue(name, out double own))
            {
                compared++;
                double difference = own == value ? 0 : Math.Abs(own - value) / Math.Max(Math.Abs(own), Math.Abs(value));
                // Not a number is as different as can be.
                if (!(difference <= largest))
                    (largest, where) = (difference, name);
            }
        return (compared, largest, where);
    }

    private void Add(string name, string cell) => values.Add(name, double.Parse(cell, CultureInfo.InvariantCulture));

    // None of these tables needs quotes.
    private static IEnumerable<Func<string, string>> Rows(string file)
    {
        string[] titles = File.ReadLines(file).First().Split(',');
        foreach (string line in File.ReadLines(file).Skip(1))
        {
            string[] cells = line.Split(',');
            yield return column => cells[Array.IndexOf(titles, column)];
        }
    }
}
