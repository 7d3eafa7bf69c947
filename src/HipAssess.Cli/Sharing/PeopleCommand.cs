using System.CommandLine;
using HipAssess.Cli.Output;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store;
using HipAssess.Store.Kept;
using HipAssess.Web.Accounts;

namespace HipAssess.Cli.Sharing;

/// <summary><c>hipassess people</c>: accounts of a shared door, where nobody can make one in the browser yet.</summary>
public static class PeopleCommand
{
    private const string Who = AccountWords.CommandLine;

    /// <summary>The command line of <c>people</c>.</summary>
    public static Command Declare(Terminal terminal) =>
        new("people", "Accounts of a shared door: invite the first administrator here, all others in the browser under People.") { DeclareInvite(terminal), DeclareList(terminal) };

    private static Command DeclareInvite(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "The name to sign in with; of an account there is already, the link sets a new password." };
        var role = new Option<Role?>("--role") { Description = "administrator, clinician or athlete (of a new account).", HelpName = "ROLE" };
        var teams = new Option<string[]>("--team") { Description = "A team of a clinician, written as at its athletes; without one a clinician sees all.", HelpName = "TEAM" };
        var athlete = new Option<string?>("--athlete") { Description = "The id of the athlete this is.", HelpName = "ID" };
        var (database, address) = (SharingFlags.NewDatabase(), SharingFlags.NewAddress());
        var command = new Command("invite",
            "Makes an account and prints a link, good once, by which its owner sets a password.\n\n"
            + "Examples:\n"
            + "  hipassess people invite anna --role administrator --database clinic.db --address https://hips.clinic.example") { name, role, teams, athlete, database, address };
        command.SetAction(parsed => InviteAsync(
            parsed, parsed.GetRequiredValue(name), parsed.GetValue(role), parsed.GetValue(teams) ?? [], parsed.GetValue(athlete), database, SharingFlags.Address(parsed, address), terminal).GetAwaiter().GetResult());
        return command;
    }

    private static Command DeclareList(Terminal terminal)
    {
        var database = SharingFlags.NewDatabase();
        var command = new Command("list",
            "Prints who has an account, and what they may see.\n\n"
            + "Examples:\n"
            + "  hipassess people list --database clinic.db") { database };
        command.SetAction(parsed => ListAsync(parsed, database, terminal).GetAwaiter().GetResult());
        return command;
    }

    private static async Task<int> InviteAsync(ParseResult parsed, string name, Role? role, string[] teams, string? athlete, Option<string?> database, Uri address, Terminal terminal)
    {
        await using var store = await SessionStore.OpenAsync(SharingFlags.Database(parsed, database));
        var person = await store.People.NamedAsync(name);
        if (person is null)
        {
            if (role is null)
                throw new UsageException("a new account needs --role: administrator, clinician or athlete.");
            var form = new PersonForm(name, role.Value, teams.Length == 0, [.. teams], athlete ?? "");
            if (form.Wrong is { } wrong)
                throw new UsageException(wrong);
            var access = await form.AccessAsync(store, CancellationToken.None) ?? throw new UsageException(AccountWords.NoSuchAthlete(form.Athlete));
            (var change, person) = await store.People.AddAsync(name, access, Who);
            if (person is null)
                throw new UsageException(AccountWords.NotChanged(change.ToString()));
        }
        else if (role is not null && role != person.Access.Role)
            throw new UsageException($"{VisibleText.Visible(person.Name)} is {person.Access.Role.Name()} already. Leave --role out for a new link, or change the role in the browser under People.");
        string token = await store.People.InviteAsync(person.Id, Who) ?? throw new UsageException(AccountWords.NotChanged(""));
        terminal.Out.WriteLine(Invitation.Link(address, token));
        terminal.Error.WriteLine(VisibleText.Visible(AccountWords.GiveLink(person.Name, People.LinkLasts.Days)));
        return ExitCodes.Done;
    }

    private static async Task<int> ListAsync(ParseResult parsed, Option<string?> database, Terminal terminal)
    {
        await using var store = await SessionStore.OpenAsync(SharingFlags.Database(parsed, database), create: false);
        foreach (var person in await store.People.ListAsync())
            terminal.Out.WriteLine(VisibleText.Visible($"{person.Name}: {person.Access.Role.Name()}, {AccountWords.Sees(person.Access.Role.Name(), person.Access.SeesAll, person.Access.Teams, person.AthleteCode)}, "
                + AccountWords.StateOf(person.Password is not null || person.Subject is not null, person.LockedUntil > DateTimeOffset.UtcNow)));
        return ExitCodes.Done;
    }
}
