using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Norms;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Doors;
using HipAssess.Strength;

namespace HipAssess.Web.Typed;

/// <summary>What is said beside one test of the battery while it is being typed.</summary>
/// <param name="Difference">The side difference and its error in words; null when there is no value yet.</param>
/// <param name="Advice">What to do while the athlete is still on the table.</param>
/// <param name="LastTime">The values of the test day before; null when it was never tested.</param>
public sealed record SoFar(string? Difference, ImmutableArray<string> Advice, string? LastTime)
{
    /// <summary>One per test of the battery, in its order.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="reading">What the importer reads in it.</param>
    /// <param name="stored">The athlete's stored sessions, in their order; the one that is amended may be among them.</param>
    /// <param name="settings">What shapes an assessment.</param>
    public static ImmutableArray<SoFar> Of(TypedTest typed, TestReading reading, IReadOnlyList<Session> stored, AssessmentSettings settings)
    {
        var session = reading.Session;
        ImmutableArray<DayStrength> muscles = session is null ? [] : DayStrength.Of(session, settings.Strength, settings.Normalise, settings.Reliability);
        ImmutableArray<DayRange> movements = session is null ? [] : DayRange.Of(session, settings.Mobility, settings.RangeReliability);
        Session[] before = [.. stored.Where(one => one.Date is { } day && day < (session?.Date ?? DateOnly.MaxValue)).Reverse()];
        return [.. typed.Protocol.Tests.Select((test, i) => test.Movement is null
            ? OfMuscle(typed, i, muscles.FirstOrDefault(day => typed.Is(i, day.Test)), LastMuscle(typed, i, before, settings))
            : OfMovement(movements.FirstOrDefault(day => typed.Is(i, day.Test)), LastMovement(typed, i, before, settings)))];
    }

    private static SoFar OfMuscle(TypedTest typed, int test, DayStrength? day, string? lastTime)
    {
        var notes = Sides.Both.SelectMany(side => (day?.On(side)?.Notes ?? []).Select(note => (Side: side, Note: note))).ToList();
        var again = notes.Where(said => said.Note.Code == NoteCodes.RepeatAThirdTime).Select(said => TestFormWords.Advice(said.Side, said.Note));
        // A third trial of one side counts only beside a third of the other.
        bool hasSpare = Sides.Both.Any(side => typed.LastTrial(test, side) > typed.Protocol.Tests[test].Trials);
        var unequal = notes.Where(said => hasSpare && said.Note.Code == NoteCodes.UnequalTrials).Select(said => NoteWords.Note(said.Note)).Take(1);
        return new(TestFormWords.Difference(day), [.. again, .. unequal], lastTime);
    }

    private static SoFar OfMovement(DayRange? day, string? lastTime) => new(TestFormWords.Difference(day), [], lastTime);

    private static string? LastMuscle(TypedTest typed, int test, IEnumerable<Session> before, AssessmentSettings settings)
    {
        var last = before.SelectMany(day => day.Tests.Where(one => typed.Is(test, one)).Select(one => (Day: day.Date!.Value, Test: one))).FirstOrDefault();
        if (last.Test is null)
            return null;
        var (left, right) = Strengths.Of(last.Test, massKg: null, settings.Strength, Normalisation.None);
        return TestFormWords.LastTime(last.Day, side => (side == Side.Left ? left : right) is { } strength ? TestFormWords.Strength(strength.Strength, last.Test.Unit) : null);
    }

    private static string? LastMovement(TypedTest typed, int test, IEnumerable<Session> before, AssessmentSettings settings)
    {
        var last = before.SelectMany(day => day.Movements.Where(one => typed.Is(test, one)).Select(one => (Day: day.Date!.Value, Test: one))).FirstOrDefault();
        if (last.Test is null)
            return null;
        var (left, right) = Ranges.Of(last.Test, settings.Mobility);
        return TestFormWords.LastTime(last.Day, side => (side == Side.Left ? left : right) is { } range ? MovementWords.Range(range.Value, last.Test.Unit) : null);
    }
}
