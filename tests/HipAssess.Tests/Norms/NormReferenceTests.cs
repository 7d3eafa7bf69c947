using HipAssess.Import.Columns;
using HipAssess.Norms;

namespace HipAssess.Tests.Norms;

/// <summary>Percentages and intervals of whole assessments against tests/reference/norms.R.</summary>
public sealed class NormReferenceTests
{
    private static readonly ILookup<int, ReferenceRow> Controls = ReferenceFile.Rows("norm-controls.csv").ToLookup(row => row.Whole("n"));

    [Fact]
    public void The_place_among_8_to_400_controls_agrees_with_numerical_integration_in_R()
    {
        foreach (var row in ReferenceFile.Rows("norm-cases.csv"))
        {
            var controls = Controls[row.Whole("n")].Select((control, i) =>
                Build.Session($"C{i:000}", Build.Control(), Build.Abductors(control["left"], control["right"])));
            var athlete = Build.Session("A", Build.Abductors(row["left"], row["right"]));

            var norm = Assessment.Of([athlete, .. controls], new AssessmentSettings()).Sessions[0].Muscles[0].DifferenceNorm!;

            Assert.Equal(row.Whole("n"), norm.N);
            Close.Relative(row["mean"], norm.Mean, 1e-9, row.Place);
            Close.Relative(row["sd"], norm.Sd, 1e-9, row.Place);
            Close.Relative(row["t"], norm.T, 1e-9, row.Place);
            Close.Relative(row["p"], norm.P, 1e-9, row.Place);
            Close.Absolute(row["percent"], norm.PercentMoreExtreme, 1e-8, row.Place);
            Close.Absolute(row["low"], norm.PercentMoreExtremeCi95.Low, 1e-8, row.Place);
            Close.Absolute(row["high"], norm.PercentMoreExtremeCi95.High, 1e-8, row.Place);
        }
    }
}
