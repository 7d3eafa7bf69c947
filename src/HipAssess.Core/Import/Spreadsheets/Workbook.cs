using System.IO.Compression;
using System.Xml;
using HipAssess.Import.Problems;

namespace HipAssess.Import.Spreadsheets;

/// <summary>An .xlsx file: a zip of XML, of which the sheets, their texts and the formats that tell dates are read.</summary>
internal sealed class Workbook : IDisposable
{
    /// <summary>All that is unpacked and made of it, in bytes: far more than any cohort, and less than a machine has.</summary>
    private const long Largest = 256L << 20;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true };

    private readonly ZipArchive _zip;
    private readonly UnpackedStream.Budget _budget;
    private readonly List<string> _strings = [];
    private readonly NumberFormats _formats = new();
    private readonly bool _from1904;

    private Workbook(ZipArchive zip, long largest)
    {
        (_zip, _budget) = (zip, new UnpackedStream.Budget(largest));
        string main = Related("", "/officeDocument").Select(part => part.Value).FirstOrDefault() ?? throw new XmlException("it has no sheets");
        var sheets = new List<Sheet>();
        var worksheets = Related(main, "/worksheet");
        using (var xml = Open(main))
            while (xml.Read())
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "workbookPr")
                    _from1904 = xml.GetAttribute("date1904") is "1" or "true";
                else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheet" && xml.GetAttribute("name") is { } name && worksheets.TryGetValue(RelationOf(xml), out string? part))
                    sheets.Add(new Sheet(name, part, xml.GetAttribute("state") is "hidden" or "veryHidden"));
        Sheets = sheets;
        if (Related(main, "/sharedStrings").Values.FirstOrDefault() is { } strings)
            using (var xml = Open(strings))
                _strings = SharedStrings.Read(xml);
        if (Related(main, "/styles").Values.FirstOrDefault() is { } styles)
            using (var xml = Open(styles))
                _formats = NumberFormats.Read(xml);
    }

    /// <summary>In the order of the workbook; sheets that are only charts are left out.</summary>
    public IReadOnlyList<Sheet> Sheets { get; }

    /// <summary>True for what begins as a zip file.</summary>
    public static bool IsZip(ReadOnlySpan<byte> start) => start.StartsWith("PK\x03\x04"u8);

    /// <summary>Opens it; null with the problem when it is something else, or cannot be read.</summary>
    /// <param name="content">All of the file.</param>
    /// <param name="problems">Are told.</param>
    /// <param name="largest">Of all that is unpacked, in bytes.</param>
    public static Workbook? Open(Stream content, ProblemLog problems, long largest = Largest)
    {
        try
        {
            var zip = new ZipArchive(content, ZipArchiveMode.Read);
            if (OtherKind(zip) is not { } other)
                return new Workbook(zip, largest);
            problems.Add(SheetProblems.Other, particulars: other);
            return null;
        }
        catch (UnpackedStream.TooLargeException)
        {
            problems.Add(SheetProblems.TooLarge, particulars: largest >> 20);
        }
        catch (Exception e) when (IsDamage(e))
        {
            problems.Add(SheetProblems.Damaged, particulars: Why(e));
        }
        return null;
    }

    /// <summary>The text of a sheet; null with the problem when it cannot be read.</summary>
    public SheetText? Read(Sheet sheet, char mark, ProblemLog problems)
    {
        try
        {
            using var xml = Open(sheet.Part);
            return new SheetReader(_strings, _formats, _from1904, mark, _budget).Read(xml, sheet.Name, [.. Sheets.Select(one => one.Name)]);
        }
        catch (UnpackedStream.TooLargeException)
        {
            problems.Add(SheetProblems.TooLarge, particulars: Largest >> 20);
        }
        catch (Exception e) when (IsDamage(e))
        {
            problems.Add(SheetProblems.Damaged, particulars: Why(e));
        }
        return null;
    }

    public void Dispose() => _zip.Dispose();

    // What else is packed as a zip.
    private static string? OtherKind(ZipArchive zip)
    {
        if (zip.GetEntry("mimetype") is not null)
            return "an OpenDocument file (.ods)";
        if (zip.GetEntry("xl/workbook.bin") is not null)
            return "a binary workbook (.xlsb)";
        if (zip.Entries.Any(entry => entry.FullName.EndsWith(".iwa", StringComparison.Ordinal) || entry.FullName is "Index.zip" or "index.apxl"))
            return "a Numbers file";
        if (zip.GetEntry("word/document.xml") is not null)
            return "a text document (.docx)";
        return zip.GetEntry("[Content_Types].xml") is null ? "a zip file" : null;
    }

    // Parts a part refers to by a kind of relation, by the relation's name.
    private Dictionary<string, string> Related(string part, string kind)
    {
        int slash = part.LastIndexOf('/');
        string folder = part[..(slash + 1)], relations = $"{folder}_rels/{part[(slash + 1)..]}.rels";
        var related = new Dictionary<string, string>(StringComparer.Ordinal);
        if (_zip.GetEntry(relations) is null)
            return related;
        using var xml = Open(relations);
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("Type") is { } type && type.EndsWith(kind, StringComparison.Ordinal)
                && xml.GetAttribute("Target") is { } target && xml.GetAttribute("Id") is { } id)
                related[id] = Resolved(folder, target);
        return related;
    }

    private static string Resolved(string folder, string target)
    {
        if (target is ['/', ..])
            return target[1..];
        var parts = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (string step in target.Split('/'))
            if (step == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (step is not ("." or ".."))
                parts.Add(step);
        return string.Join('/', parts);
    }

    private static string RelationOf(XmlReader xml)
    {
        string relation = "";
        while (xml.MoveToNextAttribute())
            if (xml.LocalName == "id" && xml.Prefix.Length > 0)
                relation = xml.Value;
        xml.MoveToElement();
        return relation;
    }

    private XmlReader Open(string part)
    {
        var entry = _zip.GetEntry(part) ?? throw new XmlException($"part {part} is missing");
        _budget.Take(entry.Length > Largest ? entry.Length : 0); // refused before it is unpacked
        return XmlReader.Create(new UnpackedStream(entry.Open(), _budget), Settings);
    }

    private static bool IsDamage(Exception e) => e is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or FormatException or OverflowException;

    private static string Why(Exception e) => e is XmlException { LineNumber: 0 } ? e.Message.TrimEnd('.') : e is XmlException xml ? $"its XML is broken at {xml.LineNumber}:{xml.LinePosition}" : "it is no whole zip file";
}

/// <summary>One sheet.</summary>
/// <param name="Name">As on its tab.</param>
/// <param name="Part">Where it lies in the file.</param>
/// <param name="IsHidden">Nobody sees it.</param>
internal sealed record Sheet(string Name, string Part, bool IsHidden);
