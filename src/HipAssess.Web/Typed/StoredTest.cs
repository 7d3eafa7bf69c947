using System.Collections.Immutable;
using System.Globalization;
using HipAssess.Domain;
using HipAssess.Protocols;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store.Kept;

namespace HipAssess.Web.Typed;

/// <summary>A stored test, opened as a form: as it was typed where it came from one, else by its numbers.</summary>
internal static class StoredTest
{
    /// <summary>The fields of a stored test.</summary>
    public static TypedTest Open(StoredSession stored) =>
        (stored.Typed is { } typed ? TypedJson.Read(typed) : Of(stored.Session)) with { Amends = new(stored.Id, stored.Version) };

    /// <summary>The fields of a session that came from a file.</summary>
    public static TypedTest Of(Session session)
    {
        ProtocolTest[] tests = [.. session.Tests.Select(Test), .. session.Movements.Select(Test)];
        var facts = session.Facts;
        var typed = new TypedTest(
            new Protocol("", TestFormWords.AsTested, "", FirstSide: null, Alternates: false, "", [.. tests]), ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal))
            .With(TypedFields.Athlete, session.Athlete).With(TypedFields.Name, session.Name)
            .With(TypedFields.Date, session.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .With("sex", facts.Sex?.Name()).With("age", Text(facts.AgeYears)).With("mass_kg", Text(facts.MassKg))
            .With("height_cm", Centimetres(facts.HeightM)).With("leg_length_cm", Centimetres(facts.LegLengthM))
            .With("dominant_side", facts.DominantSide?.Name()).With("group", facts.Group?.Name())
            .With(TypedFields.InjuredSide, facts.InjuredOnBothSides ? "both" : facts.InjuredSide?.Name())
            .With("diagnosis", facts.Diagnosis).With("symptom_weeks", Text(facts.SymptomWeeks))
            .With(TypedFields.Note, string.Join('\n', session.Notes));
        foreach (var (i, test) in session.Tests.Index())
            typed = Readings(About(typed, i, test.Condition, test.Device, test.Tester).With(TypedFields.About(i, "lever_arm_cm"), Centimetres(test.LeverArmM)), i, test.On);
        foreach (var (i, test) in session.Movements.Index())
            typed = Readings(About(typed, session.Tests.Length + i, test.Condition, test.Device, test.Tester), session.Tests.Length + i, test.On);
        return typed;
    }

    /// <summary>
    /// A device's summary in place of trials, and the number of a test without a day, have no field: an amended test keeps them.
    /// </summary>
    public static Session KeepWhatNoFormHolds(Session before, Session amended)
    {
        var tests = amended.Tests.ToList();
        foreach (var old in before.Tests.Where(test => test.Left?.Summary is not null || test.Right?.Summary is not null))
            if (tests.FindIndex(test => MuscleTest.Order.Compare(test, old) == 0) is >= 0 and var i)
                tests[i] = tests[i] with { Left = tests[i].Left ?? Summary(old.Left), Right = tests[i].Right ?? Summary(old.Right) };
            else
                tests.Add(old with { Left = Summary(old.Left), Right = Summary(old.Right) });
        return amended with { Tests = [.. tests.Order(MuscleTest.Order)], Occasion = before.Occasion };

        static Readings? Summary(Readings? readings) => readings?.Summary is null ? null : readings;
    }

    private static TypedTest Readings(TypedTest typed, int test, Func<Side, Readings?> on)
    {
        foreach (var side in Sides.Both)
            if (on(side) is { } readings)
            {
                foreach (var (i, value) in readings.Trials.Index())
                    typed = typed.With(TypedFields.Value(test, side, i + 1), Text(value));
                typed = typed.With(TypedFields.Pain(test, side), readings.LimitedByPain ? "yes" : null);
            }
        return typed;
    }

    private static TypedTest About(TypedTest typed, int test, string? condition, string? device, string? tester) => typed
        .With(TypedFields.About(test, "condition"), condition).With(TypedFields.About(test, TypedFields.Device), device).With(TypedFields.About(test, TypedFields.Tester), tester);

    private static ProtocolTest Test(MuscleTest test) => new()
    {
        Muscle = test.Muscle,
        Position = test.Position,
        Contraction = test.Contraction,
        Unit = test.Unit,
        Trials = Trials(test.Left, test.Right),
        RestSeconds = 0,
        HowTo = "",
    };

    private static ProtocolTest Test(MovementTest test) => new()
    {
        Movement = test.Movement,
        Position = test.Position,
        Mode = test.Mode,
        Unit = test.Unit == MovementUnit.Centimetre ? StrengthUnit.Centimetre : StrengthUnit.Degree,
        Trials = Trials(test.Left, test.Right),
        RestSeconds = 0,
        HowTo = "",
    };

    private static int Trials(Readings? left, Readings? right) => Math.Max(1, Math.Max(left?.Trials.Length ?? 0, right?.Trials.Length ?? 0));

    private static string? Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);

    // 1.71 m is 171 cm, not 171.00000000000003.
    private static string? Centimetres(double? metres) => metres is { } m ? Text(Math.Round(100 * m, 9)) : null;
}
