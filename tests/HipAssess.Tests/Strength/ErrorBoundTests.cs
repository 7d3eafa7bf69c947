using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Strength;

namespace HipAssess.Tests.Strength;

public class ErrorBoundTests
{
    [Theory]
    [InlineData(MuscleGroup.Abductors, 12.9)]
    [InlineData(MuscleGroup.Adductors, 15.3)]
    [InlineData(MuscleGroup.Extensors, 19.9)]
    public void The_shipped_error_figures_give_the_bounds_the_documentation_names(MuscleGroup muscle, double percent)
    {
        var bound = ErrorBounds.Of(Build.Test(muscle, Build.Trials(100), Build.Trials(100)), null, StrengthChoice.Best, ReliabilitySet.Shipped);

        Assert.Equal(percent, bound.Percent, 0.05);
        Assert.Null(bound.TrialVariationPercent);
    }

    [Fact]
    public void Trials_that_vary_more_than_the_method_widen_the_bound()
    {
        // R: s <- function(x) sum((log(x)-mean(log(x)))^2)
        //    sw <- sqrt((s(c(100,120)) + s(c(90,110)))/2); sw; 0.826*sw; 1.959963984540054*sqrt(2)*0.826*sw; sw/sqrt(2)
        var test = Build.Test(MuscleGroup.Abductors, Build.Trials(100, 120), Build.Trials(90, 110));
        double? variation = ErrorBounds.TrialVariation(Build.Session("A", test));

        Assert.Equal(0.135563525781305, variation!.Value, 1e-12);
        var best = ErrorBounds.Of(test, variation, StrengthChoice.Best, ReliabilitySet.Shipped);
        Assert.Equal(11.197547229535823, best.TrialVariationPercent!.Value, 1e-10);
        Assert.Equal(0.310374470574997, best.LnRatio, 1e-12);
        var mean = ErrorBounds.Of(test, variation, StrengthChoice.Mean, ReliabilitySet.Shipped);
        Assert.Equal(9.585788836151838, mean.TrialVariationPercent!.Value, 1e-9);
    }

    [Fact]
    public void Steady_trials_leave_the_error_of_the_method()
    {
        var test = Build.Test(MuscleGroup.Abductors, Build.Trials(100, 101), Build.Trials(100, 100));
        var bound = ErrorBounds.Of(test, ErrorBounds.TrialVariation(Build.Session("A", test)), StrengthChoice.Best, ReliabilitySet.Shipped);

        Assert.Equal(0.05, bound.Sem);
        Assert.Equal(5, bound.SemPercent);
        Assert.True(bound.TrialVariationPercent < 1);
    }

    [Fact]
    public void Sides_with_one_trial_each_tell_nothing_about_variation() =>
        Assert.Null(ErrorBounds.TrialVariation(Build.Session("A", Build.Abductors(100, 150))));

    [Fact]
    public void Every_error_figure_names_its_source() =>
        Assert.All(ReliabilitySet.Shipped.Rows, row => Assert.Contains("Thorborg 2010", row.Source));
}
