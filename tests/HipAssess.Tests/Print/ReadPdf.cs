using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HipAssess.Reports.Print;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace HipAssess.Tests.Print;

/// <summary>A PDF as another program reads it.</summary>
internal sealed partial class ReadPdf : IDisposable
{
    private readonly PdfDocument document;

    private ReadPdf(byte[] bytes) => (Bytes, document) = (bytes, PdfDocument.Open(bytes));

    public byte[] Bytes { get; }

    public static ReadPdf Of(Printout printout, Paper? paper = null) => new(Written(printout, paper));

    public static ReadPdf Of(PdfFile file)
    {
        using var written = new MemoryStream();
        file.Save(written);
        return new(written.ToArray());
    }

    public static byte[] Written(Printout printout, Paper? paper = null)
    {
        using var written = new MemoryStream();
        PdfFile.Write(written, LaidOut.Of(printout, paper ?? Paper.A4));
        return written.ToArray();
    }

    public string Title => document.Information.Title ?? "";

    public ImmutableArray<Page> Pages => [.. document.GetPages()];

    /// <summary>The text of each page, with single spaces.</summary>
    public ImmutableArray<string> Texts => [.. Pages.Select(page => Spaces().Replace(page.Text, " "))];

    public string Text => string.Join(" ", Texts);

    public string Language => Catalog.TryGet(NameToken.Create("Lang"), out IToken language) ? ((StringToken)language).Data : "";

    /// <summary>Titles of the bookmarks, those below others after a slash.</summary>
    public ImmutableArray<string> Bookmarks => document.TryGetBookmarks(out var bookmarks)
        ? [.. bookmarks.Roots.SelectMany(root => root.Children.Select(child => $"{root.Title}/{child.Title}").Prepend(root.Title))]
        : [];

    /// <summary>Every tag with its alternative text, in reading order.</summary>
    public ImmutableArray<(string Tag, string Alternative)> Tags => [.. Walk(Catalog.Data["StructTreeRoot"])];

    /// <summary>The file with the times it was written at taken out.</summary>
    public static string Timeless(byte[] bytes) => Times().Replace(System.Text.Encoding.Latin1.GetString(bytes), "");

    public void Dispose() => document.Dispose();

    private DictionaryToken Catalog => document.Structure.Catalog.CatalogDictionary;

    private IEnumerable<(string, string)> Walk(IToken token)
    {
        switch (token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data).Data : token)
        {
            case ArrayToken kids:
                foreach (var kid in kids.Data.SelectMany(Walk))
                    yield return kid;
                break;
            case DictionaryToken element:
                if (element.TryGet(NameToken.Create("S"), out NameToken tag))
                    yield return (tag.Data, element.TryGet(NameToken.Create("Alt"), out IToken alternative) ? Said(alternative) : "");
                if (element.TryGet(NameToken.Create("K"), out IToken inside))
                    foreach (var kid in Walk(inside))
                        yield return kid;
                break;
        }
    }

    private static string Said(IToken token) => token switch { StringToken text => text.Data, HexToken hex => hex.Data, _ => "" };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\(D:\d{14}[^)]*\)|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[^<]*")]
    private static partial Regex Times();
}
