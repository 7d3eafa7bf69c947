using HipAssess.Domain;

namespace HipAssess.Import.Columns;

/// <summary>Finds what in a mapping file has no meaning. Nothing in it is trusted: people write it by hand.</summary>
internal static class MappingCheck
{
    /// <summary>The first thing wrong; null when all is well.</summary>
    public static string? WrongWith(MappingFile file) =>
        string.IsNullOrWhiteSpace(file.Name) ? "name is empty"
        : HasNull(file.Schema.Fields) ? "a field is null"
        : HasNull(file.Schema.MissingValues) ? "a word of missingValues is null"
        : HasNull(file.Assumptions) ? "an assumption is null"
        : file.Schema.Fields.Count > Plausibility.MostColumns ? $"it has more than {Plausibility.MostColumns} fields"
        : WrongWith(file.When, "in when") ?? file.Schema.Fields.Select(WrongWith).FirstOrDefault(wrong => wrong is not null);

    private static string? WrongWith(MappingField field)
    {
        string where = $"in field {field.Name}";
        if (string.IsNullOrWhiteSpace(field.Name))
            return "the name of a field is empty";
        if (field.Role is { } role && Vocabulary.Role(role) is null)
            return $"role {role} {where} is none of the tool's";
        if (field.Muscle is { } muscle && Vocabulary.Tested(muscle) is null)
            return $"muscle {muscle} {where} is no hip muscle group";
        if (field.Side is { } side && Vocabulary.SideWord(side) is null)
            return $"side {side} {where} is neither left nor right";
        if (field.Unit is { } unit && Profile.UnitOf(unit) is null or { Unit: StrengthUnit.NewtonPerKilogramTwoThirds })
            return $"unit {field.Unit} {where} is none of the tool's";
        if (field.Trial is < 1 or > Plausibility.LastTrial)
            return $"trial {field.Trial} {where} is no number from 1 to {Plausibility.LastTrial}";
        if (field.DecimalChar is not (null or "." or ","))
            return $"decimalChar {field.DecimalChar} {where} is neither point nor comma";
        if (HasNull(field.Categories))
            return $"a category {where} is null";
        if (field.Categories?.GroupBy(category => category.Value, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
            return $"category {twice.Key} {where} stands there twice";
        return WrongWith(field.When, $"in when of field {field.Name}");
    }

    private static string? WrongWith(IReadOnlyDictionary<string, IReadOnlyList<string>>? when, string where) => (when ?? new Dictionary<string, IReadOnlyList<string>>())
        .Select(condition => string.IsNullOrWhiteSpace(condition.Key) ? $"a column {where} has no name"
            : condition.Value is not { Count: > 0 } || HasNull(condition.Value) ? $"column {condition.Key} {where} needs words" : null)
        .FirstOrDefault(wrong => wrong is not null);

    // The serializer lets null stand between the entries of a list.
    private static bool HasNull<T>(IEnumerable<T?>? list) => list?.Any(entry => entry is null) == true;
}
