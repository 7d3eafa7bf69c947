using CsvHelper;
using HipAssess.Domain;
using HipAssess.Import.Text;
using HipAssess.Statistics;
using HipAssess.Strength;
using HipAssess.Studies;

namespace HipAssess.Reports.Export;

/// <summary>The study as a tidy table: one row per statistic, full precision. A statistic that could not be computed has no row.</summary>
public static class StudyCsv
{
    private static readonly string[] Columns = ["analysis", "muscle", "group", "statistic", "value", "low", "high", "p"];

    private sealed record Row(string Analysis, string Muscle, string Group, string Statistic, double? Value, Interval? Interval, double? P);

    /// <summary>Writes the table.</summary>
    public static void Write(Stream to, StudyResult study)
    {
        using var csv = CsvWriter.Create(to, SpreadsheetText.Options, leaveOpen: true);
        csv.WriteHeader(Columns);
        foreach (var row in Rows(study).Where(row => row.Value is not null || row.Interval is not null || row.P is not null))
        {
            csv.WriteText(row.Analysis);
            csv.WriteText(row.Muscle);
            csv.WriteText(row.Group);
            csv.WriteField(row.Statistic);
            csv.WriteField(row.Value);
            csv.WriteField(row.Interval?.Low);
            csv.WriteField(row.Interval?.High);
            csv.WriteField(row.P);
            csv.EndRecord();
        }
    }

    private static IEnumerable<Row> Rows(StudyResult study) =>
        Participants(study.Injured).Concat(Participants(study.Controls))
            .Concat(study.Muscles.SelectMany(muscle => Muscle(muscle)))
            .Concat(study.Ratios.SelectMany(ratio => new Row[]
            {
                new("ratio", ratio.Kind.Name(), ratio.Side, "n", ratio.N, null, null),
                new("ratio", ratio.Kind.Name(), ratio.Side, "mean", ratio.Mean, null, null),
                new("ratio", ratio.Kind.Name(), ratio.Side, "sd", ratio.Sd, null, null),
            }))
            .Concat(Dominance(study.Dominance))
            .Concat(study.Durations.SelectMany(duration => new Row[]
            {
                new("duration", duration.Muscle.Name(), "injured", "n", duration.N, null, null),
                new("duration", duration.Muscle.Name(), "injured", "pearson_r", duration.Pearson?.R, duration.Pearson?.Ci95, duration.Pearson?.P),
                new("duration", duration.Muscle.Name(), "injured", "spearman_rho", duration.Spearman?.R, duration.Spearman?.Ci95, duration.Spearman?.P),
            }))
            .Concat(study.Diagnoses.SelectMany(diagnosis => diagnosis.Muscles.SelectMany(muscle => new Row[]
            {
                new("diagnosis", muscle.Muscle.Name(), diagnosis.Diagnosis ?? "", "n", muscle.N, null, null),
                new("diagnosis", muscle.Muscle.Name(), diagnosis.Diagnosis ?? "", "percent_difference", muscle.PercentDifference, muscle.Ci95, null),
            })))
            .Concat(study.Movements.SelectMany(Movement));

    // Rotation in another position is another measurement, so the name carries it.
    private static IEnumerable<Row> Movement(MovementStudy study)
    {
        string name = study.Tested.Movement.Name() + (study.Tested.Position is { } position ? $":{position}" : "");
        return Sides(name, "injured", "injured", "uninjured", study.Injured)
            .Concat(Sides(name, "control", "right", "left", study.Control))
            .Concat(study.Equivalence.Test is not { } test ? [] :
            [
                new("equivalence", name, "control", "bound_degrees", study.Equivalence.BoundDegrees, null, null),
                new("equivalence", name, "control", "mean_difference", test.Mean, test.Ci90, test.P),
            ])
            .Concat(Between(name, study.Between)).Concat(Interaction(name, study.Interaction))
            .Concat(Trials(name, "left", study.LeftTrials)).Concat(Trials(name, "right", study.RightTrials));
    }

    private static Row[] Participants(StudyGroup group)
    {
        Row One(string statistic, double? value) => new("participants", "", group.Group.Name(), statistic, value, null, null);
        return
        [
            One("athletes", group.Athletes), One("women", group.Women), One("age_mean", group.Age.Mean), One("age_sd", group.Age.Sd),
            One("mass_mean", group.Mass.Mean), One("mass_sd", group.Mass.Sd), One("right_dominant", group.RightDominant),
            new("participants", "", group.Group.Name(), "symptom_weeks_median", group.SymptomWeeksMedian, group.SymptomWeeksRange, null),
        ];
    }

    private static IEnumerable<Row> Muscle(MuscleStudy study)
    {
        string muscle = study.Muscle.Name();
        return Sides(muscle, "injured", "injured", "uninjured", study.Injured)
            .Concat(Sides(muscle, "control", "right", "left", study.Control))
            .Concat(Equivalent(muscle, study))
            .Concat(Between(muscle, study.Between))
            .Concat(Interaction(muscle, study.Interaction))
            .Concat(Trials(muscle, "left", study.LeftTrials))
            .Concat(Trials(muscle, "right", study.RightTrials))
            .Concat(
            [
                new("power", muscle, "injured", "detectable_dz_80", study.Power.DetectableDz80, null, null),
                new("power", muscle, "injured", "detectable_dz_80_holm", study.Power.DetectableDz80Holm, null, null),
                .. study.Power.Required.SelectMany(required => new Row[]
                {
                    new("power", muscle, "injured", $"required_n_dz_{required.Dz}", required.N, null, null),
                    new("power", muscle, "injured", $"required_n_holm_dz_{required.Dz}", required.NHolm, null, null),
                }),
                new("published", muscle, "injured", "dz", study.Published.Result?.Dz, null, study.Published.Result?.P),
                new("published", muscle, "injured", "difference_z", study.Published.DifferenceZ, null, null),
            ]);
    }

