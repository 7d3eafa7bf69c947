namespace HipAssess.Verdicts;

/// <summary>The verdict on one muscle group of a session, in rising order.</summary>
public enum Flag
{
    /// <summary>No rule applies.</summary>
    NotAssessed,

    /// <summary>Nothing unusual.</summary>
    None,

    /// <summary>Unusual on its own.</summary>
    Watch,

    /// <summary>Unusual even after accounting for how many comparisons the session made.</summary>
    Flag,
}
