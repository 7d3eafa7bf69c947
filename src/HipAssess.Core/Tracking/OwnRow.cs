using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Tracking;

/// <summary>One row of an athlete's own file, as it stands and as it is understood.</summary>
/// <param name="Line">Line on which it starts, from 1.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="Athlete">Id.</param>
/// <param name="Date">Test day.</param>
/// <param name="Muscle">Muscle group; null when the titles say it.</param>
/// <param name="Side">Side; null when the titles say it.</param>
internal sealed record OwnRow(int Line, ImmutableArray<string> Cells, string Athlete, DateOnly? Date, MuscleGroup? Muscle, Side? Side);
