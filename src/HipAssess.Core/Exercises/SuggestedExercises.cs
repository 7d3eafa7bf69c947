using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Verdicts;

namespace HipAssess.Exercises;

/// <summary>What to do about a session's flags (docs/methods.md section 10).</summary>
public static class SuggestedExercises
{
    /// <summary>
    /// Exercises for the muscle groups flagged weak and no others: stretch before strength, weaker side first.
    /// Empty for an athlete without a flag.
    /// </summary>
    public static ImmutableArray<SuggestedExercise> Of(SessionAssessment session)
    {
        var weak = Weakness.Of(session).ToList();
        return [.. ExerciseCatalogue.All.SelectMany(exercise => weak
            .Where(weakness => exercise.SuggestedFor.Contains(weakness.Muscle))
            .GroupBy(weakness => weakness.Side)
            .Select(side => new SuggestedExercise(exercise, side.Key, [.. side.Select(weakness => weakness.Muscle)])))];
    }

    /// <summary>Muscle groups flagged weak for which the catalogue has nothing.</summary>
    public static ImmutableArray<MuscleGroup> Without(SessionAssessment session) =>
        [.. Weakness.Of(session)
            .Select(weakness => weakness.Muscle)
            .Where(muscle => !ExerciseCatalogue.All.Any(exercise => exercise.SuggestedFor.Contains(muscle)))
            .Distinct()];
}
