using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms.Published;
using HipAssess.Strength;

namespace HipAssess.Norms;

/// <summary>Each side's strength against a published norm: a watch at most, and never adjusted with own controls.</summary>
public static class PublishedStrengths
{
    /// <summary>Places each measured, pain-free side in the norm.</summary>
    /// <param name="session">Whose.</param>
    /// <param name="test">Which muscle group, and how it was measured.</param>
    /// <param name="match">The norm, and what does not fit if it was named.</param>
    /// <param name="normalised">The unit of the normalised strength: the norm is brought to it where it is of the same kind.</param>
    /// <param name="left">Left strength.</param>
    /// <param name="right">Right strength.</param>
    public static ValueNorm Of(
        Session session, MuscleTest test, NormMatch match, StrengthUnit? normalised, SideStrength? left, SideStrength? right)
    {
        var norm = match.Norm;
        var published = norm.Unit!.Value;
        var unit = normalised?.Kind() == published.Kind() ? normalised.Value : published;
        double factor = StrengthUnits.Convert(1, published, unit);

        ImmutableArray<Note> notes = [];
        if (test.Contraction is null)
            notes = notes.Add(new Note(NoteCodes.ContractionAssumed));
        var leftPosition = Position(Side.Left, left);
        var rightPosition = Position(Side.Right, right);
        if ((leftPosition ?? rightPosition) is { } shown)
        {
            if (shown.Sd is null)
                notes = notes.Add(new Note(NoteCodes.NormWithoutSd));
            else if (shown.N is null)
                notes = notes.Add(new Note(NoteCodes.NormSizeUnknown, Number: norm.SampleN));
        }
        return new ValueNorm(norm.Set, norm.Sex, (leftPosition ?? rightPosition)?.N ?? norm.N, leftPosition, rightPosition, notes)
        {
            Unit = unit,
            Published = match,
        };

        NormPosition? Position(Side side, SideStrength? strength)
        {
            if (strength is null or { LimitedByPain: true })
            {
                notes = notes.Add(new Note(strength is null ? NoteCodes.SideNotMeasured : NoteCodes.LimitedByPain, side));
                return null;
            }
            if (UnitReach.Convert(strength.Strength, test.Unit, session.Facts.MassKg, test.LeverArmM, unit) is not { } value)
                return null;
            var figures = norm.For(session.Facts, IsDominant(session.Facts, side));
            return new NormPosition(value, figures.Mean * factor, figures.Sd * factor, figures.N);
        }
    }

    /// <summary>
    /// 100·strength/mean of a norm that may only stand as context; null where something contradicts it or the side was
    /// not measured without pain.
    /// </summary>
    public static double? PercentOfMean(Session session, MuscleTest test, SideStrength? strength, NormMatch match, Side side) =>
        match.IsContext && strength is { LimitedByPain: false }
            && UnitReach.Convert(strength.Strength, test.Unit, session.Facts.MassKg, test.LeverArmM, match.Norm.Unit!.Value) is { } value
            ? 100 * value / match.Norm.For(session.Facts, IsDominant(session.Facts, side)).Mean
            : null;

    private static bool? IsDominant(AthleteFacts facts, Side side) => facts.DominantSide is { } dominant ? dominant == side : null;
}
