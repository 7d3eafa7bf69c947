using System.Text;
using HipAssess.Import.Columns;

namespace HipAssess.Import.Rows;

/// <summary>Which ids stand beside which names in a file that has both: what a name without an id means.</summary>
internal sealed class NamesWithIds
{
    private readonly Column _id;
    private readonly PersonName _name;
    private readonly ulong _bits;
    private readonly Dictionary<string, string?> _idOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> _without = new(StringComparer.Ordinal);

    private NamesWithIds(Column id, PersonName name) =>
        (_id, _name, _bits) = (id, name, name.Columns.Aggregate(Row.Bit(id.Index), (bits, column) => bits | Row.Bit(column.Index)));

    /// <summary>Null when the file has not both.</summary>
    public static NamesWithIds? Of(Layout layout) =>
        layout.Of(ColumnRole.Athlete) is { } id && new PersonName(layout) is { Exists: true } name ? new NamesWithIds(id, name) : null;

    public void See(Row row)
    {
        if ((row.Changed & _bits) == 0 || _name.Read(row) is not { } name)
            return;
        if (row.Cell(_id).IsEmpty)
            _without.Add(name);
        else
            Know(name, Encoding.UTF8.GetString(row.Cell(_id)));
    }

    /// <summary>What both have seen.</summary>
    public NamesWithIds And(NamesWithIds other)
    {
        var both = new NamesWithIds(_id, _name);
        foreach (var seen in new[] { this, other })
        {
            both._without.UnionWith(seen._without);
            foreach (var (name, id) in seen._idOf)
                both.Know(name, id);
        }
        return both;
    }

    /// <summary>For names that stand somewhere without an id: the id they have elsewhere, null when they have several, themselves when none.</summary>
    public Dictionary<string, string?> WithoutId() =>
        _without.ToDictionary(name => name, name => _idOf.TryGetValue(name, out string? id) ? id : name, StringComparer.Ordinal);

    private void Know(string name, string? id)
    {
        if (!_idOf.TryAdd(name, id) && _idOf[name] != id)
            _idOf[name] = null;
    }
}
