namespace HipAssess.Import.Problems;

/// <summary>Where a cell of a sheet is, as spreadsheets call it: <c>B7</c>.</summary>
internal static class CellAddress
{
    private const int Letters = 26;

    /// <summary>E.g. <c>AA3</c>.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="row">From 1.</param>
    public static string Of(int column, long row) => FormattableString.Invariant($"{Column(column)}{row}");

    /// <summary>E.g. <c>AA</c> of 26.</summary>
    public static string Column(int column) => column < Letters ? $"{(char)('A' + column)}" : Column((column / Letters) - 1) + (char)('A' + (column % Letters));

    /// <summary>Column from 0 and row from 1 of <c>$B$7</c> or <c>B7</c>; 0 for the row that is not named; null when it is no address.</summary>
    public static (int Column, int Row)? Read(ReadOnlySpan<char> text)
    {
        int at = 0, column = 0, row = 0;
        for (; at < text.Length && (text[at] == '$' || char.IsAsciiLetterUpper(text[at])); at++)
            if (text[at] != '$' && (column = (column * Letters) + text[at] - 'A' + 1) > 1 << 14)
                return null;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
            if ((row = (row * 10) + text[at] - '0') > 1 << 20)
                return null;
        return at == text.Length && column > 0 ? (column - 1, row) : null;
    }
}
