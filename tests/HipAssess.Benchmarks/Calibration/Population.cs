using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Benchmarks.Calibration;

/// <summary>
/// Athletes as the simulation draws them: the model of sample-data/runners.cs (strength of the athlete, of the muscle
/// group and of the side, two trials), and besides an error of the day on each side, which a retest would show.
/// </summary>
/// <param name="Name">What is special about it.</param>
/// <param name="SideSds">SD of a side around its muscle group, ln scale, one per muscle group.</param>
/// <param name="HasHeavyTails">True side differences follow a t distribution with 4 df of the same SD, so that extreme ones are common.</param>
/// <param name="IsSkewed">True side differences come from a skewed distribution (χ² with 4 df) of the same SD: one side is often a little, sometimes much weaker.</param>
/// <param name="HalfHeartedShare">The share of trials that are 5 to 30 % below what the athlete can do.</param>
internal sealed record Population(string Name, ImmutableArray<double> SideSds, bool HasHeavyTails = false, bool IsSkewed = false, double HalfHeartedShare = 0)
{
    /// <summary>Standard deviations on the ln scale; the day's error and that of the best of two trials make a SEM of 5 %.</summary>
    public const double AthleteSd = 0.13, MuscleSd = 0.10, DaySd = 0.033, TrialSd = 0.045;

    /// <summary>All muscle groups alike, as in sample-data/runners.cs.</summary>
    public static ImmutableArray<double> Alike { get; } = [.. Enumerable.Repeat(0.055, 6)];

    /// <summary>
    /// Abductors, extensors and external rotators so that side differences, with the error above, vary as among the 19
    /// uninjured runners of Fukuchi 2017 (SD of ln ratio .118, .080, .130); nothing is known of the others.
    /// </summary>
    public static ImmutableArray<double> AsInRealRunners { get; } = [0.068, 0.055, 0.055, 0.030, 0.055, 0.078];

    // Mean force in N/kg^(2/3), as in sample-data/runners.cs.
    private static readonly (double Women, double Men)[] Means =
        [(11.8, 13.4), (11.2, 13.0), (13.0, 15.2), (14.4, 16.6), (7.4, 8.8), (6.6, 7.8)];

    /// <summary>One test day of one athlete.</summary>
    /// <param name="who">Who, and what is wrong with them.</param>
    /// <param name="muscles">How many muscle groups are tested: abductors, adductors, flexors, extensors, rotators.</param>
    /// <param name="random">Source of chance.</param>
    public Session Draw(Drawn who, int muscles, Random random)
    {
        bool isWoman = random.NextDouble() < 0.5;
        double massKg = isWoman ? Normal(random, 60, 6.5) : Normal(random, 75, 8);
        var side = random.NextDouble() < 0.5 ? Side.Left : Side.Right;
        var facts = new AthleteFacts
        {
            Sex = isWoman ? Sex.Female : Sex.Male,
            MassKg = massKg,
            Group = who.IsControl ? Group.Control : null,
            InjuredSide = who.IsInjurySaid ? side : null,
            DominantSide = random.NextDouble() < 0.85 ? Side.Right : Side.Left,
        };
        double athlete = Normal(random, 0, AthleteSd) + 2.0 / 3 * Math.Log(massKg);
        var tests = ImmutableArray.CreateBuilder<MuscleTest>(muscles);
        for (int i = 0; i < muscles; i++)
        {
            double usual = athlete + Normal(random, 0, MuscleSd) + Math.Log(isWoman ? Means[i].Women : Means[i].Men);
            double lost = who.Affected == (MuscleGroup)i ? Math.Log(1 - who.Deficit) : 0;
            var left = DrawSide(SideSds[i], usual + (side == Side.Left || who.IsOnBothSides ? lost : 0), random);
            var right = DrawSide(SideSds[i], usual + (side == Side.Right || who.IsOnBothSides ? lost : 0), random);
            tests.Add(new MuscleTest((MuscleGroup)i, null, null, StrengthUnit.Newton, left, right));
        }
        return new Session(who.Id, null, facts, tests.MoveToImmutable(), []);
    }

    private Readings DrawSide(double sd, double usual, Random random)
    {
        double side = usual + sd * (HasHeavyTails ? HeavyTailed(random) : IsSkewed ? Skewed(random) : Normal(random, 0, 1)) + Normal(random, 0, DaySd);
        return new Readings([Trial(side, random), Trial(side, random)]);
    }

    private double Trial(double side, Random random)
    {
        double effort = HalfHeartedShare > 0 && random.NextDouble() < HalfHeartedShare ? 0.70 + 0.25 * random.NextDouble() : 1;
        return effort * Math.Exp(side + Normal(random, 0, TrialSd));
    }

    // χ² with 4 df has mean 4 and variance 8; the loss is what has the long tail.
    private static double Skewed(Random random) =>
        (4 + 2 * (Math.Log(1 - random.NextDouble()) + Math.Log(1 - random.NextDouble()))) / Math.Sqrt(8);

    // t with 4 df has variance 2.
    internal static double HeavyTailed(Random random)
    {
        double squares = 0;
        for (int i = 0; i < 4; i++)
        {
            double z = Normal(random, 0, 1);
            squares += z * z;
        }
        return Normal(random, 0, 1) / Math.Sqrt(squares / 4) / Math.Sqrt(2);
    }

    // Box and Muller's transform of two uniform numbers.
    internal static double Normal(Random random, double mean, double sd) =>
        mean + sd * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
