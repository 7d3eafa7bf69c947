using System.Collections.Immutable;
using System.Text;
using HipAssess.Domain;
using HipAssess.Import.Problems;

namespace HipAssess.Import.Columns;

/// <summary>A mapping file, checked: how the columns of one kind of export are understood.</summary>
internal sealed class Profile
{
    private static readonly (string Format, string Order)[] Orders = [("%m/%d/%Y", "mdy"), ("%d/%m/%Y", "dmy"), ("%Y-%d-%m", "ydm")];

    private readonly MappingFile _file;
    private readonly ImmutableArray<Column> _columns;

    private Profile(MappingFile file, ImmutableArray<Column> columns) => (_file, _columns) = (file, columns);

    public string Name => _file.Name;

    public MappingFile File => _file;

    /// <summary><c>mdy</c>, <c>dmy</c>, <c>ydm</c>, or null when the file decides.</summary>
    public string? DateOrder => _file.Schema.Fields.FirstOrDefault(f => f.Role == "date")?.Format is { } format
        ? Orders.FirstOrDefault(order => format.StartsWith(order.Format, StringComparison.Ordinal)).Order : null;

    /// <summary>Null when the file decides.</summary>
    public char? Delimiter => _file.Dialect?.Delimiter is [var only] ? only : null;

    /// <summary><c>point</c>, <c>comma</c>, or null when the file decides.</summary>
    public string? DecimalMark => _file.Schema.Fields.Select(f => f.DecimalChar).FirstOrDefault(c => c is not null) switch
    {
        "." => "point",
        "," => "comma",
        _ => null,
    };

    /// <summary>The profile, or null with the first thing wrong with the mapping file.</summary>
    public static Profile? Of(MappingFile file, out string? wrong)
    {
        wrong = MappingCheck.WrongWith(file);
        if (wrong is not null)
            return null;
        var columns = file.Schema.Fields.Select(ToColumn).ToImmutableArray();
        if (file.Dialect?.Delimiter is { } delimiter && !HeaderLine.IsDelimiter(delimiter))
            wrong = "the dialect's delimiter is none of comma, semicolon, tab and pipe";
        else if (file.Refuse is null && !file.Titles && !columns.Any(IsStrength))
            wrong = "no field has the role strength, best or mean";
        return wrong is null ? new Profile(file, columns) : null;
    }

    /// <summary>A profile, or the titles where there is none, with other meanings for some columns; null with the first thing wrong with them.</summary>
    public static Profile? Of(Profile? profile, ImmutableArray<MappingField> columns, out string? wrong)
    {
        var file = profile?._file ?? new MappingFile { Name = "chosen columns", Titles = true, Schema = new MappingSchema([]) };
        var chosen = columns.Select(column => Vocabulary.Plain(column.Name)).ToHashSet();
        return Of(file with { Schema = file.Schema with { Fields = [.. columns, .. file.Schema.Fields.Where(field => !chosen.Contains(Vocabulary.Plain(field.Name)))] } }, out wrong);
    }

    /// <summary>How many of its columns the titles hold; 0 when a required one is missing.</summary>
    public int Fit(IReadOnlyList<string> titles)
    {
        if (_file.Refuse is not null && Layout.KnownTitles(titles) > 0)
            return 0;
        bool misses = Missing(titles.Select(Vocabulary.Plain).ToHashSet()) is not null || (_file.Titles && Layout.KnownTitles(titles) == 0);
        return misses ? 0 : Known(titles);
    }

    /// <summary>How many of its columns the titles hold, required ones missing or not.</summary>
    public int Known(IReadOnlyList<string> titles)
    {
        var plain = titles.Select(Vocabulary.Plain).ToHashSet();
        return _file.Schema.Fields.Select(f => Vocabulary.Plain(f.Name)).Distinct().Count(plain.Contains);
    }

