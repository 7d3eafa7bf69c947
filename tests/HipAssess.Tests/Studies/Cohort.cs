using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Studies;

namespace HipAssess.Tests.Studies;

/// <summary>Small cohorts for tests: abductors in newtons, everyone of 60 kg and right-dominant.</summary>
internal static class Cohort
{
    public static Session Injured(string athlete, Side side, double left, double right, double? secondLeft = null, double? secondRight = null) =>
        Build.Session(athlete, Facts(Group.Injured) with { InjuredSide = side, SymptomWeeks = 4, Diagnosis = "knee pain" }, Abductors(left, right, secondLeft, secondRight));

    public static Session Control(string athlete, double left, double right, double? secondLeft = null, double? secondRight = null) =>
        Build.Session(athlete, Facts(Group.Control), Abductors(left, right, secondLeft, secondRight));

    public static AthleteFacts Facts(Group group) =>
        new() { Group = group, MassKg = 60, DominantSide = Side.Right, Sex = Sex.Female, AgeYears = 30 };

    /// <summary>Injured left sides 10 % weaker and controls, all with some variation.</summary>
    public static ImmutableArray<Session> Of(int injured, int controls) =>
    [
        .. Enumerable.Range(0, injured).Select(i => Injured($"I{i:00}", i % 3 == 0 ? Side.Right : Side.Left, 180 + 7 * i % 30, 200 + 5 * i % 17, 178 + 3 * i % 30, 197 + 5 * i % 19)),
        .. Enumerable.Range(0, controls).Select(i => Control($"C{i:00}", 190 + 7 * i % 30, 191 + 11 * i % 29, 188 + 5 * i % 31, 190 + 9 * i % 27)),
    ];

    public static StudyResult Study(IEnumerable<Session> sessions, StudySettings? settings = null) =>
        HipAssess.Studies.Study.Of([.. sessions], settings ?? new StudySettings());

    private static MuscleTest Abductors(double left, double right, double? secondLeft, double? secondRight) => Build.Test(
        MuscleGroup.Abductors,
        secondLeft is null ? Build.Trials(left) : Build.Trials(left, secondLeft),
        secondRight is null ? Build.Trials(right) : Build.Trials(right, secondRight));
}
