using System.Text;
using HipAssess.Reports.Words;

namespace HipAssess.Cli.Output;

/// <summary>
/// Standard error: whatever a command line, a path or a file brings along, no control character reaches the terminal raw.
/// What cannot be written there (a full disk, a closed stream) is let go: the exit code says how the run went.
/// </summary>
/// <param name="inner">Where to.</param>
public sealed class VisibleWriter(TextWriter inner) : TextWriter
{
    private readonly Lock gate = new();

    /// <summary>The writer behind, for what the tool itself does with a terminal.</summary>
    public TextWriter Inner => inner;

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override string NewLine => "\n";

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        string[] parts = (value ?? "").ReplaceLineEndings("\n").Split('\n');
        string text = string.Join('\n', parts.Select(part => string.Join('\t', part.Split('\t').Select(VisibleText.Visible))));
        LetGo(() => inner.Write(text));
    }

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + NewLine);

    /// <inheritdoc/>
    public override void Flush() => LetGo(inner.Flush);

    private void LetGo(Action write)
    {
        try
        {
            lock (gate)
                write();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // There is nowhere left to say so.
        }
    }
}
