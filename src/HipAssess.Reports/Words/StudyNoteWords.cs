using HipAssess.Domain;

namespace HipAssess.Reports.Words;

/// <summary>Notes of the study.</summary>
public static class StudyNoteWords
{
    internal static string? StudySentence(Note note) => note.Code switch
    {
        NoteCodes.LaterSessions => $"Tested {NoteWords.Counted(note.Number, "time")} again later; the earliest session that has both sides counts.",
        NoteCodes.NoGroup => "In neither group.",
        NoteCodes.InjuredSideUnknown => "In the injured group, but the injured side is not given.",
        NoteCodes.InjuredOnBothSides => "Injured on both sides, so there is no uninjured side to compare with.",
        NoteCodes.ControlWithInjury => "In the control group, but with an injured side.",
        NoteCodes.NotTested => "This muscle group was not tested.",
        NoteCodes.SideMissing => "One side was not tested.",
        NoteCodes.OtherProtocol => "Tested in another position, contraction or kind of unit than most.",
        NoteCodes.NoInjured => "No injured athletes to compare.",
        NoteCodes.TooFewValues => $"Only {NoteWords.Count(note.Number)}, where {NoteWords.Count(note.Other)} are needed.",
        NoteCodes.NoSpread => "All are equal, so there is no spread to test against.",
        NoteCodes.OnlyZeros => "All differences are zero, so there are no ranks to test.",
        NoteCodes.ZerosDropped => $"Dropped from the rank test: {NoteWords.Counted(note.Number, "difference")} of zero.",
        NoteCodes.NoShapiroWilk => $"The Shapiro–Wilk test needs 3 to 5000 values, not {NoteWords.Count(note.Number)}.",
        NoteCodes.DominanceUnknown => $"Left out: {NoteWords.Counted(note.Number, "athlete")} of unknown dominance.",
        NoteCodes.NoGroupBySide => "Group by side needs athletes of known dominance who differ in group or in the side injured, and some variation among them.",
        NoteCodes.NoWelchGroupBySide => "The version with unequal variances needs at least two athletes of known dominance in each group.",
        NoteCodes.NoRepeatedTrials => "Nobody has two trials of this side.",
        NoteCodes.PerfectAgreement => "Both trials agree perfectly, so there is no interval.",
        NoteCodes.EmptyMargin => "A row or a column of the table is empty, so χ² is not defined.",
        NoteCodes.NoSymptomDuration => "No duration of symptoms is given.",
        NoteCodes.DurationUnknown => $"Left out: {NoteWords.Counted(note.Number, "athlete")} of unknown or zero duration.",
        NoteCodes.DiagnosisNotStated => "No diagnosis is given.",
        NoteCodes.NotPublished => "The abstract of the published study prints no P for this muscle group.",
        NoteCodes.PublishedHolmUndecided => "The published P is rounded, so on which side of .05 Holm leaves it cannot be decided.",
        NoteCodes.NothingToCompareWithPublished => "There is no effect here to compare with the published one.",
        _ => null,
    };
}
