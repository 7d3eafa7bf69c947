using System.Globalization;
using System.Xml;
using HipAssess.Import.Problems;

namespace HipAssess.Import.Spreadsheets;

/// <summary>Turns the XML of one sheet into its text. Values are taken as stored, whatever format they are shown in.</summary>
/// <param name="strings">The workbook's shared strings.</param>
/// <param name="formats">Tell dates from numbers.</param>
/// <param name="from1904">Days are counted from 1904.</param>
/// <param name="mark">The decimal mark numbers are written with.</param>
/// <param name="budget">How large all of it may grow.</param>
internal sealed class SheetReader(IReadOnlyList<string> strings, NumberFormats formats, bool from1904, char mark, UnpackedStream.Budget budget)
{
    private const int LastRow = 1 << 20, LastColumn = 1 << 14;

    private readonly SheetLines _lines = new(budget);
    private readonly Dictionary<int, List<CellFault>> _faults = [];
    private readonly List<int> _hiddenRows = [];
    private readonly List<(int First, int Last)> _hiddenColumns = [];
    private readonly List<(string Range, (int Column, int Row) First, (int Column, int Row) Last)> _merged = [];

    /// <summary>Reads the sheet.</summary>
    /// <exception cref="XmlException">It is no well-formed sheet.</exception>
    public SheetText Read(XmlReader xml, string name, IReadOnlyList<string> sheets)
    {
        xml.Read();
        while (!xml.EOF)
            if (xml.NodeType != XmlNodeType.Element || !ReadElement(xml))
                xml.Read();
        foreach (var (range, first, last) in _merged)
            NoteMerged(range, first, last);
        return new SheetText(name, _lines.ToText(), _faults, _hiddenRows, _hiddenColumns) { Sheets = sheets };
    }

    // True when the reader stands behind the element.
    private bool ReadElement(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "col" when IsSet(xml, "hidden"):
                _hiddenColumns.Add((Number(xml, "min", 1) - 1, Number(xml, "max", LastColumn) - 1));
                return false;
            case "row":
                ReadRow(xml);
                return true;
            case "mergeCell" when xml.GetAttribute("ref") is { } range && range.Split(':') is [var first, var last] && CellAddress.Read(first) is { } from && CellAddress.Read(last) is { } to:
                _merged.Add((range, from, to));
                return false;
            default:
                return false;
        }
    }

    private void ReadRow(XmlReader xml)
    {
        int row = Number(xml, "r", _lines.Count + 1);
        if (row <= _lines.Count || row > LastRow)
            throw new XmlException($"its rows are not in order (row {row})");
        bool isHidden = IsSet(xml, "hidden");
        _lines.StartRow(row);
        if (!xml.IsEmptyElement)
        {
            int depth = xml.Depth, next = 0;
            xml.Read();
            while (xml.Depth > depth)
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
                    next = ReadCell(xml, row, next) + 1;
                else
                    xml.Read();
        }
        xml.Read();
        if (isHidden && _lines.IsRowFilled)
            _hiddenRows.Add(row);
    }

    private int ReadCell(XmlReader xml, int row, int next)
    {
        int column = next;
        if (xml.GetAttribute("r") is { } address)
            column = CellAddress.Read(address) is { } at && at.Row == row && at.Column >= next ? at.Column : throw new XmlException($"cell {address} is out of order");
        if (column >= LastColumn)
            throw new XmlException($"row {row} has more cells than a sheet");
        string type = xml.GetAttribute("t") ?? "n";
        var format = formats[Number(xml, "s", -1)];
        string? value = null, inline = null, formula = null;
        if (!xml.IsEmptyElement)
        {
            int depth = xml.Depth;
            xml.Read();
            while (xml.Depth > depth)
                switch (xml.NodeType == XmlNodeType.Element ? xml.LocalName : "")
                {
                    case "v": value = xml.ReadElementContentAsString(); break;
                    case "f": formula = xml.ReadElementContentAsString(); break;
                    case "is": inline = SharedStrings.ReadItem(xml); break;
                    default: xml.Read(); break;
                }
        }
        xml.Read();
        if (formula is not null && string.IsNullOrEmpty(value) && type is not ("str" or "inlineStr"))
            Note(row, column, SheetProblems.CellNotCalculated, $"={formula}");
        string text = type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < strings.Count ? strings[index]
                : value is null ? "" : throw new XmlException($"cell {CellAddress.Of(column, row)} names a text that is not there"),
            "inlineStr" => inline ?? "",
            "b" => value == "1" ? "TRUE" : value is null ? "" : "FALSE",
            "str" or "e" or "d" => SharedStrings.Decoded(value ?? ""),
            _ => value is null or "" ? "" : NumberText(value, format),
        };
        if (formula is not null && text.Length == 0 && type == "n")
            text = $"={formula}";
        if (type == "e")
            Note(row, column, SheetProblems.CellError, text);
        else if (type == "n" && format == NumberKind.Percent && text.Length > 0)
            Note(row, column, SheetProblems.CellPercent, text);
        _lines.Add(column, text);
        return column;
    }

    private string NumberText(string stored, NumberKind format)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
            return stored;
        return (format switch { NumberKind.Date => SerialDate.Date(value, from1904), NumberKind.Time => SerialDate.Time(value), _ => null }) ?? Plain(value).Replace('.', mark);
    }

    // Text may hold 1.234 and mean 1234; a number of a sheet never does, which the fourth decimal says to the importer.
    private static string Plain(double value) => Math.Abs(value) < 1e15 && Math.Floor(value) == value ? ((long)value).ToString(CultureInfo.InvariantCulture)
        : value.ToString("R", CultureInfo.InvariantCulture) is var text && text.Length == 5 && text[1] == '.' && char.IsAsciiDigit(text[^2]) ? text + "0" : text;

    private void NoteMerged(string range, (int Column, int Row) first, (int Column, int Row) last)
    {
        if (!_lines.IsFilled(first.Column, first.Row))
            return;
        for (int row = first.Row; row <= Math.Min(last.Row, _lines.Count); row++)
            for (int column = first.Column; column <= Math.Min(last.Column, _lines.Width - 1); column++)
                if ((column, row) != first)
                {
                    budget.Take(64); // a few merged ranges can cover a sheet many times over
                    Note(row, column, SheetProblems.CellMerged, "", $"{CellAddress.Of(first.Column, first.Row)} ({range})");
                }
    }

    private void Note(int row, int column, ProblemKind kind, string found, string particular = "")
    {
        if (!_faults.TryGetValue(row, out var ofRow))
            _faults.Add(row, ofRow = []);
        ofRow.Add(new CellFault(column, kind, found, particular));
    }

    private static int Number(XmlReader xml, string attribute, int missing) =>
        xml.GetAttribute(attribute) is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : missing;

    private static bool IsSet(XmlReader xml, string attribute) => xml.GetAttribute(attribute) is "1" or "true";
}
