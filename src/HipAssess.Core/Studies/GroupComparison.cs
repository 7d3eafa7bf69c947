using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics;
using HipAssess.Statistics.Effects;
using HipAssess.Statistics.Tests;

namespace HipAssess.Studies;

/// <summary>The injured side of the injured against the average of both sides of the controls.</summary>
/// <param name="NInjured">Injured athletes.</param>
/// <param name="NControl">Controls.</param>
/// <param name="Injured">The injured sides.</param>
/// <param name="Control">The controls' averages.</param>
/// <param name="Test">Injured − control with interval and Welch's t-test.</param>
/// <param name="PHolm">Adjusted over the muscle groups.</param>
/// <param name="PBh">False discovery rate over the muscle groups.</param>
/// <param name="MannWhitney">Rank test.</param>
/// <param name="G">Hedges' g.</param>
/// <param name="Notes">Why something is null.</param>
public sealed record GroupComparison(
    int NInjured, int NControl, Moments Injured, Moments Control, TTest Test, double? PHolm, double? PBh,
    MannWhitney? MannWhitney, EffectSize? G, ImmutableArray<Note> Notes)
{
    /// <summary>Compares; the p-values of the family are adjusted later.</summary>
    public static GroupComparison Of(StudySample sample)
    {
        double[] injured = [.. sample.Injured.Select(m => m.Injured)], control = [.. sample.Controls.Select(m => (m.Left + m.Right) / 2)];
        var test = WelchT.Of(injured, control);
        var g = HedgesG.Of(injured, control);
        var notes = new List<Note>();
        if (injured.Length == 0)
            notes.Add(new(StudyNoteCodes.NoInjured));
        if (control.Length == 0)
            notes.Add(new(NoteCodes.NoControls));
        if (notes.Count == 0 && test.T is null)
            notes.Add(Math.Min(injured.Length, control.Length) < 2
                ? new(StudyNoteCodes.TooFewValues, Number: Math.Min(injured.Length, control.Length), Other: 2)
                : new(StudyNoteCodes.NoSpread));
        return new(
            injured.Length, control.Length, Moments.OfReadings(injured), Moments.OfReadings(control), test, null, null,
            Statistics.Tests.MannWhitney.Of(injured, control), g, [.. notes]);
    }
}

/// <summary>Whether injury shifts the side difference beyond dominance.</summary>
/// <param name="N">Athletes of known dominance.</param>
/// <param name="LeftOut">Athletes of unknown dominance.</param>
/// <param name="Test">Regression of dominant − non-dominant, and its Welch version.</param>
/// <param name="PHolm">Adjusted over the muscle groups.</param>
/// <param name="PBh">False discovery rate over the muscle groups.</param>
/// <param name="Notes">Why something is null.</param>
public sealed record Interaction(int N, int LeftOut, GroupBySide Test, double? PHolm, double? PBh, ImmutableArray<Note> Notes)
{
    /// <summary>Everybody of known dominance; the p-values of the family are adjusted later.</summary>
    public static Interaction Of(StudySample sample)
    {
        double[] differences = [.. sample.Everybody.Where(m => m.InjuredOnDominant is not null).Select(m => m.DominantMinusNonDominant!.Value)];
        int[] injuredOn = [.. sample.Everybody.Where(m => m.InjuredOnDominant is not null).Select(m => m.InjuredOnDominant!.Value)];
        int unknown = sample.Injured.Length + sample.Controls.Length - differences.Length;
        var test = GroupBySide.Of(differences, injuredOn);
        var notes = new List<Note>();
        if (unknown > 0)
            notes.Add(new(StudyNoteCodes.DominanceUnknown, Number: unknown));
        if (test.F is null)
            notes.Add(new(StudyNoteCodes.NoGroupBySide));
        else if (test.WelchT is null)
            notes.Add(new(StudyNoteCodes.NoWelchGroupBySide));
        return new(differences.Length, unknown, test, null, null, [.. notes]);
    }
}
