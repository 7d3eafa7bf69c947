using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Reports.Words;
using HipAssess.Reports.Words.Printed;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Export.Fhir;

/// <summary>One muscle group or movement as FHIR sees it: a value of each side and their difference.</summary>
internal sealed record FhirFinding
{
    /// <summary>What is measured: of LOINC where it has a code, and of our own.</summary>
    public required ImmutableArray<Coding> Codes { get; init; }

    /// <summary>What the difference of the sides is.</summary>
    public required Coding DifferenceCode { get; init; }

    /// <summary>Apart from other findings of the session.</summary>
    public required string Key { get; init; }

    /// <summary>E.g. "abductors, side-lying".</summary>
    public required string Called { get; init; }

    /// <summary>How it was done; null where nothing is stated.</summary>
    public string? Method { get; init; }

    /// <summary>What it was measured with; null where nothing is stated.</summary>
    public string? Device { get; init; }

    /// <summary>Of the values.</summary>
    public required StrengthUnit Unit { get; init; }

    /// <summary>Null where not measured.</summary>
    public FhirSide? Left { get; init; }

    /// <summary>Likewise.</summary>
    public FhirSide? Right { get; init; }

    /// <summary>The difference in the unit of <see cref="Bound"/>; null where a side is missing.</summary>
    public double? Difference { get; init; }

    /// <summary>ln(right/left); null for movements.</summary>
    public double? LnRatio { get; init; }

    /// <summary>The side with less; null where there is none.</summary>
    public Side? Less { get; init; }

    /// <summary>What error alone can make of it, and the unit of both: percent of the stronger side, degrees or centimetres.</summary>
    public required (double Value, string Unit, string Ucum, string Source) Bound { get; init; }

    /// <summary>The difference among controls; null where none applies.</summary>
    public DifferenceNorm? Norm { get; init; }

    public required Flag Flag { get; init; }

    /// <summary>Why, in words.</summary>
    public required ImmutableArray<string> Reasons { get; init; }

    /// <summary>The test days the verdict rests on: two where a retest agreed.</summary>
    public required ImmutableArray<DateOnly> Days { get; init; }

    /// <summary>The value of a side.</summary>
    public FhirSide? On(Side side) => side == Side.Left ? Left : Right;

    /// <summary>All findings of a session.</summary>
    public static ImmutableArray<FhirFinding> Of(SessionAssessment session) => [.. session.Muscles.Select(muscle => Of(session, muscle)), .. session.Movements.Select(movement => Of(session, movement))];

    private static FhirFinding Of(SessionAssessment session, MuscleAssessment muscle)
    {
        var test = muscle.Test;
        return new()
        {
            Codes = [FhirCodeSystem.Strength(test.Muscle)],
            DifferenceCode = FhirCodeSystem.Difference(FhirCodeSystem.Strength(test.Muscle)),
            Key = KeyOf(test.Muscle.Name(), test.Position, test.Contraction, test.Condition),
            Called = TermWords.Test(test),
            Method = MethodOf(test.Position, test.Contraction, test.Condition),
            Device = test.Device,
            Unit = test.Unit,
            Left = On(Side.Left),
            Right = On(Side.Right),
            Difference = muscle.Difference?.Percent,
            LnRatio = muscle.Difference?.LnRatio,
            Less = muscle.Difference?.WeakerSide,
            Bound = (muscle.ErrorBound.Percent, "%", "%", muscle.ErrorBound.Source),
            Norm = muscle.DifferenceNorm,
            Flag = muscle.Flag,
            Reasons = [.. muscle.Reasons.Select(reason => ReasonWords.Reason(muscle, reason))],
            Days = AssessDocument.Days(session.Session, muscle.Retest),
        };

        FhirSide? On(Side side) => muscle.On(side) is not { } strength ? null : new(strength.Strength, strength.Trials, strength.Best, strength.Mean, strength.Sd, strength.LimitedByPain)
        {
            Normalised = strength.Normalised is { } value && muscle.NormalisedUnit is { } unit ? (value, unit) : null,
            Norm = muscle.StrengthNorm?.On(side),
            Band = muscle.StrengthNorm?.On(side)?.Band is { } band ? [band.Low, band.High] : [],
            NormUnit = muscle.StrengthNorm?.Unit,
            NormText = muscle.StrengthNorm is { } norm ? FhirWords.Norm(norm) : null,
            IsLow = IsLow(muscle.Reasons, side),
        };
    }

    private static FhirFinding Of(SessionAssessment session, MovementAssessment movement)
    {
        var (test, own) = (movement.Test, FhirCodeSystem.Range(movement.Test.Movement));
        var unit = test.Unit == MovementUnit.Degree ? StrengthUnit.Degree : StrengthUnit.Centimetre;
        return new()
        {
            Codes = FhirCodes.Loin(test.Movement) is { } loinc ? [loinc, own] : [own],
            DifferenceCode = FhirCodeSystem.Difference(own),
            Key = KeyOf("range " + test.Movement.Name(), test.Position, test.Mode, test.Condition),
            Called = MovementWords.Test(test),
            Method = MethodOf(test.Position, test.Mode, test.Condition),
            Device = test.Device,
            Unit = unit,
            Left = On(Side.Left),
            Right = On(Side.Right),
            Difference = movement.Difference?.Value,
            Less = movement.Difference?.LessSide,
            Bound = (movement.ErrorBound.Value, unit.Symbol(), FhirCodes.UcumOf(unit)!, movement.ErrorBound.Source),
            Norm = movement.DifferenceNorm,
            Flag = movement.Flag,
            Reasons = [.. movement.Reasons.Select(reason => MovementWords.Reason(movement, reason))],
            Days = AssessDocument.Days(session.Session, movement.Retest),
        };

        FhirSide? On(Side side) => movement.On(side) is not { } range ? null : new(range.Value, range.Trials, range.Best, range.Mean, range.Sd, range.LimitedByPain)
        {
            Norm = movement.ValueNorm?.On(side),
            Band = movement.ValueNorm?.On(side)?.Band is { } band ? [.. new[] { movement.Printed(band.Low), movement.Printed(band.High) }.Order()] : [],
            NormUnit = unit,
            NormText = movement.ValueNorm is { } norm ? FhirWords.Norm(norm) : null,
            IsLow = IsLow(movement.Reasons, side),
        };
    }

    private static bool IsLow(ImmutableArray<Reason> reasons, Side side) => reasons.Any(reason => reason.Side == side && reason.Code is ReasonCode.BelowNormAlone or ReasonCode.BelowNormAfterHolm);

    private static string KeyOf(params string?[] parts) => string.Join('|', parts);

    private static string? MethodOf(params string?[] parts) => string.Join(", ", parts.OfType<string>()) is { Length: > 0 } text ? text : null;
}

/// <summary>The value of one side.</summary>
internal sealed record FhirSide(double Value, ImmutableArray<double?> Trials, double? Best, double? Mean, double? Sd, bool LimitedByPain)
{
    /// <summary>Strength made comparable between bodies.</summary>
    public (double Value, StrengthUnit Unit)? Normalised { get; init; }

    /// <summary>Where it lies in the norm.</summary>
    public NormPosition? Norm { get; init; }

    /// <summary>The middle 90 % of the norm, low and high; empty for none.</summary>
    public ImmutableArray<double> Band { get; init; } = [];

    public StrengthUnit? NormUnit { get; init; }

    public string? NormText { get; init; }

    public bool IsLow { get; init; }
}
