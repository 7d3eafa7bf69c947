namespace HipAssess.Store.Kept;

/// <summary>Somebody read or took away what is kept of people.</summary>
/// <param name="Who">Who.</param>
/// <param name="What"><see cref="AuditCodes.Read"/> or <see cref="AuditCodes.Exported"/>.</param>
/// <param name="Kind">Of what: <c>athlete</c>, <c>session</c>, <c>draft</c>, or the name of a list.</param>
/// <param name="Id">Which of the kind; null for a list.</param>
public sealed record Seen(string Who, string What, string Kind, Guid? Id);
