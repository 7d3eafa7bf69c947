using System.Text;
using HipAssess.Domain;
using HipAssess.Norms;
using HipAssess.Norms.Controls;
using HipAssess.Reports.Export;
using HipAssess.Strength;

namespace HipAssess.Tests.Norms;

public class ControlShapeTests
{
    [Fact]
    public void Of_a_controls_sessions_of_one_shape_none_but_the_first_counts()
    {
        var sessions = Months(Sample.Sessions("runners.csv"), new Random(5)).Order(Session.Order).ToList();
        var controls = sessions.Where(session => session.Facts.Group == Group.Control).ToList();
        var first = controls.DistinctBy(session => (session.Athlete, ControlShape.Of(session))).ToList();
        Assert.InRange(first.Count, controls.Count / 4 + 10, controls.Count - 20); // many are left out, and of some more than one is needed
        foreach (var settings in new AssessmentSettings[] { new(), new() { Strength = StrengthChoice.Mean, Normalise = Normalisation.Allometric } })
            Assert.Equal(Results(controls, sessions, settings), Results(first, sessions, settings));
    }

    [Fact]
    public void The_values_are_no_part_of_the_shape_and_what_was_measured_is()
    {
        var session = Sample.Sessions("runners.csv")[0];
        var test = session.Tests[0];
        string shape = ControlShape.Of(session);
        Assert.Equal(32, shape.Length);
        Assert.Equal(shape, ControlShape.Of(session with { Athlete = "other", Date = null, Tests = session.Tests.SetItem(0, test with { Left = test.Left! with { Trials = [1, 2] } }) }));
        MuscleTest[] others =
        [
            test with { Position = "supine" }, test with { Contraction = "eccentric" }, test with { Condition = "fatigued" }, test with { Unit = StrengthUnit.NewtonMetre },
            test with { LeverArmM = 0.4 }, test with { Left = null }, test with { Right = test.Right! with { LimitedByPain = true } }, test with { Left = new Readings([1, null]) },
            test with { Left = new Readings([]) { Summary = new(200, null, 2) } }, test with { Left = new Readings([]) { Summary = new(null, 200, 2) } },
        ];
        Assert.Equal(others.Length + 1, others.Select(other => ControlShape.Of(session with { Tests = session.Tests.SetItem(0, other) })).Append(shape).Distinct().Count());
    }

    // Later months of everybody, with something left out, painful or measured in another way now and then.
    private static IEnumerable<Session> Months(IReadOnlyList<Session> sessions, Random random) =>
        from session in sessions
        from month in Enumerable.Range(0, 4)
        select session with
        {
            Date = session.Date!.Value.AddDays((30 * month) - 120),
            Tests = [.. session.Tests.Where(_ => random.NextDouble() < 0.97).Select(test => random.Next(40) switch
            {
                0 => test with { Left = test.Left is { } left ? left with { LimitedByPain = true } : null },
                1 => test with { Position = "supine" },
                2 => test with { Left = null },
                _ => test with { Left = Scaled(test.Left, random), Right = Scaled(test.Right, random) },
            })],
        };

    private static Readings? Scaled(Readings? readings, Random random)
    {
        double factor = 0.9 + (0.2 * random.NextDouble());
        return readings is null ? null : readings with { Trials = [.. readings.Trials.Select(trial => trial * factor)] };
    }

    private static string Results(IReadOnlyList<Session> controls, IReadOnlyList<Session> judged, AssessmentSettings settings)
    {
        using var to = new MemoryStream();
        var assessment = Yardstick.Of(controls, settings).Judge(judged);
        ResultsCsv.Write(to, assessment, []);
        return $"{assessment.Controls}\n{assessment.MobilityControls}\n{Encoding.UTF8.GetString(to.ToArray())}";
    }
}
