using HipAssess.Domain;

namespace HipAssess.Import.Columns;

/// <summary>
/// One reading a row can hold: a column of single trials, or a vendor's best, mean and number of repetitions.
/// What is null here, the row's other columns say.
/// </summary>
internal sealed record Measure(MuscleGroup? Muscle, Side? Side, int? Trial, StrengthUnit? Unit, Column? Value, Column? Mean, Column? Repetitions, MovementVariant? Variant = null)
{
    public bool IsSummary => !IsSummaryByRow && (Mean is not null || Repetitions is not null || Value?.Role == ColumnRole.Best);

    /// <summary>Each row says whether it is a single trial or a summary.</summary>
    public bool IsSummaryByRow => Repetitions?.Role == ColumnRole.SummaryOf;

    /// <summary>The column problems are reported at.</summary>
    public Column Main => Value ?? Mean!;

    public IReadOnlyList<Condition> When => Main.When;

    /// <summary>The measures the columns make. Where single trials are known, summaries of the same side are left out.</summary>
    public static IEnumerable<Measure> Of(IEnumerable<Column> columns)
    {
        var sides = columns
            .Where(c => c.Role is ColumnRole.Strength or ColumnRole.Best or ColumnRole.Mean or ColumnRole.Repetitions or ColumnRole.SummaryOf)
            .GroupBy(c => (c.Muscle, c.Variant, c.IsRange, c.Side, string.Join('&', c.When.Select(w => $"{w.Column}={string.Join('|', w.Words)}"))));
        foreach (var side in sides)
        {
            var trials = side.Where(c => c.Role == ColumnRole.Strength).ToList();
            var mean = side.FirstOrDefault(c => c.Role == ColumnRole.Mean);
            var repetitions = side.FirstOrDefault(c => c.Role is ColumnRole.Repetitions or ColumnRole.SummaryOf);
            var best = side.FirstOrDefault(c => c.Role == ColumnRole.Best) ?? (trials is [{ Trial: null }] ? trials[0] : null);
            if ((trials.Count == 0 || best == trials[0]) && (best ?? mean) is { } main && (mean is not null || repetitions is not null || best?.Role == ColumnRole.Best))
                yield return new Measure(main.Muscle, main.Side, null, main.Unit, best, mean, repetitions, main.Variant);
            else
                foreach (var trial in trials)
                    yield return new Measure(trial.Muscle, trial.Side, trial.Trial, trial.Unit, trial, null, null, trial.Variant);
        }
    }
}
