using System.Globalization;

namespace HipAssess.Reports.Words.Doors;

/// <summary>What a shared door says of accounts, signing in and what one may see.</summary>
public static class AccountWords
{
    internal const string SignIn = "Sign in";
    internal const string SignOut = "Sign out";
    internal const string Password = "Password";
    internal const string OldPassword = "Password until now";
    internal const string NewPassword = "New password";
    internal const string Again = "The same once more";
    internal const string ChangePassword = "Change the password";
    internal const string Welcome = "Welcome to HipAssess";
    internal const string SetAndEnter = "Set the password and sign in";
    internal const string Link = "Link for one use";
    internal const string MakeLink = "Make a link";
    internal const string MayDo = "What they may do";
    internal const string OfWhom = "Of whom";
    internal const string AllAthletes = "of all athletes, also those without a team";
    internal const string TheseTeams = "of the athletes of these teams";
    internal const string TeamsField = "Teams, one on a line; new athletes join the first";
    internal const string AsAthlete = "For an athlete";
    internal const string AthletesId = "The athlete's id, as in the list of athletes";
    internal const string RoleHead = "Role";
    internal const string State = "State";
    internal const string InviteSomebody = "Invite somebody";
    internal const string NameToSignIn = "Name to sign in with";
    internal const string Help = "When they cannot come in";
    internal const string Unlock = "Unlock";
    internal const string RemoveAccount = "Remove this account";
    internal const string SignInByPasskey = "Sign in by passkey";
    internal const string PasskeysHead = "Passkeys";
    internal const string PasskeysAre = "A passkey is kept by your phone, computer or security key, and opened by its own lock. It signs you in without a password, and no other site can ask for it.";
    internal const string AddPasskey = "Add a passkey";
    internal const string RemovePasskey = "Remove it";
    internal const string SignedInHead = "Signed in";
    internal const string ConnectHead = "Connect the two";
    internal const string GoOn = "Go on";
    internal const string TeamOfNew = "Team of athletes who are new here";
    internal const string InviteThem = "Invite them to see their own tests";
    internal const string AnswerDuration = "Time from a request to its whole answer.";
    internal const string Faults = "Faults of the program.";
    internal const string AuditFile = "The whole audit as CSV";

    /// <summary>A code that is somebody's who is not seen.</summary>
    public const string TakenElsewhere = "This code is in use for somebody who is not in your teams. Take another, or ask an administrator.";

    /// <summary>The database user may do more than it needs.</summary>
    internal const string AuditIsOpen = "Warning: this database user owns the audit, or may change it. Run hipassess store prepare once as the owner, and serve as another user, who can only add to it (docs/sharing.md).";

    /// <summary>No accounts.</summary>
    internal const string NobodyYet = "Nobody has an account yet. Make the first: hipassess people invite NAME --role administrator, with the same --database and --address.";

    /// <summary>It is open.</summary>
    internal static string SharedOpen(object address, string listens) => $"HipAssess is open at {address}, listening at {listens}, until it is told to end.";

    /// <summary>A passkey was not taken.</summary>
    public const string NoPasskey = "That passkey was not taken: it is of no account here, the page waited too long, or the device did not ask for its lock. Try again, or use the password.";

    /// <summary>Another sign-in did not let them in.</summary>
    public const string NotFromElsewhere = "The other sign-in did not let you in, or no account here is connected to it. Ask an administrator for a link: it connects the two.";

    /// <summary>E.g. "Added 5 June 2026, 14:05".</summary>
    public static string PasskeyOf(string when) => $"Added {when}";

    /// <summary>On the button of an invitation.</summary>
    public static string ConnectTo(string other) => $"Sign in by {VisibleText.Visible(other)} instead, without a password here";

    /// <summary>Instead of a form.</summary>
    public const string SetByAdministrators = "Which norm holds is set by an administrator, for the whole clinic alike.";

    /// <summary>What the audit of a shared door keeps beside.</summary>
    public const string AuditOfReading = "It also keeps who read what, who took it away as a file, and who signed in.";

    /// <summary>No role was chosen.</summary>
    public const string WhichRole = "Choose what they may do. Nothing was changed.";

    /// <summary>Too many teams, or too long ones.</summary>
    public static string TooManyTeams(int teams, int letters) => $"At most {teams.ToString(CultureInfo.InvariantCulture)} teams of at most {letters.ToString(CultureInfo.InvariantCulture)} letters. Choose all athletes instead.";

    /// <summary>Enough passkeys.</summary>
    public static string TooManyPasskeys(int most) => $"An account has at most {most.ToString(CultureInfo.InvariantCulture)} passkeys. Remove one first.";

