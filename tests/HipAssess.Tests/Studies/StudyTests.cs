using HipAssess.Domain;
using HipAssess.Import.Columns;
using HipAssess.Strength;
using HipAssess.Studies;
using HipAssess.Tests.Import;

namespace HipAssess.Tests.Studies;

public class StudyTests
{
    [Fact]
    public void The_injured_side_is_counted_against_the_uninjured_whichever_side_it_is()
    {
        var study = Cohort.Study([Cohort.Injured("a", Side.Left, 180, 200), Cohort.Injured("b", Side.Right, 210, 190)], new() { Normalise = Normalisation.None });
        Assert.Equal([(180, 200), (190, 210)], study.Muscles[0].Injured.Pairs);
        Close.Relative(-20, study.Muscles[0].Injured.Test.MeanDifference, 1e-12);
    }

    [Fact]
    public void Mirroring_every_athlete_changes_nothing_but_the_sign_of_the_controls()
    {
        var cohort = Cohort.Of(9, 11);
        var mirrored = cohort.Select(session => session with
        {
            Facts = session.Facts with { InjuredSide = session.Facts.InjuredSide?.Other(), DominantSide = session.Facts.DominantSide?.Other() },
            Tests = [.. session.Tests.Select(test => test with { Left = test.Right, Right = test.Left })],
        });
        var (one, other) = (Cohort.Study(cohort).Muscles[0], Cohort.Study(mirrored).Muscles[0]);
        Close.Relative(one.Injured.Test.P!.Value, other.Injured.Test.P, 1e-10);
        Close.Relative(-one.Control.Test.T!.Value, other.Control.Test.T, 1e-10);
        Close.Relative(one.Between.Test.P!.Value, other.Between.Test.P, 1e-10);
        Close.Relative(one.Interaction.Test.P!.Value, other.Interaction.Test.P, 1e-9);
        Close.Relative(one.Equivalence.Test!.P, other.Equivalence.Test?.P, 1e-10);
    }

    [Fact]
    public void The_order_of_sessions_does_not_matter()
    {
        var cohort = Cohort.Of(8, 8);
        Assert.Equal(Cohort.Study(cohort).Muscles[0].Injured.Test, Cohort.Study(cohort.Reverse()).Muscles[0].Injured.Test);
        Assert.Equal(Cohort.Study(cohort).Muscles[0].Interaction.Test, Cohort.Study(cohort.Reverse()).Muscles[0].Interaction.Test);
    }

    [Fact]
    public void The_earliest_session_with_both_sides_counts_and_later_ones_are_named()
    {
        var first = Cohort.Injured("a", Side.Left, 180, 200);
        var onlyLeft = first with { Date = new DateOnly(2025, 1, 1), Tests = [Build.Test(MuscleGroup.Abductors, Build.Trials(170), null)] };
        var later = Cohort.Injured("a", Side.Left, 100, 200) with { Date = new DateOnly(2027, 1, 1) };
        var study = Cohort.Study([later, first, onlyLeft], new() { Normalise = Normalisation.None });
        Assert.Equal([(180, 200)], study.Muscles[0].Injured.Pairs);
        Assert.Equal([new LeftOut("a", new Note(StudyNoteCodes.LaterSessions, Number: 2))], study.LaterSessions);
    }

    [Fact]
    public void Athletes_who_cannot_be_used_are_named_with_the_reason()
    {
        var good = Cohort.Of(3, 3);
        Session[] bad =
        [
            Cohort.Control("no mass", 200, 210) with { Facts = Cohort.Facts(Group.Control) with { MassKg = null } },
            Cohort.Control("one side", 200, 210) with { Tests = [Build.Test(MuscleGroup.Abductors, null, Build.Trials(200))] },
            Cohort.Control("pain", 200, 210) with { Tests = [Build.Test(MuscleGroup.Abductors, Build.Painful(200), Build.Trials(200))] },
            Cohort.Control("other test", 200, 210) with { Tests = [Build.Test(MuscleGroup.Flexors, Build.Trials(200), Build.Trials(200))] },
            Cohort.Control("torque", 200, 210) with { Tests = [Build.Test(MuscleGroup.Abductors, Build.Trials(200), Build.Trials(200), StrengthUnit.NewtonMetre)] },
        ];
        var study = Cohort.Study([.. good, .. bad]);
        Assert.Equal(
            [
                ("no mass", NoteCodes.NoBodyMass), ("one side", StudyNoteCodes.SideMissing), ("other test", StudyNoteCodes.NotTested),
                ("pain", NoteCodes.LimitedByPain), ("torque", StudyNoteCodes.OtherProtocol),
            ],
            study.Muscles[0].Sample.LeftOut.Select(left => (left.Athlete, left.Reason.Code)));
        Assert.Equal(3, study.Muscles[0].Control.N);
    }

