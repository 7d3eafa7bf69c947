using System.Globalization;
using HipAssess.Domain;

namespace HipAssess.Thresholds;

/// <summary>Every threshold of the assessment, read from <c>limits.csv</c>, where each stands with its source.</summary>
public static class Limits
{
    /// <summary>Each by its name, with its source.</summary>
    public static IReadOnlyList<(string Name, double Value, string Source)> All { get; } =
        [.. ShippedTable.Read("limits.csv", row => (row("limit"), double.Parse(row("value"), CultureInfo.InvariantCulture), row("source")))];

    private static readonly Dictionary<string, double> Rows = All.ToDictionary(row => row.Name, row => row.Value);

    /// <summary>A side difference with a smaller p after Holm is flagged.</summary>
    public static double FlagDifference { get; } = Rows["flag_difference"];

    /// <summary>A strength with a smaller p after Holm is flagged.</summary>
    public static double FlagStrength { get; } = Rows["flag_strength"];

    /// <summary>A side difference with a smaller unadjusted p gives a watch; so does the range of a side.</summary>
    public static double Watch { get; } = Rows["watch"];

    /// <summary>A strength with a smaller unadjusted p gives a watch.</summary>
    public static double WatchStrength { get; } = Rows["watch_strength"];

    /// <summary>Without controls: a side difference of this many percent gives a watch.</summary>
    public static double ConventionWatchPercent { get; } = Rows["convention_watch_percent"];

    /// <summary>Without controls: a side difference of this many percent gives a flag.</summary>
    public static double ConventionFlagPercent { get; } = Rows["convention_flag_percent"];

    /// <summary>A value within this fraction of its limit is close to it.</summary>
    public static double CloseFraction { get; } = Rows["close_fraction"];

    /// <summary>Fewest controls that may judge an athlete.</summary>
    public static int MinimumControls { get; } = (int)Rows["minimum_controls"];

    /// <summary>Two trials further apart than this many percent call for a third.</summary>
    public static double RepeatTrialPercent { get; } = Rows["repeat_trial_percent"];

    /// <summary>A change between two sessions with a smaller p after Holm has changed.</summary>
    public static double Changed { get; } = Rows["changed"];

    /// <summary>Two test days at most this many days apart that agree are judged by their mean.</summary>
    public static int RetestDays { get; } = (int)Rows["retest_days"];

    /// <summary>What a new level in a history costs: a + b·ln(tests a year) + c·ln(series).</summary>
    public static double CostOfLevel(int testsPerYear, int series) =>
        Rows["level_fixed"] + Rows["level_per_ln_tests"] * Math.Log(testsPerYear) + Rows["level_per_ln_series"] * Math.Log(series);

    /// <summary>The fewest tests a year that the cost of a level counts with.</summary>
    public static int FewestTestsAYear { get; } = (int)Rows["fewest_tests_a_year"];

    /// <summary>Tests in a row that the promise of levels is for where tests have no dates.</summary>
    public static int TestsWithoutDates { get; } = (int)Rows["tests_without_dates"];

    /// <summary>A trend with a smaller p after Holm is called rising or falling.</summary>
    public static double TrendP { get; } = Rows["trend_p"];

    /// <summary>Fewest sessions that show a trend.</summary>
    public static int TrendSessions { get; } = (int)Rows["trend_sessions"];

    /// <summary>Sessions of one athlete less than this many hours apart are one test.</summary>
    public static double TestHours { get; } = Rows["test_hours"];

    /// <summary>A date is in the future when it is more than this many hours ahead of the clock.</summary>
    public static double DateAheadHours { get; } = Rows["date_ahead_hours"];

    /// <summary>A value people write for a missing one is a likely code from this many times the file's median.</summary>
    public static double CodeTimes { get; } = Rows["code_times"];

    /// <summary>A trial is far from its fellows beyond this many pooled trial SDs ...</summary>
    public static double TrialFarSds { get; } = Rows["trial_far_sds"];

    /// <summary>... and beyond this share of their mean.</summary>
    public static double TrialFarShare { get; } = Rows["trial_far_share"];

    /// <summary>The same where no other trial shows how they vary, as a factor.</summary>
    public static double TrialFarAloneTimes { get; } = Rows["trial_far_alone_times"];

    /// <summary>How far from a unit's factor, as a share, all strengths may jump and still point to the unit.</summary>
    public static double UnitJumpTolerance { get; } = Rows["unit_jump_tolerance"];

    /// <summary>A smaller strength is doubtful, in the base unit of its kind.</summary>
    public static double Smallest(UnitKind kind) => SmallestOf[(int)kind];

    private static readonly double[] SmallestOf = [.. Enum.GetValues<UnitKind>().Select(kind => Rows[kind switch
    {
        UnitKind.Torque => "smallest_torque_nm",
        UnitKind.ForcePerMass => "smallest_force_n_per_kg",
        UnitKind.TorquePerMass => "smallest_torque_nm_per_kg",
        _ => "smallest_force_n",
    }])];

    /// <summary>Of a recording, the share of samples below its quiet force.</summary>
    public static double TraceQuietShare { get; } = Rows["trace_quiet_share"];

    /// <summary>Above this share of the way from quiet to the highest sample a stretch may be an effort.</summary>
    public static double TraceEffortShare { get; } = Rows["trace_effort_share"];

    /// <summary>Share of an effort's own height at which it begins and ends.</summary>
    public static double TraceOnsetShare { get; } = Rows["trace_onset_share"];

    /// <summary>Stretches less far apart are one effort.</summary>
    public static double TraceJoinSeconds { get; } = Rows["trace_join_seconds"];

    /// <summary>A shorter stretch is no effort.</summary>
    public static double TraceShortestSeconds { get; } = Rows["trace_shortest_seconds"];

    /// <summary>Lower than this share of the highest effort it is handling of the device.</summary>
    public static double TraceSmallestShare { get; } = Rows["trace_smallest_share"];

    /// <summary>So many usual steps without a sample are a gap.</summary>
    public static double TraceGapSteps { get; } = Rows["trace_gap_steps"];

    /// <summary>Fewer samples per second can miss a peak.</summary>
    public static double TraceFewestHz { get; } = Rows["trace_fewest_hz"];

    /// <summary>A quiet force that moved by this share of the highest effort drifts.</summary>
    public static double TraceDriftShare { get; } = Rows["trace_drift_share"];

    /// <summary>So long at exactly the highest force is the end of the device's range.</summary>
    public static double TraceSaturatedSeconds { get; } = Rows["trace_saturated_seconds"];

    /// <summary>Fewest sessions that give a trend its interval.</summary>
    public static int TrendIntervalSessions { get; } = (int)Rows["trend_interval_sessions"];
}
