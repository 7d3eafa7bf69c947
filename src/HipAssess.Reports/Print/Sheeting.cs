using System.Collections.Immutable;

namespace HipAssess.Reports.Print;

/// <summary>Pieces put on sheets of paper.</summary>
internal static class Sheeting
{
    /// <summary>
    /// From top to bottom. What stays with the next piece goes to the next sheet with it, and a table that goes on repeats its heads.
    /// </summary>
    public static ImmutableArray<Sheet> Of(ImmutableArray<Piece> pieces, Paper paper)
    {
        var sheets = ImmutableArray.CreateBuilder<Sheet>();
        var sheet = ImmutableArray.CreateBuilder<(Piece, double)>();
        double y = paper.Top;
        for (int i = 0; i < pieces.Length; i++)
        {
            if (pieces[i] is Piece.NextSheet || (sheet.Count > 0 && y + Together(pieces, i) > paper.Bottom))
                Turn();
            if (pieces[i] is Piece.NextSheet)
                continue;
            if (pieces[i] is Piece.Row { Head: { } head } && sheet.Count == 0)
                Put(head);
            Put(pieces[i]);
        }
        Turn();
        return sheets.ToImmutable();

        void Put(Piece piece)
        {
            y += sheet.Count == 0 ? 0 : piece.Above;
            sheet.Add((piece, y));
            y += piece.Height;
        }

        void Turn()
        {
            if (sheet.Count > 0)
                sheets.Add(new Sheet(sheet.ToImmutable()));
            sheet.Clear();
            y = paper.Top;
        }
    }

    // The height of a piece and of all that has to follow it.
    private static double Together(ImmutableArray<Piece> pieces, int from)
    {
        double height = 0;
        for (int i = from; i < pieces.Length; i++)
        {
            height += pieces[i].Above + pieces[i].Height;
            if (!pieces[i].StaysWithNext)
                break;
        }
        return height;
    }
}
