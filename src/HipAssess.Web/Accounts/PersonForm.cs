using System.Collections.Immutable;
using System.Globalization;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store;
using HipAssess.Store.Kept;
using HipAssess.Web.Forms;

namespace HipAssess.Web.Accounts;

/// <summary>An account as an administrator typed it.</summary>
/// <param name="Name">What they sign in with.</param>
/// <param name="Role">What they may do.</param>
/// <param name="SeesAll">A clinician of all teams.</param>
/// <param name="Teams">The teams of a clinician, in order.</param>
/// <param name="Athlete">The id in files of the athlete they are.</param>
public sealed record PersonForm(string Name, Role? Role, bool SeesAll, ImmutableArray<string> Teams, string Athlete)
{
    private const int LongestName = 200, MostTeams = 100;

    // What stands in the audit where no account did something.
    private static readonly string[] Reserved = ["owner", AccountWords.CommandLine];

    /// <summary>An empty one.</summary>
    public static PersonForm New { get; } = new("", HipAssess.Store.Kept.Role.Clinician, true, [], "");

    /// <summary>As it is kept.</summary>
    public static PersonForm Of(Person person) => new(person.Name, person.Access.Role, person.Access.SeesAll, person.Access.Teams, person.AthleteCode ?? "");

    /// <summary>As sent.</summary>
    internal static PersonForm Of(PostedForm form, string name) => new(
        name, Enum.TryParse<Role>(form.Text("role"), ignoreCase: true, out var role) && Enum.IsDefined(role) ? role : null, form.Text("sees") == "all",
        [.. Lines(form.Text("teams"))], form.Text("athlete") ?? "");

    /// <summary>What is wrong with it; null for nothing.</summary>
    public string? Wrong => Name.Trim().Length is 0 or > LongestName || Name.Any(letter => char.IsControl(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            || Reserved.Contains(Person.Sought(Name)) || Guid.TryParse(Name, out _) ? AccountWords.NoName(LongestName)
        : Role is null ? AccountWords.WhichRole
        : Role == HipAssess.Store.Kept.Role.Athlete && Athlete.Length == 0 ? AccountWords.WhichAthlete
        : Role == HipAssess.Store.Kept.Role.Clinician && !SeesAll && Teams.IsEmpty ? AccountWords.WhichTeams
        : Teams.Length > MostTeams || Teams.Any(team => team.Length > LongestName) ? AccountWords.TooManyTeams(MostTeams, LongestName)
        : null;

    /// <summary>The same for the store; null where there is no such athlete.</summary>
    public async Task<Access?> AccessAsync(SessionStore store, CancellationToken cancel) => Role switch
    {
        HipAssess.Store.Kept.Role.Administrator => Access.Administrator,
        HipAssess.Store.Kept.Role.Clinician => new Access(HipAssess.Store.Kept.Role.Clinician, SeesAll ? [] : Teams, SeesAll),
        _ => await store.Athletes.OneAsync(Athlete, cancel) is { } athlete ? Access.OfAthlete(athlete.Id) : null,
    };

    private static IEnumerable<string> Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal);
}
