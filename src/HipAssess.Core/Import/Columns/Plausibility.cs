using HipAssess.Domain;

namespace HipAssess.Import.Columns;

/// <summary>
/// What a value can be. Outside is a typing error or a wrong unit, never a person:
/// errors refuse, "doubtful" limits warn. docs/import-problems.md gives the reasons.
/// </summary>
public static class Plausibility
{
    /// <summary>Largest strength of a kind of unit, in its base unit (N, N·m, N/kg, N·m/kg).</summary>
    public static double LargestStrength(UnitKind kind) => kind switch
    {
        UnitKind.Torque => 600,
        UnitKind.ForcePerMass => 100, // 2000 N at 20 kg, the lightest body mass
        UnitKind.TorquePerMass => 30, // 600 N·m at 20 kg
        _ => 2000,
    };

    /// <summary>
    /// Smallest strength of a kind of unit, in its base unit: the step in which the finest hand-held dynamometers count, a
    /// thousandth of the weight of a leg. Below is a slip of the pen.
    /// </summary>
    public static double SmallestStrength(UnitKind kind) => kind switch
    {
        UnitKind.Torque => 0.01, // 0.1 N on a lever of 0.1 m
        UnitKind.ForcePerMass => 0.1 / 300, // 0.1 N at 300 kg, the heaviest body mass
        UnitKind.TorquePerMass => 0.01 / 300,
        _ => 0.1,
    };

    /// <summary>Lowest and highest value of an athlete's fact.</summary>
    public static (double Low, double High) Of(Fact fact) => fact switch
    {
        Fact.Age => (5, 110),
        Fact.BirthYear => (1900, 2100),
        Fact.MassKg => (20, 300),
        Fact.HeightM => (0.8, 2.5),
        Fact.LegLengthM => (0.3, 1.5),
        Fact.SymptomWeeks => (0, 5200),
        _ => (double.NegativeInfinity, double.PositiveInfinity),
    };

    /// <summary>Lever arm, metres.</summary>
    public static (double Low, double High) LeverArmM => (0.05, 1.2);

    /// <summary>A height or leg length in metres from here on looks like centimetres.</summary>
    public const double LooksLikeCentimetres = 25;

    /// <summary>Highest number of a trial: no protocol has more, a typing error has.</summary>
    public const int LastTrial = 100;

    /// <summary>No test is dated earlier.</summary>
    public static DateOnly FirstDate { get; } = new(1950, 1, 1);

    /// <summary>Body mass index outside is doubtful.</summary>
    public static (double Low, double High) BodyMassIndex => (13, 45);

    /// <summary>One side more than this many times the other is doubtful.</summary>
    public const double SideTimes = 3;

    /// <summary>A change of body mass of more than this share ...</summary>
    public const double MassChange = 0.15;

    /// <summary>... within this many days is doubtful.</summary>
    public const int MassChangeDays = 60;

    /// <summary>Pain from here on, of 10, makes a side no maximum.</summary>
    public const double LimitingPain = 4;

    /// <summary>A vendor's asymmetry further from ours than this, in percentage points, disagrees.</summary>
    public const double AsymmetryTolerance = 0.1;

    /// <summary>Two columns of one value that differ by more than this share disagree: rounding to one decimal makes less.</summary>
    public const double TwinTolerance = 0.03;

    /// <summary>Different notes kept of a session.</summary>
    public const int NotesOfASession = 50;

    /// <summary>Different tests (muscle group, position, contraction) of a day: the longest protocols have a quarter of it.</summary>
    public const int TestsOfASession = 100;

    /// <summary>Different devices, and testers, of one test: nobody changes them more often within it.</summary>
    public const int NamesOfATest = 20;

    /// <summary>Test days of one athlete that <c>track</c> compares: a test every working day for four years.</summary>
    public const int DaysOfAHistory = 1000;

    /// <summary>Longest text of a cell, in bytes.</summary>
    public const int LongestText = 4000;

    /// <summary>Bytes of a mapping file: one with 2,000 columns has a tenth of it.</summary>
    public const int LargestMappingFile = 1 << 20;

    /// <summary>Most columns of a file.</summary>
    public const int MostColumns = 2000;
}
