using System.Diagnostics;
using HipAssess.Domain;
using HipAssess.Reports.Letterheads;
using HipAssess.Reports.Print;
using HipAssess.Reports.Words.Doors;
using HipAssess.Store;
using HipAssess.Store.Kept;
using HipAssess.Web.Cohorts;
using HipAssess.Web.Doors;
using HipAssess.Web.Forms;
using HipAssess.Web.Visitors;
using Microsoft.AspNetCore.Http;

namespace HipAssess.Web.Actions;

/// <summary>One request, as an action sees it.</summary>
/// <param name="Context">The request and the way to answer.</param>
/// <param name="Door">What all requests share.</param>
internal sealed record Visit(HttpContext Context, Door Door)
{
    // Sees nothing of anybody.
    private static readonly Visitor Nobody = Visitor.Of(new Person(Guid.Empty, "", Access.OfAthlete(Guid.Empty)));

    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(500);

    private SessionStore? store;

    /// <summary>Who sent it.</summary>
    public Visitor Visitor { get; } = Visitor.Of(Context) ?? Nobody;

    /// <summary>Where sessions are kept, as the visitor may see them.</summary>
    public SessionStore Store => store ??= Door.Store.SeenBy(Visitor.Sight);

    /// <summary>Ends when the browser goes away.</summary>
    public CancellationToken Gone => Context.RequestAborted;

    /// <summary>Who does it, for the audit.</summary>
    public string Who => Visitor.Who;

    /// <summary>What stands behind the question mark; null when it is not there or empty.</summary>
    public string? Query(string name) => Context.Request.Query[name].ToString() is { Length: > 0 } value ? PostedForm.Storable(value) : null;

    /// <summary>What its form sent. Who sends it slowly may be signed out meanwhile, or may do less: that is asked again once all of it is there.</summary>
    /// <exception cref="OutOfSightException">They are, or may.</exception>
    public async Task<PostedForm> FormAsync()
    {
        long begun = Stopwatch.GetTimestamp();
        var form = await PostedForm.ReadAsync(Context.Request, Gone);
        if (Visitor.Person is { } person && Stopwatch.GetElapsedTime(begun) > AtOnce
            && (await Door.Store.SignIns.OfAsync(Context.Request.Cookies[SharedGuard.CookieName] ?? "", Gone))?.Version != person.Version)
            throw new OutOfSightException(AccountWords.SignedOutMeanwhile);
        return form;
    }

    /// <summary>The id in the address; null where it is none.</summary>
    public Guid? Id(string name = "id") => Guid.TryParseExact((string?)Context.Request.RouteValues[name], "D", out var id) ? id : null;

    /// <summary>The number in the address; null where it is none.</summary>
    public long? Number(string name) => long.TryParse((string?)Context.Request.RouteValues[name], out long number) ? number : null;

    /// <summary>The athlete of the address; null when there is none.</summary>
    public async Task<AthleteEntry?> AthleteAsync() => Id() is { } id ? await Store.Athletes.OneAsync(id, Gone) : null;

    /// <summary>All tests of an athlete, in their order.</summary>
    public async Task<IReadOnlyList<Session>> SessionsAsync(AthleteEntry athlete) => [.. (await Store.Sessions.OfAsync(athlete.Code, Gone)).Select(one => one.Session)];

    /// <summary>What holds for all pages of the store.</summary>
    public Task<DoorSettings> SettingsAsync() => DoorSettings.ReadAsync(Store, Gone);

    /// <summary>Paper and head of what is printed.</summary>
    public async Task<(Paper Paper, Letterhead? Letterhead)> PrintAsync()
    {
        var settings = await SettingsAsync();
        return (settings.Paper, settings.Letterhead(settings.ClinicName.Length > 0 ? await Store.Settings.PictureAsync(DoorSettings.LogoPicture, Gone) : null));
    }

    /// <summary>Each athlete's newest test, of those the visitor may see, in order of the athletes.</summary>
    public async Task<IReadOnlyList<SessionHead>> HeadsAsync()
    {
        var heads = await Door.Heads.NowAsync(Gone);
        return Visitor.Sight.IsEverybody ? heads : [.. heads.Where(head => Visitor.Sight.Sees(head.AthleteId, head.Team))];
    }

    /// <summary>What tests are held against, the same for whoever looks: the store's controls and the settings of the door.</summary>
    public Task<Yardstick> YardstickAsync() => Door.Yardsticks.NowAsync(Gone);
}
