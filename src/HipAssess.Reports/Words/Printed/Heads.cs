namespace HipAssess.Reports.Words.Printed;

/// <summary>Headings of reports, captions of their tables and heads of columns, for page and print.</summary>
internal static class Heads
{
    public const string Found = "What was found";
    public const string WhatToDo = "What to do";
    public const string NotSaid = "What it does not say";
    public const string DayNote = "Note of the day:";
    public const string Details = "Details and methods";
    public const string Why = "Why each verdict";
    public const string Numbers = "The numbers";
    public const string Strengths = "Strength of each side";
    public const string SideDifferences = "Side differences";
    public const string Mobility = "Mobility";
    public const string Ranges = "Ranges of motion";
    public const string Ratios = "Ratios";
    public const string RatiosOnASide = "Ratios of muscle groups on one side";
    public const string Pattern = "The pattern of the injured runners";
    public const string Exercises = "The exercises";
    public const string StepByStep = "The exercises step by step";
    public const string WorkedOut = "How it was worked out";
    public const string Words = "Words";
    public const string Evidence = "What the evidence says";
    public const string Notes = "Your notes";
    public const string Input = "Input";
    public const string Contents = "Contents";

    public const string Changed = "What changed";
    public const string AllTests = "All tests";
    public const string AllTestsNewestFirst = "All tests, newest first";

    public const string MuscleGroup = "Muscle group";
    public const string Movement = "Movement";
    public const string MuscleGroupOrMovement = "Muscle group or movement";
    public const string MuscleGroupAndSide = "Muscle group and side";
    public const string Ratio = "Ratio";
    public const string Side = "Side";
    public const string Left = "Left";
    public const string Right = "Right";
    public const string SideDifference = "Side difference";
    public const string Difference = "Difference";
    public const string Usual = "Usual up to";
    public const string SinceLast = "Since last time";
    public const string Verdict = "Verdict";
    public const string Trials = "Trials";
    public const string Normalised = "Normalised";
    public const string Variation = "Variation";
    public const string Percentile = "Percentile";
    public const string PercentileWithInterval = $"{Percentile} {Interval}";
    public const string LeftPercentile = "Left percentile in the norm";
    public const string RightPercentile = "Right percentile in the norm";
    public const string LeftInNorm = "Left in the norm";
    public const string RightInNorm = "Right in the norm";
    public const string Interval = "(95 % interval)";
    public const string OfMean = "Of the mean";
    public const string MoreExtreme = "More extreme of 100";
    public const string MoreExtremeShort = "More extreme";
    public const string AfterHolm = "after Holm";
    public const string Symmetry = "Limb symmetry index";
    public const string SymmetryOf = "injured of other side";
    public const string SymmetryShort = "LSI";
    public const string Date = "Date";
    public const string Test = "Test";
    public const string MeasurementError = "Measurement error";
    public const string Error = "Error";
    public const string LevelBefore = "Against the level before";

    public const string Athlete = "Athlete";
    public const string Athletes = "Athletes";
    public const string Controls = "Controls";
    public const string Tests = "Tests";
    public const string Newest = "Newest";
    public const string NewestVerdict = "Verdict of the newest";

    public const string Strength = "Strength";
    public const string Norms = "Norms";
    public const string WatchAndFlag = "Watch and flag";
    public const string Change = "Change";
    public const string Trend = "Trend";
    public const string MadeBy = "Made by";
}
