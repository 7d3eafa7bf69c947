using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Verdicts;

namespace HipAssess.Tests;

/// <summary>A small club: twelve controls and a few runners, each of whom shows one thing.</summary>
internal static class Example
{
    private static readonly MuscleGroup[] Groups = [MuscleGroup.Abductors, MuscleGroup.Adductors, MuscleGroup.Flexors];

    /// <summary>Everyone, assessed with the controls in the same input.</summary>
    public static CohortAssessment Club { get; } =
        Assessment.Of([.. Controls(), Flagged, Usual, Painful, OneSided, Weak, Hostile], new AssessmentSettings());

    /// <summary>Left abductors a third weaker.</summary>
    public static Session Flagged => Runner("Ada", Test(MuscleGroup.Abductors, [148, 152], [219, 224]), Test(MuscleGroup.Adductors, [172, 170], [169, 174]), Test(MuscleGroup.Flexors, [188, 191], [193, 190]))
        with
    { Notes = ["new shoes since May"] };

    /// <summary>Nothing unusual.</summary>
    public static Session Usual => Runner("Bea", [.. Groups.Select(group => Test(group, [201, 205], [207, 203]))]);

    /// <summary>Right adductors limited by pain.</summary>
    public static Session Painful => Runner("Cleo", Test(MuscleGroup.Abductors, [200], [210]), Pained(Test(MuscleGroup.Adductors, [190], [120])));

    /// <summary>Right flexors not tested, no body mass, and an injured side.</summary>
    public static Session OneSided => Runner("Dora", Test(MuscleGroup.Abductors, [180, 181], [212, 214]), Test(MuscleGroup.Flexors, [190, 188], null))
        with
    { Facts = new AthleteFacts { InjuredSide = Side.Left, Group = Group.Injured, Diagnosis = "iliotibial band syndrome", SymptomWeeks = 6 } };

    /// <summary>Both abductors far weaker than the controls'.</summary>
    public static Session Weak => Runner("Eva", Test(MuscleGroup.Abductors, [90, 92], [93, 91]), Test(MuscleGroup.Flexors, [200, 202], [203, 201]));

    /// <summary>An id and a note made to break pages and terminals.</summary>
    public static Session Hostile => Runner("<script>alert(1)</script>\u001b[31m\u202Ecod.exe\u202C&amp;", Test(MuscleGroup.Abductors, [200, 205], [207, 203]))
        with
    { Date = null, Notes = ["<img src=x onerror=alert(1)>\u000B"] };

    public static SessionAssessment Of(Session session, CohortAssessment? cohort = null) =>
        (cohort ?? Club).Sessions.Single(s => s.Session.Athlete == session.Athlete);

    /// <summary>A session assessed on its own, without controls.</summary>
    public static SessionAssessment Alone(Session session) => Assessment.Of([session], new AssessmentSettings()).Sessions.Single();

    public static Session Runner(string athlete, params MuscleTest[] tests) => new(
        athlete, new DateOnly(2026, 3, 2), new AthleteFacts { Sex = Sex.Female, AgeYears = 34, MassKg = 60, DominantSide = Side.Right },
        [.. tests.Order(MuscleTest.Order)], []);

    public static MuscleTest Test(MuscleGroup muscle, double[] left, double[]? right) =>
        new(muscle, null, null, StrengthUnit.Newton, Readings(left), right is null ? null : Readings(right));

    private static Readings Readings(double[] trials) => new([.. trials.Select(trial => (double?)trial)]);

    private static MuscleTest Pained(MuscleTest test) => test with { Right = test.Right! with { LimitedByPain = true } };

    // Side differences and strengths spread evenly, about 7 % and 12 %, in another order for each muscle group.
    private static IEnumerable<Session> Controls()
    {
        for (int i = 0; i < 12; i++)
            yield return Runner($"Control {i + 1:00}", [.. Groups.Select((group, g) =>
            {
                double strength = 200 * Math.Exp(0.04 * (((5 * i) + g) % 12 - 5.5));
                double ratio = Math.Exp(0.02 * (((7 * i) + (3 * g)) % 12 - 5.5));
                return Test(group, [Math.Round(strength, 1)], [Math.Round(strength * ratio, 1)]);
            })]) with
            {
                Facts = new AthleteFacts { Sex = Sex.Female, MassKg = 60, DominantSide = Side.Right, Group = Group.Control },
            };
    }
}
