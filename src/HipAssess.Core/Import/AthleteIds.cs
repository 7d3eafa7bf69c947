using System.Globalization;

namespace HipAssess.Import;

/// <summary>The ids of a run: each written form is looked at once, and forms easily mistaken for each other are reported.</summary>
internal sealed class AthleteIds
{
    private readonly Dictionary<string, string> _idOfForm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _formOfId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _idOfFolded = new(StringComparer.Ordinal);

    private string? _lastForm;
    private string _lastId = "";

    /// <summary>The id a cell means.</summary>
    public string Of(string form, long line, Column? column, ProblemLog problems)
    {
        if (ReferenceEquals(form, _lastForm))
            return _lastId;
        _lastForm = form;
        return _lastId = Find(form, line, column, problems);
    }

    private string Find(string form, long line, Column? column, ProblemLog problems)
    {
        if (_idOfForm.TryGetValue(form, out string? known))
            return known;
        string id = AthleteId.Compose(form);
        _idOfForm.Add(form, id);
        if (_formOfId.TryGetValue(id, out _))
            problems.Add(ProblemCatalogue.IdTwoForms, line, column, form);
        else if (_formOfId.TryAdd(id, form) && AthleteId.HasCombiningMark(id))
            problems.Add(ProblemCatalogue.IdCombiningMarks, line, column, form);
        if (id.Contains('\uFFFD'))
            problems.Add(ProblemCatalogue.IdBroken, line, column, form);
        string folded = string.Concat(id.Where(c => !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)).ToUpperInvariant();
        if (!_idOfFolded.TryAdd(folded, id) && _idOfFolded[folded] is var other && other != id)
            problems.Add(ProblemCatalogue.IdsAlike, line, column, form, other, id);
        return id;
    }
}
