using HipAssess.Benchmarks.Calibration;
using HipAssess.Domain;

namespace HipAssess.Benchmarks;

/// <summary>
/// Athletes to measure speed with: every second injured on one side, the others controls, with two trials of six muscle
/// groups on both sides. The first n are the same however many are drawn.
/// </summary>
internal static class Cohort
{
    private const int Seed = 7;
    private static readonly DateOnly FirstDay = new(2026, 1, 1);
    private static readonly Population Population = new("to measure speed with", Population.AsInRealRunners);

    /// <summary>Drawn one by one, so that any number fits into memory.</summary>
    public static IEnumerable<Session> Of(int athletes)
    {
        var random = new Random(Seed);
        for (int i = 1; i <= athletes; i++)
        {
            var group = i % 2 == 1 ? Group.Injured : Group.Control;
            var session = Population.Draw(new($"A{i:000000}"), muscles: 6, random);
            double mass = Math.Round(session.Facts.MassKg!.Value, 1);
            yield return session with
            {
                Date = FirstDay.AddDays(i % 28),
                Facts = session.Facts with
                {
                    Group = group,
                    MassKg = mass,
                    HeightM = Math.Round(Math.Sqrt(mass / 22), 2), // a body mass index of 22
                    InjuredSide = group == Group.Control ? null : random.Next(2) == 0 ? Side.Left : Side.Right,
                },
            };
        }
    }
}
