using System.Text.RegularExpressions;
using HipAssess.Domain;
using HipAssess.Import;
using HipAssess.Import.Columns;
using HipAssess.Import.Problems;
using HipAssess.Import.Sessions;
using HipAssess.Import.Text;
using HipAssess.Statistics;

using Group = HipAssess.Domain.Group;

namespace HipAssess.Tests;

/// <summary>The files in sample-data are what their README says.</summary>
public sealed partial class SampleDataTests
{
    [Fact]
    public void Every_mistake_the_readme_lists_is_reported_in_one_run_and_nothing_else()
    {
        var listed = Mistake().Matches(Repository.Read("sample-data", "README.md"))
            .Select(m => (int.Parse(m.Groups["line"].Value), m.Groups["column"].Value, m.Groups["warning"].Success ? Severity.Warning : Severity.Error))
            .ToList();
        var imported = Read("broken.csv");
        Assert.True(listed.Count > 20);
        Assert.Equal(listed, imported.Problems.Select(p => ((int)p.Line!, p.Column ?? "(row)", p.Severity)));
        Assert.True(imported.IsRejected);
        Assert.Empty(imported.Sessions);
    }

    [Theory]
    [InlineData("athlete.csv", 1, 1)]
    [InlineData("fukuchi2017-runners.csv", 28, 28)]
    [InlineData("screening.csv", 24, 24)]
    [InlineData("retest.csv", 12, 24)]
    [InlineData("runners.csv", 60, 60)]
    [InlineData("season.csv", 1, 11)]
    public void Every_other_file_reads_without_a_word(string file, int athletes, int sessions)
    {
        var imported = Read(file);
        Assert.Empty(imported.Problems);
        Assert.Equal(athletes, imported.Sessions.Select(session => session.Athlete).Distinct().Count());
        Assert.Equal(sessions, imported.Sessions.Count);
    }

    [Theory]
    [InlineData(Group.Injured, Sex.Female, 17)]
    [InlineData(Group.Injured, Sex.Male, 13)]
    [InlineData(Group.Control, Sex.Female, 16)]
    [InlineData(Group.Control, Sex.Male, 14)]
    public void The_cohort_has_the_numbers_of_the_study(Group group, Sex sex, int expected)
    {
        var runners = Read("runners.csv").Sessions.Where(s => s.Facts.Group == group && s.Facts.Sex == sex).ToList();
        Assert.Equal(expected, runners.Count);
        Assert.All(runners, runner => Assert.Equal(group == Group.Injured, runner.Facts.InjuredSide is not null));
        Assert.All(runners, runner => Assert.All(runner.Tests, test => Assert.Equal((2, 2), (test.Left!.Trials.Length, test.Right!.Trials.Length))));
        Assert.All(runners, runner => Assert.Equal(6, runner.Tests.Length));
    }

    [Theory]
    [InlineData(MuscleGroup.Abductors, 0.45, 3.50)]
    [InlineData(MuscleGroup.Extensors, 0.53, 1.74)]
    [InlineData(MuscleGroup.ExternalRotators, 0.56, 1.45)]
    public void The_real_runners_without_injury_differ_between_sides_as_the_readme_says(MuscleGroup muscle, double mean, double sd)
    {
        var differences = Moments.Of([
            .. from session in Read("fukuchi2017-runners.csv").Sessions
               where session.Facts.Group == Group.Control
               from test in session.Tests
               where test.Muscle == muscle && test.Unit == StrengthUnit.KilogramForce
               select test.Right!.Trials.Single()!.Value - test.Left!.Trials.Single()!.Value]);
        Assert.Equal(19, differences.N);
        Assert.Equal(mean, differences.Mean!.Value, 0.005);
        Assert.Equal(sd, differences.Sd!.Value, 0.005);
    }

    private static Imported Read(string file) =>
        Importer.Read([InputSource.FromFile(Repository.Path("sample-data", file))], new ImportOptions { Today = new DateOnly(2026, 1, 1) });

    [GeneratedRegex(@"^\| (?<line>\d+) \| (?<column>\S+) \| (?<warning>warning: )?", RegexOptions.Multiline)]
    private static partial Regex Mistake();
}
