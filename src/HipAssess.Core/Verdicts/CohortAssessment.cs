using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Norms.Files;

namespace HipAssess.Verdicts;

/// <summary>
/// The result of one run. Nothing of it is there before it is asked for: 100,000 sessions are assessed one by one while
/// they are written, and a table that does not print the counts of controls does not pay for them.
/// </summary>
public sealed class CohortAssessment
{
    private readonly IReadOnlyList<Session> reported;
    private readonly Func<Session, SessionAssessment> assess;
    private readonly WhenAsked<JudgedControls> controls;
    private Func<Session, Session> names = session => session;

    internal CohortAssessment(
        AssessmentSettings settings, IReadOnlyList<Session> reported, Func<Session, SessionAssessment> assess, WhenAsked<JudgedControls> controls)
    {
        (Settings, this.reported, this.assess, this.controls) = (settings, reported, assess, controls);
        Sessions = new ListWhenAsked<SessionAssessment>(reported.Count, i => assess(reported[i]));
    }

    /// <summary>What shaped it.</summary>
    public AssessmentSettings Settings { get; }

    /// <summary>In <see cref="Session.Order"/>; each is assessed anew when it is asked for, unless they are <see cref="Kept"/>.</summary>
    public IReadOnlyList<SessionAssessment> Sessions { get; private init; }

    /// <summary>Where the sessions of each athlete stand among <see cref="Sessions"/>; none is assessed for it.</summary>
    public IReadOnlyList<Range> Athletes()
    {
        var athletes = new List<Range>();
        int from = 0;
        string? athlete = null;
        for (int i = 0; i < reported.Count; i++)
        {
            string next = SessionOutline.At(reported, i).Athlete;
            if (i > 0 && next != athlete)
            {
                athletes.Add(from..i);
                from = i;
            }
            athlete = next;
        }
        if (from < reported.Count)
            athletes.Add(from..reported.Count);
        return athletes;
    }

    /// <summary>How many controls the rule marks; null without controls.</summary>
    public ControlCounts? Controls => controls.Value.Counts;

    /// <summary>Controls who make a norm by themselves.</summary>
    public ImmutableArray<Influence> Influences => [.. controls.Value.Influences.Select(one => one with { Control = names(one.Control) })];

    /// <summary>How many controls the rule marks for mobility; null where none could be judged in a movement.</summary>
    public MobilityCounts? MobilityControls => controls.Value.Mobility;

    /// <summary>Controls who make the norm of a movement by themselves.</summary>
    public ImmutableArray<RangeInfluence> RangeInfluences => [.. controls.Value.RangeInfluences.Select(one => one with { Control = names(one.Control) })];

    /// <summary>Why there are no counts.</summary>
    public ImmutableArray<Note> Notes => controls.Value.Notes;

    /// <summary>The same for whoever looks at a session more than once: each is assessed now.</summary>
    public CohortAssessment Kept()
    {
        // Judged here on all processors: threads that ask for it while they draw would only wait for one of them.
        _ = controls.Value;
        return new(Settings, reported, assess, controls)
        {
            names = names,
            Sessions = AllProcessors.Make(Sessions.Count, i => Sessions[i]),
        };
    }

    /// <summary>Some of the sessions only; all were compared with the same norms.</summary>
    public CohortAssessment Only(Func<Session, bool> isWanted)
    {
        int[] wanted = [.. reported.Index().Where(session => isWanted(session.Item)).Select(session => session.Index)];
        return Reporting(new ListWhenAsked<Session>(wanted.Length, i => reported[wanted[i]]), assess);
    }

    /// <summary>Every session is shown to somebody once it is assessed; from several threads.</summary>
    public CohortAssessment Watched(Action<SessionAssessment> look) => Reporting(reported, session =>
    {
        var assessed = assess(session);
        look(assessed);
        return assessed;
    });

    /// <summary>The same findings under other names: ids are replaced after the comparison, since norms know athletes by theirs.</summary>
    public CohortAssessment Renamed(Func<Session, Session> rename)
    {
        int[] order =
        [
            .. reported.Index()
                .Select(session => (session.Index, Name: rename(session.Item).Athlete, session.Item.Date))
                .OrderBy(session => session.Name, StringComparer.Ordinal).ThenBy(session => session.Date)
                .Select(session => session.Index),
        ];
        var renamed = Reporting(new ListWhenAsked<Session>(order.Length, i => reported[order[i]]), session => assess(session).Renamed(rename(session)));
        renamed.names = rename;
        return renamed;
    }

    private CohortAssessment Reporting(IReadOnlyList<Session> sessions, Func<Session, SessionAssessment> how) => new(Settings, sessions, how, controls) { names = names };
}
