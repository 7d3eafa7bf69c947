using System.Collections.Immutable;

namespace HipAssess.Domain;

/// <summary>The codes of notes about groups of athletes and their comparison.</summary>
public static class StudyNoteCodes
{
    /// <summary>Tested again later; Number = how often. The earliest session counts.</summary>
    public const string LaterSessions = "later_sessions";

    /// <summary>No group is given for this athlete.</summary>
    public const string NoGroup = "no_group";

    /// <summary>In the injured group without an injured side.</summary>
    public const string InjuredSideUnknown = "injured_side_unknown";

    /// <summary>Injured on both sides: there is no uninjured side.</summary>
    public const string InjuredOnBothSides = "injured_on_both_sides";

    /// <summary>In the control group with an injured side.</summary>
    public const string ControlWithInjury = "control_with_injury";

    /// <summary>The muscle group was not tested.</summary>
    public const string NotTested = "not_tested";

    /// <summary>One side was not measured.</summary>
    public const string SideMissing = "side_missing";

    /// <summary>Tested in another position, contraction or kind of unit than most.</summary>
    public const string OtherProtocol = "other_protocol";

    /// <summary>The input has no injured athletes with this muscle group.</summary>
    public const string NoInjured = "no_injured";

    /// <summary>Too few values; Number = how many, Other = how many are needed.</summary>
    public const string TooFewValues = "too_few_values";

    /// <summary>All values or differences are equal.</summary>
    public const string NoSpread = "no_spread";

    /// <summary>All differences are zero.</summary>
    public const string OnlyZeros = "only_zeros";

    /// <summary>Differences of zero were dropped from the rank test; Number = how many.</summary>
    public const string ZerosDropped = "zeros_dropped";

    /// <summary>Shapiro–Wilk needs 3 to 5000 values; Number = how many there are.</summary>
    public const string NoShapiroWilk = "no_shapiro_wilk";

    /// <summary>Athletes of unknown dominance left out; Number = how many.</summary>
    public const string DominanceUnknown = "dominance_unknown";

    /// <summary>Group × side cannot be separated from dominance here.</summary>
    public const string NoGroupBySide = "no_group_by_side";

    /// <summary>The Welch version needs two of each group.</summary>
    public const string NoWelchGroupBySide = "no_welch_group_by_side";

    /// <summary>Nobody has two trials of this side.</summary>
    public const string NoRepeatedTrials = "no_repeated_trials";

    /// <summary>The trials agree perfectly, so there is no interval.</summary>
    public const string PerfectAgreement = "perfect_agreement";

    /// <summary>A row or column of the table is empty.</summary>
    public const string EmptyMargin = "empty_margin";

    /// <summary>No duration of symptoms is known.</summary>
    public const string NoSymptomDuration = "no_symptom_duration";

    /// <summary>Athletes of unknown duration left out; Number = how many.</summary>
    public const string DurationUnknown = "duration_unknown";

    /// <summary>No diagnosis is stated.</summary>
    public const string DiagnosisNotStated = "diagnosis_not_stated";

    /// <summary>The abstract of the published study gives no P for this muscle group.</summary>
    public const string NotPublished = "not_published";

    /// <summary>The published P is rounded, so whether Holm leaves it below .05 cannot be decided.</summary>
    public const string PublishedHolmUndecided = "published_holm_undecided";

    /// <summary>No effect here to compare with the published one.</summary>
    public const string NothingToCompareWithPublished = "nothing_to_compare_with_published";

    /// <summary>No bound of equivalence is set in centimetres.</summary>
    public const string NoBoundInCentimetres = "no_bound_in_centimetres";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        LaterSessions, NoGroup, InjuredSideUnknown, InjuredOnBothSides, ControlWithInjury, NotTested, SideMissing, OtherProtocol, NoInjured,
        TooFewValues, NoSpread, OnlyZeros, ZerosDropped, NoShapiroWilk, DominanceUnknown, NoGroupBySide, NoWelchGroupBySide, NoRepeatedTrials,
        PerfectAgreement, EmptyMargin, NoSymptomDuration, DurationUnknown, DiagnosisNotStated, NotPublished, PublishedHolmUndecided, NothingToCompareWithPublished,
        NoBoundInCentimetres,
    ];
}
