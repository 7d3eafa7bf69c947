using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Norms.Published;

namespace HipAssess.Norms;

/// <summary>Each side's range against a published norm: a watch at most, and never adjusted with own controls (docs/methods.md section 12).</summary>
public static class PublishedRanges
{
    private const int MostContext = 3;

    /// <summary>
    /// A norm is used without being named where movement, position (stated on both sides), mode and unit are the same, sex and age
    /// fit, and it has an SD; of several that of one sex before both, then the larger. A set that is named needs the movement only.
    /// </summary>
    /// <param name="test">What was measured, and how.</param>
    /// <param name="facts">Sex and age.</param>
    /// <param name="named">The set the user named; null for none.</param>
    public static RangeNormMatches Fitting(MovementTest test, AthleteFacts facts, string? named)
    {
        var alike = PublishedRangeNorms.All.Where(norm => !norm.IsDifference && norm.Movement == test.Movement && norm.Unit == test.Unit).ToList();
        var inSet = named is null ? null : Best(alike.Where(norm => norm.Set == named && norm.Sd is not null && FitsSex(norm, facts)), test);
        var used = inSet ?? (test.IsRested ? Best(alike.Where(norm => Fits(norm, test, facts)), test) : null);
        ImmutableArray<PublishedRange> context =
        [
            .. alike.Where(norm => norm != used && FitsSex(norm, facts))
                .OrderByDescending(norm => norm.Position == test.Position).ThenByDescending(norm => norm.Mode == test.Mode)
                .ThenByDescending(norm => norm.N ?? 0).ThenBy(norm => norm.Id, StringComparer.Ordinal)
                .DistinctBy(norm => (norm.Set, norm.Position, norm.Mode)).Take(MostContext),
        ];
        return new RangeNormMatches(used, context, inSet is not null);
    }

    /// <summary>Places each measured, pain-free side in the norm.</summary>
    public static ValueNorm Place(PublishedRange norm, MovementTest test, SideRange? left, SideRange? right)
    {
        ImmutableArray<Note> notes = [];
        var leftPosition = Position(Side.Left, left);
        var rightPosition = Position(Side.Right, right);
        return new ValueNorm(norm.Set, norm.Sex, norm.N, leftPosition, rightPosition, norm.N is null ? notes.Add(new Note(NoteCodes.NormSizeUnknown)) : notes);

        NormPosition? Position(Side side, SideRange? range)
        {
            if (range is null or { LimitedByPain: true })
            {
                notes = notes.Add(new Note(range is null ? NoteCodes.SideNotMeasured : NoteCodes.LimitedByPain, side));
                return null;
            }
            int turn = test.Movement.IsMoreWhenSmaller() ? -1 : 1;
            return new NormPosition(turn * range.Value, turn * norm.Mean, norm.Sd, norm.N);
        }
    }

    private static PublishedRange? Best(IEnumerable<PublishedRange> norms, MovementTest test) => norms
        .OrderByDescending(norm => norm.Position == test.Position).ThenByDescending(norm => norm.Mode == test.Mode)
        .ThenByDescending(norm => norm.Sex is not null).ThenByDescending(norm => norm.N ?? 0).ThenBy(norm => norm.Id, StringComparer.Ordinal)
        .FirstOrDefault();

    private static bool Fits(PublishedRange norm, MovementTest test, AthleteFacts facts) =>
        norm.Sd is not null && norm.Position is not null && norm.Position == test.Position && norm.Mode == test.Mode
        && norm.SideBasis == "any" && FitsSex(norm, facts)
        && (norm.AgeLow is null || facts.AgeYears >= norm.AgeLow) && (norm.AgeHigh is null || facts.AgeYears < norm.AgeHigh + 1);

    private static bool FitsSex(PublishedRange norm, AthleteFacts facts) => norm.Sex is null || norm.Sex == facts.Sex;
}
