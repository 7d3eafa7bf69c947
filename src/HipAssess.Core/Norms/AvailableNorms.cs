using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Norms.Controls;
using HipAssess.Norms.Published;
using HipAssess.Strength;
using HipAssess.Thresholds;

namespace HipAssess.Norms;

/// <summary>The norms of one run under one strength choice.</summary>
public sealed class AvailableNorms
{
    private readonly AssessmentSettings settings;
    private readonly ImmutableArray<ControlGroup> groups;
    private readonly PublishedMatching published;

    private AvailableNorms(IEnumerable<ControlGroup> groups, AssessmentSettings settings)
    {
        this.settings = settings;
        this.groups = [.. groups];
        published = new PublishedMatching(settings.NormSet);
    }

    /// <summary>The norms for a list of sessions: one under each strength choice, in the order given.</summary>
    /// <param name="sessions">All sessions of the input.</param>
    /// <param name="controls">Those of them that are controls.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="settings">The norm named, and how strength is normalised.</param>
    internal static ImmutableArray<AvailableNorms> Of(
        IReadOnlyList<Session> sessions, ControlTests controls, ImmutableArray<StrengthChoice> choices, AssessmentSettings settings)
    {
        ControlGroup[] ofFile = settings.NormFile is { } file ? [.. ControlGroup.Of(file, choices, settings.Normalise)] : [];
        ControlGroup[] ofInput = controls.Athletes.Count > 0 ? [.. ControlGroup.Of(sessions, controls, choices, settings.Normalise)] : [];
        return
        [
            .. choices.Select((choice, i) => new AvailableNorms(
                [.. ofFile.Skip(i).Take(1), .. ofInput.Skip(i).Take(1)], settings with { Strength = choice })),
        ];
    }

    /// <summary>The norms for a list of sessions under the strength choice of the settings.</summary>
    public static AvailableNorms Of(IReadOnlyList<Session> sessions, AssessmentSettings settings) => Of(
        sessions, ControlTests.Of(sessions, [settings.Strength], settings.Normalise), [settings.Strength], settings)[0];

    /// <summary>The control who alone makes more than half of the variance of the side differences that a test is compared with; null where nobody does.</summary>
    public (string Athlete, double Sd, double SdWithout)? Dominating(MuscleTest test) => Dominating(group => group.For(test));

    /// <summary>The same of a movement, in its unit.</summary>
    public (string Athlete, double Sd, double SdWithout)? Dominating(MovementTest test) => Dominating(group => group.For(test, settings.Mobility));

    private (string Athlete, double Sd, double SdWithout)? Dominating(Func<ControlGroup, TestControls> controls) =>
        groups.Where(group => group.Source == ControlGroup.SameInput).Select(group => (Group: group, Controls: controls(group)))
            .Where(found => found.Controls.CountWithout(null) > Limits.MinimumControls)
            .Select(found => (found.Group, Found: found.Controls.Differences(Orientation.RightMinusLeft).Dominating()))
            .Select(found => found.Found is { } one ? (found.Group.IdOf(one.Number), one.Sd, one.SdWithout) : ((string, double, double)?)null)
            .FirstOrDefault();

    /// <summary>The controls that are asked before any other norm, and the athlete's number among them; null where a published norm may come before.</summary>
    internal (ControlGroup Controls, int? Number)? FirstControls(Session session) =>
        groups.IsEmpty || settings.NormSet is not null ? null : (groups[0], groups[0].NumberOf(session.Athlete));

    /// <summary>The norms as one session meets them.</summary>
    public SessionNorms For(Session session) => new(session, groups, published, settings);
}
