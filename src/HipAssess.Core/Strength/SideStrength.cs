using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Strength;

/// <summary>The strength of one side of one muscle group in a session, in the unit of the file.</summary>
/// <param name="Trials">All trials, null where one is missing; empty for a vendor's summary.</param>
/// <param name="Used">How many measured trials the figures below rest on (the first so many); null when unknown.</param>
/// <param name="Best">Highest of the trials used; null when an export gives only the mean.</param>
/// <param name="Mean">Their mean; null when an export gives only the best.</param>
/// <param name="Sd">Their standard deviation (n − 1); null below two trials.</param>
/// <param name="CvPercent">100·sd/mean; null below two trials.</param>
/// <param name="Strength">What stands for the side: best or mean, as chosen.</param>
/// <param name="Normalised">Strength made comparable between bodies; null without body mass.</param>
/// <param name="LimitedByPain">A trial was painful: shown, never compared with a norm.</param>
/// <param name="Notes">Why something is null, and advice.</param>
public sealed record SideStrength(
    ImmutableArray<double?> Trials,
    int? Used,
    double? Best,
    double? Mean,
    double? Sd,
    double? CvPercent,
    double Strength,
    double? Normalised,
    bool LimitedByPain,
    ImmutableArray<Note> Notes);
