using System.Xml;

namespace HipAssess.Import.Spreadsheets;

/// <summary>What a number in a cell stands for, by the format it is shown in.</summary>
internal enum NumberKind
{
    Plain,
    Date,
    Time,
    Percent,
}

/// <summary>The kinds of number by style of cell. Formats tell dates from numbers; nothing is ever read as it is shown.</summary>
internal sealed class NumberFormats
{
    /// <summary>Ecma-376, part 1, 18.8.30: formats without a code in the file. Those of East Asian calendars are dates too.</summary>
    private static readonly (int From, int To, NumberKind Kind)[] BuiltIn =
        [(9, 10, NumberKind.Percent), (14, 17, NumberKind.Date), (18, 21, NumberKind.Time), (22, 22, NumberKind.Date), (27, 36, NumberKind.Date), (45, 45, NumberKind.Time), (47, 47, NumberKind.Time), (50, 58, NumberKind.Date)];

    private readonly List<NumberKind> _styles = [];

    /// <summary>The kind of a cell's style; plain where the file does not define it.</summary>
    public NumberKind this[int style] => style >= 0 && style < _styles.Count ? _styles[style] : NumberKind.Plain;

    /// <summary>Reads <c>styles.xml</c>.</summary>
    public static NumberFormats Read(XmlReader xml)
    {
        var (formats, codes) = (new NumberFormats(), new Dictionary<int, string>());
        bool isOfCells = false;
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "numFmt")
                codes[Number(xml, "numFmtId")] = xml.GetAttribute("formatCode") ?? "";
            else if (xml.LocalName == "cellXfs")
                isOfCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            else if (isOfCells && xml.NodeType == XmlNodeType.Element && xml.LocalName == "xf")
                formats._styles.Add(KindOf(Number(xml, "numFmtId"), codes));
        return formats;
    }

    /// <summary>The kind of a format by its code, of which the section for positive numbers counts.</summary>
    public static NumberKind KindOf(string code)
    {
        bool date = false, time = false, percent = false;
        for (int i = 0; i < code.Length && code[i] != ';'; i++)
            switch (char.ToLowerInvariant(code[i]))
            {
                case '"': i = End(code, i, '"'); break;
                case '[' when IsElapsed(code, i): return NumberKind.Plain; // [h]:mm counts hours, and is no time of day
                case '[': i = End(code, i, ']'); break;
                case '\\' or '_' or '*': i++; break;
                case 'g' when code.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase): i += "General".Length - 1; break;
                case 'a' when code.AsSpan(i).StartsWith("AM/PM", StringComparison.OrdinalIgnoreCase): (time, i) = (true, i + 4); break;
                case 'y' or 'd' or 'e' when !IsExponent(code, i): date = true; break;
                case 'm': date |= !time && !IsMinutes(code, i); break;
                case 'h' or 's': time = true; break;
                case '%': percent = true; break;
            }
        return date ? NumberKind.Date : time ? NumberKind.Time : percent ? NumberKind.Percent : NumberKind.Plain;
    }

    private static NumberKind KindOf(int format, Dictionary<int, string> codes) => codes.TryGetValue(format, out string? code) ? KindOf(code)
        : Array.Find(BuiltIn, one => one.From <= format && format <= one.To).Kind;

    private static int End(string code, int start, char mark) => code.IndexOf(mark, start + 1) is >= 0 and var end ? end : code.Length;

    private static bool IsElapsed(string code, int at) => at + 2 < code.Length && char.ToLowerInvariant(code[at + 1]) is 'h' or 'm' or 's' && code[at + 2] is ']' or 'h' or 'm' or 's' or 'H' or 'M' or 'S';

    private static bool IsExponent(string code, int at) => code[at] is 'e' or 'E' && at + 1 < code.Length && code[at + 1] is '+' or '-';

    // mm:ss are minutes.
    private static bool IsMinutes(string code, int at) => code.AsSpan(at).TrimStart("mM") is [':', ..];

    private static int Number(XmlReader xml, string attribute) => int.TryParse(xml.GetAttribute(attribute), out int number) ? number : -1;
}
