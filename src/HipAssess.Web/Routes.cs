using HipAssess.Web.Accounts;
using HipAssess.Web.Actions;
using HipAssess.Web.Athletes;
using HipAssess.Web.Audits;
using HipAssess.Web.Backups;
using HipAssess.Web.Batteries;
using HipAssess.Web.Drafts;
using HipAssess.Web.Exercises;
using HipAssess.Web.Imports;
using HipAssess.Web.Recordings;
using HipAssess.Web.Screenings;
using HipAssess.Web.Settings;
using HipAssess.Web.Studies;
using HipAssess.Web.Tests;
using HipAssess.Web.Today;
using HipAssess.Web.Tracks;
using HipAssess.Web.Visitors;
using HipAssess.Web.Yardsticks;

namespace HipAssess.Web;

/// <summary>Every address of the door, and for whom it is.</summary>
internal static class Routes
{
    private const string Session = "session", Athlete = "athlete", Draft = "draft", File = "file", Screening = "screening", Study = "study";

    private const long LargestSmallFile = 8 << 20;

    /// <summary>What one sees of oneself too: of whom else is for the store to say.</summary>
    private static readonly Route[] Own =
    [
        Route.Read("/", "today", TodayActions.Show),

        Route.Read("/tests/new", "athletes", NewTestActions.Show),
        Route.Do("/tests/new", NewTestActions.Begin) with { Shows = "athletes" },
        Route.Read("/tests/drafts/{id}", Draft, DraftActions.Show),
        Route.Do("/tests/drafts/{id}", DraftActions.Type),
        Route.Do("/tests/drafts/{id}/discard", DraftActions.Discard),
        Route.Read("/tests/{id}/amend", Session, AmendActions.Show),
        Route.Do("/tests/{id}/amend", AmendActions.Begin) with { Shows = Session },

        Route.Read("/tests/{id}", Session, TestActions.Show),
        Route.Read("/tests/{id}/versions/{version}", Session, TestActions.Version),
        Route.Read("/tests/{id}/report.pdf", Session, TestActions.Pdf),
        Route.Read("/tests/{id}/results.csv", Session, TestActions.Csv),
        Route.Read("/tests/{id}/results.json", Session, TestActions.Json),
        Route.Read("/tests/{id}/fhir.json", Session, TestActions.Fhir),
        Route.Read("/tests/{id}/fhir-named.json", Session, TestActions.NamedFhir),

        Route.Read("/athletes/{id}", Athlete, AthleteActions.Show),
        Route.Read("/athletes/{id}/export.csv", Athlete, ExportActions.One),
        Route.Read("/athletes/{id}/track", Athlete, TrackActions.Show),
        Route.Read("/athletes/{id}/track.pdf", Athlete, TrackActions.Pdf),
        Route.Read("/athletes/{id}/track.csv", Athlete, TrackActions.Csv),
        Route.Read("/athletes/{id}/track.json", Athlete, TrackActions.Json),

        Route.Show("/exercises", ExerciseActions.Show),
        Route.Show("/protocols/{id}/sheet", BatteryActions.Sheet),
        Route.Show("/settings/logo", SettingsActions.ShowLogo),
    ];

    /// <summary>What one does for others.</summary>
    private static readonly Route[] Work =
    [
        Route.Do("/tests/{id}/delete", TestActions.Delete),

        Route.Read("/athletes", "athletes", AthleteActions.List),
        Route.Do("/athletes/{id}", AthleteActions.Change) with { Shows = Athlete },
        Route.Read("/export.csv", "tests", ExportActions.All),

        Route.Show("/import", ImportActions.Show),
        Route.Bring("/import", Server.LargestRequest, ImportActions.Bring),
        Route.Read("/import/recordings", "recordings", RecordingActions.Show),
        Route.Bring("/import/recordings", Server.LargestRequest, RecordingActions.Bring),
        Route.Do("/import/recordings/settle", RecordingActions.Settle) with { Shows = "recordings" },
        Route.Read("/imports", "files", KeptFileActions.List),
        Route.Read("/imports/{id}", File, KeptFileActions.Show),
        Route.Read("/imports/{id}/file", File, KeptFileActions.Download),
        Route.Read("/imports/{id}/decisions", "upload", DecisionActions.Show),
        Route.Do("/imports/{id}/decisions", DecisionActions.Settle) with { Shows = "upload" },
        Route.Read("/imports/{id}/problems.csv", "upload", DecisionActions.Problems),
        Route.Do("/imports/{id}/keep", DecisionActions.Keep) with { Shows = "upload" },
        Route.Do("/imports/{id}/forget", DecisionActions.Forget),

        Route.Read("/study", Study, StudyActions.Show),
        Route.Read("/study/study.pdf", Study, StudyActions.Pdf),
        Route.Read("/study/results.csv", Study, StudyActions.Csv),
        Route.Read("/study/results.json", Study, StudyActions.Json),

        Route.Show("/norms", NormActions.Show),
        Route.Show("/norms/published/{set}", NormActions.Set),
        Route.Read("/reliability", "reliability", ReliabilityActions.Show),

        Route.Read("/screening", Screening, ScreeningActions.Show),
        Route.Read("/screening/reports.pdf", Screening, ScreeningActions.Pdf),
        Route.Read("/screening/results.csv", Screening, ScreeningActions.Csv),
        Route.Read("/screening/results.json", Screening, ScreeningActions.Json),

        Route.Show("/protocols", BatteryActions.List),
        Route.Show("/protocols/new", BatteryActions.New),
        Route.Do("/protocols/new", BatteryActions.Make),
        Route.Show("/protocols/{id}", BatteryActions.Show),
        Route.Do("/protocols/{id}", BatteryActions.Change),
        Route.Do("/protocols/{id}/delete", BatteryActions.Delete),
    ];

