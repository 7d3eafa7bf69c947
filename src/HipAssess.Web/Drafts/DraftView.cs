using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Import.Problems;
using HipAssess.Store.Kept;
using HipAssess.Web.Actions;
using HipAssess.Web.Typed;

namespace HipAssess.Web.Drafts;

/// <summary>A test being typed, with everything its page says.</summary>
/// <param name="Action">Where the form is sent.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Reading">What the importer reads in it.</param>
/// <param name="SoFar">What is said beside each test of the battery.</param>
/// <param name="Stored">The athlete's stored sessions.</param>
public sealed record DraftView(string Action, TypedTest Typed, TestReading Reading, ImmutableArray<SoFar> SoFar, IReadOnlyList<StoredSession> Stored)
{
    /// <summary>When it was kept last; null for a form nothing was typed into.</summary>
    public DateTimeOffset? KeptAt { get; init; }

    /// <summary>Says something above the form, such as why it could not be finished.</summary>
    public string? Alert { get; init; }

    /// <summary>The stored test of that athlete and day, where one is in the way.</summary>
    public StoredSession? InTheWay { get; init; }

    /// <summary>That stored test is for whoever types to change.</summary>
    public bool MayChangeInTheWay { get; init; } = true;

    /// <summary>Finishing was tried: what is wrong with the test as a whole is said.</summary>
    public bool IsFinishing { get; init; }

    /// <summary>Every version of the test that is amended, newest first.</summary>
    public IReadOnlyList<SessionVersion> History { get; init; } = [];

    /// <summary>The stored tests whose values are shown: the newest beside what is typed, the one in the way, and the one that is amended.</summary>
    public ImmutableArray<Guid> Shown => [.. new[] { Stored.LastOrDefault(one => one.Id != Typed.Amends?.Id)?.Id, InTheWay?.Id, Typed.Amends?.Id }.OfType<Guid>().Distinct()];

    /// <summary>The first field that has to be corrected; null when none has.</summary>
    public string? FirstWrong => Reading.Problems.Where(one => one.Any(problem => problem.Severity == Severity.Error)).Select(one => one.Key).FirstOrDefault(one => one.Length > 0);

    /// <summary>The view of what was typed.</summary>
    internal static async Task<DraftView> OfAsync(Visit visit, string action, TypedTest typed)
    {
        var reading = TestReading.Of(typed, visit.Door.Today);
        string athlete = reading.Session?.Athlete ?? typed[TypedFields.Athlete].Trim();
        var stored = athlete.Length == 0 ? [] : await visit.Store.Sessions.OfAsync(athlete, visit.Gone);
        Session[] others = [.. stored.Where(one => one.Id != typed.Amends?.Id).Select(one => one.Session)];
        var settings = (await visit.YardstickAsync()).Judge([]).Settings;
        return new DraftView(action, typed, reading, Web.Typed.SoFar.Of(typed, reading, others, settings), stored)
        {
            History = typed.Amends is { } amends ? (await visit.Store.Sessions.HistoryAsync(amends.Id, visit.Gone))?.Versions ?? [] : [],
        };
    }

    /// <summary>The same of a kept draft.</summary>
    internal static async Task<DraftView> OfAsync(Visit visit, Draft draft) =>
        await OfAsync(visit, $"/tests/drafts/{draft.Id}", TypedJson.Read(draft.Body)) with { KeptAt = draft.At };

    /// <summary>The value of the newest test before, to stand beside an empty field; null when there is none.</summary>
    public AthleteFacts? LastFacts => Stored.LastOrDefault(one => one.Id != Typed.Amends?.Id)?.Session.Facts;
}
