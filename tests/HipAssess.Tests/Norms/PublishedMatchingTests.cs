using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Norms;
using HipAssess.Norms.Controls;
using HipAssess.Norms.Published;
using HipAssess.Statistics.Distributions;
using HipAssess.Statistics.Tests;
using HipAssess.Strength;
using HipAssess.Verdicts;

namespace HipAssess.Tests.Norms;

public sealed class PublishedMatchingTests
{
    private static readonly AthleteFacts Woman = new() { Sex = Sex.Female, AgeYears = 22, MassKg = 60 };

    private static MuscleTest Test(
        MuscleGroup muscle, string? position, string? contraction = "isometric", double newtons = 200, double? leverArmM = null, StrengthUnit unit = StrengthUnit.Newton) =>
        new(muscle, position, contraction, unit, Build.Trials(newtons), Build.Trials(newtons)) { LeverArmM = leverArmM };

    private static MuscleAssessment Assess(AthleteFacts facts, MuscleTest test, AssessmentSettings? settings = null) =>
        Assessment.Of([Build.Session("A", facts, test)], settings ?? new AssessmentSettings()).Sessions[0].Muscles[0];

    [Fact]
    public void A_norm_that_fits_in_every_respect_is_used_without_being_named()
    {
        var muscle = Assess(Woman, Test(MuscleGroup.Abductors, "supine", newtons: 100));
        var (norm, place) = (muscle.StrengthNorm!, muscle.StrengthNorm!.Left!);

        Assert.Equal("myklebust2017", norm.Source);
        Assert.Equal(StrengthUnit.NewtonPerKilogram, norm.Unit);
        Assert.Equal(0.209 * 9.80665, place.Mean, 1e-12);
        Assert.Equal(100.0 / 60, place.X, 1e-12);
        Assert.Equal(697, place.N);
        var expected = SingleCase.Of(100.0 / 60, 0.209 * 9.80665, Math.Sqrt((0.0511 * 0.0511 + 0.0505 * 0.0505) / 2) * 9.80665, 697)!;
        Assert.Equal(100 * expected.LowerTail, place.Percentile!.Value, 1e-9);
        Assert.Null(place.PHolm);
    }

    [Fact]
    public void A_published_norm_gives_a_watch_at_most()
    {
        var muscle = Assess(Woman, Test(MuscleGroup.Abductors, "supine", newtons: 20));
        Assert.True(muscle.StrengthNorm!.Left!.P < 0.001);
        Assert.Equal(Flag.Watch, muscle.Flag);
        Assert.Equal([ReasonCode.BelowNormAlone, ReasonCode.BelowNormAlone], muscle.Reasons.Where(reason => reason.Code is ReasonCode.BelowNormAlone or ReasonCode.BelowNormAfterHolm).Select(reason => reason.Code));
    }

    [Fact]
    public void Several_that_fit_are_ranked_and_the_others_named()
    {
        var muscle = Assess(Woman, Test(MuscleGroup.Abductors, "side lying"));
        Assert.Equal("bell2016", muscle.StrengthNorm!.Source);
        Assert.Equal(["kline2018"], muscle.OtherNorms.Select(match => match.Norm.Set));
        Assert.True(muscle.OtherNorms[0].Fits);
    }

    [Fact]
    public void An_unstated_contraction_counts_as_isometric_and_is_said_so()
    {
        var norm = Assess(Woman, Test(MuscleGroup.Abductors, "supine", contraction: null)).StrengthNorm!;
        Assert.Contains(norm.Notes, note => note.Code == NoteCodes.ContractionAssumed);
    }

    [Fact]
    public void Without_a_stated_position_the_nearest_three_stand_as_context_without_verdict()
    {
        var test = Test(MuscleGroup.Abductors, null);
        var session = Build.Session("A", Woman, test);
        var muscle = Assess(Woman, test);

        Assert.Null(muscle.StrengthNorm);
        Assert.Contains(muscle.Notes, note => note.Code == NoteCodes.NoPublishedNorm);
        Assert.Equal(3, muscle.OtherNorms.Length);
        Assert.All(muscle.OtherNorms, match => Assert.Equal([Misfit.PositionNotStated], match.Misfits));
        var leetun = muscle.OtherNorms.Single(match => match.Norm.Set == "leetun2004");
        Assert.Equal(100 * (200 / (60 * 9.80665) * 100) / 29.2, PublishedStrengths.PercentOfMean(session, muscle.Test, muscle.On(Side.Left), leetun, Side.Left)!.Value, 1e-9);
    }

