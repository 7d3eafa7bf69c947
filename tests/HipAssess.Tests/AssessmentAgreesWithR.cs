using System.Collections.Immutable;
using HipAssess.Domain;
using HipAssess.Import;
using HipAssess.Import.Columns;
using HipAssess.Import.Text;
using HipAssess.Norms;
using HipAssess.Norms.Controls;
using HipAssess.Strength;
using HipAssess.Verdicts;

namespace HipAssess.Tests;

/// <summary>
/// From file to verdict, every number against tests/reference/assessment/assess.R:
/// an implementation in base R written from the methods, not from this code.
/// </summary>
public sealed class AssessmentAgreesWithR
{
    private const double Exact = 1e-9, Interval = 1e-7;

    public static TheoryData<string> Runs => new("runners-best-mass", "runners-mean-allometric", "fukuchi2017-best-mass", "awkward-best-mass", "awkward-mean-none");

    private static readonly ImmutableDictionary<string, Lazy<CohortAssessment>> Assessed = new Dictionary<string, Lazy<CohortAssessment>>
    {
        ["runners-best-mass"] = new(() => Assess(["sample-data", "runners.csv"], new AssessmentSettings())),
        ["runners-mean-allometric"] = new(() => Assess(["sample-data", "runners.csv"], new AssessmentSettings { Strength = StrengthChoice.Mean, Normalise = Normalisation.Allometric })),
        ["fukuchi2017-best-mass"] = new(() => Assess(["sample-data", "fukuchi2017-runners.csv"], new AssessmentSettings())),
        ["awkward-best-mass"] = new(() => Assess(["tests", "reference", "assessment", "awkward.csv"], new AssessmentSettings())),
        ["awkward-mean-none"] = new(() => Assess(["tests", "reference", "assessment", "awkward.csv"], new AssessmentSettings { Strength = StrengthChoice.Mean, Normalise = Normalisation.None })),
    }.ToImmutableDictionary();