    /// <summary>Enough drafts.</summary>
    public static string TooManyDrafts(int most) => $"You have {most.ToString(CultureInfo.InvariantCulture)} tests that are not finished. Finish or discard some of them first; they stand under Today.";

    /// <summary>Large files are brought one after another.</summary>
    public const string OneFileAtATime = "A large file is being brought already, by you or by others, and the server takes few at a time. Nothing was kept; try again in a minute.";

    /// <summary>Somebody has filled what they may.</summary>
    public const string TooMuchKept = "The files you brought fill the 2 GB there are for one person, so this one was not kept. Ask an administrator to delete files that are needed no more, or to bring this one.";

    /// <summary>An account without a password of its own.</summary>
    public const string ComesFromElsewhere = "You come in by another sign-in, so there is no password here to change and no passkey to add. If you need one, ask an administrator for a link: once it is used, the other sign-in is the way in no more.";

    /// <summary>More than a page takes.</summary>
    public static string TooMuch(long most) => $"This page takes {(most >= 1 << 20 ? $"{most >> 20} MB" : $"{most >> 10} kB")} at most, and more came. Nothing was kept; send less, or a smaller file.";

    /// <summary>More than a test holds.</summary>
    public const string TooMuchTyped = "That is more than a test can hold, so nothing of it was kept. Shorten the notes.";

    /// <summary>How somebody can come in beside a password.</summary>
    public static string OtherWays(int passkeys, bool isConnected) => $"{TermWords.Counted(passkeys, "passkey")}{(isConnected ? ", connected to another sign-in" : "")}";

    /// <summary>Before an account is connected.</summary>
    public static string ConnectAsk(string name) =>
        $"The other sign-in knows you now. Connect it to the account of {name}? From then on it is the way into that account; a password and passkeys it had are good no more. If that is not you, close this page.";

    /// <summary>Who did what was done in a terminal.</summary>
    public const string CommandLine = "command line";

    /// <summary>Plain http.</summary>
    public const string OnlyOverTls = "This is answered over https only. Open the address that begins with https; whoever runs the server: the proxy must say that people come over https (X-Forwarded-Proto).";

    /// <summary>Another address than the door's own.</summary>
    public const string OtherAddress = "HipAssess answers only at its own address. Open it by the address you were given; whoever runs the server: it is the one told with --address.";

    /// <summary>The database is away.</summary>
    public const string StoreDoesNotAnswer = "The database does not answer at the moment. What was confirmed is kept; what you just sent may not be. Wait a minute, look, and send it again.";

    /// <summary>Signed out while a form was open.</summary>
    public const string SignedOutMeanwhile = "You are not signed in any more, so nothing was changed. Sign in in another tab, then go back here and send it again: what you typed is still there.";

    /// <summary>Wrong name, wrong password, or locked: said alike.</summary>
    public const string NotAdmitted = "That is not a name and password that belong together, or there were too many wrong ones. After five wrong ones an account waits a quarter of an hour; an administrator can unlock it.";

    /// <summary>More tries than one minute has.</summary>
    public const string TooManyTries = "Too many tries from this address. Wait a minute, and try again.";

    /// <summary>Under the form.</summary>
    public const string NoAccount = "Accounts are made by an administrator, who gives you a link. Forgotten the password? Ask for a new link.";

    /// <summary>A link used before, or too late.</summary>
    public const string LinkUsed = "This link has been used, is too old, or a newer one was made. Ask whoever gave it to you for another.";

    /// <summary>The two differ.</summary>
    public const string NotTheSame = "The two passwords are not the same. Type both again.";

    /// <summary>Easy to guess.</summary>
    public const string HoldsTheName = "The password holds the name, which is the first thing somebody would try. Take another.";

    /// <summary>Easy to guess.</summary>
    public const string TooSimple = "The password has too few different letters. Take another, such as four words.";

    /// <summary>The old one did not fit.</summary>
    public const string OldOneWrong = "The password until now is another one, or there were too many wrong ones. Nothing was changed.";

    /// <summary>An athlete's account is of an athlete.</summary>
    public const string WhichAthlete = "Say which athlete this is: their id in the list of athletes. Test or import them first.";

    /// <summary>A clinician of some teams needs one.</summary>
    public const string WhichTeams = "Name at least one team, or choose all athletes.";

    /// <summary>What a link is for.</summary>
    public const string LinkMeans = "By a link they choose a new password; older links, their passkeys and a connected sign-in are good no more once it is used. Give it to them yourself: whoever has it can come in.";

    /// <summary>What a removal takes.</summary>
    public const string Removal = "They are signed out and cannot come in again. Tests they took stay, and the audit keeps what they did, under a number in place of their name. The athlete of an athlete's account stays too.";

