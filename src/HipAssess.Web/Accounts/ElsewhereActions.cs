using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Words.Doors;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;
using Microsoft.AspNetCore.Authentication;

namespace HipAssess.Web.Accounts;

/// <summary>Signing in by another sign-in (OpenID Connect), and connecting an account to one.</summary>
internal static class ElsewhereActions
{
    /// <summary>Where one goes from.</summary>
    public const string Path = "/sign-in/elsewhere";

    /// <summary>Where one comes back to.</summary>
    public const string Done = "/sign-in/elsewhere/done";

    /// <summary>Goes there.</summary>
    public static Task<Answer> Go(Visit visit) => ThereAsync(visit, null);

    /// <summary>Goes there by an invitation: the account is connected when they come back.</summary>
    public static async Task<Answer> Connect(Visit visit)
    {
        string token = (string?)visit.Context.Request.RouteValues["token"] ?? "";
        return await visit.Door.Store.People.InvitedAsync(token, visit.Gone) is null ? Answer.NotFound : await ThereAsync(visit, token);
    }

    /// <summary>Comes back, and is let in where an account is connected.</summary>
    public static async Task<Answer> Come(Visit visit)
    {
        if (visit.Door.Shared!.OtherSignIn is null)
            return Answer.NotFound;
        var (subject, invitation) = await OtherSignIn.WhoAsync(visit.Context);
        var people = visit.Door.Store.People;
        var person = subject is null ? null : invitation is not null ? await people.ConnectAsync(invitation, subject, visit.Gone) : await people.WithSubjectAsync(subject, visit.Gone);
        if (person is null)
            return Answer.SeeOther($"{SignInActions.Path}?elsewhere=no");
        await SignInActions.LetInAsync(visit, person, "elsewhere");
        // A page and not another step: what a browser was led to from another site does not get the cookie with it.
        return Answer.Page(AccountWords.SignedInHead, Html.Of<SignedInPage>((nameof(SignedInPage.Next), SignInActions.Next(visit.Query("next")))));
    }

    private static async Task<Answer> ThereAsync(Visit visit, string? invitation)
    {
        if (visit.Door.Shared!.OtherSignIn is null)
            return Answer.NotFound;
        var properties = new AuthenticationProperties { RedirectUri = $"{Done}?next={Uri.EscapeDataString(SignInActions.Next(visit.Query("next")))}" };
        if (invitation is not null)
            properties.Items["invitation"] = invitation;
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
