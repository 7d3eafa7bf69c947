using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store;
using HipAssess.Store.Kept;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;
using HipAssess.Web.Typed;
using Microsoft.AspNetCore.Http;

namespace HipAssess.Web.Drafts;

/// <summary>A test that is being typed: every change is kept before it is answered.</summary>
internal static class DraftActions
{
    // Another window of the same test saves between our reading and writing only as fast as somebody types.
    private const int Tries = 20;

    // At a shared door. A test of everything with long notes is a tenth of it.
    private const int LongestBody = 1 << 17, MostOfAnAthlete = 20, MostOfAnother = 200;

    /// <summary>The form.</summary>
    public static async Task<Answer> Show(Visit visit) =>
        visit.Id() is { } id && await visit.Store.Drafts.OneAsync(id, visit.Gone) is { } draft ? Page(await DraftView.OfAsync(visit, draft)) : Gone;

    /// <summary>Keeps what was typed, and does what was asked.</summary>
    public static async Task<Answer> Type(Visit visit)
    {
        if (visit.Id() is not { } id)
            return Answer.NotFound;
        var form = DraftForm.Of(await visit.FormAsync());
        var kept = await KeepAsync(async () => await visit.Store.Drafts.OneAsync(id, visit.Gone) is { } stored ? await SaveAsync(visit, stored, form) : null);
        return kept is { } draft ? await AnswerAsync(visit, draft, form) : form.Do == Doing.Typed ? GonePiece : Gone;
    }

    /// <summary>What follows once a draft is kept.</summary>
    internal static async Task<Answer> AnswerAsync(Visit visit, Draft draft, DraftForm form) => form.Do switch
    {
        Doing.Typed => Piece(await DraftView.OfAsync(visit, draft), form),
        Doing.Finish or Doing.Add or Doing.Replace => await Finishing.FinishAsync(visit, draft, form),
        _ => Answer.SeeOther($"/tests/drafts/{draft.Id}"),
    };

    /// <summary>Throws a draft away.</summary>
    public static async Task<Answer> Discard(Visit visit)
    {
        if (visit.Id() is not { } id || await visit.Store.Drafts.OneAsync(id, visit.Gone) is not { } draft)
            return Gone;
        await visit.Store.Drafts.DiscardAsync(new Expected(draft.Id, draft.Version), visit.Who, visit.Gone);
        return Answer.SeeOther("/");
    }

    /// <summary>The page of a test.</summary>
    internal static Answer Page(DraftView view)
    {
        string title = TestFormWords.Title(view.Typed[TypedFields.Athlete], view.Typed.Amends is not null);
        string html = Html.Of<DraftPage>((nameof(DraftPage.View), view), (nameof(DraftPage.Title), title));
        return (view.Alert is null && view.InTheWay is null ? Answer.Page(title, html) : Answer.Problem(title, html)) with { Sessions = view.Shown };
    }

    private static Answer Gone => Answer.Refusal(StatusCodes.Status404NotFound, TestFormWords.DraftGone);

    private static Answer GonePiece => Answer.Piece(Html.Of<DraftState>((nameof(DraftState.Words), TestFormWords.DraftGone), (nameof(DraftState.IsWrong), true)), StatusCodes.Status404NotFound);

    private static Answer Piece(DraftView view, DraftForm form)
    {
        int hidden = form.Fields.Count(field => TypedFields.IsField(field.Key, view.Typed.Protocol.Tests.Length) && view.Typed[field.Key] != field.Value && !view.Typed.Other.ContainsKey(field.Key));
        return Answer.Piece(Html.Of<DraftPiece>((nameof(DraftPiece.View), view), (nameof(DraftPiece.Hidden), hidden))) with { Sessions = view.Shown };
    }

    /// <summary>What is typed is more than a test holds: nothing of it is kept.</summary>
    /// <exception cref="OutOfSightException">It is.</exception>
    internal static void RefuseTooLong(Visit visit, string body)
    {
        if (visit.Door.Shared is not null && body.Length > LongestBody)
            throw new OutOfSightException(AccountWords.TooMuchTyped);
    }

    /// <summary>Begins a draft, unless it was begun already; looked for and counted in the moment it is begun, so that many who ask at once are counted one by one.</summary>
    /// <param name="visit">Who begins it.</param>
    /// <param name="athlete">Whom it is of, by the id in files.</param>
    /// <param name="body">What was typed.</param>
    /// <param name="isIt">Whether a draft of theirs is the one.</param>
    /// <exception cref="OutOfSightException">They have begun more than they finish.</exception>
    internal static Task<Change<Draft>> StartAsync(Visit visit, string athlete, string body, Func<Draft, bool> isIt)
    {
        int most = visit.Visitor.Self is null ? MostOfAnother : MostOfAnAthlete;
        return visit.Store.Drafts.StartOnceAsync(athlete, body, visit.Who, drafts => drafts.FirstOrDefault(isIt)
            ?? (visit.Door.Shared is null || drafts.Count < most ? null : throw new OutOfSightException(AccountWords.TooManyDrafts(most))), visit.Gone);
    }

    /// <summary>
    /// Two windows may save at once: what the other one saved is read again, and this one's put into it. Nothing is lost, with a script or without.
    /// </summary>
    /// <param name="tryOnce">Reads what is stored and saves; null where there is nothing any more.</param>
    /// <returns>What is kept; null where there is nothing any more.</returns>
    internal static async Task<Draft?> KeepAsync(Func<Task<Change<Draft>?>> tryOnce)
    {
        for (int i = 0; i < Tries; i++)
            if (await tryOnce() is not { } change)
                return null;
            else if (change.Kept is { } kept)
                return kept;
        throw new InvalidOperationException("another window saves without end");
    }

    /// <summary>Puts what a window typed into a draft, where that is still as it was read.</summary>
    internal static async Task<Change<Draft>> SaveAsync(Visit visit, Draft stored, DraftForm form)
    {
        var now = Typing.Of(TypedJson.Read(stored.Body), form.Fields, form.Was);
        now = form.Do switch { Doing.Take => Typing.Take(now, form.About), Doing.Keep => Typing.Keep(now, form.About), _ => now };
        string body = TypedJson.Write(now);
        if (body == stored.Body)
            return new(stored, null);
        RefuseTooLong(visit, body);
        string athlete = now[TypedFields.Athlete].Trim();
        return await visit.Store.Drafts.SaveAsync(stored, athlete.Length == 0 ? null : athlete, body, visit.Gone);
    }
}
