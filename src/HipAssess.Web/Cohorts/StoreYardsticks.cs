using HipAssess.Domain;
using HipAssess.Store;
using HipAssess.Store.Kept;

namespace HipAssess.Web.Cohorts;

/// <summary>
/// What the tests of a store are held against: made of its controls, and kept until a control's session or a setting changes.
/// Another instance on the same database makes the same.
/// </summary>
internal sealed class StoreYardsticks(SessionStore store)
{
    private readonly Lock turn = new();
    private (long Controls, DoorSettings Settings, Task<Yardstick> Yardstick)? last;

    /// <summary>The one that holds now.</summary>
    public async Task<Yardstick> NowAsync(CancellationToken cancel)
    {
        long controls = (await store.Audit.ChangesAsync(cancel)).Controls;
        var settings = await DoorSettings.ReadAsync(store, cancel);
        Task<Yardstick> yardstick;
        lock (turn)
        {
            if (last is not { } kept || kept.Controls != controls || kept.Settings != settings || kept.Yardstick.IsFaulted)
                last = (controls, settings, MakeAsync(settings));
            yardstick = last.Value.Yardstick;
        }
        return await yardstick.WaitAsync(cancel);
    }

    // For all who wait, so nobody's going away ends it.
    private async Task<Yardstick> MakeAsync(DoorSettings settings)
    {
        var sessions = new List<Session>();
        await foreach (var one in store.Sessions.ReadAsync(new SessionFilter { ControlsForNorms = true }))
            sessions.Add(one.Session);
        return Yardstick.Of(sessions, await settings.AssessmentAsync(store));
    }
}
