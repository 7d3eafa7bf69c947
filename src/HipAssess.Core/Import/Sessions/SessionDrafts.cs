using System.Runtime.InteropServices;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Rows;
using HipAssess.Import.Text;

namespace HipAssess.Import.Sessions;

/// <summary>
/// All sessions of a run, while its files are being read. Memory grows with the sessions, not with the files.
/// </summary>
/// <param name="testersApart">Different testers of a day make different tests.</param>
internal sealed class SessionDrafts(bool testersApart)
{
    private const int PreviewLength = 10;

    private readonly Dictionary<(string Athlete, int Day), SessionDraft> _sessions = [];
    private readonly NumberedTexts _texts = new();
    private readonly List<SessionDraft> _all = [];
    private bool _areInOrder = true; // as in most files
    private SessionDraft? _last;

    public IReadOnlyCollection<SessionDraft> All => _all;

    /// <summary>As <see cref="Session.Order"/>, once all files are read.</summary>
    public IReadOnlyList<SessionDraft> InOrder
    {
        get
        {
            if (!_areInOrder)
                _all.Sort(Compare);
            _areInOrder = true;
            return _all;
        }
    }

    public TestDrafts Tests { get; } = new(testersApart);

    public Roster Roster { get; } = new();

    public List<PreviewReading> Preview { get; } = [];

    public bool PreviewIsFull => Preview.Count >= PreviewLength;

    public SessionDraft Of(string athlete, DateOnly? date, int occasion, Place place)
    {
        if (_last is { } last && last.Date == date && last.Occasion == occasion && ((object)last.Athlete == athlete || last.Athlete == athlete))
            return last;
        var key = (athlete, date?.DayNumber ?? -2 - occasion); // undated: -1, or a number of its own for each occasion
        if (!_sessions.TryGetValue(key, out var session))
            _sessions.Add(key, session = Added(new SessionDraft(athlete, date, place) { Occasion = occasion }));
        return _last = session;
    }

    /// <summary>A number for a text, so that facts can be kept and compared as numbers.</summary>
    public double NumberOf(string text) => _texts.Of(text);

    public Contents Contents() => new(
        InOrder.Where((session, i) => i == 0 || session.Athlete != InOrder[i - 1].Athlete).Count(),
        _all.Count,
        [.. Enum.GetValues<MuscleGroup>()
            .Select(m => new MuscleCount(m, Tests.Count(m, Side.Left), Tests.Count(m, Side.Right)))
            .Where(m => m.Left + m.Right > 0)])
    {
        Movements =
        [
            .. Enum.GetValues<Movement>()
                .Select(m => new MovementCount(m, Tests.Count(m, Side.Left), Tests.Count(m, Side.Right)))
                .Where(m => m.Left + m.Right > 0),
        ],
    };

    /// <summary>Where the first session of each athlete that has a fact has it from.</summary>
    public Dictionary<string, Place> PlacesOf(Fact fact)
    {
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var session in InOrder)
            if (!double.IsNaN(session[fact]))
                places.TryAdd(session.Athlete, session.PlaceOf(fact));
        return places;
    }

    /// <summary>Forgets the sessions that are not among these, which are in order.</summary>
    public void KeepOnly(IReadOnlyCollection<SessionDraft> sessions)
    {
        _all.Clear();
        _all.AddRange(sessions);
    }

    /// <summary>The sessions without contradiction, in order.</summary>
    public OutlinedSessions Sessions()
    {
        IReadOnlyList<SessionDraft> drafts = _all.Exists(s => s.Contradictions is not null) ? [.. InOrder.Where(s => s.Contradictions is null)] : InOrder;
        return new(drafts.Count, i => ToSession(drafts[i]), i => drafts[i].Outline);
    }

    public Session ToSession(SessionDraft draft)
    {
        int count = 0, ranges = 0;
        for (int i = draft.NewestTest; i >= 0; i = Tests[i].Next)
            _ = Tests[i].Movement is null ? count++ : ranges++;
        var tests = new MuscleTest[count];
        var movements = ranges == 0 ? [] : new MovementTest[ranges];
        for (int i = draft.NewestTest; i >= 0; i = Tests[i].Next)
            if (Tests[i].Movement is null)
                tests[--count] = Tests.ToTest(Tests[i]);
            else
                movements[--ranges] = Tests.ToMovementTest(Tests[i]);
        Array.Sort(tests, MuscleTest.Order);
        Array.Sort(movements, MovementTest.Order);
        var session = draft.ToSession(ImmutableCollectionsMarshal.AsImmutableArray(tests), number => _texts[(int)number]);
        return movements.Length == 0 ? session : session with { Movements = ImmutableCollectionsMarshal.AsImmutableArray(movements) };
    }

    private SessionDraft Added(SessionDraft session)
    {
        _areInOrder = _areInOrder && (_all.Count == 0 || Compare(_all[^1], session) <= 0);
        _all.Add(session);
        return session;
    }

    private static int Compare(SessionDraft a, SessionDraft b) =>
        string.CompareOrdinal(a.Athlete, b.Athlete) is not 0 and var byAthlete ? byAthlete
        : Nullable.Compare(a.Date, b.Date) is not 0 and var byDate ? byDate : a.Occasion.CompareTo(b.Occasion);
}
