namespace HipAssess.Norms.Controls;

/// <summary>Which way a side difference is counted.</summary>
public enum Orientation
{
    /// <summary>Right − left.</summary>
    RightMinusLeft,

    /// <summary>Dominant − non-dominant.</summary>
    DominantMinusNonDominant,
}
