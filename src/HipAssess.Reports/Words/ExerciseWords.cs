using HipAssess.Exercises;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words;

/// <summary>What to do, and why.</summary>
public static class ExerciseWords
{
    /// <summary>Before the catalogue.</summary>
    public const string Catalogue = "Reports suggest them only for muscle groups flagged as weak, the weaker side first. Stop when it hurts; an injury needs a clinician before it needs exercises.";

    internal const string HowMuch = "How much:";
    internal const string Needs = "Needs:";
    internal const string LeadTrains = "Trains:";

    /// <summary>Over its steps, e.g. "Monster walk: left side first".</summary>
    public static string SideFirst(SuggestedExercise suggested) => $"{suggested.Exercise.Name}: {TermWords.Side(suggested.Side)} side first";

    /// <summary>E.g. "Left abductors are flagged as weak."; a stretch says that it prepares and does not strengthen.</summary>
    public static string Why(SuggestedExercise suggested)
    {
        string weak = $"{TermWords.Capital(TermWords.Side(suggested.Side))} {TermWords.List([.. suggested.For.Select(TermWords.Muscle)])} are flagged as weak";
        return suggested.Exercise.IsStretch ? $"{weak}: stretch first, then the strength work. The stretch itself strengthens nothing." : $"{weak}.";
    }

    /// <summary>E.g. "Monster walk (left):".</summary>
    public static string Name(SuggestedExercise suggested) => $"{suggested.Exercise.Name} ({TermWords.Side(suggested.Side)}):";

    /// <summary>What is said before a plan, or in place of one.</summary>
    public static string Plan(SessionAssessment session)
    {
        var without = SuggestedExercises.Without(session);
        string gap = without.IsEmpty ? "" : $" For {TermWords.List([.. without.Select(TermWords.Muscle)])} the catalogue has no exercise with a source: ask a physiotherapist.";
        return SuggestedExercises.Of(session).IsEmpty
            ? without.IsEmpty ? "Nothing is flagged as weak, so no exercise is suggested." : gap.TrimStart()
            : "Weaker side first; stop when it hurts. If you are injured, ask a clinician before you begin." + gap;
    }

    /// <summary>E.g. "abductors, external rotators"; a stretch lengthens.</summary>
    public static string Trains(Exercise exercise) =>
        exercise.IsStretch ? "hip flexor length, not strength" : TermWords.List([.. exercise.Trains.Select(TermWords.Muscle)]);
}
