using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Mobility;

namespace HipAssess.Verdicts;

/// <summary>Everything found in one session.</summary>
/// <param name="Session">What was measured.</param>
/// <param name="Muscles">One entry per test of the session, in its order.</param>
/// <param name="Notes">Why something is null.</param>
public sealed record SessionAssessment(Session Session, ImmutableArray<MuscleAssessment> Muscles, ImmutableArray<Note> Notes)
{
    private static readonly WhenAsked<ImmutableArray<Ratio>> NoRatios = new(() => []);
    private static readonly WhenAsked<StudyPattern?> NoPattern = new(() => null);

    /// <summary>One entry per movement of the session, in its order.</summary>
    public ImmutableArray<MovementAssessment> Movements { get; init; } = [];

    /// <summary>Internal and external rotation together, where both were measured: shown, never flagged.</summary>
    public ImmutableArray<HipRotation> Rotations { get; init; } = [];

    /// <summary>The highest flag of its muscle groups and movements.</summary>
    public Flag Flag => (Flag)Math.Max((int)Highest(Muscles, muscle => muscle.Flag), (int)Highest(Movements, movement => movement.Flag));

    /// <summary>How many muscle groups and movements were tested.</summary>
    public int Tests => Muscles.Length + Movements.Length;

    /// <summary>The ratios whose two muscle groups were measured.</summary>
    public ImmutableArray<Ratio> Ratios => RatiosToMake.Value;

    /// <summary>The study's three signs; null when there is no side to look at.</summary>
    public StudyPattern? Pattern => PatternToMake.Value;

    /// <summary>The same without the count of controls, which asks for all of them to be judged.</summary>
    public StudyPattern? OwnPattern => OwnPatternToMake.Value;

    /// <summary>How many of them got a verdict on their side difference.</summary>
    public int Judged => Muscles.Count(muscle => muscle.Difference is { IsMarked: false }) + Movements.Count(movement => movement.Difference is { IsMarked: false });

    /// <summary>Some of it could not be judged: a side was painful or not tested.</summary>
    public bool IsIncomplete => Judged < Tests;

    /// <summary>The athlete's test days before this one, oldest first.</summary>
    public IReadOnlyList<Session> Earlier { get; init; } = [];

    /// <summary>The same findings under another name.</summary>
    /// <param name="session">The session, its tests in the same order.</param>
    internal SessionAssessment Renamed(Session session) => this with
    {
        Session = session,
        Muscles = [.. Muscles.Zip(session.Tests, (muscle, test) => muscle with { Test = test })],
        Movements = [.. Movements.Zip(session.Movements, (movement, test) => movement with { Judged = movement.Judged with { Test = test }, Retest = movement.Retest is { } retest ? retest with { Day = retest.Day with { Test = test } } : null })],
    };

    private static Flag Highest<T>(ImmutableArray<T> tests, Func<T, Flag> flag) => tests.Length == 0 ? Flag.NotAssessed : tests.Max(flag);

    // A table of 100,000 athletes prints neither, and the count of controls with such a pattern needs all of them assessed.
    internal WhenAsked<ImmutableArray<Ratio>> RatiosToMake { get; init; } = NoRatios;

    internal WhenAsked<StudyPattern?> PatternToMake { get; init; } = NoPattern;

    internal WhenAsked<StudyPattern?> OwnPatternToMake { get; init; } = NoPattern;
}
