using System.Collections.Immutable;
using HipAssess.Reports.Charts;

namespace HipAssess.Reports.Pages.Parts;

/// <summary>The report of one session, rendered once: for its own page and for the page of all reports.</summary>
/// <param name="Id">Its anchor, unique in a run.</param>
/// <param name="Title">Who and when, as plain text.</param>
/// <param name="Html">An <c>article</c> element.</param>
/// <param name="Figures">Its charts, to be written as files.</param>
public sealed record ReportBody(string Id, string Title, HtmlText Html, ImmutableArray<Figure> Figures);
