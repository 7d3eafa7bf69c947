using HipAssess.Import.Problems;

namespace HipAssess.Import.Spreadsheets;

/// <summary>A sheet as tab-separated UTF-8, one line for each of its rows, so that lines are rows; and what a text cannot say.</summary>
internal sealed class SheetText(string name, byte[] text, IReadOnlyDictionary<int, List<CellFault>> faults, IReadOnlyList<int> hiddenRows, IReadOnlyList<(int First, int Last)> hiddenColumns)
{
    /// <summary>Name of the sheet.</summary>
    public string Name => name;

    /// <summary>Every filled row has as many cells as the widest.</summary>
    public byte[] Text => text;

    /// <summary>Other sheets by name, in the workbook's order.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>Filled rows nobody sees, from 1, in order.</summary>
    public IReadOnlyList<int> HiddenRows => hiddenRows;

    /// <summary>What is wrong with cells of a row.</summary>
    public IReadOnlyList<CellFault> FaultsOf(int row) => faults.TryGetValue(row, out var found) ? found : [];

    /// <summary>Nobody sees the column.</summary>
    /// <param name="column">From 0.</param>
    public bool IsHidden(int column) => hiddenColumns.Any(range => range.First <= column && column <= range.Last);
}

/// <summary>A cell that holds no value it could be read as.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Kind">Why.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Particular">What the message names.</param>
internal sealed record CellFault(int Column, ProblemKind Kind, string Found, string Particular = "");