    [Theory]
    [MemberData(nameof(Runs))]
    public void Strengths_differences_bounds_and_norms(string run)
    {
        var expected = ReferenceFile.Rows($"assessment/{run}-muscles.csv");
        var actual = Assessed[run].Value.Sessions.SelectMany(s => s.Muscles.Select(m => (s.Session, Muscle: m))).ToList();
        Assert.Equal(expected.Count, actual.Count);
        var cells = new Comparison { Row = expected[0] };
        foreach (var (row, (session, muscle)) in expected.Zip(actual))
        {
            cells.Row = row;
            Assert.Equal(
                (row.Text("athlete"), row.Text("date"), row.Text("muscle"), row.Text("position"), row.Text("contraction")),
                (session.Athlete, Day(session), muscle.Test.Muscle.Name(), muscle.Test.Position ?? "", muscle.Test.Contraction ?? ""));
            foreach (var side in Sides.Both)
            {
                OfSide(cells, side.Name(), muscle.On(side), muscle.Test.Unit);
                OfNorm(cells, side.Name() + "Norm", muscle.StrengthNorm?.On(side));
            }
            OfDifference(cells, muscle.Difference);
            OfBound(cells, muscle.ErrorBound);
            cells.Text("retest", muscle.Retest is { } retest ? Snake(retest.Agrees) : null);
            OfDifferenceNorm(cells, muscle.DifferenceNorm);
            cells.Text("strengthSex", muscle.StrengthNorm?.Sex?.Name());
            cells.Number("strengthN", muscle.StrengthNorm?.N, 0);
        }
        cells.Agree();
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Flags_and_their_reasons(string run)
    {
        var expected = ReferenceFile.Rows($"assessment/{run}-muscles.csv");
        var actual = Assessed[run].Value.Sessions.SelectMany(s => s.Muscles).ToList();
        Assert.Equal(
            expected.Select(row => $"{row.Place} {row.Text("flag")}: {row.Text("reasons")}"),
            expected.Zip(actual, (row, muscle) => $"{row.Place} {Snake(muscle.Flag)}: {Reasons(muscle)}"));
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Ratios_and_their_norms(string run)
    {
        var expected = ReferenceFile.Rows($"assessment/{run}-ratios.csv");
        var actual = (
            from session in Assessed[run].Value.Sessions
            from ratio in session.Ratios
            where ratio.Left is not null || ratio.Right is not null
            from side in Sides.Both
            select (session.Session, Ratio: ratio, Side: side)).ToList();
        Assert.Equal(expected.Count, actual.Count);
        var cells = new Comparison { Row = expected[0] };
        foreach (var (row, (session, ratio, side)) in expected.Zip(actual))
        {
            cells.Row = row;
            Assert.Equal(
                (row.Text("athlete"), row.Text("date"), row.Text("ratio"), row.Text("side")),
                (session.Athlete, Day(session), ratio.Kind.Name(), side.Name()));
            var norm = side == Side.Left ? ratio.Norm?.Left : ratio.Norm?.Right;
            cells.Number("value", side == Side.Left ? ratio.Left : ratio.Right, Exact);
            cells.Number("n", norm?.N, 0);
            cells.Number("mean", norm?.Mean, Exact);
            cells.Number("sd", norm?.Sd, Exact);
            cells.Number("z", norm?.Z, Exact);
            cells.Number("t", norm?.T, Exact);
            cells.Number("p", norm?.P, Exact);
            cells.Number("percentile", norm?.Percentile, Exact);
            cells.Number("percentileLow", norm?.PercentileCi95?.Low, Interval);
            cells.Number("percentileHigh", norm?.PercentileCi95?.High, Interval);
        }
        cells.Agree();
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Study_patterns_and_how_many_controls_show_as_much(string run) =>
        Assert.Equal(
            ReferenceFile.Rows($"assessment/{run}-patterns.csv").Select(row => string.Join(',', row.Cells)),
            from session in Assessed[run].Value.Sessions
            let pattern = session.Pattern
            where pattern is not null
            select string.Join(',', session.Session.Athlete, Day(session.Session), pattern.Side.Name(), Snake(pattern.WeakAbductors),
                Snake(pattern.WeakFlexors), Snake(pattern.StrongAdductors), pattern.Matched, pattern.Assessed, pattern.ControlsWithAsMany, pattern.Controls));

    [Theory]
    [MemberData(nameof(Runs))]
    public void How_many_controls_the_rule_marks(string run)
    {
        var row = ReferenceFile.Rows("assessment/counts.csv").Single(r => r.Text("run") == run);
        var counts = Assessed[run].Value.Controls;
        var cells = new Comparison { Row = row };
        cells.Number("athletes", counts?.Athletes, 0);
        cells.Number("flaggedDifference", counts?.FlaggedDifference, 0);
        cells.Number("flaggedStrength", counts?.FlaggedStrength, 0);
        cells.Number("flagged", counts?.Flagged, 0);
        cells.Number("flaggedLow", counts?.FlaggedCi95.Low, Interval);
        cells.Number("flaggedHigh", counts?.FlaggedCi95.High, Interval);
        cells.Number("watched", counts?.Watched, 0);
        cells.Number("watchedLow", counts?.WatchedCi95.Low, Interval);
        cells.Number("watchedHigh", counts?.WatchedCi95.High, Interval);
        cells.Agree();
    }

    private static CohortAssessment Assess(string[] path, AssessmentSettings settings)
    {
        var imported = Importer.Read([InputSource.FromFile(Repository.Path(path))], new ImportOptions { Today = new DateOnly(2026, 1, 1) });
        Assert.False(imported.IsRejected, string.Join('\n', imported.Problems));
        return Assessment.Of(imported.Sessions, settings);
    }

    private static void OfSide(Comparison cells, string side, SideStrength? strength, StrengthUnit unit)
    {
        cells.Number(side + "Used", strength?.Used, 0);
        cells.Number(side + "Best", strength?.Best, Exact);
        cells.Number(side + "Mean", strength?.Mean, Exact);
        cells.Number(side + "Sd", strength?.Sd, Exact);
        cells.Number(side + "CvPercent", strength?.CvPercent, Exact);
        cells.Number(side + "Strength", strength?.Strength, Exact);
        cells.Number(side + "Normalised", strength?.Normalised, Exact);
        cells.Text(side + "LimitedByPain", strength is null ? null : Snake(strength.LimitedByPain));
    }

    private static void OfNorm(Comparison cells, string side, NormPosition? norm)
    {
        cells.Number(side + "N", norm?.N, 0);
        cells.Number(side + "Mean", norm?.PrintedMean, Exact);
        cells.Number(side + "Sd", norm?.Sd, Exact);
        cells.Number(side + "Z", norm?.Z, Exact);
        cells.Number(side + "T", norm?.T, Exact);
        cells.Number(side + "Df", norm?.Df, 0);
        cells.Number(side + "P", norm?.P, Exact);
        cells.Number(side + "PHolm", norm?.PHolm, Exact);
        cells.Number(side + "Percentile", norm?.Percentile, Exact);
        cells.Number(side + "PercentileLow", norm?.PercentileCi95?.Low, Interval);
        cells.Number(side + "PercentileHigh", norm?.PercentileCi95?.High, Interval);
        cells.Number(side + "PercentOfMean", norm?.PercentOfMean, Exact);
    }

    private static void OfDifference(Comparison cells, SideDifference? difference)
    {
        cells.Number("lnRatio", difference?.LnRatio, Exact);
        cells.Number("percent", difference?.Percent, Exact);
        cells.Text("weakerSide", difference?.WeakerSide?.Name());
        cells.Number("lsiPercent", difference?.LsiPercent, Exact);
        cells.Number("percentageDifference", difference?.Indices.PercentageDifference, Exact);
        cells.Number("symmetryIndex", difference?.Indices.SymmetryIndex, Exact);
        cells.Number("bilateralAsymmetry", difference?.Indices.BilateralAsymmetry, Exact);
        cells.Number("symmetryAngle", difference?.Indices.SymmetryAngle, Exact);
    }

    private static void OfBound(Comparison cells, ErrorBound bound)
    {
        cells.Number("boundLn", bound.LnRatio, Exact);
        cells.Number("boundPercent", bound.Percent, Exact);
        cells.Number("semPercent", bound.SemPercent, Exact);
        cells.Number("trialVariationPercent", bound.TrialVariationPercent, Exact);
        cells.Number("sem", bound.Sem, Exact);
    }

    private static void OfDifferenceNorm(Comparison cells, DifferenceNorm? norm)
    {
        cells.Text("orientation", norm?.Orientation switch
        {
            Orientation.RightMinusLeft => "right-left",
            Orientation.DominantMinusNonDominant => "dominant-nondominant",
            _ => null,
        });
        cells.Number("n", norm?.N, 0);
        cells.Number("mean", norm?.Mean, Exact);
        cells.Number("sd", norm?.Sd, Exact);
        cells.Number("t", norm?.T, Exact);
        cells.Number("df", norm?.Df, 0);
        cells.Number("weight", norm?.Weight, 0);
        cells.Number("p", norm?.P, Exact);
        cells.Number("pHolm", norm?.PHolm, Exact);
        cells.Number("percentMoreExtreme", norm?.PercentMoreExtreme, Exact);
        cells.Number("percentMoreExtremeLow", norm?.PercentMoreExtremeCi95.Low, Interval);
        cells.Number("percentMoreExtremeHigh", norm?.PercentMoreExtremeCi95.High, Interval);
        cells.Text("towardsStronger", norm?.TowardsStronger.Name());
    }

    private static string Reasons(MuscleAssessment muscle) => string.Join(' ', muscle.Reasons
        .Select(reason => reason.Code is ReasonCode.InsideError or ReasonCode.BeyondErrorUsual or ReasonCode.StrengthChoiceChangesResult
            || reason.Side is not { } side ? Snake(reason.Code) : $"{Snake(reason.Code)}:{side.Name()}")
        .Order(StringComparer.Ordinal));

    private static string Day(Session session) => session.Date?.ToString("yyyy-MM-dd") ?? "";

    private static string Snake(object? value) => string.Concat((value?.ToString() ?? "").Select((c, i) => char.IsUpper(c) && i > 0 ? $"_{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    /// <summary>Compares the cells of reference rows, keeps every disagreement, and knows which cells were forgotten.</summary>
    private sealed class Comparison
    {
        private readonly List<string> disagreements = [];
        private readonly HashSet<string> seen = ["run", "athlete", "date", "muscle", "position", "contraction", "ratio", "side", "flag", "reasons"];

        public required ReferenceRow Row { get; set; }

        public void Number(string column, double? actual, double tolerance)
        {
            seen.Add(column);
            double? expected = Row.Optional(column);
            bool agree = expected is null || actual is null
                ? expected == actual
                : Math.Abs(actual.Value - expected.Value) <= tolerance * (expected == 0 ? 1 : Math.Abs(expected.Value));
            Note(agree, column, $"{expected:R}", $"{actual:R}");
        }

        public void Text(string column, string? actual)
        {
            seen.Add(column);
            Note(Row.Text(column) == (actual ?? ""), column, Row.Text(column), actual);
        }

        public void Agree()
        {
            Assert.Empty(Row.Columns.Except(seen));
            Assert.True(disagreements.Count == 0, string.Join('\n', disagreements.Take(50)));
        }

        private void Note(bool agree, string column, string expected, string? actual)
        {
            if (!agree)
                disagreements.Add($"{Row.Place} {Row.Cells[0]} {column}: expected '{expected}', got '{actual}'");
        }
    }
}
