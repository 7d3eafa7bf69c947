using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Text;

namespace HipAssess.Import;

/// <summary>Rows of a file as they stand in it, to be shown beside what is wrong with them.</summary>
public static class FileRows
{
    /// <summary>The first rows, and those on which something was found, by line; empty where the file is no text.</summary>
    /// <param name="source">The file; read again.</param>
    /// <param name="options">What was settled about it.</param>
    /// <param name="delimiter">As it was decided: <c>comma</c>, ...; null where nothing was.</param>
    /// <param name="first">How many of the first rows.</param>
    /// <param name="lines">Lines on which rows start, as an editor counts.</param>
    public static IReadOnlyDictionary<long, string> Of(InputSource source, ImportOptions options, string? delimiter, int first, IReadOnlySet<long> lines)
    {
        var found = new SortedDictionary<long, string>();
        var problems = new ProblemLog(source.Name);
        if (InputText.Of(source, options, Layout.KnownTitles, problems) is not { } text)
            return found;
        long last = lines.Count == 0 ? 0 : lines.Max();
        using var rows = new CsvRows(text.Open(problems), text.Delimiter ?? HeaderLine.DelimiterOf(delimiter) ?? ',');
        for (int i = 0; (i < first || last > 0) && rows.Read(); i++)
        {
            if (i >= first && rows.Row.Line > last)
                break;
            if (i < first || lines.Contains(rows.Row.Line))
                found[rows.Row.Line] = rows.Row.RawText.TrimEnd('\r', '\n');
        }
        return found;
    }
}
