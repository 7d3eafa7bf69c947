namespace HipAssess.Store.Kept;

/// <summary>A norm file or reliability set of one's own, as the command line takes it.</summary>
/// <param name="Id">Its id; what stands under it never changes.</param>
/// <param name="Kind"><c>norms</c> or <c>reliability</c>.</param>
/// <param name="Name">File name, which reports call it by.</param>
/// <param name="Who">Who made or brought it.</param>
/// <param name="At">When.</param>
public sealed record OwnYardstick(Guid Id, string Kind, string Name, string Who, DateTimeOffset At);
