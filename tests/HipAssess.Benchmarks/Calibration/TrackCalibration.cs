using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Reports.Charts;
using HipAssess.Strength;
using HipAssess.Tracking;
using static System.FormattableString;

namespace HipAssess.Benchmarks.Calibration;

/// <summary>What <c>track</c> tells athletes in whom nothing changes, and how soon it finds a loss: the tables of docs/methods.md, section 9.</summary>
/// <param name="athletes">Athletes of each kind.</param>
internal sealed class TrackCalibration(int athletes)
{
    private static readonly int[] Paces = [2, 4, 12, 24, 52], Muscles = [1, 3, 6];

    /// <summary>What is known of the error: the SEM itself, an estimate from 12 people tested twice, or the SEM of which half the variance is the day's.</summary>
    internal enum Known { Sem, EstimateFromTwelve, HalfIsTheDay }

    private readonly List<StableLine> stable = [];
    private readonly List<(double Loss, double[] Found)> losses = [];

    /// <summary>What <see cref="Stable"/> and <see cref="Losses"/> found, drawn.</summary>
    public Figure Chart() => LevelChart.Of(losses, stable, Paces);

    /// <summary>Athletes in whom nothing changes and who are told of a change, or of a direction, within a year of looks after every test.</summary>
    public void Stable(TextWriter to)
    {
        to.WriteLine("| stable athletes told of a change within a year (of a direction) | SEM | 2 tests a year | 4 | 12 | 24 | 52 |");
        to.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var known in Enum.GetValues<Known>())
            foreach (int muscles in Muscles)
                foreach (double sem in known == Known.Sem && muscles == 3 ? new[] { 0.04, 0.05, 0.08 } : [0.05])
                {
                    double[][] shares = [.. Paces.Select(pace => StableShares(known, muscles, sem, pace))];
                    to.WriteLine(Invariant($"| {Words(known)}, {Counted(muscles)} | {100 * sem:F0} % | {string.Join(" | ", shares.Select(share => $"{Percent(share[0], 1)} ({Percent(share[1], 1)})"))} |"));
                    if (sem == 0.05)
                        stable.Add(new(known, muscles, [.. shares.Select(share => share[0])]));
                }
        to.WriteLine();
    }

    /// <summary>A loss of one side after three tests of three muscle groups, monthly: found at the first, second, third test after it.</summary>
    public void Losses(TextWriter to)
    {
        to.WriteLine("| loss of one side, three muscle groups, SEM 5 %, after three monthly tests | found at the first test after it | by the second | by the third |");
        to.WriteLine("|---|---|---|---|");
        foreach (double loss in new[] { 0.10, 0.15, 0.20, 0.30 })
        {
            var found = Share(athletes, random =>
            {
                var history = History(Known.Sem, 3, 0.05, 12, tests: 3 + LongestWait, (muscle, side, test) => muscle == 0 && side == Side.Left && test >= 3 ? Math.Log(1 - loss) : 0, random);
                return Enumerable.Range(4, LongestWait).Select(tests => IsTold(history(tests), 0)).ToArray();
            });
            to.WriteLine(Invariant($"| {100 * loss:F0} % | {string.Join(" | ", found.Take(3).Select(share => Percent(share)))} |"));
            losses.Add((loss, found));
        }
        double both = Share(athletes, random =>
        {
            var history = History(Known.Sem, 3, 0.05, 12, tests: 12, (muscle, side, test) => muscle == 0 && side == Side.Left && test is >= 5 and < 8 ? Math.Log(0.8) : 0, random)(12);
            int[] cuts = [.. history.Muscles[0].Left.Told.Skip(1).Select(level => (level.From.Date!.Value.DayNumber - Start.DayNumber) / 30)];
            return [cuts is [5, 8]];
        })[0];
        to.WriteLine();
        to.WriteLine(Invariant($"A 20 % loss from the sixth to the eighth of twelve tests is told with both months right, and nothing else of that side, in {Percent(both)}."));
        to.WriteLine();
    }

    // Tests after a loss that the chart follows; the table has the first three.
    private const int LongestWait = 12;

    private static readonly DateOnly Start = new(2024, 1, 1);

    private double[] StableShares(Known known, int muscles, double sem, int pace)
    {
        int tests = Math.Max(pace, 2);
        return Share(pace > 24 ? athletes / 4 : athletes, random =>
        {
            var until = History(known, muscles, sem, pace, tests, (_, _, _) => 0, random);
            // What has been told stays told, so the last look knows what all looks of the year have told; a direction is looked for at each.
            bool isChange = until(tests).Muscles.Any(muscle => new[] { muscle.Left, muscle.Right, muscle.Difference }.Any(series => series.Told.Length > 1));
            bool isDirection = Enumerable.Range(4, Math.Max(tests - 3, 0)).Any(look => until(look).Muscles
                .Any(muscle => Sides.Both.Any(side => muscle.Trend?.On(side)?.Direction is not (null or 0))));
            return [isChange, isDirection];
        });
    }

    private static bool IsTold(History history, int muscle) =>
        new[] { history.Muscles[muscle].Left, history.Muscles[muscle].Difference }.Any(series => series.Told.Length > 1);

    private static double[] Share(int many, Func<Random, bool[]> told)
    {
        var all = Enumerable.Range(0, many).AsParallel().AsOrdered().Select(i => told(new Random(Simulation.Seed * 1_000_003 + i))).ToList();
        return [.. Enumerable.Range(0, all[0].Length).Select(k => all.Count(one => one[k]) / (double)many)];
    }

    // The history up to so many tests: one trial of each side a day, as the tool itself reads and cuts it.
    private static Func<int, History> History(
        Known known, int muscles, double sem, int pace, int tests, Func<int, Side, int, double> change, Random random)
    {
        double said = known == Known.EstimateFromTwelve
            ? sem * Math.Sqrt(Enumerable.Range(0, 11).Sum(_ => Math.Pow(Population.Normal(random, 0, 1), 2)) / 11)
            : sem;
        var settings = new AssessmentSettings
        {
            Reliability = new ReliabilitySet([.. Enum.GetValues<MuscleGroup>().Select(muscle => new ReliabilityRow(muscle, 100 * said, 12, "", "")
            {
                Df = known == Known.EstimateFromTwelve ? 11 : null,
            })]),
        };
        double shared = known == Known.HalfIsTheDay ? sem / Math.Sqrt(2) : 0, own = Math.Sqrt(sem * sem - shared * shared);
        var sessions = ImmutableArray.CreateBuilder<Session>(tests);
        for (int test = 0; test < tests; test++)
            sessions.Add(new Session("A", Start.AddDays(365 / pace * test), AthleteFacts.Unknown,
            [
                .. Enumerable.Range(0, muscles).Select(muscle =>
                {
                    double day = Population.Normal(random, 0, shared);
                    return new MuscleTest((MuscleGroup)muscle, null, null, StrengthUnit.Newton, Side(Domain.Side.Left), Side(Domain.Side.Right));

                    Readings Side(Side side) => new([200 * Math.Exp(day + Population.Normal(random, 0, own) + change(muscle, side, test))]);
                }),
            ], []));
        var all = sessions.ToImmutable();
        return until => Histories.Of(Assessment.Of(all[..until], settings)).Single();
    }

    internal static string Words(Known known) => known switch
    {
        Known.Sem => "SEM known",
        Known.EstimateFromTwelve => "SEM estimated from 12 people",
        _ => "half of the error variance is the day's, shared by both sides",
    };

    private static string Counted(int muscles) => muscles == 1 ? "one muscle group" : Invariant($"{muscles} muscle groups");

    private static string Percent(double share, int decimals = 0) =>
        (100 * share).ToString($"F{decimals}", System.Globalization.CultureInfo.InvariantCulture) + " %";
}
