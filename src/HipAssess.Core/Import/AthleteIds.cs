using System.Globalization;

namespace HipAssess.Import;

/// <summary>The ids of a run: each written form is looked at once, and forms easily mistaken for each other are reported.</summary>
internal sealed class AthleteIds
{
    private readonly HashSet<string> _forms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _idOfFolded = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reports an id on the first row it is written like this.</summary>
    public void Notice(string form, string id, long line, Column? column, ProblemLog problems)
    {
        if (!_forms.Add(form))
            return;
        if (!_ids.Add(id))
            problems.Add(ProblemCatalogue.IdTwoForms, line, column, form);
        else if (AthleteId.HasCombiningMark(id))
            problems.Add(ProblemCatalogue.IdCombiningMarks, line, column, form);
        if (id.Contains('\uFFFD'))
            problems.Add(ProblemCatalogue.IdBroken, line, column, form);
        string folded = id.Any(IsInvisible) ? string.Concat(id.Where(c => !IsInvisible(c))) : id;
        if (!_idOfFolded.TryAdd(folded, id) && _idOfFolded[folded] is var other && other != id)
            problems.Add(ProblemCatalogue.IdsAlike, line, column, form, other, id);
    }

    private static bool IsInvisible(char c) => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
