using System.Globalization;
using System.Text;
using HipAssess.Benchmarks.Calibration;
using HipAssess.Domain;
using HipAssess.Store;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;

namespace HipAssess.Benchmarks.Doors;

/// <summary>A store such as a large clinic has after years: athletes of <see cref="Cohort"/> in teams, a test a month, as files kept and read.</summary>
internal static class LargeStore
{
    private const int AthletesInAFile = 100, DaysBetween = 30;
    private const double DaySd = 0.03; // ln scale, from one month to the next
    private const string Owner = "owner";

    /// <summary>Makes one.</summary>
    /// <param name="file">Where; nothing may be there.</param>
    /// <param name="athletes">Every second a control.</param>
    /// <param name="sessions">Of each.</param>
    /// <param name="teams">They are in.</param>
    public static async Task MakeAsync(string file, int athletes, int sessions, int teams = 50)
    {
        if (File.Exists(file))
            throw new IOException($"{file} is there already.");
        await using var store = await SessionStore.OpenAsync(StoreAddress.OfFile(file));
        var random = new Random(11);
        foreach (var some in Cohort.Of(athletes).Index().Chunk(AthletesInAFile))
        {
            foreach (var (i, first) in some)
                await store.Athletes.AddAsync(first.Athlete, new AboutAthlete($"Name {i % 971} Surname {i % 7919}", $"Team {i % teams + 1}", null), Owner);
            var tests = some.SelectMany(one => Months(one.Item, sessions, random)).ToList();
            var outcome = await store.Files.KeepAsync(Offer(tests), Owner);
            if (outcome.File is null)
                throw new InvalidOperationException("The store took no file.");
        }
    }

    private static FileOffer Offer(List<Session> tests)
    {
        var csv = new StringWriter();
        CohortCsv.WriteWide(csv, tests);
        return new FileOffer(
            string.Create(CultureInfo.InvariantCulture, $"from-{tests[0].Athlete}.csv"), "", new MemoryStream(Encoding.UTF8.GetBytes(csv.ToString())),
            [.. tests.Select(test => test.Athlete).Distinct()], [.. tests.Select(test => new SessionOffer(test))]);
    }

    private static IEnumerable<Session> Months(Session first, int sessions, Random random) => Enumerable.Range(0, sessions).Select(month => first with
    {
        Date = first.Date!.Value.AddDays((month - sessions) * DaysBetween),
        Tests = [.. first.Tests.Select(test => test with { Left = Later(test.Left!, random), Right = Later(test.Right!, random) })],
    });

    private static Readings Later(Readings readings, Random random)
    {
        double day = Math.Exp(Population.Normal(random, 0, DaySd));
        return new Readings([.. readings.Trials.Select(trial => (double?)Math.Round(trial!.Value * day, 1))]);
    }
}
