using HipAssess.Reports.Pages.Parts;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store.Kept;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;

namespace HipAssess.Web.Accounts;

/// <summary><c>/people</c>: who has an account, and what they may do; for administrators.</summary>
internal static class PeopleActions
{
    /// <summary>All of them, and the form to invite one.</summary>
    public static async Task<Answer> List(Visit visit) => await ListAsync(visit, PersonForm.New with { Athlete = visit.Query("athlete") ?? "", Role = visit.Query("athlete") is null ? Role.Clinician : Role.Athlete }, null);

    /// <summary>Makes an account, and shows its link.</summary>
    public static async Task<Answer> Invite(Visit visit)
    {
        var posted = await visit.FormAsync();
        var form = PersonForm.Of(posted, posted.Text("name") ?? "");
        if (form.Wrong is { } wrong)
            return await ListAsync(visit, form, wrong);
        if (await form.AccessAsync(visit.Store, visit.Gone) is not { } access)
            return await ListAsync(visit, form, AccountWords.NoSuchAthlete(form.Athlete));
        var (change, person) = await visit.Store.People.AddAsync(form.Name, access, visit.Who, visit.Gone);
        return person is null ? await ListAsync(visit, form, AccountWords.NotChanged(change.ToString())) : await WithLinkAsync(visit, person);
    }

    /// <summary>One of them.</summary>
    public static async Task<Answer> Show(Visit visit) => await PersonAsync(visit) is { } person ? await PageAsync(visit, person, PersonForm.Of(person), null) : Answer.NotFound;

    /// <summary>Changes what they may do.</summary>
    public static async Task<Answer> Change(Visit visit)
    {
        if (await PersonAsync(visit) is not { } person)
            return Answer.NotFound;
        var posted = await visit.FormAsync();
        if (!long.TryParse(posted.Text("version"), out long version))
            throw new InvalidDataException("no form of an account");
        var form = PersonForm.Of(posted, person.Name);
        if (form.Wrong is { } wrong)
            return await PageAsync(visit, person, form, wrong);
        if (await form.AccessAsync(visit.Store, visit.Gone) is not { } access)
            return await PageAsync(visit, person, form, AccountWords.NoSuchAthlete(form.Athlete));
        return await visit.Store.People.ChangeAsync(new Expected(person.Id, version), access, visit.Who, visit.Gone) is not AccountChange.Made and var change
            ? await PageAsync(visit, person, form, AccountWords.NotChanged(change.ToString()))
            : Answer.SeeOther($"/people/{person.Id}");
    }

    /// <summary>Makes a new link, by which they set a new password.</summary>
    public static async Task<Answer> Link(Visit visit) => await PersonAsync(visit) is { } person ? await WithLinkAsync(visit, person) : Answer.NotFound;

    /// <summary>Unlocks the account.</summary>
    public static Task<Answer> Unlock(Visit visit) => DoAsync(visit, person => visit.Store.People.LockAsync(person.Id, null, visit.Who, visit.Gone));

    /// <summary>Signs them out everywhere.</summary>
    public static Task<Answer> SignOut(Visit visit) => DoAsync(visit, person => visit.Store.SignIns.EndAllAsync(person.Id, visit.Who, visit.Gone));

    /// <summary>Removes the account.</summary>
    public static async Task<Answer> Remove(Visit visit)
    {
        if (await PersonAsync(visit) is not { } person)
            return Answer.NotFound;
        return await visit.Store.People.RemoveAsync(person.Id, visit.Who, visit.Gone) is not AccountChange.Made and var change
            ? await PageAsync(visit, person, PersonForm.Of(person), AccountWords.NotChanged(change.ToString()))
            : Answer.SeeOther("/people");
    }

    private static async Task<Person?> PersonAsync(Visit visit) => visit.Id() is { } id ? await visit.Store.People.OneAsync(id, visit.Gone) : null;

    private static async Task<Answer> DoAsync(Visit visit, Func<Person, Task> act)
    {
        if (await PersonAsync(visit) is not { } person)
            return Answer.NotFound;
        await act(person);
        return Answer.SeeOther($"/people/{person.Id}");
    }

    // The link is shown once: what is kept of it makes no link.
    private static async Task<Answer> WithLinkAsync(Visit visit, Person person) => await visit.Store.People.InviteAsync(person.Id, visit.Who, visit.Gone) is { } token
        ? Answer.Page(AccountWords.Link, Html.Of<LinkPage>((nameof(LinkPage.Person), person), (nameof(LinkPage.Link), Invitation.Link(visit.Door.Shared!.Address, token))))
        : Answer.NotFound;

    private static async Task<Answer> ListAsync(Visit visit, PersonForm form, string? problem)
    {
        string html = Html.Of<PeoplePage>((nameof(PeoplePage.People), await visit.Store.People.ListAsync(visit.Gone)), (nameof(PeoplePage.Form), form), (nameof(PeoplePage.Problem), problem),
            (nameof(PeoplePage.Now), visit.Door.Clock.GetUtcNow()), (nameof(PeoplePage.Teams), await visit.Store.Athletes.TeamsAsync(visit.Gone)));
        return problem is null ? Answer.Page(Labels.People, html) : Answer.Problem(Labels.People, html);
    }

    private static async Task<Answer> PageAsync(Visit visit, Person person, PersonForm form, string? problem)
    {
        string html = Html.Of<PersonPage>((nameof(PersonPage.Person), person), (nameof(PersonPage.Form), form), (nameof(PersonPage.Problem), problem), (nameof(PersonPage.Now), visit.Door.Clock.GetUtcNow()),
            (nameof(PersonPage.Teams), await visit.Store.Athletes.TeamsAsync(visit.Gone)), (nameof(PersonPage.Browsers), await visit.Store.SignIns.CountAsync(person.Id, visit.Gone)),
            (nameof(PersonPage.Passkeys), (await visit.Store.Passkeys.OfAsync(person.Id, visit.Gone)).Count));
        return problem is null ? Answer.Page(person.Name, html) : Answer.Problem(person.Name, html);
    }
}
