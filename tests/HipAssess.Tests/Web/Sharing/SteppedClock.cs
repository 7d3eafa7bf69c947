namespace HipAssess.Tests.Web.Sharing;

/// <summary>A clock that stands until it is moved.</summary>
/// <param name="now">Where it stands first.</param>
public sealed class SteppedClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset now = now;

    public void Move(TimeSpan by) => now += by;

    public override DateTimeOffset GetUtcNow() => now;
}
