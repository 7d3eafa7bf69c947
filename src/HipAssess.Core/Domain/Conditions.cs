namespace HipAssess.Domain;

/// <summary>What the words for a condition mean.</summary>
internal static class Conditions
{
    /// <summary>No condition is stated, or one that is nothing but rested.</summary>
    public static bool IsRested(string? condition) =>
        condition is null or "fresh" or "pre" or "before" or "baseline" or "rested" or "rest" or "normal" or "unfatigued" or "non-fatigued";
}
