namespace HipAssess.Tests.Web;

/// <summary>A clock that somebody set to another time.</summary>
public sealed class MovedClock : TimeProvider
{
    /// <summary>How far it is ahead of the true time.</summary>
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + Ahead;
}
