using System.Text.RegularExpressions;
using HipAssess.Import.Cells;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;

namespace HipAssess.Import.Sessions;

/// <summary>The ids of a run: each written form is looked at once, and forms easily mistaken for each other are reported.</summary>
internal sealed partial class AthleteIds
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
        if (ShortNumber().IsMatch(id))
            problems.Add(ProblemCatalogue.IdShortened, line, column, form);
        if (SummaryWord().IsMatch(id))
            problems.Add(ProblemCatalogue.IdOfSummary, line, column, form);
        string folded = Unreliable().Replace(id, "");
        if (!_idOfFolded.TryAdd(folded, id) && _idOfFolded[folded] is var other && other != id)
            problems.Add(ProblemCatalogue.IdsAlike, line, column, form, other, id);
    }

    /// <summary>What of an id people and spreadsheets lose or add: blanks, the zeros before a number, a <c>.0</c> behind it.</summary>
    [GeneratedRegex(@"[\s\p{Cf}]|(?<![0-9.])0+(?=[0-9])|(?<=^[0-9]+)\.0$")]
    private static partial Regex Unreliable();

    /// <summary>A long number as spreadsheets show it.</summary>
    [GeneratedRegex(@"^[0-9]([.,][0-9]+)?E\+[0-9]+$")]
    private static partial Regex ShortNumber();

    /// <summary>What spreadsheets call the rows they add below the athletes.</summary>
    [GeneratedRegex(@"(?<!\p{L})(mean|average|avg|median|total|totals|subtotal|std\.?\s?dev|stdev|stddev|standard deviation|variance|count|sum|mittelwert|durchschnitt|summe|gesamt|standardabweichung|moyenne|promedio|media)(?!\p{L})|^\W*(sd|s\.d\.|n|n\s?=\s?[0-9]+|se|sem|cv|cv\s?%|ci|95\s?%\s?ci|iqr|mw|stabw)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SummaryWord();
}
