using CsvHelper;

namespace HipAssess.Domain;

/// <summary>The rows of a data file shipped inside this library: thresholds, error figures, norms.</summary>
internal static class ShippedTable
{
    /// <summary>Reads all rows of the embedded CSV file of that name.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="file">File name, e.g. <c>limits.csv</c>.</param>
    /// <param name="row">Makes one row's record; gets the text of a column by its title, "" when empty.</param>
    public static IReadOnlyList<T> Read<T>(string file, Func<Func<string, string>, T> row)
    {
        using var stream = typeof(ShippedTable).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not embedded.");
        using var reader = CsvReader.Create(stream);
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(column => reader.GetString(column) ?? ""));
        return rows;
    }
}
