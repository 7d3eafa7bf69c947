using HipAssess.Reports.Words.Doors;
using HipAssess.Store.Kept;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;
using HipAssess.Web.Typed;

namespace HipAssess.Web.Drafts;

/// <summary>From what was typed to a stored test.</summary>
internal static class Finishing
{
    /// <summary>Stores the test and takes the draft away, both or neither; or shows why not.</summary>
    public static async Task<Answer> FinishAsync(Visit visit, Draft draft, DraftForm form)
    {
        var view = await DraftView.OfAsync(visit, draft);
        if (form.Do is Doing.Add or Doing.Replace)
        {
            // Before anything of it is put into the draft: what may not be stored could only be thrown away there.
            if (InTheWay(view) is not { } other || other.Version != form.Version || !await visit.Store.Sessions.MayChangeAsync(other.Id, visit.Gone))
                return await ShownAsync(visit, view);
            var typed = form.Do == Doing.Add ? JoinedTest.Of(StoredTest.Open(other), view.Typed) : view.Typed with { Amends = new(other.Id, other.Version) };
            if ((await visit.Store.Drafts.SaveAsync(draft, draft.Athlete, TypedJson.Write(typed), visit.Gone)).Kept is not { } joined)
                return Answer.SeeOther($"/tests/drafts/{draft.Id}");
            (draft, view) = (joined, await DraftView.OfAsync(visit, joined));
        }
        else if (view.Typed.Amends is { } amended && form.Version is { } shown && InTheWay(view) is { } newest && newest.Version == shown && newest.Id == amended.Id)
            view = view with { Typed = view.Typed with { Amends = new(newest.Id, newest.Version) } };

        if (view.Reading.HasError || !view.Typed.Other.IsEmpty)
            return Refused(view.Typed.Other.IsEmpty ? TestFormWords.NotYet : TestFormWords.Elsewhere(view.Typed.Other.Count));
        if (view.Reading.Doubts is { Length: > 0 } doubts && doubts != form.Seen)
            return Refused(TestFormWords.Doubtful);
        var before = view.Typed.Amends is { } amends ? view.Stored.FirstOrDefault(one => one.Id == amends.Id) ?? await visit.Store.Sessions.OneAsync(amends.Id, visit.Gone) : null;
        var session = before is null ? view.Reading.Session! : StoredTest.KeepWhatNoFormHolds(before.Session, view.Reading.Session!);
        if (session.Tests.IsEmpty && session.Movements.IsEmpty)
            return Refused(TestFormWords.NothingMeasured);
        if (InTheWay(view) is not null)
            return await ShownAsync(visit, view);
        var offer = new SessionOffer(session, TypedJson.Write(view.Typed with { Amends = null }), view.Typed.Amends is { } replaced ? new Expected(replaced.Id, replaced.Version) : null);
        var (stored, conflict) = await visit.Store.Drafts.FinishAsync(new Expected(draft.Id, draft.Version), offer, visit.Who, visit.Gone);
        if (stored?.Kept is { } kept)
            return Answer.SeeOther($"/tests/{kept.Id}");
        // Somebody typed on or stored a test of that day within this moment: shown as it is now.
        return conflict is { Stored: null } ? Answer.SeeOther($"/tests/drafts/{draft.Id}")
            : await ShownAsync(visit, await DraftView.OfAsync(visit, draft) with { InTheWay = stored?.Conflict?.Stored });

        Answer Refused(string why) => DraftActions.Page(view with { Alert = why, IsFinishing = true });
    }

    private static async Task<Answer> ShownAsync(Visit visit, DraftView view)
    {
        var other = view.InTheWay ?? InTheWay(view);
        bool mayChange = other is null || await visit.Store.Sessions.MayChangeAsync(other.Id, visit.Gone);
        return DraftActions.Page(view with { InTheWay = other, MayChangeInTheWay = mayChange, IsFinishing = true });
    }

    // Another test of that athlete and day; or a newer version of the one that is amended.
    private static StoredSession? InTheWay(DraftView view) => view.Stored.FirstOrDefault(one => one.Id == view.Typed.Amends?.Id
        ? one.Version != view.Typed.Amends.Version
        : one.Session.Date == view.Reading.Session?.Date && one.Session.Occasion is null);
}
