namespace HipAssess.Import.Rows;

/// <summary>One row left out, as it stood in the file.</summary>
/// <param name="File">File name without folder.</param>
/// <param name="Line">Line as an editor counts.</param>
/// <param name="Raw">The row's text without its line end.</param>
/// <param name="Reason">Why: the codes and messages.</param>
public sealed record RejectedRow(string File, long Line, string Raw, string Reason);
