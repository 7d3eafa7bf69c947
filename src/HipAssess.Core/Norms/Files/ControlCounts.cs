using HipAssess.Statistics;

namespace HipAssess.Norms.Files;

/// <summary>How many healthy controls the rule itself would mark: each judged by all others.</summary>
/// <param name="Source">Which controls.</param>
/// <param name="Athletes">Controls judged.</param>
/// <param name="FlaggedDifference">With a flag for a side difference.</param>
/// <param name="FlaggedStrength">With a flag for low strength.</param>
/// <param name="Flagged">With a flag for either.</param>
/// <param name="FlaggedCi95">Clopper–Pearson interval of the share.</param>
/// <param name="Watched">With a watch or a flag.</param>
/// <param name="WatchedCi95">Clopper–Pearson interval of the share.</param>
public sealed record ControlCounts(
    string Source,
    int Athletes,
    int FlaggedDifference,
    int FlaggedStrength,
    int Flagged,
    Interval FlaggedCi95,
    int Watched,
    Interval WatchedCi95);
