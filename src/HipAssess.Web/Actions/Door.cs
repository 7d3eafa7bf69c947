using HipAssess.Store;
using HipAssess.Web.Cohorts;

namespace HipAssess.Web.Actions;

/// <summary>What all requests share. Nothing of it is more than another instance on the same database makes for itself.</summary>
/// <param name="Store">Where sessions are kept.</param>
/// <param name="ToolVersion">Printed in every report.</param>
/// <param name="Clock">Now.</param>
internal sealed record Door(SessionStore Store, string ToolVersion, TimeProvider Clock)
{
    private StoreVerdicts? verdicts;

    /// <summary>What tests are held against.</summary>
    public StoreYardsticks Yardsticks { get; } = new(Store);

    /// <summary>Each athlete's newest test.</summary>
    public StoreHeads Heads { get; } = new(Store);

    /// <summary>What a shared door has beside; null at the door of one person.</summary>
    public SharedDesk? Shared { get; init; }

    /// <summary>The verdicts on newest tests.</summary>
    public StoreVerdicts Verdicts => verdicts ??= new StoreVerdicts(Store, Yardsticks);

    /// <summary>The day of the reader: later test days are errors.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);
}