    [Fact]
    public void What_contradicts_a_norm_is_said_and_gives_no_percent_of_its_mean()
    {
        var test = Test(MuscleGroup.ExternalRotators, "standing");
        var muscle = Assess(Woman, test);

        Assert.Null(muscle.StrengthNorm);
        var prone = muscle.OtherNorms.Single(match => match.Norm.Set == "bell2016");
        Assert.Equal([Misfit.PositionDiffers], prone.Misfits);
        Assert.Null(PublishedStrengths.PercentOfMean(Build.Session("A", Woman, test), muscle.Test, muscle.On(Side.Left), prone, Side.Left));
    }

    public static TheoryData<string, AthleteFacts, MuscleTest, Misfit> Unfit => new()
    {
        { "myklebust2017", Woman with { Sex = Sex.Male }, Test(MuscleGroup.Abductors, "supine"), Misfit.SexDiffers },
        { "myklebust2017", Woman with { Sex = null }, Test(MuscleGroup.Abductors, "supine"), Misfit.SexUnknown },
        { "myklebust2017", Woman with { AgeYears = 15.9 }, Test(MuscleGroup.Abductors, "supine"), Misfit.AgeOutside },
        { "myklebust2017", Woman with { AgeYears = null }, Test(MuscleGroup.Abductors, "supine"), Misfit.AgeUnknown },
        { "myklebust2017", Woman, Test(MuscleGroup.Abductors, "supine", "eccentric"), Misfit.ContractionDiffers },
        { "myklebust2017", Woman with { MassKg = null }, Test(MuscleGroup.Abductors, "supine"), Misfit.NoBodyMass },
        { "myklebust2017", Woman, Test(MuscleGroup.Abductors, "supine", unit: StrengthUnit.NewtonMetre), Misfit.UnitUnreachable },
        { "mosler2017", Woman with { Sex = Sex.Male }, Test(MuscleGroup.Adductors, "side-lying", "eccentric"), Misfit.NoLeverArm },
        { "fukuyama2022", Woman, Test(MuscleGroup.Flexors, "seated"), Misfit.AbsoluteUnit },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public void A_norm_of_another_test_population_or_unit_is_never_used_unasked(string set, AthleteFacts facts, MuscleTest test, Misfit misfit)
    {
        var muscle = Assess(facts, test);
        Assert.NotEqual(set, muscle.StrengthNorm?.Source);

        var question = new NormQuestion(
            Quantity.Strength, test.Muscle, null, test.Position, test.Contraction, test.Unit, facts.MassKg is not null, test.LeverArmM is not null,
            Normalisation.Mass, facts.Sex, (int?)facts.AgeYears, false);
        var matching = new PublishedMatching(set);
        var named = matching.Named(question);
        Assert.Contains((named.Used ?? named.Others[0]).Misfits, found => found == misfit);
        Assert.Equal(misfit.IsOfUnit(), named.Used is null);
    }

    [Fact]
    public void A_torque_norm_needs_the_athletes_own_lever_arm()
    {
        var footballer = new AthleteFacts { Sex = Sex.Male, AgeYears = 24, MassKg = 75 };
        var muscle = Assess(footballer, Test(MuscleGroup.Adductors, "side-lying", "eccentric", newtons: 500, leverArmM: 0.42));
        Assert.Equal("mosler2017", muscle.StrengthNorm!.Source);
        Assert.Equal(StrengthUnit.NewtonMetrePerKilogram, muscle.StrengthNorm.Unit);
        Assert.Equal(500 * 0.42 / 75, muscle.StrengthNorm.Right!.X, 1e-12);
    }

    [Fact]
    public void An_absolute_force_is_compared_only_without_normalising()
    {
        var muscle = Assess(Woman, Test(MuscleGroup.Flexors, "seated", newtons: 9.8 * 9.80665), new AssessmentSettings { Normalise = Normalisation.None });
        Assert.Equal("fukuyama2022", muscle.StrengthNorm!.Source);
        Assert.Equal(0, muscle.StrengthNorm.Left!.Z!.Value, 1e-12);
    }

    [Fact]
    public void A_named_set_overrides_and_its_mismatches_are_named()
    {
        var muscle = Assess(Woman, Test(MuscleGroup.Abductors, null), new AssessmentSettings { NormSet = "leetun2004" });
        Assert.Equal(("leetun2004", Sex.Female), (muscle.StrengthNorm!.Source, muscle.StrengthNorm.Sex!.Value));
        Assert.Equal([Misfit.PositionNotStated], muscle.StrengthNorm.Published!.Misfits);
    }

    [Fact]
    public void A_named_set_comes_before_the_controls_of_the_input_and_only_for_what_it_holds()
    {
        Session Of(string id, AthleteFacts facts, double left, double right) =>
            Build.Session(id, facts, Build.Abductors(left, right), Build.Test(MuscleGroup.Adductors, Build.Trials(left), Build.Trials(right)));
        var controls = Enumerable.Range(0, 12).Select(i => Of($"C{i:00}", Woman with { Group = Group.Control }, 200 + i, 205 - i));
        var muscles = Assessment.Of([Of("A", Woman, 200, 210), .. controls], new AssessmentSettings { NormSet = "leetun2004" }).Sessions[0].Muscles;

        Assert.Equal(["leetun2004", ControlGroup.SameInput], muscles.Select(muscle => muscle.StrengthNorm!.Source));
        Assert.All(muscles, muscle => Assert.Equal(ControlGroup.SameInput, muscle.DifferenceNorm!.Source));
    }

    [Fact]
    public void A_norm_without_sd_gives_percent_of_its_mean_and_nothing_else()
    {
        var muscle = Assess(Woman, Test(MuscleGroup.Flexors, null, newtons: 30), new AssessmentSettings { NormSet = "alvarenga2019" });
        var place = muscle.StrengthNorm!.Left!;
        Assert.Equal((null, null, null, null, null), (place.Sd, place.Z, place.T, place.P, place.Percentile));
        Assert.Null(place.PercentileCi95);
        Assert.Null(place.Band);
        Assert.Equal(100 * (30 / (60 * 9.80665) * 100) / 38.54, place.PercentOfMean, 1e-9);
        Assert.Equal(Flag.None, muscle.Flag);
        Assert.Contains(muscle.StrengthNorm.Notes, note => note.Code == NoteCodes.NormWithoutSd);
    }

    [Fact]
    public void A_norm_of_unknown_size_counts_as_large_and_says_so()
    {
        var muscle = Assess(Woman, Test(MuscleGroup.Adductors, null, leverArmM: 0.4), new AssessmentSettings { NormSet = "jaenada2024_elite" });
        var place = muscle.StrengthNorm!.Left!;
        double z = (200 * 0.4 / 60 - (3.19 + 3.32) / 2) / Math.Sqrt((0.69 * 0.69 + 0.76 * 0.76) / 2);
        Assert.Equal(Normal.LowerTail(z), place.P!.Value, 1e-12);
        Assert.Equal((null, null, null), (place.N, place.T, place.Df));
        Assert.Null(place.PercentileCi95);
        Assert.Contains(muscle.StrengthNorm.Notes, note => note is { Code: NoteCodes.NormSizeUnknown, Number: 82 });
    }

    [Fact]
    public void Side_differences_of_public_runners_judge_only_when_named()
    {
        var facts = Woman with { DominantSide = Side.Left };
        var test = Build.Abductors(200, 290);
        Assert.Null(Assess(facts, test).DifferenceNorm);

        var norm = Assess(facts, test, new AssessmentSettings { NormSet = "fukuchi2017" }).DifferenceNorm!;
        Assert.Equal(("fukuchi2017", Orientation.DominantMinusNonDominant, 19), (norm.Source, norm.Orientation, norm.N));
        Assert.Equal(-Math.Log(1.45), norm.Place.X, 1e-12);
        Assert.DoesNotContain(norm.Published!.Misfits, misfit => misfit == Misfit.OnlyWhenNamed);
    }

    [Fact]
    public void A_ratio_is_placed_in_a_published_norm_on_the_printed_scale()
    {
        var footballer = new AthleteFacts { Sex = Sex.Male, AgeYears = 24, MassKg = 75 };
        var session = Build.Session("A", footballer,
            Test(MuscleGroup.Adductors, "side-lying", "eccentric", newtons: 220), Test(MuscleGroup.Abductors, "side-lying", "eccentric"));
        var norm = Assessment.Of([session], new AssessmentSettings()).Sessions[0].Ratios[0].Norm!;
        Assert.Equal("mosler2017", norm.Source);
        Assert.Equal((1.1 - 1.2) / 0.2, norm.Left!.Z!.Value, 1e-12);
        Assert.False(norm.Left.IsLog);
    }

    [Fact]
    public void Ratio_norms_that_came_close_are_named_with_the_reason()
    {
        var session = Build.Session("A", Woman, Test(MuscleGroup.Adductors, null), Test(MuscleGroup.Abductors, null));
        var ratio = Assessment.Of([session], new AssessmentSettings()).Sessions[0].Ratios[0];
        Assert.Null(ratio.Norm);
        Assert.Equal(["mosler2017", "beddows2020"], ratio.OtherNorms.Select(match => match.Norm.Set));
        Assert.Contains(Misfit.SexDiffers, ratio.OtherNorms[0].Misfits);
    }
}
