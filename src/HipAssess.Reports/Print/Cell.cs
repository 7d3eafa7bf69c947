using HipAssess.Domain;

namespace HipAssess.Reports.Print;

/// <summary>One cell of a table.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Lead">In bold, before it.</param>
/// <param name="Side">Gets a square of that side's colour before it; null for none.</param>
internal sealed record Cell(string Text, string Lead = "", Side? Side = null)
{
    /// <summary>All of it in bold.</summary>
    public static Cell Strong(string text, Side? side = null) => new("", text, side);

    public static implicit operator Cell(string text) => new(text);
}
