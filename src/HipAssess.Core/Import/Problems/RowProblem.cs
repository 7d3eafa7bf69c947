namespace HipAssess.Import.Problems;

/// <summary>Something wrong with a row, on its way into the log.</summary>
internal sealed record RowProblem(ProblemKind Kind, ColumnPlace? Column, string Found, object?[] Particulars);
