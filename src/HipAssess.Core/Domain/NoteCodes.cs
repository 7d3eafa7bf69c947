using System.Collections.Immutable;

namespace HipAssess.Domain;

/// <summary>Every code a <see cref="Note"/> can have. Reports hold the sentence of each.</summary>
public static class NoteCodes
{
    /// <summary>Only one trial: no SD.</summary>
    public const string OneTrial = "one_trial";

    /// <summary>A trial between others is missing.</summary>
    public const string TrialMissing = "trial_missing";

    /// <summary>Sides have different numbers of trials; Number = trials used of each.</summary>
    public const string UnequalTrials = "unequal_trials";

    /// <summary>The export gives a summary, no single trials.</summary>
    public const string SummaryOnly = "summary_only";

    /// <summary>The export's summaries rest on different numbers of repetitions.</summary>
    public const string UnequalRepetitionsInSummary = "unequal_repetitions_in_summary";

    /// <summary>Two trials differ by more than the limit; Number = percent.</summary>
    public const string RepeatAThirdTime = "repeat_a_third_time";

    /// <summary>A trial is far from the others; Number = the trial.</summary>
    public const string TrialFar = "trial_far";

    /// <summary>No body mass, so no normalised strength.</summary>
    public const string NoBodyMass = "no_body_mass";

    /// <summary>This normalisation makes no sense for this unit (body weight of a torque).</summary>
    public const string NormalisationImpossible = "normalisation_impossible";

    /// <summary>Limited by pain: no maximum.</summary>
    public const string LimitedByPain = "limited_by_pain";

    /// <summary>The side was not measured.</summary>
    public const string SideNotMeasured = "side_not_measured";

    /// <summary>Both sides are equally strong, so none is weaker.</summary>
    public const string SidesEqual = "sides_equal";

    /// <summary>No injured side is known, so there is no limb symmetry index.</summary>
    public const string NoInjuredSide = "no_injured_side";

    /// <summary>No side has two trials, so the trial-to-trial variation is unknown.</summary>
    public const string NoTrialVariation = "no_trial_variation";

    /// <summary>No test day shortly before this one.</summary>
    public const string NoRetest = "no_retest";

    /// <summary>No test day before an injury of today.</summary>
    public const string NoTestBeforeInjury = "no_test_before_injury";

    /// <summary>The history has one level: nothing changed.</summary>
    public const string OneLevel = "one_level";

    /// <summary>There is no side difference to compare or to judge.</summary>
    public const string NoSideDifference = "no_side_difference";

    /// <summary>The input has no control group.</summary>
    public const string NoControls = "no_controls";

    /// <summary>Too few controls with this muscle group; Number = how many, Other = how many are needed.</summary>
    public const string TooFewControls = "too_few_controls";

    /// <summary>There are enough controls, but in no muscle group can they judge each other; Number = how many.</summary>
    public const string ControlsCannotJudge = "controls_cannot_judge";

    /// <summary>The export does not give the figure chosen to stand for the side (best or mean).</summary>
    public const string ChosenFigureMissing = "chosen_figure_missing";

    /// <summary>The p of a published norm is not part of the session's correction.</summary>
    public const string OutsideCorrection = "outside_correction";

    /// <summary>All controls have the same value: nobody can be judged by them.</summary>
    public const string ControlsAllEqual = "controls_all_equal";

    /// <summary>Dominance is unknown, or known of too few controls: sides are counted right minus left.</summary>
    public const string OrientedRightMinusLeft = "oriented_right_minus_left";

    /// <summary>Controls of unknown dominance were left out; Number = how many.</summary>
    public const string ControlsWithoutDominance = "controls_without_dominance";

    /// <summary>Controls of both sexes are used because fewer than needed have the athlete's sex, or it is unknown.</summary>
    public const string BothSexes = "both_sexes";

    /// <summary>The published norm is of women and men together.</summary>
    public const string NormOfBothSexes = "norm_of_both_sexes";

    /// <summary>A muscle group of the ratio was not measured on this side, or was limited by pain.</summary>
    public const string RatioPartMissing = "ratio_part_missing";

    /// <summary>The two muscle groups of a ratio were measured in different positions.</summary>
    public const string DifferentPositions = "different_positions";

    /// <summary>The two muscle groups of a ratio were measured in units of different kinds, or contractions.</summary>
    public const string NotComparable = "not_comparable";

    /// <summary>No injured side is known and no side is weaker in abduction beyond error.</summary>
    public const string NoPatternSide = "no_pattern_side";

    /// <summary>A sign of the study pattern could not be assessed.</summary>
    public const string SignNotAssessed = "sign_not_assessed";

    /// <summary>The file has no date for this session.</summary>
    public const string Undated = "undated";

    /// <summary>Facts of the athlete the file does not give (sex, age, mass, group, injured or dominant side).</summary>
    public const string FactsNotGiven = "facts_not_given";

    /// <summary>Position or contraction is not stated in the file.</summary>
    public const string ProtocolNotStated = "protocol_not_stated";

    /// <summary>No p is adjusted here: the value is never judged.</summary>
    public const string NotAdjusted = "not_adjusted";

