using CsCheck;
using HipAssess.Import.Columns;
using HipAssess.Statistics.Tests;

namespace HipAssess.Tests.Statistics;

/// <summary>Against R's p.adjust (tests/reference/distributions.R).</summary>
public class AdjustedPTests
{
    private static readonly Gen<double?[]> Families = Gen.Double[0, 1].Nullable().Array[1, 20];

    [Fact]
    public void Holm_and_Benjamini_Hochberg_agree_with_R_and_skip_missing_p()
    {
        foreach (var family in ReferenceFile.Rows("adjusted-p.csv").GroupBy(row => row.Text("family")))
        {
            double?[] p = [.. family.Select(row => row.Optional("p"))];
            AgreesWith(family.Select(row => row.Optional("holm")), Holm.Adjust(p));
            AgreesWith(family.Select(row => row.Optional("bh")), BenjaminiHochberg.Adjust(p));
        }

        static void AgreesWith(IEnumerable<double?> expected, IReadOnlyList<double?> actual)
        {
            foreach (var (wanted, found) in expected.Zip(actual))
                if (wanted is { } value)
                    Close.Relative(value, found, 1e-14);
                else
                    Assert.Null(found);
        }
    }

    [Fact]
    public void Adjusting_never_lowers_a_p_and_Benjamini_Hochberg_never_exceeds_Holm() =>
        Families.Sample(p =>
        {
            var holm = Holm.Adjust(p);
            var bh = BenjaminiHochberg.Adjust(p);
            return Enumerable.Range(0, p.Length).All(i =>
                p[i] is null ? holm[i] is null && bh[i] is null : p[i] <= bh[i] && bh[i] <= holm[i] + 1e-15 && holm[i] <= 1);
        });

    [Fact]
    public void No_adjusted_p_of_a_family_is_below_the_lowest_that_is_possible() =>
        Gen.Select(Gen.Double[-8, 8], Gen.Int[2, 300], Gen.Int[0, 3].Select(i => new double?[] { null, 0.2, 0.5, 0.8 }[i])).Array[1, 14].Sample(cases =>
        {
            var family = new HolmFamily();
            FamilyP[] members = [.. cases.Select(one => one.Item3 is { } weight
                ? family.AddOwnTail(new SingleCase(one.Item1, 0, 1, one.Item2), weight)
                : family.AddLowerTail(new SingleCase(one.Item1, 0, 1, one.Item2)))];
            return members.All(p => p.PHolm >= family.LowestPossible * (1 - 1e-12) && p.MayStayBelow(p.PHolm));
        });

    [Fact]
    public void The_order_of_the_muscle_groups_does_not_matter() =>
        Families.Sample(p => Holm.Adjust(p).SequenceEqual(Holm.Adjust([.. p.Reverse()]).Reverse())
            && BenjaminiHochberg.Adjust(p).SequenceEqual(BenjaminiHochberg.Adjust([.. p.Reverse()]).Reverse()));
}
