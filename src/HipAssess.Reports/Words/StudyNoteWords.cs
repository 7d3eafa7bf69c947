using HipAssess.Domain;

namespace HipAssess.Reports.Words;

/// <summary>Notes of the study.</summary>
public static class StudyNoteWords
{
    internal static string? StudySentence(Note note) => note.Code switch
    {
        StudyNoteCodes.LaterSessions => $"Tested {NoteWords.Counted(note.Number, "time")} again later; the earliest session that has both sides counts.",
        StudyNoteCodes.NoGroup => "In neither group.",
        StudyNoteCodes.InjuredSideUnknown => "In the injured group, but the injured side is not given.",
        StudyNoteCodes.InjuredOnBothSides => "Injured on both sides, so there is no uninjured side to compare with.",
        StudyNoteCodes.ControlWithInjury => "In the control group, but with an injured side.",
        StudyNoteCodes.NotTested => "It was not tested.",
        StudyNoteCodes.SideMissing => "One side was not tested.",
        StudyNoteCodes.OtherProtocol => "Tested in another position, contraction or kind of unit than most.",
        StudyNoteCodes.NoInjured => "No injured athletes to compare.",
        StudyNoteCodes.TooFewValues => $"Only {NoteWords.Count(note.Number)}, where {NoteWords.Count(note.Other)} are needed.",
        StudyNoteCodes.NoSpread => "All are equal, so there is no spread to test against.",
        StudyNoteCodes.OnlyZeros => "All differences are zero, so there are no ranks to test.",
        StudyNoteCodes.ZerosDropped => $"Dropped from the rank test: {NoteWords.Counted(note.Number, "difference")} of zero.",
        StudyNoteCodes.NoShapiroWilk => $"The Shapiro–Wilk test needs 3 to 5000 values, not {NoteWords.Count(note.Number)}.",
        StudyNoteCodes.DominanceUnknown => $"Left out: {NoteWords.Counted(note.Number, "athlete")} of unknown dominance.",
        StudyNoteCodes.NoGroupBySide => "Group by side needs athletes of known dominance who differ in group or in the side injured, and some variation among them.",
        StudyNoteCodes.NoWelchGroupBySide => "The version with unequal variances needs at least two athletes of known dominance in each group.",
        StudyNoteCodes.NoRepeatedTrials => "Nobody has two trials of this side.",
        StudyNoteCodes.PerfectAgreement => "Both trials agree perfectly, so there is no interval.",
        StudyNoteCodes.EmptyMargin => "A row or a column of the table is empty, so χ² is not defined.",
        StudyNoteCodes.NoSymptomDuration => "No duration of symptoms is given.",
        StudyNoteCodes.DurationUnknown => $"Left out: {NoteWords.Counted(note.Number, "athlete")} of unknown or zero duration.",
        StudyNoteCodes.DiagnosisNotStated => "No diagnosis is given.",
        StudyNoteCodes.NotPublished => "The abstract of the published study prints no P for this muscle group.",
        StudyNoteCodes.PublishedHolmUndecided => "The published P is rounded, so on which side of .05 Holm leaves it cannot be decided.",
        StudyNoteCodes.NothingToCompareWithPublished => "There is no effect here to compare with the published one.",
        StudyNoteCodes.NoBoundInCentimetres => "The bound of equivalence is in degrees, so in centimetres there is no test.",
        _ => null,
    };
}