    /// <summary>The layout of a file with this header, or null with the problem.</summary>
    public Layout? LayoutOf(HeaderLine header, StrengthUnit? unit, ProblemLog problems)
    {
        if (_file.Refuse is { } refusal)
        {
            problems.Add(ProblemCatalogue.FormatRefused, header.Line, null, _file.Title, refusal.Message, refusal.Fix);
            return null;
        }
        var plain = header.Titles.Select(Vocabulary.Plain).ToList();
        if (Missing(plain.ToHashSet()) is { } missing)
        {
            problems.Add(ProblemCatalogue.ProfileDoesNotFit, header.Line, null, null, missing, Name);
            return null;
        }
        var columns = _columns.Select(c => c with { Index = plain.IndexOf(Vocabulary.Plain(c.Title)) }).Where(c => c.Index >= 0).ToList();
        columns = [.. columns.Where(c => c.Role is null || IsStrength(c) || c.Role is ColumnRole.Repetitions or ColumnRole.VendorAsymmetry
            || columns.First(o => o.Role == c.Role && o.Fact == c.Fact) == c)];
        if (columns.SelectMany(c => c.When).FirstOrDefault(w => !plain.Contains(Vocabulary.Plain(w.Column))) is { } condition)
        {
            problems.Add(ProblemCatalogue.ProfileDoesNotFit, header.Line, null, null, condition.Column, Name);
            return null;
        }
        if (_file.Titles)
            columns.AddRange(Layout.Understood([.. header.Titles.Select((title, index) => columns.Any(o => o.Index == index) ? new Column(index, title) : ColumnTitle.Read(index, title))], [], out _)
                .Where(c => c.Role is not null && columns.All(o => o.Index != c.Index && (IsStrength(c) || o.Role != c.Role || o.Fact != c.Fact))));
        if (columns.All(c => c.Role != ColumnRole.Athlete))
            columns = [.. columns.Select(c => c.Role == ColumnRole.Name ? c with { Role = ColumnRole.Athlete } : c)];
        var layout = new Layout
        {
            Name = "profile",
            Profile = this,
            Header = header,
            Columns = [.. columns],
            Measures = [.. Measure.Of(columns)],
            When = Conditions(_file.When),
            MissingValues = [.. (_file.Schema.MissingValues ?? []).Where(w => w.Length > 0).Select(Encoding.UTF8.GetBytes)],
        };
        return layout.IsComplete(unit, problems) ? layout : null;
    }

    private static bool IsStrength(Column column) => column.Role is ColumnRole.Strength or ColumnRole.Best or ColumnRole.Mean;

    private string? Missing(HashSet<string> plainTitles) => _file.Schema.Fields
        .Where(f => f.Constraints?.Required == true)
        .Select(f => f.Name)
        .Concat(_file.When?.Keys ?? [])
        .FirstOrDefault(name => !plainTitles.Contains(Vocabulary.Plain(name)));

    private static Column ToColumn(MappingField field)
    {
        var (role, fact, factor) = field.Role is { } name ? Vocabulary.Role(name)!.Value : (null, null, 1);
        var tested = field.Muscle is { } word ? Vocabulary.Tested(word) : null;
        var unit = field.Unit is { } written ? UnitOf(written) : null;
        return new Column(-1, field.Name)
        {
            Role = role,
            Fact = fact,
            Factor = unit?.Factor ?? factor,
            Muscle = tested?.Muscle,
            Variant = tested?.Variant,
            Side = field.Side is { } side ? Vocabulary.SideWord(side) : null,
            Trial = field.Trial,
            Unit = unit?.Unit,
            When = Conditions(field.When),
            Words = field.Categories?.ToDictionary(c => c.Value, c => Encoding.UTF8.GetBytes(c.Label), StringComparer.OrdinalIgnoreCase),
        };
    }

    internal static WrittenUnit? UnitOf(string name) => StrengthUnits.Parse(name) is { } unit ? new WrittenUnit(unit, 1) : UnitWords.IsOfMass(name) ? null : UnitWords.Find(name);

    private static IReadOnlyList<Condition> Conditions(IReadOnlyDictionary<string, IReadOnlyList<string>>? when) =>
        [.. (when ?? new Dictionary<string, IReadOnlyList<string>>()).Select(w => new Condition(w.Key, w.Value))];
}
