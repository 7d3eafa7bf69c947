namespace HipAssess.Import.Cells;

/// <summary>How a test was done (position, contraction, mode, condition), so that two spellings of it are one.</summary>
public static class StatedText
{
    /// <summary>Lower case, single blanks.</summary>
    public static string Of(string text) => string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
