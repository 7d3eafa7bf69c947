using HipAssess.Import.Columns;

namespace HipAssess.Import;

/// <summary>Positions that make a movement a test with a name of its own.</summary>
public static class TestPositions
{
    /// <summary>The position that words for a test mean (<c>modified thomas test</c>); null for any other.</summary>
    public static string? Named(string position) => MovementVariant.Named(position);
}
