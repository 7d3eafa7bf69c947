using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store.Kept;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;
using HipAssess.Web.Doors;
using HipAssess.Web.Forms;
using Microsoft.AspNetCore.Http;

namespace HipAssess.Web.Accounts;

/// <summary><c>/account</c>: one's own password, and the way out.</summary>
internal static class AccountActions
{
    /// <summary>The page.</summary>
    public static Task<Answer> Show(Visit visit) => PageAsync(visit, null);

    /// <summary>Sets a new password, where the old one was right; all other browsers are signed out.</summary>
    public static async Task<Answer> ChangePassword(Visit visit)
    {
        var person = Self(visit);
        var form = await visit.FormAsync();
        if (!visit.Door.Shared!.LetsTry(visit.Context.Connection.RemoteIpAddress))
            return Answer.Refusal(StatusCodes.Status429TooManyRequests, AccountWords.TooManyTries);
        string? password = form.Fields["password"].LastOrDefault();
        if (Passwords.Wrong(password, form.Fields["again"].LastOrDefault(), person) is { } wrong)
            return await PageAsync(visit, wrong);
        if (await ProveAsync(visit, person, form) is not { } proven)
            return await PageAsync(visit, person.Password is null ? AccountWords.ComesFromElsewhere : AccountWords.OldOneWrong);
        return await visit.Store.People.SetPasswordAsync(person.Id, Passwords.Hash(person, password!), proven, visit.Gone)
            ? Answer.SeeOther("/account") : await PageAsync(visit, AccountWords.OldOneWrong);
    }

    /// <summary>Looks at the password of a form: whoever finds an open tablet must not make themselves a way in that stays, and who comes in by another sign-in has none here.</summary>
    internal static async Task<Proven?> ProveAsync(Visit visit, Person person, PostedForm form) =>
        person.Password is not null && visit.Context.Request.Cookies[SharedGuard.CookieName] is { Length: > 0 } cookie
        && await Passwords.AdmitAsync(visit, person.Name, form.Fields["old"].LastOrDefault() ?? "") is { Password: { } password } ? new(cookie, password) : null;

    /// <summary>Signs this browser out.</summary>
    public static async Task<Answer> Leave(Visit visit)
    {
        if (visit.Context.Request.Cookies[SharedGuard.CookieName] is { } token)
            await visit.Store.SignIns.EndAsync(token, visit.Gone);
        SharedGuard.Take(visit.Context);
        return Answer.SeeOther(SignInActions.Path);
    }

    /// <summary>Signs every browser out.</summary>
    public static async Task<Answer> LeaveEverywhere(Visit visit)
    {
        await visit.Store.SignIns.EndAllAsync(Self(visit).Id, visit.Who, visit.Gone);
        SharedGuard.Take(visit.Context);
        return Answer.SeeOther(SignInActions.Path);
    }

    internal static Person Self(Visit visit) => visit.Visitor.Person ?? throw new InvalidOperationException("nobody is signed in");

    internal static async Task<Answer> PageAsync(Visit visit, string? problem)
    {
        var person = Self(visit);
        string html = Html.Of<AccountPage>(
            (nameof(AccountPage.Person), person), (nameof(AccountPage.Problem), problem), (nameof(AccountPage.Browsers), await visit.Store.SignIns.CountAsync(person.Id, visit.Gone)),
            (nameof(AccountPage.Passkeys), await visit.Store.Passkeys.OfAsync(person.Id, visit.Gone)), (nameof(AccountPage.New), await PasskeyActions.OfferAsync(visit, person)));
        return problem is null ? Answer.Page(Labels.Account, html) : Answer.Problem(Labels.Account, html);
    }
}
