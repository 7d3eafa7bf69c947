using CsCheck;
using HipAssess.Statistics.Agreement;

namespace HipAssess.Tests.Statistics;

/// <summary>Against lme4's lmer (tests/reference/reliability.R).</summary>
public class RepeatedMeasuresTests
{
    [Fact]
    public void Unequal_numbers_of_sessions_agree_with_lme4()
    {
        var people = ReferenceFile.Rows("reliability-unequal-data.csv").GroupBy(row => row.Text("athlete")).Select(person => person.ToList()).ToList();
        int at = 0;
        var noPerson = people.Select(person => person.Select(_ => Math.Sin(++at * 7)).ToList()).ToList();
        foreach (var row in ReferenceFile.Rows("reliability-unequal.csv"))
        {
            var estimate = RepeatedMeasures.Of(row.Text("what") == "no_person" ? noPerson : [.. people.Select(person => (IReadOnlyList<double>)[.. person.Select(session =>
                row.Text("what") switch
                {
                    "left" => session["left"],
                    "right" => session["right"],
                    "ln_left" => Math.Log(session["left"]),
                    "ln_right" => Math.Log(session["right"]),
                    _ => Math.Log(session["right"] / session["left"]),
                })])])!;
            Close.Relative(row["sem"], estimate.Sem, 1e-6, row.Place);
            Assert.Equal(row.Whole("df"), estimate.Df);
        }
    }

    [Fact]
    public void With_as_many_occasions_for_everybody_it_is_the_mean_square_error() =>
        Gen.Select(Gen.Int[3, 8], Gen.Int[2, 4]).SelectMany((n, k) => Gen.Double[-1, 1].Array[k].Array[n]).Where(HasError).Sample(noise =>
        {
            // People differ far more than their values do: then no variance is on its limit of zero.
            double[][] people = [.. noise.Select((values, i) => values.Select(value => 20 * i + value).ToArray())];
            Close.Relative(IntraclassCorrelation.Of(people)!.Error, RepeatedMeasures.Of(people)!.ErrorVariance, 1e-6);
        });

    // Without any error the ratio of variances has no end, and the search for it one.
    private static bool HasError(double[][] noise) => IntraclassCorrelation.Of(noise) is { Error: > 0.001 };

    [Fact]
    public void People_measured_once_leave_no_degree_of_freedom() => Assert.Null(RepeatedMeasures.Of([[1.0], [2.0], [3.0]]));
}
