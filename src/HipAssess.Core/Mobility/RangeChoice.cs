namespace HipAssess.Mobility;

/// <summary>What stands for one side of one movement in a session.</summary>
public enum RangeChoice
{
    /// <summary>The mean of the trials (default): the end of a range is no maximal effort.</summary>
    Mean,

    /// <summary>The trial with the most range.</summary>
    Best,
}

/// <summary>The fixed names of the choice in options and JSON.</summary>
public static class RangeChoices
{
    /// <summary><c>mean</c> or <c>best</c>.</summary>
    public static string Name(this RangeChoice choice) => choice == RangeChoice.Mean ? "mean" : "best";

    /// <summary>The choice of that name; null when there is none.</summary>
    public static RangeChoice? Parse(string name) => name switch { "mean" => RangeChoice.Mean, "best" => RangeChoice.Best, _ => null };
}
