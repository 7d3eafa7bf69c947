using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Exercises;
using HipAssess.Reports.Words;
using HipAssess.Strength;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Export;

/// <summary>One suggested exercise.</summary>
public sealed record ExerciseJson(string Id, string Name, string Side, string Why)
{
    /// <summary>What a session's flags suggest, in the order of the plan.</summary>
    public static ImmutableArray<ExerciseJson> Of(SessionAssessment session) =>
        [.. SuggestedExercises.Of(session).Select(suggested => new ExerciseJson(
            suggested.Exercise.Id, suggested.Exercise.Name, suggested.Side.Name(), ExerciseWords.Why(suggested)))];
}
