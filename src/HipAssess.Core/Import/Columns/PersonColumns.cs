using System.Collections.Immutable;

namespace HipAssess.Import.Columns;

/// <summary>
/// Which columns say whose a row is. Two people may have one name, so an id goes before a name, which is then shown beside it;
/// and half a name is nobody's.
/// </summary>
internal static class PersonColumns
{
    private const string Generic = "id"; // may number rows, where another column is the id of people

    /// <summary>Titles of whom the file is about that may hold an id or a name.</summary>
    private static readonly HashSet<string> IdOrName = new[] { "athlete", "subject", "participant", "patient", "runner", "player" }.ToHashSet();

    /// <summary>The columns, those of people with the role they play together.</summary>
    public static ImmutableArray<Column> Choose(ImmutableArray<Column> columns)
    {
        var people = columns.Where(c => c.Role is ColumnRole.Athlete or ColumnRole.Name or ColumnRole.GivenName or ColumnRole.FamilyName).ToList();
        if (people.All(c => c.Role == ColumnRole.Athlete && (IdOrName.Contains(Plain(c)) || people.Count == 1)))
            return columns;
        bool hasId = people.Any(IsId), hasName = people.Any(c => c.Role == ColumnRole.Name);
        bool hasBetterId = people.Any(c => IsId(c) && Plain(c) != Generic);
        var roles = people.ToDictionary(c => c.Index, c => c.Role switch
        {
            ColumnRole.Athlete when IsId(c) => hasBetterId && Plain(c) == Generic ? null : c.Role,
            ColumnRole.Athlete when hasId => hasName ? null : ColumnRole.Name,
            _ => c.Role,
        });
        bool hasAthlete = roles.ContainsValue(ColumnRole.Athlete);
        ChooseName(people, roles);
        if (!hasAthlete && !IsOfHalves(roles))
            foreach (var name in people.Where(c => roles[c.Index] == ColumnRole.Name))
                roles[name.Index] = ColumnRole.Athlete;
        return [.. columns.Select(c => roles.TryGetValue(c.Index, out var role) ? c with { Role = role } : c)];
    }

    /// <summary>The column that holds half a name where no other says whose a row is; null when there is none.</summary>
    public static Column? HalfOfNobody(ImmutableArray<Column> columns)
    {
        var halves = columns.Where(c => c.Role is ColumnRole.GivenName or ColumnRole.FamilyName).ToList();
        bool isHalf = halves.Select(c => c.Role).Distinct().Count() == 1 && !columns.Any(c => c.Role == ColumnRole.Athlete);
        return isHalf ? halves[0] : null;
    }

    /// <summary>Titles of one half beside <c>name</c> make it the other half; beside a full name, or without the other half, they say nothing more.</summary>
    private static void ChooseName(List<Column> people, Dictionary<int, ColumnRole?> roles)
    {
        var given = people.Where(c => roles[c.Index] == ColumnRole.GivenName).ToList();
        var family = people.Where(c => roles[c.Index] == ColumnRole.FamilyName).ToList();
        var name = people.FirstOrDefault(c => roles[c.Index] == ColumnRole.Name && c.Role == ColumnRole.Name);
        bool isOneHalf = given.Count == 0 != (family.Count == 0);
        if (name is not null && isOneHalf && Plain(name) == "name")
            roles[name.Index] = given.Count == 0 ? ColumnRole.GivenName : ColumnRole.FamilyName;
        else if (roles.ContainsValue(ColumnRole.Name) || (isOneHalf && roles.ContainsValue(ColumnRole.Athlete)))
            foreach (var half in given.Concat(family))
                roles[half.Index] = null;
    }

    private static bool IsOfHalves(Dictionary<int, ColumnRole?> roles) =>
        roles.Values.Any(r => r is ColumnRole.GivenName or ColumnRole.FamilyName);

    /// <summary>The title says that the column holds ids, not names.</summary>
    public static bool IsId(Column column) => column.Role == ColumnRole.Athlete && !IdOrName.Contains(Plain(column)) && ColumnTitle.Read(column.Index, column.Title).Role != ColumnRole.Name;

    private static string Plain(Column column) => string.Concat(Vocabulary.Plain(column.Title).Where(char.IsLetterOrDigit));
}
