using HipAssess.Domain;

namespace HipAssess.Traces;

/// <summary>What a file of force over time is of: said by somebody, never guessed.</summary>
/// <param name="Athlete">Id.</param>
/// <param name="Date">Test day; null where none is said.</param>
/// <param name="Muscle">Muscle group.</param>
/// <param name="Position">Position of the test; null where none is said.</param>
/// <param name="Side">Side; null where it is left to the titles of the file.</param>
public sealed record Recording(string Athlete, DateOnly? Date, MuscleGroup Muscle, string? Position, Side? Side);
