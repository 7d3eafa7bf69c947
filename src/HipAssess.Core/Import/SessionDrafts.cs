using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HipAssess.Domain;

namespace HipAssess.Import;

/// <summary>
/// All sessions of a run, while its files are being read. Memory grows with the sessions, not with the files.
/// </summary>
internal sealed class SessionDrafts
{
    private const int PreviewLength = 10;

    private readonly Dictionary<(string Athlete, int Day), SessionDraft> _sessions = [];
    private readonly Dictionary<string, int> _numberOfText = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly List<MuscleTest> _ordered = [];
    private SessionDraft? _last;

    public IReadOnlyCollection<SessionDraft> All => _sessions.Values;

    public TestDrafts Tests { get; } = new();

    public Roster Roster { get; } = new();

    public List<PreviewReading> Preview { get; } = [];

    public bool PreviewIsFull => Preview.Count >= PreviewLength;

    public SessionDraft Of(string athlete, DateOnly? date, Place place)
    {
        if (_last is { } last && last.Date == date && ((object)last.Athlete == athlete || last.Athlete == athlete))
            return last;
        var key = (athlete, date?.DayNumber ?? -1);
        if (!_sessions.TryGetValue(key, out var session))
            _sessions.Add(key, session = new SessionDraft(athlete, date, place));
        return _last = session;
    }

    /// <summary>A number for a text, so that facts can be kept and compared as numbers.</summary>
    public double NumberOf(string text)
    {
        if (_numberOfText.TryGetValue(text, out int number))
            return number;
        _numberOfText.Add(text, _texts.Count);
        _texts.Add(text);
        return _texts.Count - 1;
    }

    public Contents Contents()
    {
        var counts = new SortedDictionary<MuscleGroup, (long Left, long Right)>();
        foreach (var session in _sessions.Values)
            foreach (var test in Tests.Of(session))
            {
                var (left, right) = counts.GetValueOrDefault(test.Muscle);
                counts[test.Muscle] = (left + test.Left.Count, right + test.Right.Count);
            }
        return new Contents(
            _sessions.Values.Select(s => s.Athlete).Distinct(StringComparer.Ordinal).Count(),
            _sessions.Count,
            [.. counts.Select(c => new MuscleCount(c.Key, c.Value.Left, c.Value.Right))]);
    }

    /// <summary>The sessions without contradiction, in order.</summary>
    public ImmutableArray<Session> Sessions()
    {
        var sessions = _sessions.Values.Where(s => s.Contradictions is null).Select(ToSession).ToArray();
        Array.Sort(sessions, Session.Order);
        return ImmutableCollectionsMarshal.AsImmutableArray(sessions);
    }

    private Session ToSession(SessionDraft draft)
    {
        _ordered.Clear();
        foreach (var test in Tests.Of(draft))
            _ordered.Add(Tests.ToTest(test));
        _ordered.Sort(MuscleTest.Order);
        return draft.ToSession([.. _ordered], number => _texts[(int)number]);
    }
}
