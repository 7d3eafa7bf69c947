namespace HipAssess.Store.Kept;

/// <summary>A form as far as it is filled in.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Athlete">The athlete's id in files, once it is known; deleting that athlete deletes the draft.</param>
/// <param name="Body">What was typed, as the form writes it.</param>
/// <param name="Version">1 for the first.</param>
/// <param name="Who">Who began it.</param>
/// <param name="At">When it was changed last.</param>
public sealed record Draft(Guid Id, string? Athlete, string Body, long Version, string Who, DateTimeOffset At);

/// <summary>A test battery of one's own.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Body">The document.</param>
/// <param name="Version">1 for the first.</param>
/// <param name="Who">Who changed it last.</param>
/// <param name="At">When.</param>
public sealed record StoredProtocol(Guid Id, string Name, string Body, long Version, string Who, DateTimeOffset At);

/// <summary>A picture, such as the letterhead of a clinic.</summary>
/// <param name="MediaType">E.g. <c>image/png</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record Picture(string MediaType, byte[] Content);
