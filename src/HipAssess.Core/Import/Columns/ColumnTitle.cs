using HipAssess.Domain;

namespace HipAssess.Import.Columns;

/// <summary>
/// Reads a title such as <c>abductors_left_2_n</c>: muscle group, side, trial and unit, each at most once,
/// the unit last. The parts are found by trying, since blanks and underscores between them may be missing.
/// </summary>
internal static class ColumnTitle
{
    private const int LongestTitle = 120;

    private static readonly Dictionary<string, (ColumnRole Role, Fact? Fact, double Factor)> RoleOf = Vocabulary.Roles
        .SelectMany(role => role.Titles.Select(title => (Title: Vocabulary.Plain(title), Is: (role.Role, role.Fact, role.Factor))))
        .ToDictionary(title => title.Title, title => title.Is);

    private static readonly KeyValuePair<string, MovementVariant>[] Variants = LongestFirst(Vocabulary.Variants);
    private static readonly KeyValuePair<string, MuscleGroup>[] Muscles = LongestFirst(Vocabulary.Muscles);
    private static readonly KeyValuePair<string, Side>[] Sides = LongestFirst(Vocabulary.Sides);

    /// <summary>The column as its title says; ignored when it says nothing.</summary>
    public static Column Read(int index, string title)
    {
        if (title.Length > LongestTitle)
            return new Column(index, title[..LongestTitle]);
        string plain = Vocabulary.Plain(title), bare = string.Concat(plain.Where((c, i) => !IsPunctuation(c) && !(c == '.' && !IsDigit(plain, i + 1))));
        if (RoleOf.TryGetValue(plain, out var known) || RoleOf.TryGetValue(bare, out known))
            return new Column(index, title) { Role = known.Role, Fact = known.Fact, Factor = known.Factor };
        return Parse(bare, new Parts()) is { SaysStrength: true, IsPossible: true } parts
            ? new Column(index, title)
            {
                Role = parts.Mean ? ColumnRole.Mean : ColumnRole.Strength,
                Muscle = parts.Muscle,
                Variant = parts.Variant,
                Side = parts.Side,
                Trial = parts.Trial,
                Unit = parts.Unit?.Unit,
                Factor = parts.Unit?.Factor ?? 1,
            }
            : new Column(index, title);
    }

    /// <summary>True when the title is the tool's own name of the role, not an alias.</summary>
    public static bool IsOwnName(Column column) =>
        Vocabulary.Roles.Any(r => r.Role == column.Role && Vocabulary.Plain(r.Titles[0]) == Vocabulary.Plain(column.Title));

    public static bool SaysTorque(string title) => title.Contains("torque", StringComparison.OrdinalIgnoreCase);

    public static bool SaysForce(string title) => title.Contains("force", StringComparison.OrdinalIgnoreCase);

    /// <summary>Full stops are left in before a digit only: <c>left.1</c> is what software makes of a second column <c>left</c>.</summary>
    private static bool IsDigit(string plain, int index) => index < plain.Length && char.IsAsciiDigit(plain[index]);

    private static bool IsPunctuation(char c) => c is '(' or ')' or '[' or ']' or ',' or ':';

    private static Parts? Parse(ReadOnlySpan<char> rest, Parts read)
    {
        if (rest.IsEmpty)
            return read;
        if (read.Muscle is null)
            foreach (var (word, variant) in Variants)
                if (rest.StartsWith(word) && Parse(rest[word.Length..], read with { Muscle = variant.Direction, Variant = variant }) is { } parts)
                    return parts;
        if (read.Muscle is null)
            foreach (var (word, muscle) in Muscles)
                if (rest.StartsWith(word) && Parse(rest[word.Length..], read with { Muscle = muscle }) is { } parts)
                    return parts;
        if (read.Side is null)
            foreach (var (word, side) in Sides)
                if (rest.StartsWith(word) && Parse(rest[word.Length..], read with { Side = side }) is { } parts)
                    return parts;
        foreach (string word in Vocabulary.StrengthWords)
            if (rest.StartsWith(word) && Parse(rest[word.Length..], read with { Strength = true }) is { } parts)
                return parts;
        foreach (string word in Vocabulary.RangeWords)
            if (rest.StartsWith(word) && Parse(rest[word.Length..], read with { Range = true, Named = read.Named || word != "angle" }) is { } parts)
                return parts;
        foreach (string word in Vocabulary.FillerWords)
            if (rest.StartsWith(word) && Parse(rest[word.Length..], read) is { } parts)
                return parts;
        foreach (string word in Vocabulary.MeanWords)
            if (rest.StartsWith(word) && Parse(rest[word.Length..], read with { Mean = true }) is { } parts)
                return parts;
        return Trial(rest, read) ?? Unit(rest, read);
    }

    private static Parts? Trial(ReadOnlySpan<char> rest, Parts read)
    {
        if (read.Trial is not null)
            return null;
        bool named = false;
        foreach (string word in Vocabulary.TrialWords)
        {
            if (named || !rest.StartsWith(word))
                continue;
            rest = rest[word.Length..];
            named = true;
        }
        int digits = 0;
        while (digits < rest.Length && char.IsAsciiDigit(rest[digits]))
            digits++;
        if (digits is 0 or > 3 || !(named || read.SaysStrength) || rest[0] == '0')
            return null;
        return Parse(rest[digits..], read with { Trial = int.Parse(rest[..digits]), NamedTrial = named });
    }

    private static Parts? Unit(ReadOnlySpan<char> rest, Parts read) =>
        UnitWords.Find(rest.ToString()) is { } unit ? read with { Unit = unit } : null;

    private static KeyValuePair<string, T>[] LongestFirst<T>(Dictionary<string, T> words) =>
        [.. words.OrderByDescending(w => w.Key.Length).ThenBy(w => w.Key, StringComparer.Ordinal)];

    private sealed record Parts(
        MuscleGroup? Muscle = null,
        Side? Side = null,
        int? Trial = null,
        WrittenUnit? Unit = null,
        bool Strength = false,
        bool Mean = false,
        bool NamedTrial = false,
        bool Range = false,
        bool Named = false,
        MovementVariant? Variant = null)
    {
        /// <summary>A range of motion is in degrees or centimetres: a title that says range and no such unit is not understood.</summary>
        public bool IsPossible => !Range || Unit?.Unit.IsOfRange() == true;

        /// <summary>An angle alone may well be that of the position.</summary>
        public bool SaysStrength => Muscle is not null || Side is not null || Strength || NamedTrial || Named;
    }
}
