using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace HipAssess.Import.Spreadsheets;

/// <summary>The texts cells share, and how a text is put together.</summary>
internal static partial class SharedStrings
{
    /// <summary>Reads <c>sharedStrings.xml</c>.</summary>
    public static List<string> Read(XmlReader xml)
    {
        var strings = new List<string>();
        xml.Read();
        while (!xml.EOF)
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
                strings.Add(ReadItem(xml));
            else
                xml.Read();
        return strings;
    }

    /// <summary>The text of the element the reader stands on, its runs joined; how it is pronounced is left out. The reader goes behind it.</summary>
    public static string ReadItem(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }
        var text = new StringBuilder();
        int depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
                xml.Skip();
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
                text.Append(xml.ReadElementContentAsString());
            else
                xml.Read();
        xml.Read();
        return Decoded(text.ToString());
    }

    /// <summary>Characters XML cannot hold stand as <c>_x000D_</c>.</summary>
    public static string Decoded(string text) => !text.Contains("_x", StringComparison.Ordinal) ? text
        : Escaped().Replace(text, one => ((char)int.Parse(one.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