    [Fact]
    public void Athletes_of_no_group_or_with_a_contradiction_take_no_part()
    {
        var study = Cohort.Study(
        [
            .. Cohort.Of(2, 2),
            Cohort.Control("nobody", 1, 2) with { Facts = AthleteFacts.Unknown },
            Cohort.Control("both", 1, 2) with { Facts = Cohort.Facts(Group.Injured) with { InjuredOnBothSides = true } },
            Cohort.Control("which", 1, 2) with { Facts = Cohort.Facts(Group.Injured) },
            Cohort.Control("hurt", 1, 2) with { Facts = Cohort.Facts(Group.Control) with { InjuredSide = Side.Left } },
        ]);
        Assert.Equal(
            [("both", StudyNoteCodes.InjuredOnBothSides), ("hurt", StudyNoteCodes.ControlWithInjury), ("nobody", StudyNoteCodes.NoGroup), ("which", StudyNoteCodes.InjuredSideUnknown)],
            study.LeftOut.Select(left => (left.Athlete, left.Reason.Code)));
        Assert.Equal((2, 2), (study.Injured.Athletes, study.Controls.Athletes));
    }

    [Fact]
    public void Athletes_of_unknown_dominance_are_left_out_of_group_by_side_only()
    {
        var cohort = Cohort.Of(6, 6).Select((session, i) => i == 0 ? session with { Facts = session.Facts with { DominantSide = null } } : session);
        var muscle = Cohort.Study(cohort).Muscles[0];
        Assert.Equal((11, 1), (muscle.Interaction.N, muscle.Interaction.LeftOut));
        Assert.Equal(6, muscle.Injured.N);
    }

    [Fact]
    public void Without_controls_the_injured_are_still_compared()
    {
        var muscle = Cohort.Study(Cohort.Of(6, 0)).Muscles[0];
        Assert.NotNull(muscle.Injured.Test.P);
        Assert.NotNull(muscle.Published.DifferenceZ);
        Assert.Null(muscle.Control.Test.P);
        Assert.Null(muscle.Equivalence.Test);
        Assert.Null(muscle.Between.MannWhitney);
        Assert.Contains(new Note(NoteCodes.NoControls), muscle.Between.Notes);
    }

    [Fact]
    public void Without_injured_the_controls_are_still_compared()
    {
        var study = Cohort.Study(Cohort.Of(0, 6));
        Assert.NotNull(study.Muscles[0].Control.Test.P);
        Assert.NotNull(study.Muscles[0].Equivalence.Test);
        Assert.Contains(new Note(StudyNoteCodes.NoInjured), study.Muscles[0].Injured.Notes);
        Assert.Contains(new Note(StudyNoteCodes.NoInjured), study.Dominance.Notes);
        Assert.Empty(study.Diagnoses);
    }

    [Fact]
    public void Holm_counts_the_muscle_groups_compared()
    {
        Session WithFlexors(Session session, int i) => session with
        {
            Tests = [.. session.Tests, Build.Test(MuscleGroup.Flexors, Build.Trials(150 + i), Build.Trials(151 + i % 2))],
        };
        Session[] cohort = [.. Cohort.Of(8, 8).Select(WithFlexors)];
        var both = Cohort.Study(cohort);
        var one = Cohort.Study(cohort, new() { Muscles = [MuscleGroup.Abductors] });
        Assert.Equal([MuscleGroup.Abductors, MuscleGroup.Flexors], both.Muscles.Select(m => m.Muscle));
        Assert.Equal(one.Muscles.Single().Injured.Test.P, one.Muscles[0].Injured.PHolm);
        Assert.True(both.Muscles[0].Injured.PHolm > both.Muscles[0].Injured.Test.P || both.Muscles[1].Injured.PHolm > both.Muscles[1].Injured.Test.P);
        Assert.True(both.Muscles[0].Power.DetectableDz80Holm > one.Muscles[0].Power.DetectableDz80Holm);
    }

    [Fact]
    public void The_published_effects_are_what_their_P_values_say()
    {
        // d_z = t/sqrt(n) of the two-sided P with 29 df.
        foreach (var published in PublishedResult.All)
        {
            double t = -HipAssess.Statistics.Distributions.StudentT.Quantile(published.P / 2, published.N - 1);
            Close.Absolute(Math.Abs(published.Dz), t / Math.Sqrt(published.N), 0.006);
        }
        double?[] p = [.. PublishedResult.All.Select(result => (double?)result.P), .62, .8, .93];
        Assert.Equal(PublishedResult.All.Select(result => result.PHolm), HipAssess.Statistics.Tests.Holm.Adjust(p).Take(3).Select(holm => Math.Round(holm!.Value, 4)));
    }

    [Fact]
    public void Ratios_are_of_the_protocol_the_muscle_groups_are_compared_by()
    {
        string rows = string.Concat(Enumerable.Range(1, 4).Select(i => $"c{i},control,,abd,supine,200,200\nc{i},control,,add,supine,{180 + i},190\n"))
            + "i1,injured,left,abd,supine,200,200\ni1,injured,left,add,supine,180,190\nc5,control,,abd,seated,100,100\nc5,control,,add,seated,300,300\n";
        var study = Cohort.Study(Csv.Sessions("athlete,group,injured_side,muscle,position,left_n,right_n\n" + rows), new() { Normalise = Normalisation.None });
        Assert.Equal([1, 1, 4, 4], study.Ratios.Select(ratio => ratio.N));
        Close.Relative(0.9125, study.Ratios[2].Mean, 1e-12);
        Assert.Contains(study.Muscles[0].Sample.LeftOut, left => left.Athlete == "c5" && left.Reason.Code == StudyNoteCodes.OtherProtocol);
    }
}
