using HipAssess.Domain;
using HipAssess.Thresholds;

namespace HipAssess.Reports.Words;

/// <summary>What the reader should know, or why something is not there.</summary>
public static class NoteWords
{
    /// <summary>What a note about every muscle group is about.</summary>
    internal const string AllMuscleGroups = "All muscle groups";

    /// <summary>A note as a sentence; the side it is about comes first.</summary>
    public static string Note(Note note)
    {
        string sentence = Sentence(note);
        return note.Side is { } side ? $"{TermWords.Capital(TermWords.Side(side))} side: {char.ToLowerInvariant(sentence[0])}{sentence[1..]}" : sentence;
    }

    private static string Sentence(Note note) => note.Code switch
    {
        NoteCodes.OneTrial => "One trial only, so its spread is unknown.",
        NoteCodes.TrialMissing => "A trial is missing between the others.",
        NoteCodes.UnequalTrials => $"The sides have different numbers of trials: the first {Count(note.Number)} of each are used, since more trials make a higher best.",
        NoteCodes.SummaryOnly => "The export gives a summary and no single trials, so their spread is unknown.",
        NoteCodes.UnequalRepetitionsInSummary => "The summaries of the two sides rest on different numbers of repetitions; more repetitions make a higher best.",
        NoteCodes.RepeatAThirdTime => $"The two trials differ by {Rounded.Percent(note.Number ?? 0)}: measure a third time.",
        NoteCodes.TrialFar => $"Trial of {Rounded.Plain(note.Number ?? 0)}: far from the others, and the verdict hangs on it. Check it, or test again.",
        NoteCodes.NoBodyMass => "No body mass, so strength is not normalised and not compared with a norm.",
        NoteCodes.NormalisationImpossible => "This normalisation makes no sense for this unit.",
        NoteCodes.LimitedByPain => "Limited by pain, so this is no maximum and is not judged.",
        NoteCodes.SideNotMeasured => "Not tested.",
        NoteCodes.SidesEqual => "Both sides are equally strong, so none is the weaker.",
        NoteCodes.NoInjuredSide => "No injured side is known, so there is no limb symmetry index.",
        NoteCodes.NoTrialVariation => "No side has two trials, so the variation from trial to trial is unknown.",
        NoteCodes.NoSideDifference => "There is no side difference to judge.",
        NoteCodes.NoControls => "The input has no control group, so there is nobody to compare with.",
        NoteCodes.TooFewControls => note.Number >= Limits.MinimumControls
            ? $"The {Count(note.Number)} controls are enough to compare others with, but not to judge each other, for which {Count(note.Other)} are needed."
            : $"{(note.Number is > 0 ? $"Only {Counted(note.Number, "control")} to compare with" : "No control has the same test (with body mass, where strength is divided by it)")}, where {Count(note.Other)} are needed.",
        NoteCodes.ControlsCannotJudge => $"There are {Count(note.Number)} controls, but in no muscle group enough of them with both sides measured to judge each other.",
        NoteCodes.ChosenFigureMissing => "Tested, but the export does not give the figure chosen to stand for a side (see --strength and --mobility).",
        NoteCodes.OutsideCorrection => "The p of a published norm stands outside the correction for the comparisons of the session.",
        NoteCodes.ControlsAllEqual => "All controls have the same value, so nobody can be judged by them.",
        NoteCodes.OrientedRightMinusLeft => "The dominant side is unknown, here or for too many controls, so sides are compared as right and left.",
        NoteCodes.ControlsWithoutDominance => $"Sides are compared as dominant and non-dominant; {Counted(note.Number, "control")} of unknown dominance left out.",
        NoteCodes.BothSexes => "Controls of both sexes are used: too few have the athlete's sex, or it is unknown.",
        NoteCodes.NormOfBothSexes => "The norm is of women and men together.",
        NoteCodes.RatioPartMissing => "One of the two muscle groups was not tested or was limited by pain, so there is no ratio.",
        NoteCodes.DifferentPositions => "The two muscle groups were tested in different positions, which alone changes the ratio.",
        NoteCodes.NotComparable => "The two muscle groups were measured in different ways (force and torque, or other contractions), so there is no ratio.",
        NoteCodes.NoPatternSide => "No injured side is known and neither side is weaker in abduction beyond measurement error, so there is no side to look at.",
        NoteCodes.SignNotAssessed => "One of the three signs could not be looked for.",
        NoteCodes.Undated => "The file gives no date.",
        NoteCodes.FactsNotGiven => "The file does not give all facts of the athlete.",
        NoteCodes.ProtocolNotStated => "Position or contraction is not stated in the file; an unstated contraction counts as isometric.",
        NoteCodes.NotAdjusted => "No p is adjusted here, since this value is never judged.",
        NoteCodes.NoPublishedNorm => "No published norm of strength fits this test and athlete.",
        NoteCodes.NormWithoutSd => "The norm does not say how much strength varies, so there is a percent of its mean and nothing else.",
        NoteCodes.NormSizeUnknown => $"The norm gives the size of its whole sample{(note.Number is { } people ? $" ({Count(people)})" : "")} and not of this part of it, so it counts as large and its percentile has no interval.",
        NoteCodes.ContractionAssumed => "The contraction is not stated in the file and counts as isometric.",
        NoteCodes.ReadingStepAssumed => $"Every angle is a multiple of {Count(note.Number)}°, so the reading step is taken for {Count(note.Number)}° and adds to the error.",
        NoteCodes.NoPublishedRangeNorm => "No published norm of range of motion fits this test and athlete.",
        NoteCodes.NoReadingStep => "Not every angle is a multiple of five, so no coarse reading step adds to the error.",
        NoteCodes.RotationPartMissing => "A rotation of one side was not measured or was limited by pain, so there is no total.",
        NoteCodes.NoPercentOfRange => "A percentage of an angle means nothing, since its zero is a convention.",
        NoteCodes.InputRejected => "The input was rejected: there are problems and no results.",
        NoteCodes.Pseudonymised => "Left out with --pseudonymise: it would tell whose file it is.",
        NoteCodes.NoProfile => "No profile was needed: the layout is one of the tool's own.",
        NoteCodes.NoDecimalMark => "No number in the file has a decimal mark.",
        NoteCodes.NoDates => "The file has no dates.",
        NoteCodes.FileNotUnderstood => "The file could not be understood as a whole.",
        NoteCodes.ColumnIgnored => "The column has no meaning to the tool and is ignored.",
        NoteCodes.TrialNotNumbered => "The file does not number this trial (then time decides the order, else the order of the file), or gives a summary in its place.",
        NoteCodes.WholeFile => "The whole file is meant, no single line.",
        NoteCodes.WholeRow => "The whole row is meant, no single column.",
        NoteCodes.NothingFound => "There is nothing to quote from the file.",
        NoteCodes.NoRetest => "No test of it on both sides in the days before, so the verdict rests on one day.",
        NoteCodes.NoTestBeforeInjury => "No test before an injury of today.",
        NoteCodes.OneLevel => "Nothing changed beyond measurement error.",
        NoteCodes.FirstSession => "Tested once so far, so there is nothing to compare with.",
        NoteCodes.NotInNewestSession => "Not part of the newest session: the newest one that has it is compared.",
        NoteCodes.TooFewForTrend => $"Only {Counted(note.Number, "session")}, too few for a trend, which needs {Count(note.Other)}.",
        NoteCodes.TooFewForTrendInterval => $"Only {Count(note.Number)} sessions, too few for the interval of a trend, which needs {Count(note.Other)}.",
        NoteCodes.NoTrendWithoutDates => "The tests have numbers and no dates, so there is no trend.",
        NoteCodes.NeitherSideWeakerMoreOften => "Over the sessions neither side is the weaker one more often.",
        NoteCodes.NoExercise => "No exercise of the catalogue trains this muscle group.",
        _ => StudyNoteWords.StudySentence(note) ?? throw new ArgumentOutOfRangeException(nameof(note), note.Code, "A note without words."),
    };

    internal static string Counted(double? number, string one) => TermWords.Counted((long)(number ?? 0), one);

    internal static string Count(double? number) => Rounded.Number(number ?? 0, 0);
}
