using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Tracking.Series;
using HipAssess.Verdicts;

namespace HipAssess.Tracking;

/// <summary>One athlete over time.</summary>
/// <param name="Athlete">Id.</param>
/// <param name="Sessions">All sessions, in order; never empty.</param>
/// <param name="Muscles">One entry per muscle group, position and contraction.</param>
/// <param name="Marks">The sessions that have a note, numbered from 1.</param>
public sealed record History(
    string Athlete,
    ImmutableArray<SessionAssessment> Sessions,
    ImmutableArray<MuscleHistory> Muscles,
    ImmutableArray<NoteMark> Marks)
{
    /// <summary>How many series are followed, and what a further level in one of them has to gain.</summary>
    public required LevelCost Cost { get; init; }

    /// <summary>False when the tests have numbers in place of dates: their order is known, not how far apart they are.</summary>
    public bool IsDated => Newest.Session.Date is not null;

    /// <summary>One entry per movement, position and mode.</summary>
    public ImmutableArray<MovementHistory> Movements { get; init; } = [];

    /// <summary>The same of the series of mobility, which are counted apart; null without movements.</summary>
    public LevelCost? MovementCost { get; init; }

    /// <summary>The newest session.</summary>
    public SessionAssessment Newest => Sessions[^1];
}

/// <summary>A note of a test day, drawn as a numbered mark.</summary>
/// <param name="Number">From 1, in order.</param>
/// <param name="When">Test day.</param>
/// <param name="Text">What was written.</param>
public sealed record NoteMark(int Number, TestDay When, string Text);
