using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Rows;

namespace HipAssess.Import.Sessions;

/// <summary>
/// Facts that hold for an athlete whatever the day: from a roster, or from rows that hold nothing but facts.
/// What a session itself says counts; words that contradict it are errors.
/// </summary>
internal sealed class Roster
{
    private readonly Dictionary<string, SessionDraft> _athletes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);

    public SessionDraft Of(string athlete, Place place, bool isListed)
    {
        if (isListed)
            _listed.Add(athlete);
        if (!_athletes.TryGetValue(athlete, out var facts))
            _athletes.Add(athlete, facts = new SessionDraft(athlete, null, place));
        return facts;
    }

    /// <summary>Gives every session the facts of its athlete.</summary>
    public void Join(SessionDrafts drafts, IReadOnlyList<ProblemLog> problems, IReadOnlyList<string> names)
    {
        foreach (var session in drafts.All)
        {
            if (!_athletes.TryGetValue(session.Athlete, out var athlete))
                continue;
            session.Name ??= athlete.Name;
            foreach (var fact in Enum.GetValues<Fact>())
            {
                double value = athlete[fact];
                if (fact is not (Fact.Sex or Fact.Group or Fact.InjuredSide or Fact.DominantSide))
                    session.LearnIfUnknown(fact, value);
                else if (!double.IsNaN(value) && session.Learn(fact, value, athlete.PlaceOf(fact)) is { } earlier)
                {
                    session.Contradict(ProblemCatalogue.FactContradiction);
                    var at = athlete.PlaceOf(fact);
                    problems[at.File].Add(ProblemCatalogue.FactContradiction, at.Line, null, session.Athlete,
                        FactCell.Describe(fact, session[fact]), $"line {earlier.Line} of {names[earlier.File]}");
                }
            }
        }
    }

    /// <summary>Says which ids of a roster and of the tests do not meet.</summary>
    public void WarnOfUnmatched(SessionDrafts drafts, ProblemLog problems)
    {
        var tested = drafts.All.Select(s => s.Athlete).ToHashSet(StringComparer.Ordinal);
        Warn(problems, ProblemCatalogue.RosterUnmatched, _listed.Where(id => !tested.Contains(id)));
        Warn(problems, ProblemCatalogue.RosterMissing, tested.Where(id => !_listed.Contains(id)));
    }

    private static void Warn(ProblemLog problems, ProblemKind kind, IEnumerable<string> ids)
    {
        var ordered = ids.Order(StringComparer.Ordinal).ToList();
        if (ordered.Count > 0)
            problems.Add(kind, particulars: [ordered.Count, string.Join(", ", ordered.Take(3)) + (ordered.Count > 3 ? " …" : "")]);
    }
}
