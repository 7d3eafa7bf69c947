using HipAssess.Domain;
using HipAssess.Verdicts;

namespace HipAssess.Reports.Words;

/// <summary>The cells of the roster: an athlete's muscle group or movement in as few words as will do.</summary>
public static class MatrixWords
{
    internal const string FlaggedFirst = "flagged first";
    internal const string ByName = "by name";
    internal const string NewestFirst = "newest first";

    /// <summary>What may be shown alone: its code and its name.</summary>
    internal static IReadOnlyList<(string Value, string Label)> Choices { get; } =
        [("all", "all"), ("flag", "flagged"), ("watch", "flagged and to watch"), ("incomplete", "not wholly judged")];

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

    /// <summary>E.g. "left 15°", "both little", "right little", "equal", "pain", "not tested".</summary>
    public static string Cell(MovementAssessment movement) =>
        MobilityFindingWords.LowSides(movement) switch
        {
            [_, _] => "both little",
            [var low] => $"{TermWords.Side(low)} little",
            _ => movement.Difference switch
            {
                { IsMarked: true } => "pain",
                { LessSide: { } less } difference when MovementWords.Range(Math.Abs(difference.Value), movement.Test.Unit) is var size && size != MovementWords.Range(0, movement.Test.Unit)
                    => $"{TermWords.Side(less)} {size}",
                { } => "equal",
                null => "not tested",
            },
        };

    /// <summary>How to read the cells.</summary>
    public static string Key(bool hasMovements) =>
        "A cell names the weaker side and by how much: ◆ flag, ▲ watch. \"Weak\" is a side that is weak by itself. "
        + (hasMovements ? "Of a movement it names the side with less range, in its unit; \"little\" is a side with little range by itself. " : "") + "Below it the test before.";

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

    /// <summary>Above a roster, e.g. "30 athletes, 34 sessions: 3 flagged, …".</summary>
    public static string Summary(IReadOnlyCollection<SessionAssessment> sessions)
    {
        int athletes = Athletes(sessions);
        return $"{TermWords.Counted(athletes, "athlete")}{(athletes == sessions.Count ? "" : $", {TermWords.Counted(sessions.Count, "session")}")}: {Counts(sessions)}.";
    }

    /// <summary>Above the controls, e.g. "30 controls: 1 flagged, …".</summary>
    public static string OfControls(IReadOnlyCollection<SessionAssessment> sessions) => $"{TermWords.Counted(Athletes(sessions), "control")}: {Counts(sessions)}";

    /// <summary>The cell of the test before, below.</summary>
    public static string Before(MatrixCell cell) => $"before {cell.Text}";

    /// <summary>E.g. "injured left"; empty where no side is.</summary>
    public static string Injured(Session session) => session.Facts is { Group: Group.Injured, InjuredSide: { } side } ? $"injured {TermWords.Side(side)}" : "";

    /// <summary>Flagged first, then watch, then what could not be judged wholly, then nothing unusual.</summary>
    public static int Urgency(SessionAssessment session) => Urgency(session.Flag, session.IsIncomplete);

    /// <summary>The same of a verdict alone.</summary>
    public static int Urgency(Flag flag, bool isIncomplete) => flag switch
    {
        Verdicts.Flag.Flag => 3,
        Verdicts.Flag.Watch => 2,
        _ => isIncomplete ? 1 : 0,
    };

    /// <summary>
    /// The muscle groups and then the movements of all sessions, each once, with as much of position, contraction and mode as tells them apart.
    /// </summary>
    public static IReadOnlyList<MatrixColumn> Columns(IReadOnlyCollection<SessionAssessment> sessions)
    {
        var muscles = sessions.SelectMany(session => session.Session.Tests).DistinctBy(Key).Order(MuscleTest.Order).ToList();
        var movements = sessions.SelectMany(session => session.Session.Movements).DistinctBy(test => test.Protocol).Order(MovementTest.Order).ToList();
        return
        [
            .. muscles.Select(test => new MatrixColumn(TermWords.Capital(TermWords.TestAmong(muscles, test)), session =>
                session.Muscles.FirstOrDefault(muscle => Key(muscle.Test) == Key(test)) is { } muscle ? new MatrixCell(muscle.Flag, Cell(muscle)) : null)),
            .. movements.Select(test => new MatrixColumn(TermWords.Capital(MovementWords.TestAmong(movements, test)), session =>
                session.Movements.FirstOrDefault(movement => movement.Test.Protocol == test.Protocol) is { } movement ? new MatrixCell(movement.Flag, Cell(movement)) : null)),
        ];
    }

    private static int Athletes(IEnumerable<SessionAssessment> sessions) => sessions.Select(session => session.Session.Athlete).Distinct(StringComparer.Ordinal).Count();

    private static (MuscleGroup, string?, string?, string?) Key(MuscleTest test) => (test.Muscle, test.Position, test.Contraction, test.Condition);
}

/// <summary>A muscle group or movement of a roster.</summary>
/// <param name="Name">Its name, with a capital letter.</param>
/// <param name="In">What a session has of it; null when it was not tested.</param>
public sealed record MatrixColumn(string Name, Func<SessionAssessment, MatrixCell?> In);

/// <summary>What a session has of one muscle group or movement.</summary>
/// <param name="Flag">The verdict.</param>
/// <param name="Text">In as few words as will do.</param>
public sealed record MatrixCell(Flag Flag, string Text);
