using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Sessions;

namespace HipAssess.Studies;

/// <summary>What a study demands of its input beyond what every command demands.</summary>
public static class StudyInput
{
    /// <summary>
    /// The input with the study's own problems: no group at all, or a group that contradicts the injured side. The athletes
    /// concerned reject it, or are left out with <c>--skip-bad-rows</c>; an input without any group is always rejected.
    /// </summary>
    public static Imported Check(Imported imported, Participants participants, ImportOptions options)
    {
        string file = string.Join(", ", imported.Inputs.Select(input => input.File));
        if (participants.All.IsEmpty && participants.LeftOut.All(left => left.Reason.Code == StudyNoteCodes.NoGroup))
            return Rejected(imported, [new Problem(
                Severity.Error, "study_no_group", file, null, "group", null,
                "Nobody's group is given.", "Add a column named group with injured or control for each athlete.")]);

        var refused = participants.LeftOut.Where(left => left.Reason.Code != StudyNoteCodes.NoGroup).ToList();
        if (refused.Count == 0)
            return imported;
        var groups = imported.Places?.Invoke(Fact.Group);
        var sides = imported.Places?.Invoke(Fact.InjuredSide);
        var found = refused
            .Select(left => ProblemOf(left, options.SkipBadRows ? Severity.Warning : Severity.Error, Place(left, left.Reason.Code == StudyNoteCodes.InjuredSideUnknown ? groups : sides)))
            .OrderBy(problem => imported.Inputs.Select(input => input.File).ToList().IndexOf(problem.File)).ThenBy(problem => problem.Line)
            .ToList();
        return !options.SkipBadRows
            ? Rejected(imported, found)
            : imported with { Problems = [.. imported.Problems, .. found] };

        (string File, long? Line) Place(LeftOut left, IReadOnlyDictionary<string, (string File, long Line)>? places) =>
            places is not null && places.TryGetValue(left.Athlete, out var place) ? (place.File, place.Line) : (file, null);
    }

    private static Imported Rejected(Imported imported, IEnumerable<Problem> problems) =>
        imported with { Problems = [.. imported.Problems, .. problems], IsRejected = true };

    private static Problem ProblemOf(LeftOut left, Severity severity, (string File, long? Line) place)
    {
        var (code, message, fix) = left.Reason.Code switch
        {
            StudyNoteCodes.InjuredSideUnknown => (
                "study_no_injured_side", "An athlete of the injured group has no injured side.",
                "Give injured_side as left or right, or leave the athlete out with --skip-bad-rows."),
            StudyNoteCodes.InjuredOnBothSides => (
                "study_injured_on_both_sides", "An athlete is injured on both sides, so there is no uninjured side to compare with.",
                "Leave the athlete out with --skip-bad-rows."),
            _ => (
                "study_control_with_injured_side", "An athlete of the control group has an injured side.",
                "Empty injured_side, or make the group injured."),
        };
        return new(severity, code, place.File, place.Line, "injured_side", left.Athlete, message, fix);
    }
}
