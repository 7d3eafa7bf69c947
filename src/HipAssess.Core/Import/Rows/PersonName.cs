using HipAssess.Import.Cells;
using HipAssess.Import.Columns;
using HipAssess.Import.Text;

namespace HipAssess.Import.Rows;

/// <summary>The name of a person as a row gives it: whole, or in two halves, which are joined.</summary>
internal sealed class PersonName(Layout layout)
{
    private readonly Column? _name = layout.Of(ColumnRole.Name), _given = layout.Of(ColumnRole.GivenName), _family = layout.Of(ColumnRole.FamilyName);
    private readonly Memo<string> _names = new(AthleteId.Compose);
    private readonly Dictionary<(string, string), string> _joined = [];

    public bool Exists => _name is not null || _given is not null;

    public IEnumerable<Column> Columns => new[] { _name, _given, _family }.OfType<Column>();

    /// <summary>The name; null when the row has none, or the file has no column for it.</summary>
    public string? Read(Row row)
    {
        if (_name is not null)
            return RowLabels.Text(row, _name, _names);
        if (_given is null || _family is null)
            return null;
        string? given = RowLabels.Text(row, _given, _names), family = RowLabels.Text(row, _family, _names);
        if (given is null || family is null)
            return given ?? family;
        if (!_joined.TryGetValue((given, family), out string? name))
            _joined.Add((given, family), name = Join(given, family));
        return name;
    }

    /// <summary>The half that is not filled in; null when both are, or the name is whole.</summary>
    public Column? HalfMissing(Row row) =>
        _given is null || _family is null ? null
        : row.Cell(_given).IsEmpty != row.Cell(_family).IsEmpty ? row.Cell(_given).IsEmpty ? _given : _family
        : null;

    /// <summary>A column <c>name</c> beside one half may hold the whole already.</summary>
    private static string Join(string given, string family) =>
        Words(family).Contains(given, StringComparer.OrdinalIgnoreCase) ? family
        : Words(given).Contains(family, StringComparer.OrdinalIgnoreCase) ? given
        : $"{given} {family}";

    private static string[] Words(string name) => name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } words ? words : [];
}
