using HipAssess.Domain;
using HipAssess.Reports.Words.Studies;
using HipAssess.Studies;

namespace HipAssess.Tests.Studies;

public class StudyResultTests
{
    [Fact]
    public void The_results_paragraph_gives_means_difference_test_and_effect_in_the_style_of_the_APA()
    {
        var study = Cohort.Study(Cohort.Of(9, 11));
        var muscle = study.Muscles[0];
        string[] paragraphs = [.. StudyResultWords.Paragraphs(study)];

        Assert.StartsWith("9 injured athletes and 11 controls took part. Abductors", paragraphs[0]);
        Assert.Matches(@"M = \d+\.\d\d, SD = \d+\.\d\d, uninjured side M = .*mean difference [−\d.]+, 95 % CI \[[−\d.]+, [−\d.]+\] N·kg⁻²ᐟ³, t\(8\) = [−\d.]+, p [=<] \.\d+, dz = [−\d.]+, 95 % CI \[", paragraphs[0]);
        Assert.Contains($"t(8) = {Reports.Words.Rounded.Number(muscle.Injured.Test.T!.Value, 2)}", paragraphs[0]);
        Assert.Contains(paragraphs, paragraph => paragraph.Contains("Niemuth et al. (2005)", StringComparison.Ordinal));
        Assert.DoesNotContain(paragraphs, paragraph => paragraph.Contains("NaN", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, 9)]
    [InlineData(1, 1)]
    [InlineData(9, 0)]
    public void What_cannot_be_computed_is_not_in_it(int injured, int controls) =>
        Assert.All(StudyResultWords.Paragraphs(Cohort.Study(Cohort.Of(injured, controls))), paragraph => Assert.DoesNotContain("not available", paragraph));

    // R 4: uniroot of pt(t, n - 1, ncp) at .975 and .025, t = dz·√n, divided by √n.
    [Theory]
    [InlineData(MuscleGroup.Abductors, -1.1511280072, -0.3387903690)]
    [InlineData(MuscleGroup.Adductors, 0.1161007100, 0.8762613415)]
    [InlineData(MuscleGroup.Flexors, -0.8010351819, -0.0522030029)]
    public void A_published_effect_has_the_interval_that_R_gives(MuscleGroup muscle, double low, double high)
    {
        var ci95 = PublishedResult.All.Single(result => result.Muscle == muscle).Ci95;
        Assert.Equal(low, ci95.Low, 1e-7);
        Assert.Equal(high, ci95.High, 1e-7);
    }
}
