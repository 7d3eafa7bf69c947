using System.Text;

namespace HipAssess.Reports.Pages.Parts;

/// <summary>
/// The text of a page or a part of one, in pieces: a report with its charts has 300,000 letters, which in one string would be copied, and collected,
/// for each of a thousand athletes.
/// </summary>
public sealed class HtmlText
{
    private readonly List<ReadOnlyMemory<char>> pieces;

    private HtmlText(List<ReadOnlyMemory<char>> pieces) => this.pieces = pieces;

    /// <summary>What somebody writes.</summary>
    /// <param name="write">Writes all of it, at once.</param>
    internal static HtmlText Of(Action<TextWriter> write)
    {
        using var writer = new PieceWriter();
        write(writer);
        return new(writer.Pieces);
    }

    /// <summary>Writes all of it.</summary>
    public void WriteTo(TextWriter to)
    {
        foreach (var piece in pieces)
            to.Write(piece.Span);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(pieces.Sum(piece => piece.Length), pieces, static (whole, pieces) =>
    {
        foreach (var piece in pieces)
        {
            piece.Span.CopyTo(whole);
            whole = whole[piece.Length..];
        }
    });

    // Long strings, the charts, stay pieces of their own.
    private sealed class PieceWriter : TextWriter
    {
        private const int Length = 16 * 1024, Long = 2 * 1024;

        private readonly List<ReadOnlyMemory<char>> pieces = [];
        private char[] piece = new char[Length];
        private int from, to;

        public override Encoding Encoding => Encoding.UTF8;

        public List<ReadOnlyMemory<char>> Pieces
        {
            get
            {
                EndPiece();
                return pieces;
            }
        }

        public override void Write(char value) => Write([value]);

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(ReadOnlySpan<char> buffer)
        {
            while (!buffer.IsEmpty)
            {
                if (to == Length)
                {
                    EndPiece();
                    (piece, from, to) = (new char[Length], 0, 0);
                }
                int fits = Math.Min(buffer.Length, Length - to);
                buffer[..fits].CopyTo(piece.AsSpan(to));
                to += fits;
                buffer = buffer[fits..];
            }
        }

        public override void Write(string? value)
        {
            if (value is not { Length: >= Long })
            {
                Write(value.AsSpan());
                return;
            }
            EndPiece();
            pieces.Add(value.AsMemory());
        }

        private void EndPiece()
        {
            if (to > from)
                pieces.Add(piece.AsMemory(from, to - from));
            from = to;
        }
    }
}
