namespace HipAssess.Store.Kept;

/// <summary>A session that came of a file.</summary>
/// <param name="Id">The session.</param>
/// <param name="Athlete">Whose it is: the id in files.</param>
/// <param name="Day">Its day; null without.</param>
/// <param name="IsCurrent">The version that came of the file still holds.</param>
public sealed record FileSession(Guid Id, string Athlete, DateOnly? Day, bool IsCurrent);
