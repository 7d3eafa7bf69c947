using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Strength;

namespace HipAssess.Studies;

/// <summary>How a muscle group was measured, and the unit its strength has once it is normalised (null when that is impossible).</summary>
internal sealed class StudyProtocol(string? position, string? contraction, string? condition, StrengthUnit? unit)
{
    /// <summary>The unit.</summary>
    public StrengthUnit? Unit => unit;

    /// <summary>Measurements are compared when position, contraction, condition and kind of unit are the same.</summary>
    public (string? Position, string? Contraction, string? Condition, UnitKind? Kind) Compared => (position, contraction, condition, unit?.Kind());
}

/// <summary>One test of a participant, in its own normalised unit.</summary>
/// <param name="Measured">What was measured.</param>
/// <param name="Protocol">How.</param>
/// <param name="WhyNot">Why it cannot be compared, as a note code; null when it can.</param>
internal readonly record struct StudyTest(Measured Measured, StudyProtocol Protocol, string? WhyNot)
{
    /// <summary>What the study keeps of a test of one session.</summary>
    public static StudyTest Of(Participant participant, Session session, MuscleTest test, StudyProtocol protocol, StudySettings settings)
    {
        var (left, right) = Strengths.Values(test, settings.Strength);
        string? whyNot = left is null || right is null ? StudyNoteCodes.SideMissing
            : test.Left!.LimitedByPain || test.Right!.LimitedByPain ? NoteCodes.LimitedByPain
            : protocol.Unit is null ? NoteCodes.NormalisationImpossible
            : Normalised(left) is null || Normalised(right) is null ? NoteCodes.NoBodyMass
            : null;
        return whyNot is not null
            ? new(new(participant, double.NaN, double.NaN, default, default), protocol, whyNot)
            : new(new(participant, Normalised(left)!.Value, Normalised(right)!.Value, Trials(test.Left!), Trials(test.Right!)), protocol, null);

        double? Normalised(double? value) =>
            value is { } strength ? Normalising.Of(strength, test.Unit, session.Facts.MassKg, settings.Normalise) : null;

        (double First, double Second) Trials(Readings readings) => (
            Normalised(readings.Trials.Length > 0 ? readings.Trials[0] : null) ?? double.NaN,
            Normalised(readings.Trials.Length > 1 ? readings.Trials[1] : null) ?? double.NaN);
    }

    /// <summary>The same of a movement, whose ranges are compared as they are.</summary>
    public static StudyTest Of(Participant participant, MovementTest test, StudyProtocol protocol, StudySettings settings)
    {
        var (left, right) = Ranges.Of(test, settings.Mobility);
        string? whyNot = left is null || right is null ? StudyNoteCodes.SideMissing : left.LimitedByPain || right.LimitedByPain ? NoteCodes.LimitedByPain : null;
        return whyNot is not null
            ? new(new(participant, double.NaN, double.NaN, default, default), protocol, whyNot)
            : new(new(participant, left!.Value, right!.Value, Trials(test.Left!), Trials(test.Right!)), protocol, null);

        static (double First, double Second) Trials(Readings readings) => (
            readings.Trials.Length > 0 ? readings.Trials[0] ?? double.NaN : double.NaN,
            readings.Trials.Length > 1 ? readings.Trials[1] ?? double.NaN : double.NaN);
    }
}
