using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics.Tests;

namespace HipAssess.Studies;

/// <summary>Whether injuries fall on the dominant side. The study found no influence: χ²(1) = 0.134, P = .71.</summary>
/// <param name="Table">Rows: dominant side left, right; columns: injured side left, right.</param>
/// <param name="Unknown">Injured athletes of unknown dominance, left out.</param>
/// <param name="ChiSquare">Without correction; null when a margin is empty.</param>
/// <param name="ChiSquareYates">With Yates' correction.</param>
/// <param name="FisherP">Exact; null without athletes.</param>
/// <param name="OnDominantSide">Athletes injured on the dominant side.</param>
/// <param name="BinomialP">Against one half; null without athletes.</param>
/// <param name="Notes">Why something is null.</param>
public sealed record DominanceStudy(
    TwoByTwo Table, int Unknown, ChiSquare? ChiSquare, ChiSquare? ChiSquareYates, double? FisherP, int OnDominantSide, double? BinomialP,
    ImmutableArray<Note> Notes)
{
    /// <summary>The injured athletes of known dominance.</summary>
    public static DominanceStudy Of(Participants participants)
    {
        Participant[] injured = [.. participants.In(Group.Injured)];
        int Count(Side dominant, Side side) =>
            injured.Count(p => p.Facts.DominantSide == dominant && p.Facts.InjuredSide == side);
        var table = new TwoByTwo(
            Count(Side.Left, Side.Left), Count(Side.Left, Side.Right), Count(Side.Right, Side.Left), Count(Side.Right, Side.Right));
        int unknown = injured.Length - table.Total, on = table.A + table.D;
        var notes = new List<Note>();
        if (table.Total == 0)
            notes.Add(new(injured.Length == 0 ? StudyNoteCodes.NoInjured : NoteCodes.FactsNotGiven));
        else if (table.ChiSquare() is null)
            notes.Add(new(StudyNoteCodes.EmptyMargin));
        if (unknown > 0)
            notes.Add(new(StudyNoteCodes.DominanceUnknown, Number: unknown));
        return new(
            table, unknown, table.ChiSquare(), table.ChiSquareYates(), table.FisherP(), on, ExactBinomial.P(on, table.Total), [.. notes]);
    }
}
