using System.Collections.Immutable;
using System.Text;
using CsCheck;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Norms;
using HipAssess.Strength;

namespace HipAssess.Tests.Strength;

public sealed class ReliabilityTests
{
    private static readonly Session[] Retest = [.. Sample.Sessions("retest.csv")];

    private static Session On(string athlete, int day, params MuscleTest[] tests) =>
        Build.Session(athlete, tests) with { Date = new DateOnly(2026, 1, day) };

    private static (ReliabilitySet? Set, ImmutableArray<Problem> Problems) Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return ReliabilityFile.Read(stream, "own.csv");
    }

    [Fact]
    public void The_estimates_of_the_sample_retest_agree_with_R()
    {
        var estimates = ReliabilityEstimates.Of(Retest, StrengthChoice.Best);
        var reference = ReferenceFile.Rows("reliability.csv");
        Assert.Equal(reference.Select(row => row.Text("muscle")).Order(), estimates.Select(estimate => estimate.Muscle.Name()).Order());
        foreach (var row in reference)
        {
            var estimate = estimates.Single(estimate => estimate.Muscle.Name() == row.Text("muscle"));
            Assert.Equal((row.Whole("n"), row.Whole("k")), (estimate.People, estimate.Sessions));
            Close.Relative(row["icc_left"], estimate.Left!.Value, 1e-10, row.Place);
            Close.Relative(row["icc_right"], estimate.Right!.Value, 1e-10, row.Place);
            Close.Relative(row["sem"], estimate.Sem, 1e-10, row.Place);
            Close.Relative(row["sem_percent"], estimate.SemPercent, 1e-10, row.Place);
            Close.Relative(row["low"], estimate.SemPercentCi95.Low, 1e-9, row.Place);
            Close.Relative(row["high"], estimate.SemPercentCi95.High, 1e-9, row.Place);
            Close.Relative(row["mdc"], estimate.Mdc95, 1e-10, row.Place);
            Close.Relative(row["mdc_percent"], estimate.Mdc95Percent, 1e-10, row.Place);
        }
    }

    [Fact]
    public void The_unit_and_the_side_do_not_change_the_error_in_percent() =>
        Gen.Double[100, 300].Array[12].Sample(newtons =>
        {
            Session[] Of(Func<double, double, MuscleTest> test) =>
                [.. Enumerable.Range(0, 6).Select(i => On($"P{i % 3}", 1 + i / 3, test(newtons[2 * i], newtons[2 * i + 1])))];
            double? Sem(Session[] sessions) => ReliabilityEstimates.Of(sessions.Order(Session.Order), StrengthChoice.Best).SingleOrDefault()?.SemPercent;
            MuscleTest Kgf(double l, double r) => Build.Test(
                MuscleGroup.Abductors, Build.Trials(l / 9.80665), Build.Trials(r / 9.80665), StrengthUnit.KilogramForce);

            double? inNewton = Sem(Of(Build.Abductors));
            Assert.Equal(inNewton!.Value, Sem(Of(Kgf))!.Value, 1e-9);
            Assert.Equal(inNewton.Value, Sem(Of((l, r) => Build.Abductors(r, l)))!.Value, 1e-9);
        });

    [Fact]
    public void Athletes_tested_once_are_left_out_and_named()
    {
        var estimate = Assert.Single(ReliabilityEstimates.Of(
            Retest.Where(session => session.Tests.Length > 0).Append(On("X", 1, Build.Abductors(200, 210))).Order(Session.Order), StrengthChoice.Best),
            estimate => estimate.Muscle == MuscleGroup.Abductors);
        Assert.Equal(["X"], estimate.LeftOut);
        Assert.Equal(12, estimate.People);
    }

    [Fact]
    public void Fewer_than_three_people_give_no_estimate()
    {
        Session[] two = [On("A", 1, Build.Abductors(200, 210)), On("A", 8, Build.Abductors(205, 200)), On("B", 1, Build.Abductors(180, 190)), On("B", 8, Build.Abductors(181, 195))];
        Assert.Empty(ReliabilityEstimates.Of(two, StrengthChoice.Best));
    }

    [Fact]
    public void No_error_at_all_is_not_believed()
    {
        var same = Enumerable.Range(0, 8).Select(i => On($"P{i / 2}", 1 + i % 2, Build.Abductors(200 + i / 2, 210)));
        Assert.Empty(ReliabilityEstimates.Of(same, StrengthChoice.Best));
    }

    [Fact]
    public void A_written_set_is_read_again_and_decides_the_error_bound()
    {
        var set = ReliabilityFile.Of(ReliabilityEstimates.Of(Retest, StrengthChoice.Best), "=retest.csv");
        using var written = new MemoryStream();
        ReliabilityFile.Write(written, set);
        var (read, problems) = Read(Encoding.UTF8.GetString(written.ToArray()));

        Assert.Empty(problems);
        Assert.Equal(set.Rows.Select(row => (row.Muscle, row.SemPercent, row.N)), read!.Rows.Select(row => (row.Muscle, row.SemPercent, row.N)));
        var bound = Assessment.Of([Build.Session("A", Build.Abductors(200, 210))], new AssessmentSettings { Reliability = read }).Sessions[0].Muscles[0].ErrorBound;
        Assert.Equal(set.For(MuscleGroup.Abductors, position: null).SemPercent, bound.SemPercent);
        Assert.Contains("own repeat test", bound.Source);
    }

    [Fact]
    public void A_muscle_group_the_set_lacks_takes_the_shipped_value()
    {
        var set = Read("muscle,sem_percent\nabductors,3.5\n").Set!;
        Assert.Equal(3.5, set.For(MuscleGroup.Abductors, position: null).SemPercent);
        Assert.Equal(ReliabilitySet.Shipped.For(MuscleGroup.Flexors, position: null), set.For(MuscleGroup.Flexors, position: null));
    }

    [Theory]
    [InlineData("", "reliability_empty", null, null)]
    [InlineData("muscle,sem_percent\n", "reliability_empty", null, null)]
    [InlineData("group,sem\nabductors,5\n", "reliability_columns", 1L, null)]
    [InlineData("muscle,sem_percent\nabductors,5\nhamstrings,5\n", "reliability_value", 3L, "muscle")]
    [InlineData("muscle,sem_percent\nabductors,5\nabductors,6\n", "reliability_value", 3L, "muscle")]
    [InlineData("muscle,sem_percent\nabductors,\"5,5\"\n", "reliability_value", 2L, "sem_percent")]
    [InlineData("muscle,sem_percent\nabductors,NaN\n", "reliability_value", 2L, "sem_percent")]
    [InlineData("muscle,sem_percent\nabductors,0\n", "reliability_value", 2L, "sem_percent")]
    [InlineData("muscle,sem_percent\nabductors,51\n", "reliability_value", 2L, "sem_percent")]
    [InlineData("muscle,sem_percent,n\nabductors,5,few\n", "reliability_value", 2L, "n")]
    public void A_wrong_set_is_refused_with_the_place_and_the_cure(string text, string code, long? line, string? column)
    {
        var (set, problems) = Read(text);
        Assert.Null(set);
        var problem = Assert.Single(problems);
        Assert.Equal((code, "own.csv", line, column), (problem.Code, problem.File, problem.Line, problem.Column));
        Assert.NotEqual("", problem.Fix);
    }
}
