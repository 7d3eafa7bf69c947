using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics.Agreement;

namespace HipAssess.Studies;

/// <summary>
/// Trial 1 and 2 of one side on the same day, both groups together. It says how well a trial repeats itself within minutes,
/// not how well a test repeats itself between days.
/// </summary>
/// <param name="N">Athletes with both trials.</param>
/// <param name="TrialR">Pearson's r, the study's figure.</param>
/// <param name="Change">Mean of trial 2 − trial 1 and limits of agreement.</param>
/// <param name="Icc">Intraclass correlations, SEM and MDC.</param>
/// <param name="Notes">Why something is null.</param>
public sealed record TrialAgreement(
    int N, Correlation? TrialR, BlandAltman Change, IntraclassCorrelation? Icc, ImmutableArray<Note> Notes)
{
    /// <summary>Every athlete's two trials, for the figure.</summary>
    public required IEnumerable<(double First, double Second)> Trials { get; init; }

    /// <summary>One side of everybody measured.</summary>
    public static TrialAgreement Of(StudySample sample, Side side)
    {
        var trials = sample.Everybody.Select(measured => measured.TrialsOn(side))
            .Where(trials => !double.IsNaN(trials.First) && !double.IsNaN(trials.Second));
        int n = trials.Count();
        double[] first = new double[n], second = new double[n], both = new double[2 * n];
        foreach (var (i, pair) in trials.Index())
        {
            (first[i], second[i]) = pair;
            (both[2 * i], both[2 * i + 1]) = pair;
        }
        var r = Pearson.Of(first, second);
        var icc = IntraclassCorrelation.Of(both, k: 2);
        var change = BlandAltman.Of(first, second);
        var notes = new List<Note>();
        if (first.Length == 0)
            notes.Add(new(StudyNoteCodes.NoRepeatedTrials));
        else if (first.Length < 4)
            notes.Add(new(StudyNoteCodes.TooFewValues, Number: first.Length, Other: 4));
        else if (r is null || icc is null || change.Change.T is null)
            notes.Add(new(StudyNoteCodes.NoSpread));
        if (icc is { A1.Ci95: null })
            notes.Add(new(StudyNoteCodes.PerfectAgreement));
        return new(first.Length, r, change, icc, [.. notes]) { Trials = trials };
    }
}
