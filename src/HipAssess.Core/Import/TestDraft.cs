using HipAssess.Domain;

namespace HipAssess.Import;

/// <summary>One muscle group in one position and contraction on one day, while files are being read.</summary>
internal sealed class TestDraft(MuscleGroup muscle, string? position, string? contraction, StrengthUnit unit)
{
    public MuscleGroup Muscle => muscle;

    public StrengthUnit Unit { get; private set; } = unit;

    public SideDraft? Left { get; private set; }

    public SideDraft? Right { get; private set; }

    public double LeverArmM { get; set; } = double.NaN;

    public string? Device { get; set; }

    public string? Tester { get; set; }

    public Place FirstPlace => (Left ?? Right)!.FirstPlace;

    public bool Is(MuscleGroup otherMuscle, string? otherPosition, string? otherContraction) =>
        muscle == otherMuscle && position == otherPosition && contraction == otherContraction;

    public SideDraft On(Side side) => side == Side.Left ? Left ??= new SideDraft() : Right ??= new SideDraft();

    /// <summary>
    /// The reading in the unit of the test. Units of one kind meet in the base unit of the kind,
    /// so that the order of the rows does not matter; null for units of different kinds.
    /// </summary>
    public Reading? InUnit(in Reading reading)
    {
        if (reading.Unit == Unit)
            return reading;
        if (reading.Unit.Kind() != Unit.Kind())
            return null;
        var common = Unit.Kind() == UnitKind.ForcePerMass ? StrengthUnit.NewtonPerKilogram : StrengthUnit.Newton;
        Left?.Convert(Unit, common);
        Right?.Convert(Unit, common);
        Unit = common;
        return reading with
        {
            Value = StrengthUnits.Convert(reading.Value, reading.Unit, common),
            Mean = StrengthUnits.Convert(reading.Mean, reading.Unit, common),
            Unit = common,
        };
    }

    public MuscleTest ToTest() => new(muscle, position, contraction, Unit, Left?.ToReadings(), Right?.ToReadings())
    {
        LeverArmM = double.IsNaN(LeverArmM) ? null : LeverArmM,
        Device = Device,
        Tester = Tester,
    };
}
