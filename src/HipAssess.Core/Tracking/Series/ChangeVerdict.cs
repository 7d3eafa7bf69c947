namespace HipAssess.Tracking.Series;

/// <summary>Whether something changed between two sessions.</summary>
public enum ChangeVerdict
{
    /// <summary>Measurement error alone can make it.</summary>
    WithinError,

    /// <summary>Beyond measurement error on its own, not after accounting for how many comparisons were made.</summary>
    Perhaps,

    /// <summary>Beyond measurement error after Holm's correction.</summary>
    Changed,
}
