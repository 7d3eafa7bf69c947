using HipAssess.Store.Engines;

namespace HipAssess.Store;

/// <summary>Writes the audit, in the transaction of what it tells of.</summary>
internal static class Events
{
    private const string Insert =
        "INSERT INTO event (number, at, who, what, about, athlete_id, detail, touches) "
        + "SELECT coalesce(max(number), 0) + 1, @at, @who, @what, @about, @athlete, @detail, @touches FROM event";

    /// <summary>Adds an event.</summary>
    public static Task WriteAsync(Work work, string who, string what, string about, Guid? athlete = null, string detail = "", Touches touches = Touches.Nothing) =>
        work.RunAsync(Insert, ("at", work.Now), ("who", who), ("what", what), ("about", about), ("athlete", athlete?.ToString()), ("detail", detail), ("touches", (long)touches));

    /// <summary>Number of the newest event.</summary>
    public static Task<long> NewestAsync(Work work) => work.NumberAsync("SELECT max(number) FROM event");
}

/// <summary>What derived data an event makes old.</summary>
internal enum Touches
{
    Nothing,
    Sessions,
    Controls,
}
