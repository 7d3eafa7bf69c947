using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Mobility;

/// <summary>The range of one side of one movement in a session, in the unit of the movement.</summary>
/// <param name="Trials">All trials, null where one is missing; empty for a vendor's summary.</param>
/// <param name="Used">How many trials the value rests on; 1 for a vendor's summary.</param>
/// <param name="Mean">Their mean; null when an export gives only the best.</param>
/// <param name="Best">The one with the most range; null when an export gives only the mean.</param>
/// <param name="Sd">Their standard deviation (n − 1); null below two trials.</param>
/// <param name="Value">What stands for the side: mean or best, as chosen.</param>
/// <param name="LimitedByPain">A trial was painful: shown, never compared with a norm.</param>
/// <param name="Notes">Why something is null.</param>
public sealed record SideRange(
    ImmutableArray<double?> Trials, int Used, double? Mean, double? Best, double? Sd, double Value, bool LimitedByPain, ImmutableArray<Note> Notes);
