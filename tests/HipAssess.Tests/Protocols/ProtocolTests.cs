using HipAssess.Cli.Output;
using HipAssess.Domain;
using HipAssess.Protocols;
using HipAssess.Tests.Cli;

namespace HipAssess.Tests.Protocols;

public class ProtocolTests
{
    private static readonly string[] Layouts = ["long", "side-by-side", "wide"];

    public static TheoryData<string, string> Batteries() =>
        [.. from protocol in ProtocolCatalogue.All from layout in Layouts select (protocol.Id, layout)];

    [Fact]
    public void The_runners_hip_screen_has_three_muscle_groups_six_or_three_with_mobility()
    {
        Assert.Equal(["abductors", "adductors", "flexors"], Words(ProtocolCatalogue.ThreeMuscles));
        Assert.Equal(Enum.GetValues<MuscleGroup>().Select(muscle => muscle.Name()), Words(ProtocolCatalogue.SixMuscles));
        Assert.Equal(["abductors", "adductors", "flexors", "internal_rotation", "external_rotation", "thomas"], Words(ProtocolCatalogue.WithMobility));
        Assert.Equal(3, ProtocolCatalogue.All.Length);

        static IEnumerable<string> Words(string id) => ProtocolCatalogue.Find(id)!.Tests.Select(test => test.Word);
    }

    [Fact]
    public void A_test_is_a_strength_in_a_contraction_or_a_range_in_a_mode_and_its_unit_fits() => Assert.All(
        ProtocolCatalogue.All.SelectMany(protocol => protocol.Tests), test =>
        {
            Assert.True(test.Muscle is null != test.Movement is null);
            Assert.Equal(test.Movement is not null, test.Unit.IsOfRange());
            Assert.Equal(test.Movement is null, test.Contraction is not null);
            Assert.Equal(test.Movement is not null, test.Mode is not null);
            Assert.InRange(test.Trials, 1, 5);
            Assert.NotEmpty(test.HowTo);
        });

    [Fact]
    public void It_begins_with_the_uninjured_side()
    {
        var protocol = ProtocolCatalogue.Find(ProtocolCatalogue.ThreeMuscles)!;

        Assert.Equal(Side.Right, protocol.BeginsWith(Side.Left));
        Assert.Equal(Side.Left, protocol.BeginsWith(null));
        Assert.Equal(Side.Right, (protocol with { FirstSide = Side.Right }).BeginsWith(Side.Right));
    }

    [Theory]
    [MemberData(nameof(Batteries))]
    public void A_template_of_it_is_read_back_as_its_tests(string id, string layout)
    {
        string file = Door.Run("template", layout, "--protocol", id, "--example").Out;
        var session = HipAssess.Tests.Import.Csv.Sessions(file)[0];
        var protocol = ProtocolCatalogue.Find(id)!;
        bool hasPosition = layout != "wide";

        Assert.Equal(
            protocol.Tests.Where(test => test.Muscle is not null).Select(test => (test.Muscle!.Value, hasPosition ? test.Position : null)),
            session.Tests.Select(test => (test.Muscle, test.Position)));
        Assert.Equal(
            protocol.Tests.Where(test => test.Movement is not null).Select(test => (test.Movement!.Value, test.Position, test.Mode)).Order(),
            session.Movements.Select(test => (test.Movement, test.Position, test.Mode)).Order());
        Assert.All(session.Tests, test => Assert.True(test.Left is not null && test.Right is not null));
        Assert.All(session.Movements, test => Assert.True(test.Left is not null && test.Right is not null));
    }

    [Fact]
    public void The_list_names_every_battery_and_one_is_shown_step_by_step_on_lines_that_print()
    {
        Assert.All(ProtocolCatalogue.All, protocol => Assert.Contains(protocol.Id, Door.Run("protocols", "list").Out));
        var ran = Door.Run("protocols", "show", "runner-hip-mobility");

        Assert.StartsWith("RUNNER'S HIP SCREEN: THREE MUSCLE GROUPS AND MOBILITY\n", ran.Out);
        Assert.Contains("\n 4. Internal rotation (hip flexed 90 deg, passive): 2 trials a side, 10 s\n    rest, in °, goniometer.\n    Supine, hip", ran.Out);
        Assert.Contains(" 6. Modified Thomas test (passive): 2 trials a side", ran.Out);
        Assert.All(ran.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Theory]
    [InlineData("protocols", "show", "squat")]
    [InlineData("template", "wide", "--protocol", "squat")]
    public void An_unknown_battery_is_answered_with_the_known_ones(params string[] command)
    {
        var ran = Door.Run(command);

        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains("runner-hip-3, runner-hip-6, runner-hip-mobility", ran.Error);
    }
}