    /// <summary>What holds for the whole store.</summary>
    private static readonly Route[] Running =
    [
        Route.Do("/athletes/{id}/delete", AthleteActions.Delete) with { Shows = Athlete },
        Route.Do("/imports/{id}/delete", KeptFileActions.Delete),
        Route.Read("/norms/own/{id}", "norms", NormActions.Download), // it has the values of each control
        Route.Do("/norms/use", NormActions.Use),
        Route.Do("/norms/build", NormActions.Build),
        Route.Bring("/norms/bring", LargestSmallFile, NormActions.Bring),
        Route.Do("/norms/own/{id}/delete", NormActions.Delete),
        Route.Read("/reliability/own/{id}", "reliability", ReliabilityActions.Download),
        Route.Do("/reliability/use", ReliabilityActions.Use),
        Route.Do("/reliability/build", ReliabilityActions.Build),
        Route.Bring("/reliability/bring", LargestSmallFile, ReliabilityActions.Bring),
        Route.Do("/reliability/own/{id}/delete", ReliabilityActions.Delete),
        Route.Read("/audit", "audit", AuditActions.Show),
        Route.Read("/audit/audit.csv", "audit", AuditActions.Csv),
        Route.Show("/settings", SettingsActions.Show),
        Route.Bring("/settings", LargestSmallFile, SettingsActions.Save),
        Route.Show("/backup", BackupActions.Show),
        Route.Do("/backup", BackupActions.Take),
    ];

    /// <summary>Accounts.</summary>
    private static readonly Route[] Accounts =
    [
        Route.Show(SignInActions.Path, SignInActions.Show) with { For = Audience.Anybody },
        Route.Do(SignInActions.Path, SignInActions.Enter) with { For = Audience.Anybody },
        Route.Do("/sign-in/passkey", PasskeyActions.Enter) with { For = Audience.Anybody },
        Route.Show(ElsewhereActions.Path, ElsewhereActions.Go) with { For = Audience.Anybody },
        Route.Show("/invitation/{token}/elsewhere", ElsewhereActions.GoInvited) with { For = Audience.Anybody },
        Route.Do("/invitation/{token}/elsewhere", ElsewhereActions.Connect) with { For = Audience.Anybody },
        Route.Show("/invitation/{token}", InvitationActions.Show) with { For = Audience.Anybody },
        Route.Do("/invitation/{token}", InvitationActions.Accept) with { For = Audience.Anybody },
        Route.Show("/account", AccountActions.Show) with { For = Audience.Known },
        Route.Do("/account/password", AccountActions.ChangePassword) with { For = Audience.Known },
        Route.Do("/account/passkeys", PasskeyActions.Add) with { For = Audience.Known },
        Route.Do("/account/passkeys/{passkey}/remove", PasskeyActions.Remove) with { For = Audience.Known },
        Route.Do("/account/sign-out", AccountActions.Leave) with { For = Audience.Known },
        Route.Do("/account/sign-out-everywhere", AccountActions.LeaveEverywhere) with { For = Audience.Known },

        Route.Show("/people", PeopleActions.List) with { For = Audience.Administrators },
        Route.Do("/people", PeopleActions.Invite) with { For = Audience.Administrators },
        Route.Show("/people/{id}", PeopleActions.Show) with { For = Audience.Administrators },
        Route.Do("/people/{id}", PeopleActions.Change) with { For = Audience.Administrators },
        Route.Do("/people/{id}/link", PeopleActions.Link) with { For = Audience.Administrators },
        Route.Do("/people/{id}/unlock", PeopleActions.Unlock) with { For = Audience.Administrators },
        Route.Do("/people/{id}/sign-out", PeopleActions.SignOut) with { For = Audience.Administrators },
        Route.Do("/people/{id}/remove", PeopleActions.Remove) with { For = Audience.Administrators },
    ];

    /// <summary>The door of one person, in the order people meet them.</summary>
    public static IReadOnlyList<Route> All { get; } =
    [
        .. Own.Select(route => route with { For = Audience.Known }), .. Work, .. Running.Select(route => route with { For = Audience.Administrators }),
    ];

    /// <summary>The same of a shared door, with accounts.</summary>
    public static IReadOnlyList<Route> Shared { get; } = [.. All, .. Accounts.Select(route => route with { Largest = Route.LargestOfAccounts })];
}
