using System.Globalization;
using HipAssess.Domain;
using HipAssess.Strength;

namespace HipAssess.Benchmarks;

/// <summary>Sessions as a CSV file in each of the three layouts, with readings of 0.1 N.</summary>
internal static class CohortCsv
{
    private const string Facts = "athlete,date,sex,mass_kg,height_m,dominant_side,group,injured_side";

    /// <summary>A row per reading, with position and contraction as a lab would note them: 99 bytes.</summary>
    public static void WriteLong(TextWriter to, IEnumerable<Session> sessions)
    {
        to.Write($"{Facts},muscle,side,trial,force_n,position,contraction\n");
        foreach (var session in sessions)
        {
            string facts = FactsOf(session);
            foreach (var test in session.Tests)
                foreach (var side in Sides.Both)
                    for (int trial = 0; trial < test.On(side)!.Trials.Length; trial++)
                        to.Write($"{facts},{test.Muscle.Name()},{side.Name()},{trial + 1},{Reading(test, side, trial)},side-lying,isometric\n");
        }
    }

    /// <summary>A row per muscle group.</summary>
    public static void WriteSideBySide(TextWriter to, IEnumerable<Session> sessions)
    {
        to.Write($"{Facts},muscle,left_1_n,left_2_n,right_1_n,right_2_n\n");
        foreach (var session in sessions)
            foreach (var test in session.Tests)
                to.Write($"{FactsOf(session)},{test.Muscle.Name()},{string.Join(',', Readings(test))}\n");
    }

    /// <summary>A row per session.</summary>
    public static void WriteWide(TextWriter to, IEnumerable<Session> sessions)
    {
        var columns = Enum.GetValues<MuscleGroup>().SelectMany(muscle => Sides.Both.SelectMany(side =>
            new[] { 1, 2 }.Select(trial => $"{muscle.Name()}_{side.Name()}_{trial}_n")));
        to.Write($"{Facts},{string.Join(',', columns)}\n");
        foreach (var session in sessions)
            to.Write($"{FactsOf(session)},{string.Join(',', session.Tests.SelectMany(Readings))}\n");
    }

    private static string FactsOf(Session session) => string.Create(CultureInfo.InvariantCulture,
        $"{session.Athlete},{session.Date:O},{session.Facts.Sex?.Name()},{session.Facts.MassKg:F1},{session.Facts.HeightM:F2},{session.Facts.DominantSide?.Name()},{session.Facts.Group?.Name()},{session.Facts.InjuredSide?.Name()}");

    private static IEnumerable<string> Readings(MuscleTest test) =>
        Sides.Both.SelectMany(side => test.On(side)!.Trials.Select((_, trial) => Reading(test, side, trial)));

    private static string Reading(MuscleTest test, Side side, int trial) =>
        test.On(side)!.Trials[trial]!.Value.ToString("F1", CultureInfo.InvariantCulture);
}
