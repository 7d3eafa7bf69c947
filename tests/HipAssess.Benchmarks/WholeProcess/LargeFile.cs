using HipAssess.Domain;

namespace HipAssess.Benchmarks.WholeProcess;

/// <summary>A long file of any number of athletes, 24 rows each.</summary>
internal static class LargeFile
{
    /// <summary>Athletes who are tested every 30 days, 24 times, in three muscle groups; every fifth loses a fifth of the left side after a year.</summary>
    public static void WriteSeasons(int athletes, string file)
    {
        using var to = new StreamWriter(file);
        CohortCsv.WriteSideBySide(to, Cohort.Of(athletes).Index().SelectMany(athlete => Season(athlete.Item, athlete.Index % 5 == 0, new Random(athlete.Index))));
    }

    private static IEnumerable<Session> Season(Session first, bool loses, Random random) => Enumerable.Range(0, 24).Select(month => first with
    {
        Date = first.Date!.Value.AddDays(30 * (month - 23)),
        Tests = [.. first.Tests.Take(3).Select(test => test with
        {
            Left = Varied(test.Left!, loses && month > 12 ? 0.8 : 1, random),
            Right = Varied(test.Right!, 1, random),
        })],
    });

    private static Readings Varied(Readings side, double by, Random random) =>
        side with { Trials = [.. side.Trials.Select(trial => trial * by * (0.92 + 0.16 * random.NextDouble()))] };

    /// <summary>Written while drawn.</summary>
    public static void Write(int athletes, string file)
    {
        using var to = new StreamWriter(file);
        CohortCsv.WriteLong(to, Cohort.Of(athletes));
    }
}
