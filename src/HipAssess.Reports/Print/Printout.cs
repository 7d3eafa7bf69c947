using System.Collections.Immutable;
using HipAssess.Reports.Letterheads;

namespace HipAssess.Reports.Print;

/// <summary>A report as it goes on paper: what it says in which order, without a place for anything.</summary>
/// <param name="Title">What a reader's window and the bookmark say.</param>
/// <param name="Footer">Whose it is and of which day: stands on every sheet.</param>
/// <param name="MadeBy">The tool with its version: stands on every sheet.</param>
public sealed record Printout(string Title, string Footer, string MadeBy)
{
    /// <summary>Who hands it out; null for nobody named.</summary>
    public Letterhead? Letterhead { get; init; }

    internal ImmutableArray<Block> Blocks { get; init; } = [];
}
