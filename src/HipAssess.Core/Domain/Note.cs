namespace HipAssess.Domain;

/// <summary>
/// Why something is not there, or something the reader should know, as code and numbers.
/// Reports make the sentence of it.
/// </summary>
/// <param name="Code">Stable code in lower case, e.g. <c>no_body_mass</c>.</param>
/// <param name="Side">The side it is about, if one.</param>
/// <param name="Number">The number in the sentence, if one.</param>
/// <param name="Other">The second number in the sentence, if one.</param>
public sealed record Note(string Code, Side? Side = null, double? Number = null, double? Other = null);
