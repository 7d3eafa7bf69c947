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
    private SessionDraft? _last;

    public IReadOnlyCollection<SessionDraft> All => _sessions.Values;

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

    public Contents Contents() => new(
        _sessions.Values.Select(s => s.Athlete).Distinct(StringComparer.Ordinal).Count(),
        _sessions.Count,
        [
            .. _sessions.Values.SelectMany(s => s.Tests).GroupBy(t => t.Muscle).OrderBy(g => g.Key)
                .Select(g => new MuscleCount(g.Key, g.Sum(t => (long)(t.Left?.Count ?? 0)), g.Sum(t => (long)(t.Right?.Count ?? 0)))),
        ]);

    public IEnumerable<Session> Sessions() => _sessions.Values
        .Where(s => s.Contradictions is null)
        .Select(s => s.ToSession(number => _texts[(int)number]))
        .Order(Session.Order);
}
