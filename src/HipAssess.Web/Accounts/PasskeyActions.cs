using System.Security.Cryptography;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store.Kept;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace HipAssess.Web.Accounts;

/// <summary>Passkeys (WebAuthn), by the framework's own checks. What was asked goes through the page sealed, so that any instance can check the answer.</summary>
internal static class PasskeyActions
{
    private const string Asking = "passkey/get";
    private const int Most = 20;

    private static readonly TimeSpan ToAnswer = TimeSpan.FromMinutes(5);

    /// <summary>Asks whoever it is for a passkey.</summary>
    public static async Task<PasskeyAsked> AskAsync(Visit visit)
    {
        var asked = await Handler(visit).MakeRequestOptionsAsync(null, visit.Context);
        return new(asked.RequestOptionsJson, Seal(visit, Asking, asked.AssertionState));
    }

    /// <summary>Asks a device to make one for somebody.</summary>
    public static async Task<PasskeyAsked> OfferAsync(Visit visit, Person person)
    {
        var asked = await Handler(visit).MakeCreationOptionsAsync(new PasskeyUserEntity { Id = person.Id.ToString(), Name = person.Name, DisplayName = person.Name }, visit.Context);
        return new(asked.CreationOptionsJson, Seal(visit, Making(person), asked.AttestationState));
    }

    /// <summary>Lets in whoever has a passkey of an account; a locked one too, since the lock is against guessed passwords.</summary>
    public static async Task<Answer> Enter(Visit visit)
    {
        if (!visit.Door.Shared!.LetsTry(visit.Context.Connection.RemoteIpAddress))
            return Answer.Refusal(StatusCodes.Status429TooManyRequests, AccountWords.TooManyTries);
        var form = await visit.FormAsync();
        string next = SignInActions.Next(form.Text("next"));
        if (form.Text("credential") is not { } credential || await UnsealAsync(visit, Asking, form.Text("state")) is not { } state)
            return await SignInActions.PageAsync(visit, "", next, AccountWords.NoPasskey);
        var checkedOne = await Handler(visit).PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = visit.Context, CredentialJson = credential, AssertionState = state });
        if (!checkedOne.Succeeded)
            return await SignInActions.PageAsync(visit, "", next, AccountWords.NoPasskey);
        string id = PasskeyJson.Id(checkedOne.Passkey.CredentialId);
        await visit.Store.Passkeys.UpdateAsync(id, PasskeyJson.Write(checkedOne.Passkey), visit.Gone);
        return await SignInActions.LetInAsync(visit, checkedOne.User.Person, WayIn.Passkey(id)) ? Answer.SeeOther(next) : await SignInActions.PageAsync(visit, "", next, AccountWords.NoPasskey);
    }

    /// <summary>Adds one to one's own account.</summary>
    public static async Task<Answer> Add(Visit visit)
    {
        if (!visit.Door.Shared!.LetsTry(visit.Context.Connection.RemoteIpAddress))
            return Answer.Refusal(StatusCodes.Status429TooManyRequests, AccountWords.TooManyTries);
        var person = AccountActions.Self(visit);
        var form = await visit.FormAsync();
        if (await AccountActions.ProveAsync(visit, person, form) is not { } proven)
            return await AccountActions.PageAsync(visit, person.Password is null ? AccountWords.ComesFromElsewhere : AccountWords.OldOneWrong);
        if ((await visit.Store.Passkeys.OfAsync(person.Id, visit.Gone)).Count >= Most)
            return await AccountActions.PageAsync(visit, AccountWords.TooManyPasskeys(Most));
        if (form.Text("credential") is not { } credential || await UnsealAsync(visit, Making(person), form.Text("state")) is not { } state)
            return await AccountActions.PageAsync(visit, AccountWords.NoPasskey);
        var made = await Handler(visit).PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = visit.Context, CredentialJson = credential, AttestationState = state });
        if (!made.Succeeded || made.UserEntity.Id != person.Id.ToString()
            || !await visit.Store.Passkeys.AddAsync(PasskeyJson.Id(made.Passkey.CredentialId), person.Id, PasskeyJson.Write(made.Passkey), proven, visit.Gone))
            return await AccountActions.PageAsync(visit, AccountWords.NoPasskey);
        return Answer.SeeOther("/account");
    }

    /// <summary>Removes one of one's own.</summary>
    public static async Task<Answer> Remove(Visit visit)
    {
        await visit.Store.Passkeys.RemoveAsync((string?)visit.Context.Request.RouteValues["passkey"] ?? "", AccountActions.Self(visit).Id, visit.Who, visit.Gone);
        return Answer.SeeOther("/account");
    }

    private static IPasskeyHandler<Account> Handler(Visit visit) => visit.Context.RequestServices.GetRequiredService<IPasskeyHandler<Account>>();

    private static string Making(Person person) => $"passkey/create/{person.Id}";

    private static ITimeLimitedDataProtector Sealer(Visit visit, string purpose) => visit.Context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(purpose).ToTimeLimitedDataProtector();

    private static string Seal(Visit visit, string purpose, string? state) => Sealer(visit, purpose).Protect(state ?? "", ToAnswer);

    // Answered once: the same answer sent again is good no more.
    private static async Task<string?> UnsealAsync(Visit visit, string purpose, string? state)
    {
        try
        {
            return state is not null && Sealer(visit, purpose).Unprotect(state) is var asked && await visit.Door.Store.People.UseAsync(state, ToAnswer, visit.Gone) ? asked : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>What a page asks a device for.</summary>
/// <param name="Options">For the browser, JSON.</param>
/// <param name="State">What was asked, sealed.</param>
public sealed record PasskeyAsked(string Options, string State);
