namespace HipAssess.Reports.Words.Printed;

/// <summary>Headings of printed reports, captions of their tables and heads of columns.</summary>
internal static class Heads
{
    public const string WhatToDo = "What to do";
    public const string NotSaid = "What it does not say";
    public const string DayNote = "Note of the day:";
    public const string Why = "Why each verdict";
    public const string Strengths = "Strength of each side";
    public const string Exercises = "The exercises";
    public const string WorkedOut = "How it was worked out";
    public const string Notes = "Your notes";

    public const string Changed = "What changed";
    public const string AllTests = "All tests, newest first";

    public const string MuscleGroup = "Muscle group";
    public const string Movement = "Movement";
    public const string MuscleGroupOrMovement = "Muscle group or movement";
    public const string MuscleGroupAndSide = "Muscle group and side";
    public const string Left = "Left";
    public const string Right = "Right";
    public const string SideDifference = "Side difference";
    public const string Usual = "Usual up to";
    public const string Verdict = "Verdict";
    public const string Trials = "Trials";
    public const string Normalised = "Normalised";
    public const string Variation = "Variation";
    public const string Percentile = "Percentile (95 % interval)";
    public const string OfMean = "Of the mean";
    public const string Date = "Date";
    public const string Error = "Error";
    public const string LevelBefore = "Against the level before";
}
