using CsCheck;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Strength;

namespace HipAssess.Tests.Strength;

public class NormalisingTests
{
    [Theory]
    // R: 200/70; 200/70^(2/3); 100*200/(70*9.80665)
    [InlineData(Normalisation.None, 200)]
    [InlineData(Normalisation.Mass, 2.85714285714286)]
    [InlineData(Normalisation.Allometric, 11.77510085659588)]
    [InlineData(Normalisation.BodyWeight, 29.13474894222653)]
    public void Two_hundred_newtons_at_seventy_kilograms(Normalisation how, double expected) =>
        Assert.Equal(expected, Normalising.Of(200, StrengthUnit.Newton, 70, how)!.Value, 1e-12);

    [Theory]
    [InlineData(Normalisation.Mass)]
    [InlineData(Normalisation.Allometric)]
    public void Torque_is_divided_by_mass(Normalisation how) =>
        Assert.Equal(2, Normalising.Of(140, StrengthUnit.NewtonMetre, 70, how)!.Value, 1e-12);

    [Fact]
    public void Torque_has_no_percent_of_body_weight()
    {
        Assert.Null(Normalising.UnitOf(StrengthUnit.NewtonMetre, Normalisation.BodyWeight));
        Assert.Null(Normalising.Of(140, StrengthUnit.NewtonMetre, 70, Normalisation.BodyWeight));
    }

    [Fact]
    public void Without_body_mass_only_what_is_already_per_mass_is_normalised()
    {
        Assert.Null(Normalising.Of(200, StrengthUnit.Newton, null, Normalisation.Mass));
        Assert.Equal(2.941995, Normalising.Of(30, StrengthUnit.PercentBodyWeight, null, Normalisation.Mass)!.Value, 1e-12);
        Assert.Null(Normalising.Of(3, StrengthUnit.NewtonPerKilogram, null, Normalisation.Allometric));
    }

    [Fact]
    public void The_unit_of_the_file_does_not_matter() =>
        Gen.Select(Gen.Double[10, 900], Gen.Double[40, 120], Gen.Enum<Normalisation>().Where(how => how != Normalisation.None))
            .Sample((newtons, mass, how) =>
            {
                double expected = Normalising.Of(newtons, StrengthUnit.Newton, mass, how)!.Value;
                foreach (var (value, unit) in new[]
                {
                    (newtons / 9.80665, StrengthUnit.KilogramForce),
                    (newtons / 4.4482216152605, StrengthUnit.PoundForce),
                    (newtons / mass, StrengthUnit.NewtonPerKilogram),
                    (newtons / mass / 9.80665, StrengthUnit.KilogramForcePerKilogram),
                    (100 * newtons / mass / 9.80665, StrengthUnit.PercentBodyWeight),
                })
                    Assert.Equal(expected, Normalising.Of(value, unit, mass, how)!.Value, 1e-9 * expected);
            });
}
