using HipAssess.Import.Columns;

namespace HipAssess.Import.Rows;

/// <summary>
/// Fresh and fatigued under another title: where no column is called condition, one whose cells are nothing but such words is it. Pre and post
/// are not among them: they may be seasons, which are followed and not kept apart.
/// </summary>
internal static class ConditionColumns
{
    private static readonly HashSet<string> Words = new[]
    {
        "fresh", "rested", "unfatigued", "nonfatigued", "fatigued", "fatigue", "tired", "exhausted", "prefatigue", "postfatigue", "ermüdet", "erholt", "fatigado", "fatigué",
    }.ToHashSet();

    /// <summary>The columns to look at: those not read, in a file whose rows have a day.</summary>
    public static IReadOnlyList<Column> Candidates(Layout layout) =>
        layout.IsRoster || layout.Profile is not null || layout.Of(ColumnRole.Condition) is not null || layout.Of(ColumnRole.Date) is null
            ? []
            : [.. layout.Columns.Where(c => c.Role is null)];

    /// <summary>The layout with its condition.</summary>
    public static Layout Choose(IEnumerable<ColumnCells> looked, Layout layout) =>
        looked.Where(cells => cells.Column.Role is null && cells.Words.Count > 1 && cells.Words.All(word => Words.Contains(Vocabulary.Plain(word)))).ToList() is [var only]
            ? layout.With(only.Column, ColumnRole.Condition, "condition", "its cells are conditions of a test, and no column is called condition")
            : layout;
}
