using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Reports.Words.Doors;

namespace HipAssess.Web.Imports;

/// <summary>What somebody says a column is.</summary>
/// <param name="Title">Its title in the file.</param>
/// <param name="Meaning">One of <see cref="Meanings"/>.</param>
/// <param name="Trial">Trial number of a value; null where none is said.</param>
/// <param name="Unit">Name of the unit of a value; null where none is said.</param>
public sealed record ColumnChoice(string Title, string Meaning, int? Trial = null, string? Unit = null)
{
    /// <summary>The column is not read.</summary>
    public const string Ignored = ImportLabels.NotRead;

    private const string Value = "value";

    private static readonly HashSet<string> ValueRoles = ["strength", "best", "mean", "repetitions", "asymmetry"];

    private static readonly string[] Sided = ["", " left", " right"];

    /// <summary>Every meaning, in groups.</summary>
    public static ImmutableArray<(string Group, ImmutableArray<string> Meanings)> Meanings { get; } =
    [
        (ImportLabels.OfRow, [Ignored, .. MappingField.Roles.Where(role => !ValueRoles.Contains(role))]),
        (ImportLabels.OfStrength, [.. Names([Value, .. Enum.GetValues<MuscleGroup>().Select(muscle => muscle.Name())])]),
        (ImportLabels.OfRange, [.. Names(Enum.GetValues<Movement>().Select(movement => movement.Name()))]),
    ];

    /// <summary>Units a column can be said to have.</summary>
    public static ImmutableArray<string> Units { get; } =
        [.. Enum.GetValues<StrengthUnit>().Where(unit => unit != StrengthUnit.NewtonPerKilogramTwoThirds).Select(unit => unit.Name())];

    /// <summary>True for a meaning of the list.</summary>
    public static bool IsMeaning(string text) => Meanings.Any(group => group.Meanings.Contains(text));

    /// <summary>The column in the terms of a mapping file.</summary>
    public MappingField Field()
    {
        string tested = Meaning.Split(' ')[0];
        string? side = Meaning.EndsWith(" left", StringComparison.Ordinal) ? "left" : Meaning.EndsWith(" right", StringComparison.Ordinal) ? "right" : null;
        if (Meaning == Ignored)
            return new MappingField { Name = Title };
        if (tested != Value && Domain.Names.ParseMuscle(tested) is null && Movements.Parse(tested) is null)
            return new MappingField { Name = Title, Role = Meaning };
        return new MappingField
        {
            Name = Title,
            Role = "strength",
            Muscle = tested == Value ? null : tested,
            Side = side,
            Trial = Trial,
            Unit = Unit ?? Movements.Parse(tested)?.Unit().Name(),
        };
    }

    private static IEnumerable<string> Names(IEnumerable<string> tested) => tested.SelectMany(name => Sided.Select(side => name + side));
}
