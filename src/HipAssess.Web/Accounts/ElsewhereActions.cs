using System.Security.Cryptography;
using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store;
using HipAssess.Store.Engines;
using HipAssess.Store.Kept;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HipAssess.Web.Accounts;

/// <summary>Signing in by another sign-in (OpenID Connect), and connecting an account to one.</summary>
internal static class ElsewhereActions
{
    /// <summary>Where one goes from.</summary>
    public const string Path = "/sign-in/elsewhere";

    private const string Invitation = "invitation", Next = "next", Purpose = "elsewhere/connect";

    private static readonly TimeSpan ToDecide = TimeSpan.FromMinutes(5);

    /// <summary>Goes there.</summary>
    public static Task<Answer> Go(Visit visit) => ThereAsync(visit, null);

    /// <summary>Goes there by an invitation.</summary>
    public static async Task<Answer> GoInvited(Visit visit) =>
        await visit.Door.Store.People.InvitedAsync(Token(visit), visit.Gone) is null ? Answer.Refusal(StatusCodes.Status404NotFound, AccountWords.LinkUsed) : await ThereAsync(visit, Token(visit));

    /// <summary>Comes back: lets in whoever has an account that is connected; whoever came by an invitation is asked whether to connect it.</summary>
    /// <param name="context">The request by which they came back.</param>
    /// <param name="subject">Who they are there; null for nobody.</param>
    /// <param name="properties">What was sealed when they went.</param>
    public static async Task ComeAsync(HttpContext context, string? subject, AuthenticationProperties properties)
    {
        var store = context.RequestServices.GetRequiredService<SessionStore>();
        Answer answer;
        try
        {
            if (subject is not null && properties.Items.TryGetValue(Invitation, out string? token) && token is not null)
            {
                var invited = await store.People.InvitedAsync(token, context.RequestAborted);
                answer = invited is null ? Answer.Refusal(StatusCodes.Status404NotFound, AccountWords.LinkUsed) : Answer.Page(AccountWords.ConnectHead, Html.Of<ConnectPage>(
                    (nameof(ConnectPage.Person), invited), (nameof(ConnectPage.Action), $"/invitation/{token}/elsewhere"), (nameof(ConnectPage.Sealed), Sealer(context).Protect(subject, ToDecide))));
            }
            else if (subject is not null && await store.People.WithSubjectAsync(subject, context.RequestAborted) is { } person && await SignInActions.LetInAsync(context, store, person, WayIn.Elsewhere(subject)))
            {
                // A page and not another step: what a browser was led to from another site does not get the cookie with it.
                answer = Answer.Page(AccountWords.SignedInHead, Html.Of<SignedInPage>((nameof(SignedInPage.Next), properties.Items.TryGetValue(Next, out string? next) ? SignInActions.Next(next) : "/")));
            }
            else
                answer = Answer.SeeOther($"{SignInActions.Path}?elsewhere=no");
        }
        catch (StoreException)
        {
            answer = Answer.Refusal(StatusCodes.Status503ServiceUnavailable, AccountWords.StoreDoesNotAnswer);
        }
        await answer.WriteAsync(context);
    }

    /// <summary>Connects the account of an invitation, once its owner said so.</summary>
    public static async Task<Answer> Connect(Visit visit)
    {
        var form = await visit.FormAsync();
        if (Unsealed(visit.Context, form.Text("sealed")) is not { } subject || await visit.Door.Store.People.ConnectAsync(Token(visit), subject, visit.Gone) is not { } person)
            return Answer.SeeOther($"{SignInActions.Path}?elsewhere=no");
        await SignInActions.LetInAsync(visit.Context, visit.Door.Store, person, WayIn.Elsewhere(subject));
        return Answer.SeeOther("/");
    }

    private static string Token(Visit visit) => (string?)visit.Context.Request.RouteValues["token"] ?? "";

    private static ITimeLimitedDataProtector Sealer(HttpContext context) => context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose).ToTimeLimitedDataProtector();

    private static string? Unsealed(HttpContext context, string? subject)
    {
        try
        {
            return subject is null ? null : Sealer(context).Unprotect(subject);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static async Task<Answer> ThereAsync(Visit visit, string? invitation)
    {
        if (visit.Door.Shared!.OtherSignIn is null)
            return Answer.NotFound;
        var properties = new AuthenticationProperties { RedirectUri = "/" };
        properties.Items[Next] = SignInActions.Next(visit.Query("next"));
        if (invitation is not null)
            properties.Items[Invitation] = invitation;
        try
        {
            await visit.Context.ChallengeAsync(OtherSignIn.There, properties);
        }
        catch (Exception problem) when (problem is InvalidOperationException or IOException or HttpRequestException)
        {
            return Answer.SeeOther($"{SignInActions.Path}?elsewhere=no"); // it does not answer
        }
        return Answer.Written;
    }
}
