using HipAssess.Statistics.Distributions;

namespace HipAssess.Statistics.Tests;

/// <summary>
/// P-values that Holm's correction adjusts together. Each is worked out when it is asked for, and all when the first adjusted
/// one is: a large table needs few of them.
/// </summary>
public sealed class HolmFamily
{
    private readonly List<FamilyP> members = [];
    private double[]? adjusted;
    private double farthest, largestWeight; // how far out the farthest tail begins; one that begins beyond the middle holds half or more

    /// <summary>Adds the lower-tail p of a place in a norm.</summary>
    public FamilyP AddLowerTail(SingleCase place) => Add(place, weight: null);

    /// <summary>
    /// Adds the p of the tail on the place's own side of the mean, where this share of the error is given to that direction;
    /// an equal share gives the two-sided p.
    /// </summary>
    public FamilyP AddOwnTail(SingleCase place, double weight) => Add(place, weight);

    /// <summary>
    /// No adjusted p of the family is below this: t has longer tails than the normal distribution, and the smallest of m p-values counts m times. It
    /// takes one tail in place of m, and answers most questions whether anything stays unusual.
    /// </summary>
    internal double LowestPossible => Math.Min(1, members.Count * Normal.LowerTail(-farthest) / largestWeight);

    internal double AdjustedAt(int index) => (adjusted ??= [.. Holm.Adjust([.. members.Select(member => (double?)member.P)]).Select(p => p!.Value)])[index];

    private FamilyP Add(SingleCase place, double? weight)
    {
        farthest = Math.Max(farthest, weight is null ? -place.T : Math.Abs(place.T));
        largestWeight = Math.Max(largestWeight, weight ?? 1);
        var p = new FamilyP(this, members.Count, place, weight);
        members.Add(p);
        return p;
    }
}

/// <summary>One p-value of a family.</summary>
public sealed class FamilyP
{
    private readonly HolmFamily family;
    private readonly int index;
    private readonly SingleCase place;
    private readonly double? weight;
    private double known = double.NaN;

    internal FamilyP(HolmFamily family, int index, SingleCase place, double? weight) =>
        (this.family, this.index, this.place, this.weight) = (family, index, place, weight);

    /// <summary>The p-value itself.</summary>
    public double P => double.IsNaN(known) ? known = weight is { } share ? place.OwnTail(share) : place.LowerTail : known;

    /// <summary>False only when the adjusted p is surely above this.</summary>
    internal bool MayStayBelow(double limit) => family.LowestPossible <= (1 + 1e-9) * limit;

    /// <summary>What Holm's correction over the family makes of it.</summary>
    public double PHolm => family.AdjustedAt(index);
}
