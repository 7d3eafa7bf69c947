using HipAssess.Domain;
using HipAssess.Exercises;
using HipAssess.Import.Columns;

namespace HipAssess.Tests.Exercises;

public class ExerciseCatalogueTests
{
    [Theory]
    [InlineData("hip-flexor-stretch")]
    [InlineData("donkey-kicks")]
    [InlineData("monster-walk")]
    [InlineData("bridge-with-squeeze")]
    public void The_four_exercises_of_the_article_are_there(string id) => Assert.NotNull(ExerciseCatalogue.Find(id));

    [Fact]
    public void Every_exercise_says_how_how_much_and_from_where() =>
        Assert.All(ExerciseCatalogue.All, exercise =>
        {
            Assert.InRange(exercise.HowTo.Length, 4, 8);
            Assert.All(exercise.HowTo, step => Assert.EndsWith(".", step));
            Assert.NotEmpty(exercise.Dose);
            Assert.NotEmpty(exercise.DoseSource);
            Assert.NotEmpty(exercise.Equipment);
            Assert.True(exercise.Evidence.Length > 60);
            Assert.Matches(@"\b(19|20)\d\d\b", exercise.Source);
            Assert.NotEmpty(exercise.SuggestedFor);
        });

    [Fact]
    public void Ids_are_unique_and_the_stretch_comes_before_the_strength_work()
    {
        Assert.Equal(ExerciseCatalogue.All.Length, ExerciseCatalogue.All.Select(exercise => exercise.Id).Distinct().Count());
        Assert.Equal(ExerciseCatalogue.All.OrderByDescending(exercise => exercise.IsStretch).Select(e => e.Id), ExerciseCatalogue.All.Select(e => e.Id));
    }

    [Fact]
    public void Monster_walks_train_the_abductors_and_not_the_adductors()
    {
        var walk = ExerciseCatalogue.Find("monster-walk")!;

        Assert.Contains(MuscleGroup.Abductors, walk.Trains);
        Assert.DoesNotContain(MuscleGroup.Adductors, walk.Trains);
    }

    [Fact]
    public void The_stretch_strengthens_nothing_and_weak_flexors_get_resisted_flexion()
    {
        Assert.Empty(ExerciseCatalogue.Find("hip-flexor-stretch")!.Trains);
        Assert.Equal([MuscleGroup.Flexors], ExerciseCatalogue.Find("resisted-hip-flexion")!.Trains);
    }

    [Fact]
    public void What_squeezes_is_suggested_for_the_adductors_alone() =>
        Assert.All(
            ExerciseCatalogue.All.Where(exercise => exercise.Trains.Contains(MuscleGroup.Adductors)),
            exercise => Assert.Equal([MuscleGroup.Adductors], exercise.SuggestedFor));

    [Fact]
    public void A_strength_exercise_is_only_suggested_for_what_it_trains() =>
        Assert.All(
            ExerciseCatalogue.All.Where(exercise => !exercise.IsStretch),
            exercise => Assert.Subset(exercise.Trains.ToHashSet(), exercise.SuggestedFor.ToHashSet()));
}
