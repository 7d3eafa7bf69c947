using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Exercises;

/// <summary>One exercise of the catalogue.</summary>
public sealed record Exercise
{
    /// <summary>E.g. <c>monster-walk</c>.</summary>
    public required string Id { get; init; }

    /// <summary>E.g. <c>Monster walk</c>.</summary>
    public required string Name { get; init; }

    /// <summary>A stretch lengthens and comes before the strength work; it makes nothing stronger.</summary>
    public required bool IsStretch { get; init; }

    /// <summary>Muscle groups it makes stronger; none for a stretch.</summary>
    public required ImmutableArray<MuscleGroup> Trains { get; init; }

    /// <summary>Muscle groups it is suggested for when they are found weak.</summary>
    public required ImmutableArray<MuscleGroup> SuggestedFor { get; init; }

    /// <summary>Its place in a plan, from 1.</summary>
    public required int Order { get; init; }

    /// <summary>What is needed.</summary>
    public required string Equipment { get; init; }

    /// <summary>Step by step.</summary>
    public required ImmutableArray<string> HowTo { get; init; }

    /// <summary>How much and how often.</summary>
    public required string Dose { get; init; }

    /// <summary>Where the dose is from.</summary>
    public required string DoseSource { get; init; }

    /// <summary>What is known of its effect, and what is not.</summary>
    public required string Evidence { get; init; }

    /// <summary>Citations.</summary>
    public required string Source { get; init; }
}
