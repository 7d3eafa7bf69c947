using HipAssess.Domain;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words;

/// <summary>The cells of the roster: an athlete's muscle group in as few words as will do.</summary>
public static class MatrixWords
{
    /// <summary>E.g. "left 17 %", "both weak", "right weak", "below 1 %", "pain", "not tested".</summary>
    public static string Cell(MuscleAssessment muscle) =>
        FindingWords.LowSides(muscle) switch
        {
            [_, _] => "both weak",
            [var low] => $"{TermWords.Side(low)} weak",
            _ => muscle.Difference switch
            {
                { IsMarked: true } => "pain",
                { WeakerSide: { } weaker } difference when !TermWords.IsBelowOne(difference) => $"{TermWords.Side(weaker)} {Rounded.Percent(difference.Percent)}",
                { } => TermWords.BelowOne,
                null => "not tested",
            },
        };

    /// <summary>Counts of the verdicts, the most urgent first, e.g. "12 flagged, 8 to watch, 2 not wholly judged, 38 with nothing unusual".</summary>
    public static string Counts(IReadOnlyCollection<SessionAssessment> sessions) => Counts([.. sessions.Select(session => (session.Flag, session.IsIncomplete))]);

    /// <summary>The same of verdicts alone.</summary>
    public static string Counts(IReadOnlyCollection<(Flag Flag, bool IsIncomplete)> verdicts)
    {
        int flagged = verdicts.Count(one => one.Flag == Verdicts.Flag.Flag), watched = verdicts.Count(one => one.Flag == Verdicts.Flag.Watch);
        int incomplete = verdicts.Count(one => one.Flag < Verdicts.Flag.Watch && one.IsIncomplete);
        return $"{flagged} flagged, {watched} to watch{(incomplete > 0 ? $", {incomplete} not wholly judged" : "")}, "
            + $"{verdicts.Count - flagged - watched - incomplete} with nothing unusual";
    }

    /// <summary>Flagged first, then watch, then what could not be judged wholly, then nothing unusual.</summary>
    public static int Urgency(SessionAssessment session) => Urgency(session.Flag, session.IsIncomplete);

    /// <summary>The same of a verdict alone.</summary>
    public static int Urgency(Flag flag, bool isIncomplete) => flag switch
    {
        Verdicts.Flag.Flag => 3,
        Verdicts.Flag.Watch => 2,
        _ => isIncomplete ? 1 : 0,
    };

    /// <summary>The muscle groups of all sessions, each once, with as much of position and contraction as tells them apart.</summary>
    public static IReadOnlyList<(MuscleTest Test, string Name)> Columns(IEnumerable<SessionAssessment> sessions)
    {
        var tests = sessions.SelectMany(session => session.Session.Tests).DistinctBy(Key).Order(MuscleTest.Order).ToList();
        return [.. tests.Select(test => (test, TermWords.TestAmong(tests, test)))];
    }

    /// <summary>What a session has in a column; null when it was not tested.</summary>
    public static MuscleAssessment? In(SessionAssessment session, MuscleTest column) => session.Muscles.FirstOrDefault(muscle => Key(muscle.Test) == Key(column));

    private static (MuscleGroup, string?, string?, string?) Key(MuscleTest test) => (test.Muscle, test.Position, test.Contraction, test.Condition);
}
