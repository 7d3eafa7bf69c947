using HipAssess.Reports.Pages.Parts;
using HipAssess.Web.Actions;
using HipAssess.Web.Answers;

namespace HipAssess.Web.Exercises;

/// <summary><c>/exercises</c>: the catalogue.</summary>
internal static class ExerciseActions
{
    /// <summary>All of it, step by step.</summary>
    public static Task<Answer> Show(Visit visit) => Task.FromResult(Answer.Page(ExercisesPage.Title, Html.Of<ExercisesPage>()));
}
