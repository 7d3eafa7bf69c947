using System.Collections.Immutable;
using System.Globalization;
using HipAssess.Domain;

namespace HipAssess.Mobility;

/// <summary>A published error of measurement of a range of motion: shown to compare one's own with, not used by itself.</summary>
/// <param name="Movement">Movement, or what else was measured, in the words of the file.</param>
/// <param name="Position">Empty when not stated.</param>
/// <param name="Instrument">Empty when not stated.</param>
/// <param name="SemDegrees">Standard error of measurement, degrees.</param>
/// <param name="N">People; null when not stated.</param>
/// <param name="Design">How they were tested.</param>
/// <param name="Source">Citation.</param>
/// <param name="Identifier">DOI or PMID.</param>
public sealed record PublishedRangeError(
    string Movement, string Position, string Instrument, double SemDegrees, int? N, string Design, string Source, string Identifier)
{
    /// <summary>All of them, in the order of <c>published-mobility-errors.csv</c>.</summary>
    public static ImmutableArray<PublishedRangeError> All { get; } =
    [
        .. ShippedTable.Read("published-mobility-errors.csv", row => new PublishedRangeError(
            row("movement"), row("position"), row("instrument"), double.Parse(row("sem_degrees"), CultureInfo.InvariantCulture),
            row("n").Length > 0 ? int.Parse(row("n"), CultureInfo.InvariantCulture) : null, row("design"), row("source"), row("doi_or_pmid"))),
    ];
}
