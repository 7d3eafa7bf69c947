using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms;

namespace HipAssess.Asymmetry;

/// <summary>Everything found in one session.</summary>
/// <param name="Session">What was measured.</param>
/// <param name="Muscles">One entry per test of the session, in its order.</param>
/// <param name="Ratios">The ratios whose two muscle groups were measured.</param>
/// <param name="Pattern">The study's three signs; null when there is no side to look at.</param>
/// <param name="Notes">Why something is null.</param>
public sealed record SessionAssessment(
    Session Session,
    ImmutableArray<MuscleAssessment> Muscles,
    ImmutableArray<Ratio> Ratios,
    StudyPattern? Pattern,
    ImmutableArray<Note> Notes)
{
    /// <summary>The highest flag of its muscle groups.</summary>
    public Flag Flag => Muscles.Length == 0 ? Flag.NotAssessed : Muscles.Max(m => m.Flag);
}

/// <summary>The result of one run.</summary>
/// <param name="Settings">What shaped it.</param>
/// <param name="Controls">How many controls the rule marks; null without controls.</param>
/// <param name="Sessions">In <see cref="Session.Order"/>.</param>
/// <param name="Notes">Why something is null.</param>
public sealed record CohortAssessment(
    AssessmentSettings Settings,
    ControlCounts? Controls,
    ImmutableArray<SessionAssessment> Sessions,
    ImmutableArray<Note> Notes)
{
    /// <summary>The same findings under other names: ids are replaced after the comparison, since norms know athletes by theirs.</summary>
    public CohortAssessment Renamed(Func<Session, Session> rename) => this with
    {
        Sessions =
        [
            .. Sessions.Select(assessed =>
            {
                var session = rename(assessed.Session);
                return assessed with
                {
                    Session = session,
                    Muscles = [.. assessed.Muscles.Zip(session.Tests, (muscle, test) => muscle with { Test = test })],
                };
            }).OrderBy(assessed => assessed.Session, Session.Order),
        ],
    };
}

/// <summary>Every option that shapes an assessment.</summary>
public sealed record AssessmentSettings
{
    /// <summary>What stands for a side.</summary>
    public StrengthChoice Strength { get; init; } = StrengthChoice.Best;

    /// <summary>How strength is normalised.</summary>
    public Normalisation Normalise { get; init; } = Normalisation.Mass;

    /// <summary>Only the newest session of each athlete is reported.</summary>
    public bool Latest { get; init; }

    /// <summary>Error of measurement per muscle group.</summary>
    public ReliabilitySet Reliability { get; init; } = ReliabilitySet.Shipped;

    /// <summary>The norm file the user named; asked before the controls of the input.</summary>
    public NormFile? NormFile { get; init; }

    /// <summary>The published set the user named; asked before any other norm.</summary>
    public string? NormSet { get; init; }
}
