using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Norms.Controls;
using HipAssess.Thresholds;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words;

/// <summary>Ranges of motion in words, and why a movement has its flag.</summary>
public static class MovementWords
{
    /// <summary>E.g. "internal rotation".</summary>
    public static string Movement(Movement movement) => movement.Name().Replace('_', ' ');

    /// <summary>The movement with position, mode and condition where stated, e.g. "extension (modified thomas, passive)".</summary>
    public static string Test(MovementTest test)
    {
        string[] stated = [.. new[] { test.Position?.Replace('_', ' '), test.Mode, test.Condition }.OfType<string>().Select(VisibleText.Visible)];
        return stated.Length == 0 ? Movement(test.Movement) : $"{Movement(test.Movement)} ({string.Join(", ", stated)})";
    }

    /// <summary>E.g. "modified Thomas test", "Ober test", "internal rotation".</summary>
    public static string Name(MovementTest test) => test.Position switch
    {
        Movements.ModifiedThomas => "modified Thomas test",
        Movements.Ober => "Ober test",
        _ => Movement(test.Movement),
    };

    /// <summary>The name with as much of position, mode and condition as tells it apart from the session's other movements.</summary>
    public static string TestAmong(IEnumerable<MovementTest> tests, MovementTest test)
    {
        string[] apart = [.. NameAmong(tests, test).Skip(1)];
        return apart.Length == 0 ? Name(test) : $"{Name(test)} ({string.Join(", ", apart)})";
    }

    /// <summary>The same as its parts, the name first with a capital letter.</summary>
    public static IEnumerable<string> NameAmong(IEnumerable<MovementTest> tests, MovementTest test)
    {
        MovementTest[] others = [.. tests.Where(other => Name(other) == Name(test))];
        yield return TermWords.Capital(Name(test));
        if (Name(test) == Movement(test.Movement) && others.DistinctBy(other => other.Position).Count() > 1)
            yield return VisibleText.Visible(test.Position ?? "position not stated");
        if (others.DistinctBy(other => other.Mode).Count() > 1)
            yield return VisibleText.Visible(test.Mode ?? "mode not stated");
        if (others.DistinctBy(other => other.Condition).Count() > 1)
            yield return VisibleText.Visible(test.Condition ?? "rested");
    }

    /// <summary>E.g. "12°", "10.5 cm": whole degrees.</summary>
    public static string Range(double value, MovementUnit unit, int? decimals = null) => unit == MovementUnit.Degree
        ? Rounded.Number(value, decimals ?? 0) + "°"
        : Rounded.Number(value, decimals ?? 1) + " cm";

    /// <summary>E.g. "right 12° less", "both sides equal".</summary>
    public static string Difference(RangeDifference difference, MovementUnit unit) => difference.LessSide is { } less
        ? $"{TermWords.Side(less)} {Range(Math.Abs(difference.Value), unit)} less"
        : "both sides equal";

    /// <summary>One reason as a sentence, or two.</summary>
    public static string Reason(MovementAssessment movement, Reason reason) => reason.Code switch
    {
        ReasonCode.InsideError => InsideError(movement.Judged),
        ReasonCode.BeyondErrorUsual => $"{Beyond(movement)}, yet {Usual(movement)}.",
        ReasonCode.BeyondErrorNoNorm => $"{Beyond(movement)}; there are no controls to judge it by and no limit by convention, so it is something to watch.",
        ReasonCode.UnusualAlone => $"{Beyond(movement)}, and {AmongControls(movement)}. Unusual on its own, but short of a flag, which counts all movements of the session ({Ps(movement)}).",
        ReasonCode.UnusualAfterHolm => $"{Beyond(movement)}, and {AmongControls(movement)}. Unusual even when all movements of the session are counted ({Ps(movement)}).",
        ReasonCode.BelowNormAlone or ReasonCode.BelowNormAfterHolm => BelowNorm(movement, reason),
        ReasonCode.SideMissing => $"{TermWords.Capital(TermWords.Side(reason.Side ?? Domain.Side.Left))} side not tested, so there is no side difference.",
        ReasonCode.LimitedByPain => $"{TermWords.Capital(TermWords.Side(reason.Side ?? Domain.Side.Left))} side limited by pain: this is no end of a range, so it is shown but not judged.",
        ReasonCode.CloseToLimit => reason.Side is { } close
            ? $"The range of the {TermWords.Side(close)} side is close to a limit of the verdict, so test again before you rely on it."
            : "The side difference is close to a limit of the verdict, so test again before you rely on it.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.Code, "A reason movements do not have."),
    };

    /// <summary>The reason that matters most, without the figures behind it.</summary>
    internal static string Found(MovementAssessment movement) => movement.Reasons[0].Code switch
    {
        ReasonCode.UnusualAlone => $"{Beyond(movement)}, and {AmongControls(movement)}; unusual on its own, but short of a flag.",
        ReasonCode.UnusualAfterHolm => $"{Beyond(movement)}, and {AmongControls(movement)}.",
        _ => Reason(movement, movement.Reasons[0]),
    };

