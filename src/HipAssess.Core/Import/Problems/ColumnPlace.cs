namespace HipAssess.Import.Problems;

/// <summary>Where a column stands, and what people call it.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Label">The title, or the column's number when it has none.</param>
internal readonly record struct ColumnPlace(int Index, string Label);
