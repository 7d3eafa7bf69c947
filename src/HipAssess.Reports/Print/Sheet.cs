using System.Collections.Immutable;

namespace HipAssess.Reports.Print;

/// <summary>One side of paper: every piece with the height at which it starts.</summary>
internal sealed record Sheet(ImmutableArray<(Piece Piece, double Y)> Pieces);
