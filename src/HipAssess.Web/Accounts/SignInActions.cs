using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store;
using HipAssess.Store.Kept;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;
using HipAssess.Web.Doors;
using Microsoft.AspNetCore.Http;

namespace HipAssess.Web.Accounts;

/// <summary><c>/sign-in</c>: by name and password.</summary>
internal static class SignInActions
{
    /// <summary>Where it is.</summary>
    public const string Path = "/sign-in";

    /// <summary>The form.</summary>
    public static Task<Answer> Show(Visit visit) => PageAsync(visit, "", Next(visit.Query("next")), visit.Query("elsewhere") is null ? null : AccountWords.NotFromElsewhere);

    /// <summary>Lets somebody in. Any sign-in the browser had before ends: nobody else can have chosen the new one.</summary>
    public static async Task<Answer> Enter(Visit visit)
    {
        if (!visit.Door.Shared!.LetsTry(visit.Context.Connection.RemoteIpAddress))
            return Answer.Refusal(StatusCodes.Status429TooManyRequests, AccountWords.TooManyTries);
        var form = await visit.FormAsync();
        (string name, string next) = (form.Text("name") ?? "", Next(form.Text("next")));
        if (await Passwords.AdmitAsync(visit, name, form.Fields["password"].LastOrDefault() ?? "") is not { } person)
            return await PageAsync(visit, name, next, AccountWords.NotAdmitted);
        return await LetInAsync(visit, person, WayIn.Password(person.Password!)) ? Answer.SeeOther(next) : await PageAsync(visit, name, next, AccountWords.NotAdmitted);
    }

    /// <summary>Gives the browser a new cookie for somebody; false where their way in is good no more.</summary>
    public static Task<bool> LetInAsync(Visit visit, Person person, WayIn way) => LetInAsync(visit.Context, visit.Door.Store, person, way);

    /// <summary>The same before there is a visit.</summary>
    public static async Task<bool> LetInAsync(HttpContext context, SessionStore store, Person person, WayIn way)
    {
        if (await store.SignIns.BeginAsync(person, way, context.RequestAborted) is not { } cookie)
            return false;
        if (context.Request.Cookies[SharedGuard.CookieName] is { Length: > 0 } before)
            await store.SignIns.EndAsync(before, context.RequestAborted);
        SharedGuard.Give(context, cookie);
        return true;
    }

    /// <summary>What a stranger is answered who asks for a page: to sign in first, and to come back to it.</summary>
    public static Answer First(HttpContext context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
        ? Answer.SeeOther($"{Path}?next={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}")
        : Answer.Refusal(StatusCodes.Status403Forbidden, AccountWords.SignedOutMeanwhile);

    // A page of this door, never of another.
    internal static string Next(string? next) => next is ['/', not ('/' or '\\'), ..] && next.All(letter => letter is > ' ' and < '\u007f' and not '\\') ? next : "/";

    internal static async Task<Answer> PageAsync(Visit visit, string name, string next, string? problem)
    {
        var passkey = await PasskeyActions.AskAsync(visit);
        string html = Html.Of<SignInPage>(
            (nameof(SignInPage.Name), name), (nameof(SignInPage.Next), next), (nameof(SignInPage.Problem), problem), (nameof(SignInPage.Other), visit.Door.Shared!.OtherSignIn), (nameof(SignInPage.Passkey), passkey));
        return problem is null ? Answer.Page(AccountWords.SignIn, html) : Answer.Problem(AccountWords.SignIn, html);
    }
}