    private static Row[] Sides(string muscle, string group, string first, string second, SideComparison sides)
    {
        Row One(string statistic, double? value, Interval? interval = null, double? p = null) =>
            new("side_difference", muscle, group, statistic, value, interval, p);
        return
        [
            One("n", sides.N), One($"{first}_mean", sides.First.Mean), One($"{first}_sd", sides.First.Sd),
            One($"{second}_mean", sides.Second.Mean), One($"{second}_sd", sides.Second.Sd),
            One("mean_difference", sides.Test.MeanDifference, sides.Test.Ci95, sides.Test.P),
            One("t", sides.Test.T), One("df", sides.Test.Df), One("p_holm", sides.PHolm), One("p_bh", sides.PBh),
            One("percent_difference", sides.PercentDifference, sides.PercentDifferenceCi95),
            One("wilcoxon_v", sides.Wilcoxon?.V, p: sides.Wilcoxon?.P), One("wilcoxon_n", sides.Wilcoxon?.N),
            One("hodges_lehmann", sides.Wilcoxon?.HodgesLehmann),
            One("dz", sides.Dz?.Value, sides.Dz?.Ci95), One("gz", sides.Gz), One("gav", sides.Gav),
            One("shapiro_wilk_w", sides.ShapiroWilk?.W, p: sides.ShapiroWilk?.P),
        ];
    }

    private static Row[] Equivalent(string muscle, MuscleStudy study) => study.Equivalence.Test is not { } test ? [] :
    [
        new("equivalence", muscle, "control", "bound_percent", study.Equivalence.BoundPercent, null, null),
        new("equivalence", muscle, "control", "t_lower", test.TLower, null, test.PLower),
        new("equivalence", muscle, "control", "t_upper", test.TUpper, null, test.PUpper),
        new("equivalence", muscle, "control", "mean_ln_ratio", test.Mean, test.Ci90, test.P),
    ];

    private static Row[] Between(string muscle, GroupComparison between) =>
    [
        new("between", muscle, "both", "mean_difference", between.Test.MeanDifference, between.Test.Ci95, between.Test.P),
        new("between", muscle, "both", "t", between.Test.T, null, null),
        new("between", muscle, "both", "df", between.Test.Df, null, null),
        new("between", muscle, "both", "p_holm", between.PHolm, null, null),
        new("between", muscle, "both", "p_bh", between.PBh, null, null),
        new("between", muscle, "both", "mann_whitney_u", between.MannWhitney?.U, null, between.MannWhitney?.P),
        new("between", muscle, "both", "g", between.G?.Value, between.G?.Ci95, null),
    ];

    private static Row[] Interaction(string muscle, Interaction interaction) =>
    [
        new("interaction", muscle, "both", "f", interaction.Test.F, null, interaction.Test.P),
        new("interaction", muscle, "both", "df2", interaction.Test.Df2, null, null),
        new("interaction", muscle, "both", "p_holm", interaction.PHolm, null, null),
        new("interaction", muscle, "both", "p_bh", interaction.PBh, null, null),
        new("interaction", muscle, "both", "welch_t", interaction.Test.WelchT, null, interaction.Test.WelchP),
        new("interaction", muscle, "both", "welch_df", interaction.Test.WelchDf, null, null),
    ];

    private static Row[] Trials(string muscle, string side, TrialAgreement trials)
    {
        Row One(string statistic, double? value, Interval? interval = null, double? p = null) =>
            new("reliability", muscle, side, statistic, value, interval, p);
        var (change, icc) = (trials.Change.Change, trials.Icc);
        return
        [
            One("n", trials.N), One("trial_r", trials.TrialR?.R), One("mean_change", change.MeanDifference, change.Ci95, change.P),
            One("limits_of_agreement", null, trials.Change.Limits),
            One("icc_a1", icc?.A1.Value, icc?.A1.Ci95), One("icc_c1", icc?.C1.Value, icc?.C1.Ci95),
            One("icc_ak", icc?.Ak.Value, icc?.Ak.Ci95), One("icc_ck", icc?.Ck.Value, icc?.Ck.Ci95),
            One("sem", icc?.Sem), One("mdc95", icc?.Mdc95),
        ];
    }

    private static Row[] Dominance(DominanceStudy dominance) =>
    [
        new("dominance", "", "injured", "chi_square", dominance.ChiSquare?.Statistic, null, dominance.ChiSquare?.P),
        new("dominance", "", "injured", "chi_square_yates", dominance.ChiSquareYates?.Statistic, null, dominance.ChiSquareYates?.P),
        new("dominance", "", "injured", "fisher", null, null, dominance.FisherP),
        new("dominance", "", "injured", "on_dominant_side", dominance.OnDominantSide, null, dominance.BinomialP),
    ];
}
