using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Norms.Published;
using HipAssess.Statistics;

namespace HipAssess.Tests.Norms;

public sealed class PublishedNormTests
{
    private static PublishedNorm Norm(string id) => PublishedNorms.All.Single(norm => norm.Id == id);

    [Fact]
    public void Every_row_names_its_source_unit_population_and_protocol()
    {
        Assert.NotEmpty(PublishedNorms.All);
        foreach (var norm in PublishedNorms.All)
        {
            Assert.StartsWith(norm.Set.Split('_')[0], norm.Id, StringComparison.Ordinal);
            Assert.NotEqual("", norm.Citation);
            Assert.Matches(@"^(10\.\d{4,}/\S+|PMID \d+)$", norm.Identifier);
            Assert.NotEqual("", norm.Population);
            Assert.NotEqual("", norm.Evidence);
            Assert.Equal(norm.Quantity == Quantity.Strength, norm.Unit is not null);
            Assert.True(norm.Muscle is null ^ norm.Ratio is null, norm.Id);
            Assert.True(norm.Contraction is not null || norm.Remark.Contains("contraction, device and position are not stated", StringComparison.Ordinal), norm.Id);
            Assert.InRange(norm.SampleN, 8, 10_000);
            Assert.All(norm.Limbs, limb => Assert.True(limb.Sd is null or > 0 && double.IsFinite(limb.Mean)));
            Assert.All(norm.Limbs, limb => Assert.Equal(norm.Quantity == Quantity.SideDifference, limb.Basis >= SideBasis.DominantMinusNonDominant));
            Assert.True(norm.AgeLow is null || norm.AgeHigh is null || norm.AgeLow <= norm.AgeHigh, norm.Id);
        }
    }

    [Fact]
    public void The_two_limbs_of_one_sample_are_one_norm()
    {
        Assert.All(PublishedNorms.All.Where(norm => norm.Quantity == Quantity.Strength), norm => Assert.InRange(norm.Limbs.Length, 1, 2));
        var figures = Norm("bell2016_abd_1").For(AthleteFacts.Unknown, isDominant: true);
        Assert.Equal((44.95 + 46.07) / 2, figures.Mean, 1e-12);
        Assert.Equal(Math.Sqrt((9.58 * 9.58 + 9.84 * 9.84) / 2), figures.Sd!.Value, 1e-12);
        Assert.Equal(73, figures.N);
    }

    [Fact]
    public void A_known_dominance_chooses_the_limb()
    {
        var norm = Norm("jaenada2024_elite_add_dominant");
        Assert.Equal((3.19, 0.69), (norm.For(AthleteFacts.Unknown, true).Mean, norm.For(AthleteFacts.Unknown, true).Sd!.Value));
        Assert.Equal(3.32, norm.For(AthleteFacts.Unknown, false).Mean);
        Assert.Equal((3.19 + 3.32) / 2, norm.For(AthleteFacts.Unknown, null).Mean, 1e-12);
        Assert.Null(norm.N);
    }

    [Fact]
    public void A_regression_expects_by_age_and_sex_inside_its_age_range_only()
    {
        var norm = Norm("ramskov2014_m");
        var inside = norm.For(new AthleteFacts { AgeYears = 40, Sex = Sex.Male }, null);
        Assert.Equal(1.600 - 0.005 * 40 + 0.215, inside.Mean, 1e-12);
        Assert.Equal((0.354, 831), (inside.Sd!.Value, inside.N!.Value));

        var outside = norm.For(new AthleteFacts { AgeYears = 66, Sex = Sex.Male }, null);
        Assert.Equal((1.62, 0.38, null), (outside.Mean, outside.Sd!.Value, outside.N));
    }

    [Fact]
    public void Ages_count_in_completed_years()
    {
        var norm = Norm("leetun2004_abd_f");
        Assert.True(norm.Includes(18));
        Assert.True(norm.Includes(25.9));
        Assert.False(norm.Includes(17.99));
        Assert.False(norm.Includes(26));
    }

    [Fact]
    public void The_side_differences_of_the_public_runners_are_those_of_the_shipped_measurements()
    {
        var runners = File.ReadLines(Repository.Path("sample-data", "fukuchi2017-runners.csv")).Skip(1)
            .Select(line => line.Split(','))
            .Where(cell => cell[9] == "control" && cell[2].Length > 0 && cell[3].Length > 0)
            .Select(cell => (Muscle: Names.ParseMuscle(cell[1])!.Value, Ln: Math.Log(double.Parse(cell[3]) / double.Parse(cell[2])), Dominant: cell[8]))
            .ToLookup(row => row.Muscle);

        Assert.Equal(3, PublishedNorms.InSet("fukuchi2017").Length);
        foreach (var norm in PublishedNorms.InSet("fukuchi2017"))
        {
            var all = runners[norm.Muscle!.Value].ToArray();
            Assert.Equal(norm.N, all.Length);
            foreach (var limb in norm.Limbs)
            {
                bool byDominance = limb.Basis == SideBasis.DominantMinusNonDominant;
                var moments = Moments.Of([.. all.Select(row => byDominance && row.Dominant == "left" ? -row.Ln : row.Ln)]);
                Assert.Equal(moments.Mean!.Value, limb.Mean, 1e-12);
                Assert.Equal(moments.Sd!.Value, limb.Sd!.Value, 1e-12);
            }
        }
    }

    [Theory]
    [InlineData(100, StrengthUnit.Newton, 50.0, 0.4, StrengthUnit.NewtonMetrePerKilogram, 0.8)]
    [InlineData(100, StrengthUnit.Newton, 50.0, null, StrengthUnit.NewtonMetrePerKilogram, null)]
    [InlineData(100, StrengthUnit.Newton, null, 0.4, StrengthUnit.NewtonPerKilogram, null)]
    [InlineData(98.0665, StrengthUnit.Newton, 50.0, null, StrengthUnit.PercentBodyWeight, 20.0)]
    [InlineData(20, StrengthUnit.PercentBodyWeight, null, null, StrengthUnit.KilogramForcePerKilogram, 0.2)]
    [InlineData(2, StrengthUnit.NewtonPerKilogram, null, 0.5, StrengthUnit.NewtonMetrePerKilogram, 1.0)]
    [InlineData(80, StrengthUnit.NewtonMetre, 40.0, null, StrengthUnit.NewtonMetrePerKilogram, 2.0)]
    [InlineData(80, StrengthUnit.NewtonMetre, 40.0, 0.4, StrengthUnit.NewtonPerKilogram, null)]
    public void A_unit_is_reached_exactly_or_not_at_all(double value, StrengthUnit from, double? massKg, double? leverArmM, StrengthUnit to, double? expected)
    {
        double? reached = UnitReach.Convert(value, from, massKg, leverArmM, to);
        if (expected is null)
            Assert.Null(reached);
        else
            Close.Relative(expected.Value, reached, 1e-14);
    }
}
