namespace HipAssess.Store.Kept;

/// <summary>A file somebody brought and has not decided on yet.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, without folder.</param>
/// <param name="Options">What was settled about it so far, as the door writes it; empty at first.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Who">Who brought it: nobody else sees it.</param>
/// <param name="At">When.</param>
public sealed record Upload(Guid Id, string Name, string Options, long Size, string Who, DateTimeOffset At);
