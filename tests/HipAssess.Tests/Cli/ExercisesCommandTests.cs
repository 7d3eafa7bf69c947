using System.Text.Json;
using HipAssess.Cli.Output;
using HipAssess.Exercises;
using HipAssess.Import.Columns;

namespace HipAssess.Tests.Cli;

public class ExercisesCommandTests
{
    [Fact]
    public void The_list_names_every_exercise() =>
        Assert.All(ExerciseCatalogue.All, exercise => Assert.Contains(exercise.Id, Door.Run("exercises").Out));

    [Fact]
    public void One_exercise_is_shown_step_by_step_on_lines_that_print()
    {
        var ran = Door.Run("exercises", "monster-walk");

        Assert.StartsWith("MONSTER WALK\n\nTrains    abductors and external rotators\n", ran.Out);
        Assert.Contains("\n 5. When it becomes easy", ran.Out);
        Assert.Contains("Youdas 2013", ran.Out);
        Assert.All(ran.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void All_of_them_can_be_printed_at_once() =>
        Assert.All(ExerciseCatalogue.All, exercise => Assert.Contains(exercise.Name.ToUpperInvariant(), Door.Run("exercises", "all").Out));

    [Fact]
    public void An_unknown_exercise_is_answered_with_the_known_ones()
    {
        var ran = Door.Run("exercises", "squats");

        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains("copenhagen-adduction", ran.Error);
    }

    [Fact]
    public void Assess_suggests_them_for_flagged_athletes_only()
    {
        using var folder = new Folder();
        string file = folder.Write("two.csv", "athlete,muscle,left_n,right_n\na,abductors,140,200\nb,abductors,195,200\n");

        var sessions = JsonDocument.Parse(Door.Run("assess", file, "--format", "json").Out).RootElement.GetProperty("sessions");

        Assert.Equal(
            ["side-lying-abduction left Left abductors are flagged as weak.", "monster-walk left Left abductors are flagged as weak."],
            sessions[0].GetProperty("exercises").EnumerateArray()
                .Select(e => $"{e.GetProperty("id").GetString()} {e.GetProperty("side").GetString()} {e.GetProperty("why").GetString()}"));
        Assert.Empty(sessions[1].GetProperty("exercises").EnumerateArray());
    }
}
