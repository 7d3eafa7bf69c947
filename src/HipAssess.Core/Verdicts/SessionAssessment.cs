using System.Collections.Immutable;
using HipAssess.Domain;

namespace HipAssess.Verdicts;

/// <summary>Everything found in one session.</summary>
/// <param name="Session">What was measured.</param>
/// <param name="Muscles">One entry per test of the session, in its order.</param>
/// <param name="Notes">Why something is null.</param>
public sealed record SessionAssessment(Session Session, ImmutableArray<MuscleAssessment> Muscles, ImmutableArray<Note> Notes)
{
    private static readonly WhenAsked<ImmutableArray<Ratio>> NoRatios = new(() => []);
    private static readonly WhenAsked<StudyPattern?> NoPattern = new(() => null);

    /// <summary>The highest flag of its muscle groups.</summary>
    public Flag Flag => Muscles.Length == 0 ? Flag.NotAssessed : Muscles.Max(m => m.Flag);

    /// <summary>The ratios whose two muscle groups were measured.</summary>
    public ImmutableArray<Ratio> Ratios => RatiosToMake.Value;

    /// <summary>The study's three signs; null when there is no side to look at.</summary>
    public StudyPattern? Pattern => PatternToMake.Value;

    /// <summary>How many of its muscle groups got a verdict on their side difference.</summary>
    public int Judged => Muscles.Count(muscle => muscle.Difference is { IsMarked: false });

    /// <summary>Some of it could not be judged: a side was painful or not tested.</summary>
    public bool IsIncomplete => Judged < Muscles.Length;

    /// <summary>The athlete's test days before this one, oldest first.</summary>
    public IReadOnlyList<Session> Earlier { get; init; } = [];

    /// <summary>The same findings under another name.</summary>
    /// <param name="session">The session, its tests in the same order.</param>
    internal SessionAssessment Renamed(Session session) => this with
    {
        Session = session,
        Muscles = [.. Muscles.Zip(session.Tests, (muscle, test) => muscle with { Test = test })],
    };

    // A table of 100,000 athletes prints neither, and the count of controls with such a pattern needs all of them assessed.
    internal WhenAsked<ImmutableArray<Ratio>> RatiosToMake { get; init; } = NoRatios;

    internal WhenAsked<StudyPattern?> PatternToMake { get; init; } = NoPattern;
}
