using CsCheck;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Strength;

namespace HipAssess.Tests.Strength;

public class SideDifferenceTests
{
    private static readonly Gen<double> Newtons = Gen.Double[1, 2000];

    [Fact]
    public void The_weaker_side_is_named_and_counted_against_the_stronger()
    {
        var difference = SideDifferences.Of(left: 166, right: 200, injuredSide: null, isMarked: false);

        Assert.Equal(17, difference.Percent, 1e-12);
        Assert.Equal(Side.Left, difference.WeakerSide);
        Assert.Equal(Math.Log(200.0 / 166), difference.LnRatio, 1e-14);
        Assert.Null(difference.LsiPercent);
    }

    [Fact]
    public void The_indices_of_the_literature_follow_one_sign_rule()
    {
        // R: R <- 200; L <- 160; 100*(R-L)/max(R,L); 100*(R-L)/(.5*(R+L)); 100*(R-L)/(R+L); 100*2/pi*atan((R-L)/(R+L))
        var indices = SideDifferences.Of(160, 200, null, false).Indices;

        Assert.Equal(20, indices.PercentageDifference, 1e-12);
        Assert.Equal(22.2222222222222, indices.SymmetryIndex, 1e-12);
        Assert.Equal(11.1111111111111, indices.BilateralAsymmetry, 1e-12);
        Assert.Equal(7.04465749545545, indices.SymmetryAngle, 1e-12);
    }

    [Theory]
    [InlineData(Side.Left, 80)]
    [InlineData(Side.Right, 125)]
    public void The_limb_symmetry_index_is_injured_over_uninjured(Side injured, double expected) =>
        Assert.Equal(expected, SideDifferences.Of(160, 200, injured, false).LsiPercent!.Value, 1e-12);

    [Fact]
    public void Equal_sides_have_no_weaker_side()
    {
        var difference = SideDifferences.Of(150, 150, null, false);

        Assert.Null(difference.WeakerSide);
        Assert.Equal(0, difference.LnRatio);
        Assert.Equal(0, difference.Percent);
    }

    [Fact]
    public void Exchanging_left_and_right_only_turns_signs() => Gen.Select(Newtons, Newtons).Sample((left, right) =>
    {
        var (one, other) = (SideDifferences.Of(left, right, null, false), SideDifferences.Of(right, left, null, false));

        Assert.Equal(one.LnRatio, -other.LnRatio);
        Assert.Equal(one.Percent, other.Percent);
        Assert.Equal(one.WeakerSide?.Other(), other.WeakerSide);
        Assert.Equal(one.Indices.PercentageDifference, -other.Indices.PercentageDifference);
        Assert.Equal(one.Indices.SymmetryAngle, -other.Indices.SymmetryAngle);
    });

    [Fact]
    public void The_percentage_for_people_is_the_internal_scale_in_other_words() => Gen.Select(Newtons, Newtons).Sample((left, right) =>
    {
        var difference = SideDifferences.Of(left, right, null, false);
        Assert.Equal(difference.Percent, SideDifferences.PercentOfStronger(difference.LnRatio), 1e-9);
        Assert.Equal(Math.Log(right / left), difference.LnRatio, 1e-12);
    });

    [Fact]
    public void The_unit_does_not_matter() => Gen.Select(Newtons, Newtons).Sample((left, right) =>
    {
        double inNewtons = SideDifferences.LnRatio(left, right);
        foreach (var unit in new[] { StrengthUnit.KilogramForce, StrengthUnit.PoundForce })
            Assert.Equal(inNewtons, SideDifferences.LnRatio(
                StrengthUnits.Convert(left, StrengthUnit.Newton, unit), StrengthUnits.Convert(right, StrengthUnit.Newton, unit)), 1e-12);
    });
}
