using HipAssess.Web.Actions;
using HipAssess.Web.Athletes;
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
    ];
}
