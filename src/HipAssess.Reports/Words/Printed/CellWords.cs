using HipAssess.Domain;
using HipAssess.Tracking;

namespace HipAssess.Reports.Words.Printed;

/// <summary>What stands in the cells of printed tables, in whole percent.</summary>
public static class CellWords
{
    /// <summary>In place of a side difference on a page.</summary>
    public const string NoDifference = "none";

    /// <summary>Behind a value that pain cut short.</summary>
    public static string Pain(bool isPainful) => isPainful ? " (pain)" : "";

    /// <summary>E.g. "184.2 N", "160.0 N (pain)", "not tested".</summary>
    public static string Strength(double? value, StrengthUnit unit, bool isPainful = false) => value is { } strength
        ? $"{Rounded.Strength(strength)} {unit.Symbol()}{Pain(isPainful)}"
        : StrengthWords.NotTested;

    /// <summary>E.g. "41°", "32° (pain)", "not tested".</summary>
    public static string Range(MovementPoint point, Side side) => point.On(side) is { } range
        ? $"{MovementWords.Range(range, point.Day.Test.Unit)}{Pain(point.IsLimitedByPain(side))}"
        : StrengthWords.NotTested;

    /// <summary>A side difference of one day, in the unit.</summary>
    public static string Difference(MovementPoint point) =>
        point.Day.Difference is { } difference ? MovementWords.Difference(difference, point.Day.Test.Unit) : "—";

    /// <summary>A side difference of one day, in whole percent.</summary>
    public static string Difference(TrackedPoint point) => point.Day.Difference switch
    {
        null => "—",
        { WeakerSide: { } weaker } difference when Rounded.Percent(difference.Percent) != Rounded.Percent(0) => $"{TermWords.Side(weaker)} {Rounded.Percent(difference.Percent)} weaker",
        _ => "below 1 %",
    };
}
