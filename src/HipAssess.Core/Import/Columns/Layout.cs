using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Import.Problems;

namespace HipAssess.Import.Columns;

/// <summary>
/// How the columns of one file are arranged. Long, side by side, wide and every vendor's profile
/// are the same thing: columns with roles, and the readings a row of them can hold.
/// </summary>
internal sealed record Layout
{
    /// <summary><c>long</c>, <c>side-by-side</c>, <c>wide</c> or <c>profile</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The mapping it comes from; null for the tool's own layouts.</summary>
    public Profile? Profile { get; init; }

    public required HeaderLine Header { get; init; }

    /// <summary>Every column of the file; one that several measures read stands here more than once.</summary>
    public required ImmutableArray<Column> Columns { get; init; }

    public required ImmutableArray<Measure> Measures { get; init; }

    /// <summary>Conditions on the rows that are read; others are left out and counted.</summary>
    public IReadOnlyList<Condition> When { get; init; } = [];

    /// <summary>Columns left out because they hold a value read elsewhere in another unit.</summary>
    public ImmutableArray<Twin> Twins { get; init; } = [];

    /// <summary>What was decided about the columns, for people.</summary>
    public ImmutableArray<Decision> Says { get; init; } = [];

    /// <summary>Words of a mapping file that stand for an empty cell.</summary>
    public IReadOnlyList<byte[]> MissingValues { get; init; } = [];

    /// <summary>True for a list of athletes without readings.</summary>
    public bool IsRoster => Name == "roster";

    /// <summary>True when a column, or two halves of a name, say whose a row is; else all rows are one athlete's.</summary>
    public bool NamesAthletes => Of(ColumnRole.Athlete) is not null || Of(ColumnRole.GivenName) is not null;

    /// <summary>
    /// Columns not read in which two people of one name may differ. Where ids tell people apart nobody looks at them.
    /// </summary>
    public ImmutableArray<Column> Distinguishing
    {
        get => field.IsDefault ? field = DistinguishingColumns.Of(this) : field;
        private init;
    }

    /// <summary>Both sides stand in one row, so that a row is a test, and a further row a further test.</summary>
    public bool RowIsATest => !IsRoster && (Profile is null || Profile.File.Titles) && Measures.All(m => m.Side is not null);

    public Column? Of(ColumnRole role) => Columns.FirstOrDefault(c => c.Role == role);

    /// <summary>The same with a column read as something.</summary>
    public Layout With(Column column, ColumnRole role, string what, string why) => this with
    {
        Columns = [.. Columns.Select(c => c.Index == column.Index ? c with { Role = role } : c)],
        Says = Says.Add(new Decision(what, column.Label, why)),
        Distinguishing = default,
    };

    /// <summary>The same without a column.</summary>
    public Layout Without(Column column, string what, string why) => this with
    {
        Columns = [.. Columns.Select(c => c.Index == column.Index ? c with { Role = null } : c)],
        Says = Says.Add(new Decision(what, column.Label, why)),
    };

    public int IndexOf(string title) =>
        Header.Titles.Select(Vocabulary.Plain).ToList().IndexOf(Vocabulary.Plain(title));

    /// <summary>How many titles are known; as a negative number when none of them holds a strength, so that it is no header.</summary>
    public static int KnownTitles(IReadOnlyList<string> titles)
    {
        var columns = titles.Select((title, index) => ColumnTitle.Read(index, title)).Where(c => c.Role is not null).ToList();
        return columns.Any(c => c.Role is ColumnRole.Strength or ColumnRole.Mean) ? columns.Count : -columns.Count - titles.Count(title => HalfUnderstood.Part(title) is not null);
    }

    /// <summary>The same for a roster, which must name athletes and some fact about them.</summary>
    public static int KnownRosterTitles(IReadOnlyList<string> titles)
    {
        var columns = titles.Select((title, index) => ColumnTitle.Read(index, title)).ToList();
        return columns.Any(c => IsOfPerson(c.Role)) ? columns.Count(c => c.Role == ColumnRole.Fact) : 0;
    }

    /// <summary>How each column of the file was understood.</summary>
    public IEnumerable<ColumnUse> Uses() => Header.Titles.Select((title, index) => new ColumnUse(
        new Column(index, title).Label,
        string.Join("; ", Columns.Where(c => c.Index == index).Select(c => c.Describe()).OfType<string>()) is { Length: > 0 } role ? role : null));

    /// <summary>The layout of the tool's own column names, or null with the problem.</summary>
    public static Layout? Of(HeaderLine header, bool isRoster, StrengthUnit? unit, ProblemLog problems)
    {
        var columns = header.Titles.Select((title, index) => ColumnTitle.Read(index, title)).ToImmutableArray();
        if (TwoTitlesAlike(columns) is var (a, b))
        {
            Refuse(problems, ProblemCatalogue.ColumnTwice, header, b, a.Label, b.Label, Vocabulary.Plain(a.Title));
            return null;
        }
        if (isRoster)
            columns = [.. columns.Select(c => c.Role is ColumnRole.Fact || IsOfPerson(c.Role) ? c : c with { Role = null })];
        var said = new List<Decision>();
        columns = Understood(columns, said, out var twins);
        if (PersonColumns.HalfOfNobody(columns) is { } half)
        {
            Refuse(problems, PeopleProblems.HalfName, header, half);
            return null;
        }
        if (TwoOfOneRole(columns) is var (first, second))
        {
            Refuse(problems, ProblemCatalogue.ColumnTwice, header, second, first.Label, second.Label, first.Describe());
            return null;
        }
        var measures = Measure.Of(columns).ToImmutableArray();
        bool muscles = measures.All(m => m.Muscle is not null), sides = measures.All(m => m.Side is not null);
        var layout = new Layout
        {
            Name = isRoster ? "roster" : !sides ? "long" : muscles ? "wide" : "side-by-side",
            Header = header,
            Columns = columns,
            Measures = measures,
            Twins = twins,
            Says = [.. said],
        };
        return layout.IsComplete(unit, problems) ? layout : null;
    }