    /// <summary>Too few letters.</summary>
    public static string TooShort(int letters) => $"The password is shorter than {letters.ToString(CultureInfo.InvariantCulture)} letters. Take a longer one, such as four words.";

    /// <summary>Too many letters.</summary>
    public static string TooLong(int letters) => $"The password is longer than {letters.ToString(CultureInfo.InvariantCulture)} letters. Take a shorter one.";

    /// <summary>The rule of passwords.</summary>
    public static string PasswordRule(int letters) => $"At least {letters.ToString(CultureInfo.InvariantCulture)} letters of any kind, such as four words.";

    /// <summary>No name, or none that can be kept.</summary>
    public static string NoName(int letters) => $"A name to sign in with has 1 to {letters.ToString(CultureInfo.InvariantCulture)} letters on one line, all of them visible, and is none the audit uses itself.";

    /// <summary>Nobody of that id.</summary>
    public static string NoSuchAthlete(string id) => $"There is no athlete “{VisibleText.Visible(id)}”. Ids are read exactly, with upper and lower case.";

    /// <summary>On the button of another sign-in.</summary>
    public static string SignInBy(string other) => $"Sign in by {VisibleText.Visible(other)}";

    /// <summary>Under the link.</summary>
    public static string GiveLink(string name, int days) =>
        $"Give this to {name}: it is good once, for {days.ToString(CultureInfo.InvariantCulture)} days. It is shown here only now; another can be made at any time.";

    /// <summary>Whom the link invites.</summary>
    public static string Invited(string name, string role) => $"This is the account of {name}, {Article(role)}. Choose a password; your browser can keep it.";

    /// <summary>Whose account it is.</summary>
    public static string Yours(string name, string role) => $"You are signed in as {name}, {Article(role)}.";

    /// <summary>What a role is called, e.g. "clinician".</summary>
    public static string RoleOf(string role) => role;

    /// <summary>What a role may do.</summary>
    public static string What(string role) => role switch
    {
        "administrator" => "accounts, audit, settings and norms, and everything a clinician may do of all athletes",
        "clinician" => "tests, imports, reports and studies",
        _ => "sees their own tests and reports, and logs tests of their own",
    };

    /// <summary>Of whom somebody sees tests.</summary>
    public static string Sees(string role, bool all, IReadOnlyList<string> teams, string? athlete) => role switch
    {
        "administrator" => "all athletes",
        "clinician" when all => "all athletes",
        "clinician" => string.Join(", ", teams),
        _ => athlete ?? "themselves",
    };

    /// <summary>The same, said to them.</summary>
    public static string YouSee(string role, bool all, IReadOnlyList<string> teams) => role switch
    {
        "athlete" => "You see your own tests.",
        "clinician" when !all => $"You see the athletes of {string.Join(", ", teams.Select(VisibleText.Visible))}; athletes you add join {VisibleText.Visible(teams.Count > 0 ? teams[0] : "no team")}.",
        _ => "You see all athletes.",
    };

    /// <summary>E.g. "3 accounts".</summary>
    public static string HowMany(int count) => TermWords.Counted(count, "account");

    /// <summary>E.g. "invited, has not come yet".</summary>
    public static string StateOf(bool hasPassword, bool isLocked) => isLocked ? "locked after wrong passwords" : hasPassword ? "can sign in" : "invited, has not come yet";

    /// <summary>E.g. "signed in in 2 browsers".</summary>
    public static string BrowsersOf(long browsers) => browsers == 0 ? "not signed in" : $"signed in in {TermWords.Counted(browsers, "browser")}";

    /// <summary>On the button.</summary>
    public static string SignOutEverywhere(long browsers) => $"Sign out everywhere ({TermWords.Counted(browsers, "browser")})";

    /// <summary>The teams there are.</summary>
    public static string TeamsThere(IReadOnlyList<string> teams) => teams.Count == 0
        ? "No athlete has a team yet."
        : $"Teams of athletes now: {string.Join(", ", teams.Select(VisibleText.Visible))}. Written exactly so, with upper and lower case.";

    /// <summary>Why an account was not made or changed.</summary>
    public static string NotChanged(string why) => why switch
    {
        "Taken" => "The name, or the athlete, has an account already. Nothing was changed.",
        "LastAdministrator" => "This is the last administrator: make another one first. Nothing was changed.",
        "ChangedMeanwhile" => KeptWords.ChangedMeanwhile,
        _ => "There is no such account or athlete any more. Nothing was changed.",
    };

    private static string Article(string role) => $"{(role[0] is 'a' ? "an" : "a")} {role}";
}
