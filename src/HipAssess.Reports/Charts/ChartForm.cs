namespace HipAssess.Reports.Charts;

/// <summary>How much room a chart has: a sheet or a screen, or a phone held upright.</summary>
public enum ChartForm
{
    /// <summary>Names beside the data.</summary>
    Wide,

    /// <summary>Names above the data, as wide as a phone.</summary>
    Narrow,
}
