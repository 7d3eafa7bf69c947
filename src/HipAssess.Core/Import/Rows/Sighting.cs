using HipAssess.Import.Columns;

namespace HipAssess.Import.Rows;

/// <summary>A cell that shows how a file is written.</summary>
internal sealed record Sighting(string Text, long Line, Column Column)
{
    public static Sighting? Earlier(Sighting? a, Sighting? b) => a is null || b?.Line < a.Line ? b : a;
}
