using System.Collections.Concurrent;
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
    private const int WorthSharing = 5000; // fewer sessions are made before the second thread starts

    private readonly Dictionary<(string Athlete, int Day), SessionDraft> _sessions = [];
    private readonly Dictionary<string, int> _numberOfText = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
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
        var muscles = Enum.GetValues<MuscleGroup>();
        long[] left = new long[muscles.Length], right = new long[muscles.Length];
        foreach (var session in _sessions.Values)
            for (int i = session.NewestTest; i >= 0; i = Tests[i].Next)
            {
                ref var test = ref Tests[i];
                left[(int)test.Muscle] += test.Left.Count;
                right[(int)test.Muscle] += test.Right.Count;
            }
        return new Contents(
            _sessions.Values.Select(s => s.Athlete).Distinct(StringComparer.Ordinal).Count(),
            _sessions.Count,
            [.. muscles.Where(m => left[(int)m] + right[(int)m] > 0).Select(m => new MuscleCount(m, left[(int)m], right[(int)m]))]);
    }

    /// <summary>The sessions without contradiction, in order.</summary>
    public ImmutableArray<Session> Sessions()
    {
        var drafts = _sessions.Values.Where(s => s.Contradictions is null).ToArray();
        var sessions = new Session[drafts.Length];
        if (drafts.Length < WorthSharing)
            Make(0, drafts.Length);
        else
            Parallel.ForEach(Partitioner.Create(0, drafts.Length), range => Make(range.Item1, range.Item2));
        Array.Sort(sessions, Session.Order);
        return ImmutableCollectionsMarshal.AsImmutableArray(sessions);

        void Make(int from, int to)
        {
            var tests = new List<MuscleTest>();
            for (int i = from; i < to; i++)
                sessions[i] = ToSession(drafts[i], tests);
        }
    }

    private Session ToSession(SessionDraft draft, List<MuscleTest> tests)
    {
        tests.Clear();
        for (int i = draft.NewestTest; i >= 0; i = Tests[i].Next)
            tests.Add(Tests.ToTest(Tests[i]));
        tests.Sort(MuscleTest.Order);
        return draft.ToSession([.. tests], number => _texts[(int)number]);
    }
}