    /// <summary>The columns as they are understood beside each other: whose a row is, what gives way, what says nothing new.</summary>
    public static ImmutableArray<Column> Understood(ImmutableArray<Column> columns, ICollection<Decision> said, out ImmutableArray<Twin> twins)
    {
        columns = PersonColumns.Choose(columns);
        columns = [.. columns.Select(c => IsNeeded(c, columns) ? c : c with { Role = null })];
        columns = ColumnsLeftOut.WithoutSums(columns, said);
        (columns, twins) = ColumnsLeftOut.WithoutTwins(columns, said);
        return columns;
    }

    /// <summary>Every reading must find its muscle group, side and unit, each in one place.</summary>
    public bool IsComplete(StrengthUnit? unit, ProblemLog problems)
    {
        foreach (var measure in Measures)
        {
            if (!SaidOnce(measure.Muscle, ColumnRole.Muscle, ProblemCatalogue.MuscleColumnMissing, measure, problems)
                || !SaidOnce(measure.Side, ColumnRole.Side, ProblemCatalogue.SideColumnMissing, measure, problems))
                return false;
            if (measure.Trial is not null && Of(ColumnRole.Trial) is { } trial)
                return Refuse(problems, ProblemCatalogue.ColumnTwice, Header, trial, measure.Main.Label, trial.Label, "trial");
            var said = measure.Unit ?? (Of(ColumnRole.Unit) is null ? unit : null);
            if (said is null && Of(ColumnRole.Unit) is null)
                return Refuse(problems, ProblemCatalogue.UnitMissing, Header, measure.Main);
            if (said is { } known && (known.IsTorque() ? ColumnTitle.SaysForce(measure.Main.Title) : ColumnTitle.SaysTorque(measure.Main.Title)))
                return Refuse(problems, ProblemCatalogue.UnitContradictsTitle, Header, measure.Main, known.IsTorque() ? "force" : "torque", known.Symbol());
        }
        return true;
    }

    private bool SaidOnce<T>(T? fixedByTitle, ColumnRole role, ProblemKind missing, Measure measure, ProblemLog problems)
        where T : struct
    {
        var column = Of(role);
        if (fixedByTitle is null && column is null)
            return Refuse(problems, missing, Header, measure.Main);
        return fixedByTitle is null || column is null
            || Refuse(problems, ProblemCatalogue.ColumnTwice, Header, column, measure.Main.Label, column.Label, Vocabulary.Name(role));
    }

    /// <summary>
    /// An alias such as <c>test</c> or <c>limb</c> gives way to titles that say muscle group or side already, and some to another title of their role.
    /// </summary>
    private static bool IsNeeded(Column column, ImmutableArray<Column> columns)
    {
        if (column.Role is null or ColumnRole.Strength or ColumnRole.Mean || ColumnTitle.IsOwnName(column))
            return true;
        if (column.Role is ColumnRole.Muscle or ColumnRole.Side && columns.Where(c => c.Role == ColumnRole.Strength) is var strength)
            return !(column.Role == ColumnRole.Muscle ? strength.All(c => c.Muscle is not null) : strength.All(c => c.Side is not null));
        return !GivesWay(column) || !columns.Any(c => c.Role == column.Role && c.Fact == column.Fact && !GivesWay(c));
    }

    private static bool GivesWay(Column column) => Vocabulary.GivingWay.Contains(Vocabulary.Plain(column.Title));

    private static (Column, Column)? TwoTitlesAlike(ImmutableArray<Column> columns) =>
        Pair(columns.Where(c => c.Title.Length > 0).GroupBy(c => Vocabulary.Plain(c.Title)));

    private static (Column, Column)? TwoOfOneRole(ImmutableArray<Column> columns) =>
        Pair(columns.Where(c => c.Role is not null).GroupBy(c => c.Describe()?.Split(" [")[0]));

    private static (Column, Column)? Pair<TKey>(IEnumerable<IGrouping<TKey, Column>> groups) =>
        groups.FirstOrDefault(g => g.Skip(1).Any())?.Take(2).ToList() is [var a, var b] ? (a, b) : null;

    private static bool IsOfPerson(ColumnRole? role) =>
        role is ColumnRole.Athlete or ColumnRole.Name or ColumnRole.GivenName or ColumnRole.FamilyName;

    private static bool Refuse(ProblemLog problems, ProblemKind kind, HeaderLine header, Column column, params ReadOnlySpan<object?> particulars)
    {
        problems.Add(kind, header.Line, column, column.Title, particulars);
        return false;
    }
}
