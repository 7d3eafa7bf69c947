using HipAssess.Store.Kept;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;
using HipAssess.Web.Forms;
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

    /// <summary>The first change: from here on it is a draft.</summary>
    public static async Task<Answer> Begin(Visit visit)
    {
        if (await OpenAsync(visit) is not { } stored)
            return Answer.NotFound;
        var form = DraftForm.Of(await PostedForm.ReadAsync(visit.Context.Request, visit.Gone));
        var begun = await BegunAsync(visit, stored);
        var typed = Typing.Of(begun is null ? StoredTest.Open(stored) : TypedJson.Read(begun.Body), form.Fields, form.Was);
        string body = TypedJson.Write(typed);
        DraftActions.RefuseTooLong(visit, body);
        if (begun is null)
            await DraftActions.RefuseTooManyAsync(visit);
        var draft = begun is null
            ? await visit.Store.Drafts.StartAsync(stored.Session.Athlete, body, visit.Who, visit.Gone)
            : (await visit.Store.Drafts.SaveAsync(begun, begun.Athlete, body, visit.Gone)).Kept;
        return draft is null ? Answer.SeeOther($"/tests/{stored.Id}/amend") : await DraftActions.AnswerAsync(visit, draft, form);
    }

    private static async Task<StoredSession?> OpenAsync(Visit visit) => visit.Id() is { } id ? await visit.Store.Sessions.OneAsync(id, visit.Gone) : null;

    private static async Task<Draft?> BegunAsync(Visit visit, StoredSession stored) =>
        (await visit.Store.Drafts.ListAsync(visit.Who, visit.Gone)).FirstOrDefault(draft => TypedJson.Read(draft.Body).Amends?.Id == stored.Id);
}
