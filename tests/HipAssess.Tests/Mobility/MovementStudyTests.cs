using HipAssess.Domain;
using HipAssess.Mobility;
using HipAssess.Norms;
using HipAssess.Norms.Files;
using HipAssess.Strength;
using HipAssess.Studies;
using HipAssess.Tests.Cli;
using HipAssess.Verdicts;

namespace HipAssess.Tests.Mobility;

public class MovementStudyTests
{
    private static readonly StudyResult Study = HipAssess.Studies.Study.Of(Angles.Runners(withDominance: true), new StudySettings());

    [Fact]
    public void The_check_numbers_of_the_runners_come_out_of_the_study()
    {
        var (thomas, ober) = (Study.Movements[0].Control, Study.Movements[1].Control);

        Assert.Equal(["modified_thomas", "ober"], Study.Movements.Select(movement => movement.Tested.Position));
        Assert.Equal(19, thomas.N);
        Assert.Equal(0.8421, thomas.Test.MeanDifference!.Value, 4);
        Assert.Equal((0.8924, 0.3839), (Math.Round(thomas.Test.T!.Value, 4), Math.Round(thomas.Test.P!.Value, 4)));
        Assert.Equal(0.1579, ober.Test.MeanDifference!.Value, 4);
        Assert.Equal((0.1324, 0.8962), (Math.Round(ober.Test.T!.Value, 4), Math.Round(ober.Test.P!.Value, 4)));
        Assert.Equal(Math.Min(1, 2 * Math.Min(thomas.Test.P.Value, ober.Test.P.Value)), Math.Min(thomas.PHolm!.Value, ober.PHolm!.Value), 1e-12);
    }

    [Fact]
    public void There_is_no_percentage_of_an_angle_and_the_section_says_whose_it_is_not()
    {
        Assert.All(Study.Movements, movement => Assert.Null(movement.Injured.PercentDifference));
        Assert.All(Study.Movements, movement => Assert.Contains(movement.Injured.Notes, note => note.Code == NoteCodes.NoPercentOfRange));
        Assert.Empty(Study.Muscles);
        using var folder = new Folder();
        Assert.Equal(0, Door.Run("study", Angles.RunnersIn(folder), "--output", folder.File("study")).Code);
        Assert.Contains("no part of the published study", File.ReadAllText(Path.Combine(folder.File("study"), "index.html")));
    }

    [Fact]
    public void Equivalence_is_in_degrees_and_moves_with_its_bound()
    {
        Assert.Equal(5, Study.Movements[0].Equivalence.BoundDegrees);
        Assert.True(Study.Movements[0].Equivalence.Test!.IsEquivalent);
        Assert.False(HipAssess.Studies.Study.Of(Angles.Runners(withDominance: true), new StudySettings { EquivalenceBoundDegrees = 1 }).Movements[0].Equivalence.Test!.IsEquivalent);
    }

    [Fact]
    public void Two_days_give_the_error_of_a_side_and_of_a_difference_and_the_file_gives_them_back()
    {
        double[] drift = [1, -2, 3, -1, 0, 2, -3, 1];
        Session[] days = [.. drift.SelectMany((d, i) => new[] { Day(i, 0, 40 + i, 38 + i), Day(i, 7, 40 + i + d, 38 + i - d) })];
        var estimate = Assert.Single(RangeReliabilityEstimate.Of(days, RangeChoice.Mean));
        double mean = drift.Average(), variance = drift.Sum(d => (d - mean) * (d - mean)) / (drift.Length - 1) / 2;

        Assert.Equal((8, 7), (estimate.People, estimate.Df));
        Assert.Equal(Math.Sqrt(variance), estimate.Sem, 1e-9);
        Assert.Equal(2 * Math.Sqrt(variance), estimate.DifferenceSem, 1e-9);

        using var stream = new MemoryStream();
        ReliabilityFile.Write(stream, new ReliabilitySet([]) { Movements = RangeReliabilityEstimate.Rows([estimate], "days.csv") });
        var (set, problems) = ReliabilityFile.Read(new MemoryStream(stream.ToArray()), "own.csv");
        Assert.Empty(problems);
        var row = RangeReliabilitySet.Of(set!).For(Movement.InternalRotation, null);
        Assert.Equal((estimate.Sem, 7, 8), (row.Sem, row.Df!.Value, row.N!.Value));
        Assert.Equal(4, RangeReliabilitySet.Of(set!).For(Movement.Flexion, null).Sem);

        static Session Day(int athlete, int day, double left, double right) =>
            Angles.Session($"A{athlete}", Angles.Rotation(left, right)) with { Date = new DateOnly(2026, 3, 2).AddDays(day) };
    }

    [Theory]
    [InlineData("muscle,sem\nstretching,3\n")]
    [InlineData("muscle,sem\nabduction,0\n")]
    [InlineData("muscle,sem\nabduction,4\nabduction,5\n")]
    public void A_wrong_error_of_a_movement_is_refused(string text)
    {
        var (set, problems) = ReliabilityFile.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), "own.csv");

        Assert.Null(set);
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.Equal("reliability_value", problem.Code));
    }

    [Fact]
    public void A_norm_file_of_movements_judges_as_the_controls_it_was_made_of()
    {
        var runners = Angles.Runners(withDominance: true);
        var file = NormBuilding.Of(NormBuilding.Controls(runners), new AssessmentSettings(), [.. Enumerable.Range(1, 16).Select(i => (byte)i)], "1.0.0", "club.json");
        using var stream = new MemoryStream();
        NormFileWriter.Write(stream, file);
        var (read, problems) = NormFileReader.Read(stream.ToArray(), "club.json");
        Assert.Empty(problems);

        var withControls = Assessment.Of(runners, new AssessmentSettings());
        var withFile = Assessment.Of([.. runners.Select(session => session with { Facts = session.Facts with { Group = null } })], new AssessmentSettings { NormFile = read });
        foreach (var (one, other) in withControls.Sessions.Zip(withFile.Sessions))
            foreach (var (a, b) in one.Movements.Zip(other.Movements))
            {
                Assert.Equal(a.Flag, b.Flag);
                Assert.Equal(a.DifferenceNorm!.PHolm, b.DifferenceNorm!.PHolm, 1e-9);
                Assert.Equal("club.json", b.DifferenceNorm.Source);
            }
    }
}
