using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Import.Columns;

namespace HipAssess.Tracking.OwnFiles;

/// <summary>One row of an athlete's own file, as it stands and as it is understood.</summary>
/// <param name="Line">Line on which it starts, from 1.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="Athlete">Id.</param>
/// <param name="Date">Test day.</param>
/// <param name="Tested">Muscle group or movement; null when the titles say it.</param>
/// <param name="Unit">Unit of what it holds; null when it holds nothing, or when the titles say what was tested.</param>
/// <param name="Position">As stated in it.</param>
/// <param name="Side">Side; null when the titles say it.</param>
internal sealed record OwnRow(
    int Line, ImmutableArray<string> Cells, string Athlete, DateOnly? Date, TestedWord? Tested, StrengthUnit? Unit, string? Position, Side? Side)
{
    /// <summary>The row is of that test, or its titles say what it is of.</summary>
    public bool MayBe(LoggedTest test) => Tested is not { } word || IsOf(word, test);

    /// <summary>The row holds a reading of that test alone.</summary>
    public bool IsOf(LoggedTest test) => Tested is { } word && IsOf(word, test);

    private bool IsOf(TestedWord word, LoggedTest test) =>
        Unit is { } unit ? test.Is(word, unit, Position) : test.Movement is null && word.Muscle == test.Muscle;
}
