using HipAssess.Web.Actions;
using HipAssess.Web.Athletes;
using HipAssess.Web.Batteries;
using HipAssess.Web.Drafts;
using HipAssess.Web.Screenings;
using HipAssess.Web.Tests;
using HipAssess.Web.Today;
using HipAssess.Web.Tracks;

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
        Route.Show("/tests/{id}/report.pdf", TestActions.Pdf),
        Route.Show("/tests/{id}/results.csv", TestActions.Csv),
        Route.Show("/tests/{id}/results.json", TestActions.Json),

        Route.Show("/athletes", AthleteActions.List),
        Route.Show("/athletes/{id}", AthleteActions.Show),
        Route.Do("/athletes/{id}", AthleteActions.Change),
        Route.Do("/athletes/{id}/delete", AthleteActions.Delete),
        Route.Show("/athletes/{id}/track", TrackActions.Show),
        Route.Show("/athletes/{id}/track.pdf", TrackActions.Pdf),
        Route.Show("/athletes/{id}/track.csv", TrackActions.Csv),
        Route.Show("/athletes/{id}/track.json", TrackActions.Json),

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
