using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store.Kept;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;
using Microsoft.AspNetCore.Http;

namespace HipAssess.Web.Accounts;

/// <summary><c>/invitation/{token}</c>: whoever holds the link chooses a password, once.</summary>
internal static class InvitationActions
{
    /// <summary>The form. Looking at it uses nothing up: mail programs look at links too.</summary>
    public static async Task<Answer> Show(Visit visit) => await InvitedAsync(visit) is { } person ? Page(visit, person, null) : Old;

    /// <summary>Sets the password, and lets them in.</summary>
    public static async Task<Answer> Accept(Visit visit)
    {
        if (!visit.Door.Shared!.LetsTry(visit.Context.Connection.RemoteIpAddress))
            return Answer.Refusal(StatusCodes.Status429TooManyRequests, AccountWords.TooManyTries);
        if (await InvitedAsync(visit) is not { } person)
            return Old;
        var form = await visit.FormAsync();
        string? password = form.Fields["password"].LastOrDefault();
        if (Passwords.Wrong(password, form.Fields["again"].LastOrDefault(), person) is { } wrong)
            return Page(visit, person, wrong);
        string hash = Passwords.Hash(person, password!);
        if (await visit.Door.Store.People.AcceptAsync(Token(visit), hash, visit.Gone) is null)
            return Old;
        await SignInActions.LetInAsync(visit, person, WayIn.Link(hash));
        return Answer.SeeOther("/");
    }

    private static Answer Old => Answer.Refusal(StatusCodes.Status404NotFound, AccountWords.LinkUsed);

    private static string Token(Visit visit) => (string?)visit.Context.Request.RouteValues["token"] ?? "";

    private static Task<Person?> InvitedAsync(Visit visit) => visit.Door.Store.People.InvitedAsync(Token(visit), visit.Gone);

    private static Answer Page(Visit visit, Person person, string? problem)
    {
        string html = Html.Of<InvitationPage>(
            (nameof(InvitationPage.Person), person), (nameof(InvitationPage.Problem), problem), (nameof(InvitationPage.Action), $"/invitation/{Token(visit)}"), (nameof(InvitationPage.Other), visit.Door.Shared!.OtherSignIn));
        return problem is null ? Answer.Page(AccountWords.Welcome, html) : Answer.Problem(AccountWords.Welcome, html);
    }
}
