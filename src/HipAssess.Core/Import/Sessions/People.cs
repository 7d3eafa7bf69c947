using HipAssess.Import.Cells;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Rows;

namespace HipAssess.Import.Sessions;

/// <summary>What a name or a mark beside an id says that does not go with what is known.</summary>
internal sealed record PersonDoubt(ProblemKind Kind, Column? Column, Place Earlier, object?[] Particulars);

/// <summary>The people of a run: two of one name, and one id of two names, are pointed out.</summary>
internal sealed class People
{
    private readonly Dictionary<string, (string Name, Place At)> _nameOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Id, Place At)> _idOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(string, string)> _said = [];
    private readonly Dictionary<(string Id, string Column), (string Mark, Place At)> _marks = [];

    /// <summary>Looks at a person of a row; what does not go with what is known, null when all does.</summary>
    /// <param name="labels">The row's.</param>
    /// <param name="columns">The columns of its marks.</param>
    /// <param name="at">Where it stands.</param>
    public PersonDoubt? Meet(Labels labels, IReadOnlyList<Column> columns, Place at) =>
        (labels.Name is { } name ? OfName(labels.Athlete, name, at) : null) ?? (labels.Marks is { } marks ? OfMarks(labels.Athlete, marks, columns, at) : null);

    private PersonDoubt? OfName(string id, string name, Place at)
    {
        if (!_nameOf.TryAdd(id, (name, at)) && _nameOf[id] is var known && known.Name != name && !IsSpeltAlike(known.Name, name))
        {
            if (!Words(known.Name).Overlaps(Words(name)))
                return new PersonDoubt(PeopleProblems.IdOfTwoNames, null, known.At, [id, name, known.Name]);
            if (_said.Add((id, name)))
                return new PersonDoubt(PeopleProblems.NameSpeltTwice, null, known.At, [id, name, known.Name]);
        }
        return !_idOf.TryAdd(name, (id, at)) && _idOf[name] is var other && other.Id != id && _said.Add((name, id))
            ? new PersonDoubt(PeopleProblems.NameOfTwoIds, null, other.At, [name, other.Id, id])
            : null;
    }

    private PersonDoubt? OfMarks(string id, string[] marks, IReadOnlyList<Column> columns, Place at)
    {
        for (int i = 0; i < marks.Length; i++)
            if (marks[i].Length > 0 && !_marks.TryAdd((id, Vocabulary.Plain(columns[i].Title)), (marks[i], at))
                && _marks[(id, Vocabulary.Plain(columns[i].Title))] is var known && known.Mark != marks[i])
                return new PersonDoubt(PeopleProblems.NameOfTwoPeople, columns[i], known.At, [id, columns[i].Label]);
        return null;
    }

    private static bool IsSpeltAlike(string one, string other) => Words(one).SetEquals(Words(other));

    private static HashSet<string> Words(string name) =>
        name.Split([' ', ',', '.', '-'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
