using System.Text;

namespace HipAssess.Reports.Pages.Parts;

/// <summary>
/// The text of a page or a part of one. It is kept in pieces: a report with its charts has 300,000 letters, which one string would hold a second time
/// for each of a thousand athletes.
/// </summary>
public sealed class HtmlText
{
    private readonly StringBuilder pieces = new();

    private HtmlText()
    {
    }

    /// <summary>What somebody writes.</summary>
    /// <param name="write">Writes all of it, at once.</param>
    internal static HtmlText Of(Action<TextWriter> write)
    {
        var text = new HtmlText();
        using var writer = new StringWriter(text.pieces);
        write(writer);
        return text;
    }

    /// <summary>Writes all of it.</summary>
    public void WriteTo(TextWriter to) => to.Write(pieces);

    /// <inheritdoc/>
    public override string ToString() => pieces.ToString();
}
