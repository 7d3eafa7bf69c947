using System.Text;
using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Import.Sessions;
using HipAssess.Norms;
using HipAssess.Reports.Export;
using HipAssess.Statistics;
using HipAssess.Strength;
using HipAssess.Studies;
using HipAssess.Verdicts;

namespace HipAssess.Tests;

/// <summary>A large input does not stand in memory: its sessions are made anew on each access, and assessed while they are written.</summary>
public class AssessmentOfManyTests
{
    private static readonly Session[] Runners = [.. Sample.Sessions("runners.csv")];

    // More sessions than are formatted at a time, several of each athlete, enough for the second thread.
    private static readonly Session[] Many =
    [
        .. from athlete in Enumerable.Range(0, 1001)
           from day in Enumerable.Range(0, 3)
           let left = 200 + athlete * 37 % 41
           select Build.Session(
               $"A{athlete:0000}", Build.Control(massKg: 60 + athlete % 20),
               Build.Test(MuscleGroup.Abductors, Build.Trials(left, left + day), Build.Trials(210 + athlete * 53 % 29, 205))) with
           {
               Date = new DateOnly(2026, 1, 1 + day),
           },
    ];

    private static ListWhenAsked<Session> Anew(Session[] sessions) => new(
        sessions.Length, i => sessions[i] with { Facts = sessions[i].Facts with { }, Tests = [.. sessions[i].Tests.Select(test => test with { })] });

    private static string Csv(CohortAssessment assessment)
    {
        using var to = new MemoryStream();
        ResultsCsv.Write(to, assessment, []);
        return Encoding.UTF8.GetString(to.ToArray());
    }

    private static string Study(IReadOnlyList<Session> sessions)
    {
        using var to = new MemoryStream();
        StudyCsv.Write(to, HipAssess.Studies.Study.Of(sessions, new StudySettings()));
        return Encoding.UTF8.GetString(to.ToArray());
    }

    private static string Json(CohortAssessment assessment)
    {
        using var to = new MemoryStream();
        AssessDocument.Write(to, "1", new Imported([], [], []) { IsRejected = false }, new ImportOptions { Today = new DateOnly(2026, 11, 1) }, assessment.Settings, assessment);
        return Encoding.UTF8.GetString(to.ToArray());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Sessions_made_anew_on_each_access_give_the_results_of_sessions_in_memory(bool latest)
    {
        foreach (var sessions in new[] { Runners, Many })
        {
            var settings = new AssessmentSettings { Latest = latest };
            var kept = Assessment.Of(sessions, settings).Kept();
            var streamed = Assessment.Of(Anew(sessions), settings);

            Assert.Equal(Csv(kept), Csv(streamed));
            Assert.Equal(kept.Controls, streamed.Controls);
        }
    }

    [Fact]
    public void A_document_written_from_streamed_sessions_is_that_of_kept_ones() =>
        Assert.Equal(Json(Assessment.Of(Runners, new()).Kept()), Json(Assessment.Of(Anew(Runners), new())));

    [Fact]
    public void A_study_of_streamed_sessions_is_that_of_sessions_in_memory_in_any_order()
    {
        // Enough athletes for two threads, some tested again.
        Session[] cohort =
        [
            .. from copy in Enumerable.Range(0, 45)
               from session in Runners
               from day in Enumerable.Range(0, copy % 7 == 0 ? 2 : 1)
               select session with { Athlete = $"{session.Athlete}-{copy:00}", Date = session.Date!.Value.AddDays(7 * day) },
        ];
        Session[] inOrder = [.. cohort.Order(Session.Order)];

        Assert.Equal(Study(inOrder), Study(Anew(inOrder)));
        Assert.Equal(Study(inOrder), Study(cohort));
    }

    [Fact]
    public void A_study_gathered_on_several_threads_loses_nobody()
    {
        // Everybody injured on the right and weaker there by a known share.
        Session[] cohort =
        [
            .. Enumerable.Range(0, 3000).Select(i => Build.Session(
                $"A{i:0000}", new AthleteFacts { Group = Group.Injured, InjuredSide = Side.Right, MassKg = 70, Diagnosis = i % 3 == 0 ? "bursitis" : "strain" },
                Build.Abductors(200 + i, 190 + i), Build.Test(MuscleGroup.Adductors, Build.Trials(150 + i), Build.Trials(160 + i)))),
        ];

        var study = HipAssess.Studies.Study.Of(cohort, new StudySettings { Normalise = Normalisation.None });

        Assert.Equal([(MuscleGroup.Abductors, 3000, -10), (MuscleGroup.Adductors, 3000, 10)], study.Muscles.Select(muscle => (muscle.Muscle, muscle.Injured.N, (int)Math.Round(muscle.Injured.Test.MeanDifference!.Value))));
        Assert.Equal([("strain", 2000), ("bursitis", 1000)], study.Diagnoses.Select(diagnosis => (diagnosis.Diagnosis!, diagnosis.Muscles[0].N)));
        Assert.Equal(3000, study.Ratios.First(ratio => ratio.Side == "injured").N);
    }

    [Fact]
    public void Rows_come_in_the_order_of_the_sessions()
    {
        string[] rows = Csv(Assessment.Of(Anew(Many), new())).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(
            Many.Select(session => $"{session.Athlete},{session.Date:yyyy-MM-dd}"),
            rows.Skip(1).Select(row => row[..row.IndexOf(",abductors", StringComparison.Ordinal)]));
    }

    [Fact]
    public void Controls_gathered_on_several_threads_count_once_each_and_in_order()
    {
        var first = Many.Where(session => session.Date == new DateOnly(2026, 1, 1)).ToList();
        double[] others = [.. first.Where(session => session.Athlete != "A0500").Select(session => SideDifferences.LnRatio(
            session.Tests[0].Left!.Trials.Max()!.Value, session.Tests[0].Right!.Trials.Max()!.Value))];

        var norm = Assessment.Of(Anew(Many), new()).Sessions.First(session => session.Session.Athlete == "A0500").Muscles[0].DifferenceNorm!;

        Assert.Equal(others.Order(), norm.Values);
        Assert.Equal(1000, norm.N);
        Assert.Equal(Moments.Of(others).Mean!.Value, norm.Mean, 1e-15);
    }

    [Fact]
    public void Other_names_put_the_sessions_in_the_order_of_the_names()
    {
        var renamed = Assessment.Of(Anew(Runners), new()).Renamed(session => session with { Athlete = new string([.. session.Athlete.Reverse()]) });

        Assert.Equal(Runners.Select(session => new string([.. session.Athlete.Reverse()])).Order(StringComparer.Ordinal), renamed.Sessions.Select(s => s.Session.Athlete));
        Assert.Equal(
            Assessment.Of(Runners, new()).Sessions.Single(s => s.Session.Athlete == "R31").Muscles[0].DifferenceNorm!.N,
            renamed.Sessions.Single(s => s.Session.Athlete == "13R").Muscles[0].DifferenceNorm!.N);
    }

    [Fact]
    public void Each_session_is_assessed_once_to_be_written_and_no_control_without_need()
    {
        int made = 0;
        var counted = new ListWhenAsked<Session>(Runners.Length, i =>
        {
            Interlocked.Increment(ref made);
            return Runners[i];
        });
        var assessment = Assessment.Of(counted, new());
        made = 0;

        Csv(assessment);

        Assert.Equal(Runners.Length, made);
    }
}
