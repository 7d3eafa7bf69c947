using HipAssess.Store;
using HipAssess.Store.Kept;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;
using HipAssess.Web.Typed;

namespace HipAssess.Web.Drafts;

/// <summary>Opens a stored test in the form; what was stored stays in the history.</summary>
internal static class AmendActions
{
    /// <summary>The form. It becomes a draft with the first change; where one was begun already, that one is shown.</summary>
    public static async Task<Answer> Show(Visit visit)
    {
        if (await OpenAsync(visit) is not { } stored)
            return Answer.NotFound;
        return await BegunAsync(visit, stored) is { } draft
            ? Answer.SeeOther($"/tests/drafts/{draft.Id}")
            : DraftActions.Page(await DraftView.OfAsync(visit, $"/tests/{stored.Id}/amend", StoredTest.Open(stored)));
    }

    /// <summary>The first change: from here on it is a draft. Of several windows one begins it, and what the others typed is put into it.</summary>
    public static async Task<Answer> Begin(Visit visit)
    {
        if (await OpenAsync(visit) is null)
            return Answer.NotFound;
        var form = DraftForm.Of(await visit.FormAsync());
        var draft = await DraftActions.KeepAsync(async () => await OpenAsync(visit) is not { } stored ? null
            : await BegunAsync(visit, stored) is { } begun ? await DraftActions.SaveAsync(visit, begun, form)
            : await StartAsync(visit, stored, form));
        return draft is null ? Answer.NotFound : await DraftActions.AnswerAsync(visit, draft, form);
    }

    private static Task<Change<Draft>> StartAsync(Visit visit, StoredSession stored, DraftForm form)
    {
        string body = TypedJson.Write(Typing.Of(StoredTest.Open(stored), form.Fields, form.Was));
        DraftActions.RefuseTooLong(visit, body);
        return DraftActions.StartAsync(visit, stored.Session.Athlete, body, draft => Amends(draft, stored));
    }

    // What may not be stored is not begun either: it could only be thrown away.
    private static async Task<StoredSession?> OpenAsync(Visit visit)
    {
        var stored = visit.Id() is { } id ? await visit.Store.Sessions.OneAsync(id, visit.Gone) : null;
        return stored is null || await visit.Store.Sessions.MayChangeAsync(stored.Id, visit.Gone) ? stored : throw Sight.OnlyTheirs;
    }

    private static async Task<Draft?> BegunAsync(Visit visit, StoredSession stored) =>
        (await visit.Store.Drafts.ListAsync(visit.Who, visit.Gone)).FirstOrDefault(draft => Amends(draft, stored));

    private static bool Amends(Draft draft, StoredSession stored) => TypedJson.Read(draft.Body).Amends?.Id == stored.Id;
}
