using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Tests;

/// <summary>Sessions for tests, in as few words as they need.</summary>
internal static class Build
{
    public static Readings Trials(params double?[] trials) => new([.. trials]);

    public static Readings Painful(params double?[] trials) => new([.. trials], LimitedByPain: true);

    public static MuscleTest Test(MuscleGroup muscle, Readings? left, Readings? right, StrengthUnit unit = StrengthUnit.Newton) =>
        new(muscle, null, null, unit, left, right);

    public static MuscleTest Abductors(double left, double right) =>
        Test(MuscleGroup.Abductors, Trials(left), Trials(right));

    public static Session Session(string athlete, params MuscleTest[] tests) => Session(athlete, AthleteFacts.Unknown, tests);

    public static Session Session(string athlete, AthleteFacts facts, params MuscleTest[] tests) =>
        new(athlete, new DateOnly(2026, 3, 2), facts, [.. tests.Order(MuscleTest.Order)], []);

    public static AthleteFacts Control(Side? dominant = null, Sex? sex = null, double? massKg = null) =>
        new() { Group = Group.Control, DominantSide = dominant, Sex = sex, MassKg = massKg };

    /// <summary>Controls whose abductors have the given ln(right/left).</summary>
    public static ImmutableArray<Session> ControlsWithLnRatios(params double[] lnRatios) =>
        [.. lnRatios.Select((ln, i) => Session($"C{i:00}", Control(), Abductors(200, 200 * Math.Exp(ln))))];
}
