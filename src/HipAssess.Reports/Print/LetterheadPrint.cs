using HipAssess.Reports.Letterheads;
using HipAssess.Reports.Words.Printed;

namespace HipAssess.Reports.Print;

/// <summary>The head and the foot of a report that somebody hands out; nothing where nobody is named.</summary>
internal static class LetterheadPrint
{
    /// <summary>Name and address; the logo is drawn beside them.</summary>
    public static IEnumerable<Block> Top(Letterhead? head) => head is null ? [] :
        [new Block.Paragraph("", Style.Body, head.Name), .. head.Address.Select(line => new Block.Paragraph(line, Style.Small))];

    /// <summary>Comment, tester and the line to sign.</summary>
    public static IEnumerable<Block> Foot(Letterhead? head)
    {
        if (head is null)
            yield break;
        if (head.Comment.Length > 0)
            yield return new Block.Paragraph(head.Comment, Style.Body, LetterheadWords.Comment);
        if (LetterheadWords.Tester(head.Tester) is { Length: > 0 } tester)
            yield return new Block.Paragraph(tester, Style.Body);
        if (head.Signature is not { } name)
            yield break;
        yield return new Block.Paragraph(LetterheadWords.SignatureLine, Style.Lead);
        yield return new Block.Paragraph(LetterheadWords.Signature(name), Style.Small);
    }
}
