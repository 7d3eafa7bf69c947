using System.Globalization;
using HipAssess.Domain;

namespace HipAssess.Import.Columns;

/// <summary>What a range of motion can be, from <c>plausible-ranges.csv</c>, each with its reason: outside is a typing error or another zero.</summary>
public static class PlausibleRange
{
    private static readonly Dictionary<Movement, (double Low, double High)> Rows = ShippedTable
        .Read("plausible-ranges.csv", row => (Movement: Movements.Parse(row("movement"))!.Value, Low: Number(row("low")), High: Number(row("high"))))
        .ToDictionary(row => row.Movement, row => (row.Low, row.High));

    /// <summary>Lowest and highest of a movement, in its unit.</summary>
    public static (double Low, double High) Of(Movement movement) => Rows[movement];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
