using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using HipAssess.Import;
using HipAssess.Import.Columns;
using HipAssess.Import.Sessions;
using HipAssess.Import.Text;

namespace HipAssess.Tests.Import;

/// <summary>Makes .xlsx files, so that what is in them is known to the byte.</summary>
internal static class Xlsx
{
    /// <summary>Styles of cells: 1 is a date (14), 2 a date of the file's own, 3 a percentage, 4 a time, 5 a date with time.</summary>
    private const string Styles = """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="170" formatCode="[$-407]d\.\ mmmm\ yyyy;@"/></numFmts>
        <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="10"/><xf numFmtId="20"/><xf numFmtId="22"/></cellXfs></styleSheet>
        """;

    /// <summary>One sheet of CSV text: numbers as numbers, dates as serial numbers in a date format, all else as shared texts.</summary>
    public static byte[] OfCsv(string csv, bool from1904 = false)
    {
        var strings = new List<string>();
        var rows = csv.TrimEnd('\n').Split('\n').Select((line, i) => $"<row r=\"{i + 1}\">{string.Concat(line.Split(',').Select((cell, c) => OfText(Address(c, i + 1), cell, strings, from1904)))}</row>");
        return Of([("Runners", string.Concat(rows), "", "")], strings, from1904);
    }

    /// <summary>One sheet of rows of XML.</summary>
    public static byte[] OfRows(string rows, string before = "", string behind = "") => Of([("Runners", rows, before, behind)]);

    /// <summary>A workbook.</summary>
    /// <param name="sheets">Name (hidden with a ! before it), rows, XML before and behind them.</param>
    /// <param name="strings">Shared texts.</param>
    /// <param name="from1904">Days are counted from 1904.</param>
    public static byte[] Of(IReadOnlyList<(string Name, string Rows, string Before, string Behind)> sheets, IReadOnlyList<string>? strings = null, bool from1904 = false)
    {
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return Zip(
        [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("_rels/.rels", $"<Relationships><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", $"<workbook xmlns:r=\"{Relations}\"><workbookPr date1904=\"{(from1904 ? 1 : 0)}\"/><sheets>"
                + string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name.TrimStart('!')}\" sheetId=\"{i + 1}\"{(sheet.Name[0] == '!' ? " state=\"hidden\"" : "")} r:id=\"s{i}\"/>")) + "</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships>"
                + string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"s{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))
                + $"<Relationship Id=\"t\" Type=\"{Relations}/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"f\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>"),
            ("xl/styles.xml", Styles),
            ("xl/sharedStrings.xml", $"<sst>{string.Concat((strings ?? []).Select(text => $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>"))}</sst>"),
            .. sheets.Select((sheet, i) => ($"xl/worksheets/sheet{i + 1}.xml", $"<worksheet>{sheet.Before}<sheetData>{sheet.Rows}</sheetData>{sheet.Behind}</worksheet>")),
        ]);
    }

    /// <summary>A zip file of texts.</summary>
    public static byte[] Zip(IEnumerable<(string Name, string Text)> parts)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        return bytes.ToArray();
    }

    /// <summary>A row of texts and numbers; what begins with &lt; is XML of a cell, without its address.</summary>
    public static string Row(int row, params ReadOnlySpan<string> cells)
    {
        var xml = new StringBuilder($"<row r=\"{row}\">");
        for (int i = 0; i < cells.Length; i++)
            xml.Append(cells[i] is ['<', ..] ? cells[i].Replace("<c", $"<c r=\"{Address(i, row)}\"")
                : cells[i].Length == 0 ? "" : IsNumber(cells[i]) ? $"<c r=\"{Address(i, row)}\"><v>{cells[i]}</v></c>"
                : $"<c r=\"{Address(i, row)}\" t=\"inlineStr\"><is><t>{cells[i]}</t></is></c>");
        return xml.Append("</row>").ToString();
    }

    /// <summary>Reads it as a file.</summary>
    public static Imported Read(byte[] workbook, ImportOptions? options = null) =>
        Importer.Read([InputSource.FromStream("runners.xlsx", new MemoryStream(workbook))], options ?? Csv.Options);

    private static string Address(int column, int row) => column < 26 ? $"{(char)('A' + column)}{row}" : $"A{(char)('A' + column - 26)}{row}";

    private static bool IsNumber(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static string OfText(string address, string cell, List<string> strings, bool from1904)
    {
        if (cell.Length == 0)
            return "";
        if (IsNumber(cell))
            return $"<c r=\"{address}\"><v>{cell}</v></c>";
        if (DateOnly.TryParseExact(cell, "yyyy-MM-dd", out var day))
            return $"<c r=\"{address}\" s=\"1\"><v>{day.DayNumber - (from1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30)).DayNumber}</v></c>";
        if (!strings.Contains(cell))
            strings.Add(cell);
        return $"<c r=\"{address}\" t=\"s\"><v>{strings.IndexOf(cell)}</v></c>";
    }
}
