using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Statistics;

namespace HipAssess.Studies;

/// <summary>
/// Trial 1 and 2 of one side on the same day, both groups together. It says how well a trial repeats itself within minutes,
/// not how well a test repeats itself between days.
/// </summary>
/// <param name="N">Athletes with both trials.</param>
/// <param name="TrialR">Pearson's r, the study's figure.</param>
/// <param name="Change">Mean of trial 2 − trial 1 and limits of agreement.</param>
/// <param name="Icc">Intraclass correlations, SEM and MDC.</param>
/// <param name="Trials">Every athlete's two trials, for the figure.</param>
/// <param name="Notes">Why something is null.</param>
public sealed record TrialAgreement(
    int N, Correlation? TrialR, BlandAltman Change, IntraclassCorrelation? Icc,
    ImmutableArray<(double First, double Second)> Trials, ImmutableArray<Note> Notes)
{
    /// <summary>One side of everybody measured.</summary>
    public static TrialAgreement Of(MuscleSample sample, Side side)
    {
        ImmutableArray<(double First, double Second)> trials =
        [
            .. from measured in sample.Everybody
               let own = measured.TrialsOn(side)
               where own.Length >= 2 && own[0] is not null && own[1] is not null
               select (own[0]!.Value, own[1]!.Value)
        ];
        double[] first = [.. trials.Select(t => t.First)], second = [.. trials.Select(t => t.Second)];
        var r = Pearson.Of(first, second);
        var icc = IntraclassCorrelation.Of([.. trials.Select(t => new[] { t.First, t.Second })]);
        var change = BlandAltman.Of(first, second);
        var notes = new List<Note>();
        if (trials.IsEmpty)
            notes.Add(new(NoteCodes.NoRepeatedTrials));
        else if (trials.Length < 4)
            notes.Add(new(NoteCodes.TooFewValues, Number: trials.Length, Other: 4));
        else if (r is null || icc is null || change.Change.T is null)
            notes.Add(new(NoteCodes.NoSpread));
        if (icc is { A1.Ci95: null })
            notes.Add(new(NoteCodes.PerfectAgreement));
        return new(trials.Length, r, change, icc, trials, [.. notes]);
    }
}
