namespace HipAssess.Cli.Output;

/// <summary>Sentences on lines that print, behind a label.</summary>
public static class WrappedText
{
    /// <summary>Letters on a line.</summary>
    public const int Width = 78;

    /// <summary>Writes one paragraph.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="label">Before its first line; shorter than the indent.</param>
    /// <param name="text">The sentences.</param>
    /// <param name="indent">Where every line begins.</param>
    public static void Write(TextWriter to, string label, string text, int indent = 10)
    {
        string line = label.PadRight(indent);
        foreach (string word in text.Split(' '))
        {
            if (line.Length + word.Length > Width && line.Length > indent)
            {
                to.WriteLine(line.TrimEnd());
                line = new string(' ', indent);
            }
            line += word + " ";
        }
        to.WriteLine(line.TrimEnd());
    }
}
