namespace HipAssess.Store.Kept;

/// <summary>A passkey.</summary>
/// <param name="Id">As the device calls it, base64url.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Body">Its public half, as the door writes it.</param>
/// <param name="At">When it was added.</param>
public sealed record Passkey(string Id, Guid Person, string Body, DateTimeOffset At);
