using HipAssess.Import.Cells;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Text;

namespace HipAssess.Import.Rows;

/// <summary>Whose a row is.</summary>
/// <param name="Form">The id as written.</param>
/// <param name="Id">The id.</param>
/// <param name="Name">The name beside it.</param>
/// <param name="Marks">What else tells people of one name apart.</param>
internal readonly record struct Person(string Form, string Id, string? Name = null, string[]? Marks = null);

/// <summary>Reads whose a row is: an id with a name beside it, a name, two halves of one, or the file's name.</summary>
internal sealed class RowPerson
{
    private readonly string _fileId;
    private readonly IReadOnlyDictionary<string, string?> _idOfName;
    private readonly Column? _athlete;
    private readonly PersonName _name;
    private readonly Column[] _marks;
    private readonly bool _isOfNames;
    private readonly Memo<(string Form, string Id)> _ids = new(text => (text, AthleteId.Compose(text)));

    /// <param name="file">What was decided about the file.</param>
    /// <param name="fileId">Whom rows belong to where no column says.</param>
    public RowPerson(FileDecisions file, string fileId)
    {
        (_fileId, _idOfName) = (fileId, file.IdOfName);
        _athlete = file.Layout.Of(ColumnRole.Athlete);
        _name = new PersonName(file.Layout);
        _marks = [.. file.Layout.Distinguishing];
        _isOfNames = _athlete is null || ColumnTitle.Read(0, _athlete.Title).Role == ColumnRole.Name;
    }

    public IEnumerable<Column> Columns => [.. _athlete is null ? [] : new[] { _athlete }, .. _name.Columns, .. _marks];

    public Person Read(Row row)
    {
        if (_athlete is null)
            return _name.Exists ? ByName(row) : new Person(_fileId, _fileId);
        if (RowLabels.Text(row, _athlete, _ids) is { Form: not null } written)
            return new Person(written.Form, written.Id, _name.Read(row), Marks(row, written.Id));
        return _name.Read(row) is { } name ? ById(row, name) : Missing(row);
    }

    private Person ByName(Row row)
    {
        if (_name.Read(row) is not { } name)
            return Missing(row);
        if (_name.HalfMissing(row) is { } half)
            row.Report(PeopleProblems.HalfNameInRow, half, name);
        return new Person(name, name, null, Marks(row, name));
    }

    /// <summary>A row without id is of the one who has this name elsewhere; of two it could be either.</summary>
    private Person ById(Row row, string name)
    {
        string? id = _idOfName.GetValueOrDefault(name, name);
        if (id is null)
            row.Report(PeopleProblems.IdMissing, _athlete, name);
        return new Person(id ?? name, id ?? name, id == name ? null : name);
    }

    private Person Missing(Row row)
    {
        if (!row.HasError)
            row.Report(ProblemCatalogue.AthleteEmpty, _athlete ?? _name.Columns.First());
        return new Person("", "");
    }

    /// <summary>Under a title such as <c>athlete</c> a code is an id; first and last name are a name.</summary>
    private string[]? Marks(Row row, string id) =>
        _marks.Length == 0 || !(_isOfNames || IsFullName(id)) ? null : [.. _marks.Select(column => Same(row.Text(column)))];

    private static bool IsFullName(string id) => id.AsSpan().IndexOfAny(' ', ',') > 0 && !id.Any(char.IsAsciiDigit);

    private static string Same(string text) => Vocabulary.Find(Vocabulary.Sexes, Vocabulary.Plain(text)) is { } sex ? sex.ToString() : Vocabulary.Plain(text);
}
