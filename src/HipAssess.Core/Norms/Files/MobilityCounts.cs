using HipAssess.Statistics;
using HipAssess.Statistics.Tests;

namespace HipAssess.Norms.Files;

/// <summary>How many healthy controls the rule marks for mobility, each judged by all others, and how many for strength or mobility.</summary>
/// <param name="Athletes">Controls judged in a movement.</param>
/// <param name="Flagged">With a flag for a movement.</param>
/// <param name="Watched">With a watch or a flag for a movement.</param>
/// <param name="EitherAthletes">Controls judged in strength or mobility.</param>
/// <param name="EitherFlagged">With a flag for either.</param>
/// <param name="EitherWatched">With a watch or a flag for either.</param>
public sealed record MobilityCounts(int Athletes, int Flagged, int Watched, int EitherAthletes, int EitherFlagged, int EitherWatched)
{
    /// <summary>Clopper–Pearson interval of the share flagged.</summary>
    public Interval FlaggedCi95 => ClopperPearson.Of(Flagged, Athletes);

    /// <summary>The same of the share watched.</summary>
    public Interval WatchedCi95 => ClopperPearson.Of(Watched, Athletes);
}
