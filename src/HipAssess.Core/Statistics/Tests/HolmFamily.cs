namespace HipAssess.Statistics.Tests;

/// <summary>
/// P-values that Holm's correction adjusts together. Each is worked out when it is asked for, and all when the first adjusted
/// one is: a large table needs few of them.
/// </summary>
public sealed class HolmFamily
{
    private readonly List<FamilyP> members = [];
    private double[]? adjusted;

    /// <summary>Adds the lower-tail p of a place in a norm.</summary>
    public FamilyP AddLowerTail(SingleCase place) => Add(place, isTwoSided: false);

    /// <summary>Adds the two-sided p of a place in a norm.</summary>
    public FamilyP AddTwoSided(SingleCase place) => Add(place, isTwoSided: true);

    internal double AdjustedAt(int index) => (adjusted ??= [.. Holm.Adjust([.. members.Select(member => (double?)member.P)]).Select(p => p!.Value)])[index];

    private FamilyP Add(SingleCase place, bool isTwoSided)
    {
        var p = new FamilyP(this, members.Count, place, isTwoSided);
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
    private readonly bool isTwoSided;
    private double known = double.NaN;

    internal FamilyP(HolmFamily family, int index, SingleCase place, bool isTwoSided) =>
        (this.family, this.index, this.place, this.isTwoSided) = (family, index, place, isTwoSided);

    /// <summary>The p-value itself.</summary>
    public double P => double.IsNaN(known) ? known = isTwoSided ? place.TwoSided : place.LowerTail : known;

    /// <summary>What Holm's correction over the family makes of it.</summary>
    public double PHolm => family.AdjustedAt(index);
}