    /// <summary>No published norm fits; those that came closest are listed.</summary>
    public const string NoPublishedNorm = "no_published_norm";

    /// <summary>The norm does not say how much strength varies: percent of its mean and nothing else.</summary>
    public const string NormWithoutSd = "norm_without_sd";

    /// <summary>The norm gives only the size of its whole sample, so it counts as large; Number = people in the whole sample.</summary>
    public const string NormSizeUnknown = "norm_size_unknown";

    /// <summary>The contraction is not stated and counts as isometric.</summary>
    public const string ContractionAssumed = "contraction_assumed";

    /// <summary>The input was rejected: there are problems and no results.</summary>
    public const string InputRejected = "input_rejected";

    /// <summary>No profile was needed: the layout is one of the tool's own.</summary>
    public const string NoProfile = "no_profile";

    /// <summary>No number of the file has a decimal mark.</summary>
    public const string NoDecimalMark = "no_decimal_mark";

    /// <summary>The file has no dates.</summary>
    public const string NoDates = "no_dates";

    /// <summary>The file could not be understood as a whole.</summary>
    public const string FileNotUnderstood = "file_not_understood";

    /// <summary>The column has no meaning to the tool and is ignored.</summary>
    public const string ColumnIgnored = "column_ignored";

    /// <summary>The reading has no trial number: it is a vendor's summary, or the file numbers no trials.</summary>
    public const string TrialNotNumbered = "trial_not_numbered";

    /// <summary>The problem concerns the whole file, no single line.</summary>
    public const string WholeFile = "whole_file";

    /// <summary>The problem concerns the whole row, no single column.</summary>
    public const string WholeRow = "whole_row";

    /// <summary>There is nothing to quote from the file.</summary>
    public const string NothingFound = "nothing_found";

    /// <summary>Tested once so far: nothing to compare with.</summary>
    public const string FirstSession = "first_session";

    /// <summary>The newest session does not have this muscle group; its own newest one is compared.</summary>
    public const string NotInNewestSession = "not_in_newest_session";

    /// <summary>Too few sessions for a trend; Number = how many, Other = how many are needed.</summary>
    public const string TooFewForTrend = "too_few_for_trend";

    /// <summary>Too few sessions for the interval of a trend; Number = how many, Other = how many are needed.</summary>
    public const string TooFewForTrendInterval = "too_few_for_trend_interval";

    /// <summary>The tests have numbers in place of dates, so there is no trend.</summary>
    public const string NoTrendWithoutDates = "no_trend_without_dates";

    /// <summary>Over the sessions no side is weaker more often than the other.</summary>
    public const string NeitherSideWeakerMoreOften = "neither_side_weaker_more_often";

    /// <summary>No exercise of the catalogue trains a muscle group found weak.</summary>
    public const string NoExercise = "no_exercise";

    /// <summary>Every angle of the session is a multiple of Number, which is taken for the reading step.</summary>
    public const string ReadingStepAssumed = "reading_step_assumed";

    /// <summary>No published norm of a range of motion fits.</summary>
    public const string NoPublishedRangeNorm = "no_published_range_norm";

    /// <summary>Not every angle is a multiple of five, so no coarse reading step adds to the error.</summary>
    public const string NoReadingStep = "no_reading_step";

    /// <summary>A rotation of one side was not measured or was limited by pain.</summary>
    public const string RotationPartMissing = "rotation_part_missing";

    /// <summary>A percentage of an angle means nothing.</summary>
    public const string NoPercentOfRange = "no_percent_of_range";

    /// <summary>Left out with ids and names.</summary>
    public const string Pseudonymised = "pseudonymised";

    /// <summary>All codes.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        OneTrial, TrialMissing, UnequalTrials, SummaryOnly, UnequalRepetitionsInSummary, RepeatAThirdTime, NoBodyMass,
        NormalisationImpossible, LimitedByPain, SideNotMeasured, SidesEqual, NoInjuredSide, NoTrialVariation,
        NoSideDifference, OneLevel, NoRetest, NoTestBeforeInjury, NoControls, TooFewControls, ControlsCannotJudge, ChosenFigureMissing, OutsideCorrection, ControlsAllEqual, OrientedRightMinusLeft, ControlsWithoutDominance,
        BothSexes, NormOfBothSexes, RatioPartMissing, DifferentPositions, NotComparable, NoPatternSide, SignNotAssessed, Undated, FactsNotGiven, ProtocolNotStated,
        NotAdjusted, InputRejected, NoProfile, NoDecimalMark, NoDates, FileNotUnderstood, ColumnIgnored, TrialNotNumbered, WholeFile, WholeRow, NothingFound,
        FirstSession, NotInNewestSession, TooFewForTrend, TooFewForTrendInterval, NoTrendWithoutDates, NeitherSideWeakerMoreOften, NoExercise,
        NoPublishedNorm, NormWithoutSd, NormSizeUnknown, ContractionAssumed,
        ReadingStepAssumed, NoPublishedRangeNorm, NoReadingStep, RotationPartMissing, NoPercentOfRange, Pseudonymised, .. StudyNoteCodes.All,
    ];
}
