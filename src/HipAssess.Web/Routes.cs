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
using HipAssess.Web.Yardsticks;

namespace HipAssess.Web;

/// <summary>Every address of the door.</summary>
internal static class Routes
{
    /// <summary>In the order people meet them.</summary>
    public static IReadOnlyList<Route> All { get; } =
    [
        Route.Show("/", TodayActions.Show),

        Route.Show("/tests/new", NewTestActions.Show),
        Route.Do("/tests/new", NewTestActions.Begin),
        Route.Show("/tests/drafts/{id}", DraftActions.Show),
        Route.Do("/tests/drafts/{id}", DraftActions.Type),
        Route.Do("/tests/drafts/{id}/discard", DraftActions.Discard),
        Route.Show("/tests/{id}/amend", AmendActions.Show),
        Route.Do("/tests/{id}/amend", AmendActions.Begin),

        Route.Show("/tests/{id}", TestActions.Show),
        Route.Show("/tests/{id}/versions/{version}", TestActions.Version),
        Route.Do("/tests/{id}/delete", TestActions.Delete),
        Route.Show("/tests/{id}/report.pdf", TestActions.Pdf),
        Route.Show("/tests/{id}/results.csv", TestActions.Csv),
        Route.Show("/tests/{id}/results.json", TestActions.Json),
        Route.Show("/tests/{id}/fhir.json", TestActions.Fhir),
        Route.Show("/tests/{id}/fhir-named.json", TestActions.NamedFhir),

        Route.Show("/athletes", AthleteActions.List),
        Route.Show("/athletes/{id}", AthleteActions.Show),
        Route.Do("/athletes/{id}", AthleteActions.Change),
        Route.Do("/athletes/{id}/delete", AthleteActions.Delete),
        Route.Show("/athletes/{id}/export.csv", ExportActions.One),
        Route.Show("/export.csv", ExportActions.All),
        Route.Show("/athletes/{id}/track", TrackActions.Show),
        Route.Show("/athletes/{id}/track.pdf", TrackActions.Pdf),
        Route.Show("/athletes/{id}/track.csv", TrackActions.Csv),
        Route.Show("/athletes/{id}/track.json", TrackActions.Json),

        Route.Show("/import", ImportActions.Show),
        Route.Do("/import", ImportActions.Bring),
        Route.Show("/import/recordings", RecordingActions.Show),
        Route.Do("/import/recordings", RecordingActions.Bring),
        Route.Do("/import/recordings/settle", RecordingActions.Settle),
        Route.Show("/imports", KeptFileActions.List),
        Route.Show("/imports/{id}", KeptFileActions.Show),
        Route.Show("/imports/{id}/file", KeptFileActions.Download),
        Route.Show("/imports/{id}/decisions", DecisionActions.Show),
        Route.Do("/imports/{id}/decisions", DecisionActions.Settle),
        Route.Show("/imports/{id}/problems.csv", DecisionActions.Problems),
        Route.Do("/imports/{id}/keep", DecisionActions.Keep),
        Route.Do("/imports/{id}/forget", DecisionActions.Forget),

        Route.Show("/study", StudyActions.Show),
        Route.Show("/study/study.pdf", StudyActions.Pdf),
        Route.Show("/study/results.csv", StudyActions.Csv),
        Route.Show("/study/results.json", StudyActions.Json),

        Route.Show("/norms", NormActions.Show),
        Route.Show("/norms/published/{set}", NormActions.Set),
        Route.Do("/norms/use", NormActions.Use),
        Route.Do("/norms/build", NormActions.Build),
        Route.Do("/norms/bring", NormActions.Bring),
        Route.Show("/norms/own/{id}", NormActions.Download),
        Route.Do("/norms/own/{id}/delete", NormActions.Delete),
        Route.Show("/reliability", ReliabilityActions.Show),
        Route.Do("/reliability/use", ReliabilityActions.Use),
        Route.Do("/reliability/build", ReliabilityActions.Build),
        Route.Do("/reliability/bring", ReliabilityActions.Bring),
        Route.Show("/reliability/own/{id}", ReliabilityActions.Download),
        Route.Do("/reliability/own/{id}/delete", ReliabilityActions.Delete),

        Route.Show("/exercises", ExerciseActions.Show),
        Route.Show("/audit", AuditActions.Show),
        Route.Show("/settings", SettingsActions.Show),
        Route.Do("/settings", SettingsActions.Save),
        Route.Show("/backup", BackupActions.Show),
        Route.Do("/backup", BackupActions.Take),
        Route.Show("/settings/logo", SettingsActions.ShowLogo),

        Route.Show("/screening", ScreeningActions.Show),
        Route.Show("/screening/reports.pdf", ScreeningActions.Pdf),
        Route.Show("/screening/results.csv", ScreeningActions.Csv),
        Route.Show("/screening/results.json", ScreeningActions.Json),

        Route.Show("/protocols", BatteryActions.List),
        Route.Show("/protocols/new", BatteryActions.New),
        Route.Do("/protocols/new", BatteryActions.Make),
        Route.Show("/protocols/{id}", BatteryActions.Show),
        Route.Do("/protocols/{id}", BatteryActions.Change),
        Route.Do("/protocols/{id}/delete", BatteryActions.Delete),
        Route.Show("/protocols/{id}/sheet", BatteryActions.Sheet),
    ];
}