    /// <summary>How the sides of a movement stand among controls where that is unusually much: said, never flagged; empty otherwise.</summary>
    public static string Much(MovementAssessment movement)
    {
        string[] sides = [.. Sides.Both.Where(movement.IsUnusuallyMuch).Select(TermWords.Side)];
        return sides.Length == 0 ? "" : $"More range than most controls: {string.Join(" and ", sides)}. More is not better, and it is not flagged.";
    }

    /// <summary>A difference beside what error alone can make, e.g. "Right 12° less: beyond measurement error (11°)."</summary>
    public static string BesideError(DayRange day) => day.IsBeyondError ? Beyond(day) + "." : InsideError(day);

    internal static string Beyond(MovementAssessment movement) => Beyond(movement.Judged);

    internal static (string Size, string Error) Compared(MovementAssessment movement) => Compared(movement.Judged);

    private static string Beyond(DayRange day)
    {
        var (size, error) = Compared(day);
        return $"{TermWords.Capital(TermWords.Side(day.Difference?.LessSide ?? Domain.Side.Left))} {size} less: beyond measurement error ({error})";
    }

    private static (string Size, string Error) Compared(DayRange day) => Apart(day.Difference?.Value ?? 0, day.ErrorBound.Value, day.Test.Unit);

    /// <summary>The size of a difference and the limit it is compared with, with as few decimals as keep them apart.</summary>
    internal static (string Size, string Limit) Apart(double difference, double limit, MovementUnit unit)
    {
        double size = Math.Abs(difference);
        for (int decimals = unit == MovementUnit.Degree ? 0 : 1; decimals < 4; decimals++)
            if (Rounded.Number(size, decimals) != Rounded.Number(limit, decimals))
                return (Range(size, unit, decimals), Range(limit, unit, decimals));
        return (Range(size, unit, 4), Range(limit, unit, 4));
    }

    internal static string Usual(MovementAssessment movement) =>
        $"an estimated {Rounded.Number(100 * (movement.DifferenceNorm?.Place.TwoSided ?? 1), 0)} of 100 controls{Named(movement.DifferenceNorm?.Source)} differ as much, to either side";

    internal static string AmongControls(MovementAssessment movement)
    {
        if (movement.DifferenceNorm is not { } norm)
            return "controls rarely differ as much";
        string share = Rounded.OneOf(norm.PercentMoreExtreme);
        string few = norm.P < Limits.Watch && char.IsDigit(share[0]) ? "only " + share : share;
        return $"it is estimated that {few} controls{Named(norm.Source)} differ{(Rounded.IsOne(norm.PercentMoreExtreme) ? "s" : "")} as much in this direction";
    }

    private static string InsideError(DayRange day)
    {
        if (day.Difference?.LessSide is not { } less)
            return $"Both sides are equal: inside measurement error ({Range(day.ErrorBound.Value, day.Test.Unit)}).";
        var (size, error) = Compared(day);
        return $"{TermWords.Capital(TermWords.Side(less))} {size} less: inside measurement error ({error}).";
    }

    private static string BelowNorm(MovementAssessment movement, Reason reason)
    {
        if (reason.Side is not { } side || movement.ValueNorm?.On(side) is not { } position || movement.On(side) is not { } range)
            return "The range is small among the norm.";
        double percentile = position.Percentile ?? 100;
        string people = position.Significance is null ? $"of the people of {movement.ValueNorm.Source}" : "controls" + Named(movement.ValueNorm.Source);
        string unusual = (position.PHolm, reason.Code) switch
        {
            (null, _) => $"Unusual on its own ({Rounded.P(position.P ?? 1)}); a published norm gives no more than a watch.",
            (_, ReasonCode.BelowNormAlone) => $"Unusual on its own, but short of a flag, which counts all movements of the session ({Rounded.P(position.P ?? 1)}, after Holm {Rounded.PValue(position.PHolm ?? 1)}).",
            _ => $"Unusual even when all movements of the session are counted ({Rounded.P(position.P ?? 1)}, after Holm {Rounded.PValue(position.PHolm ?? 1)}).",
        };
        return $"{TermWords.Capital(TermWords.Side(side))} side has little range: {Range(range.Value, movement.Test.Unit)} against a mean of "
            + $"{Range(movement.Printed(position.Mean), movement.Test.Unit)}, and it is estimated that {Rounded.OneOf(percentile)} {people} {(Rounded.IsOne(percentile) ? "has" : "have")} less. {unusual}";
    }

    private static string Ps(MovementAssessment movement) =>
        movement.DifferenceNorm is { } norm ? $"{Rounded.P(norm.P)}, after Holm {Rounded.PValue(norm.PHolm)}" : "";

    private static string Named(string? source) => source is null or ControlGroup.SameInput ? "" : $" of {VisibleText.Visible(source)}";
}
