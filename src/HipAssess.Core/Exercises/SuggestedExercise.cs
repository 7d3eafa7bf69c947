using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Exercises;

/// <summary>An exercise suggested to one athlete after one session.</summary>
/// <param name="Exercise">Which.</param>
/// <param name="Side">The side found weak: it goes first.</param>
/// <param name="For">The muscle groups flagged weak on that side that it is suggested for.</param>
public sealed record SuggestedExercise(Exercise Exercise, Side Side, ImmutableArray<MuscleGroup> For);
