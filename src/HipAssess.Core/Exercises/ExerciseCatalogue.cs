using System.Collections.Immutable;
using System.Globalization;
using HipAssess.Domain;

namespace HipAssess.Exercises;

/// <summary>All exercises, read from <c>exercises.csv</c>: the four of the article the tool started from, corrected and completed.</summary>
public static class ExerciseCatalogue
{
    /// <summary>In the order of a plan: stretch first.</summary>
    public static ImmutableArray<Exercise> All { get; } = [.. ShippedTable.Read("exercises.csv", row => new Exercise
    {
        Id = row("id"),
        Name = row("name"),
        IsStretch = row("kind") == "stretch",
        Trains = Muscles(row("trains")),
        SuggestedFor = Muscles(row("suggested_for")),
        Order = int.Parse(row("order"), CultureInfo.InvariantCulture),
        Equipment = row("equipment"),
        HowTo = [.. row("how_to").Split(" | ")],
        Dose = row("dose"),
        DoseSource = row("dose_source"),
        Evidence = row("evidence"),
        Source = row("source"),
    }).OrderBy(exercise => exercise.Order)];

    /// <summary>The exercise of that id; null when there is none.</summary>
    public static Exercise? Find(string id) => All.FirstOrDefault(exercise => exercise.Id == id);

    private static ImmutableArray<MuscleGroup> Muscles(string names) =>
        [.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => Names.ParseMuscle(name)!.Value)];
}
