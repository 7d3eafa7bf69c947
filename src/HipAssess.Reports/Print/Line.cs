using System.Collections.Immutable;

namespace HipAssess.Reports.Print;

/// <summary>One line of text as it is printed.</summary>
/// <param name="Runs">From left to right: what, in bold or not, and how far from the start.</param>
/// <param name="Width">Of all, in points.</param>
internal sealed record Line(ImmutableArray<(string Text, bool IsBold, double X)> Runs, double Width);
