using System.CommandLine;
using HipAssess.Cli.Output;
using HipAssess.Domain;
using HipAssess.Strength;

namespace HipAssess.Cli.Commands;

/// <summary><c>hipassess template</c>: a header to fill in.</summary>
public static class TemplateCommand
{
    private const string Facts = "athlete,date,sex,age,mass_kg,dominant_side,group,injured_side";
    private const string Injured = "A01,2026-03-14,female,34,58.5,right,injured,left", Control = "A02,2026-03-14,male,41,74.9,right,control,";

    private static readonly (string Layout, string Header, string[] Example)[] Templates =
    [
        ("long", $"{Facts},muscle,side,trial,force_n",
        [
            $"{Injured},abductors,left,1,148.2",
            $"{Injured},abductors,right,1,176.4",
        ]),
        ("side-by-side", $"{Facts},muscle,left_1_n,left_2_n,right_1_n,right_2_n",
        [
            $"{Injured},abductors,148.2,151.6,176.4,182.7",
            $"{Injured},adductors,168.9,173.5,165.8,169.4",
        ]),
        ("wide", $"{Facts},{string.Join(',', Enum.GetValues<MuscleGroup>().Select(muscle => $"{muscle.Name()}_left_n,{muscle.Name()}_right_n"))}",
        [
            $"{Injured},151.6,182.7,173.5,171.1,191.8,199.5,231.4,228.9,104.3,107.6,97.2,99.8",
            $"{Control},231,236.4,255.2,250.9,262.9,270.5,,,,,,",
        ]),
    ];

    // A battery for runners: the three muscle groups the study found, rotation, and the modified Thomas test.
    private const string Battery = "abductors_left_n,abductors_right_n,adductors_left_n,adductors_right_n,flexors_left_n,flexors_right_n,"
        + "internal_rotation_left_deg,internal_rotation_right_deg,external_rotation_left_deg,external_rotation_right_deg,thomas_left_deg,thomas_right_deg,mode";

    private static readonly (string Layout, string Header, string[] Example)[] MobilityTemplates =
    [
        ("long", $"{Facts},movement,position,mode,side,trial,value,unit",
        [
            $"{Injured},internal_rotation,hip flexed 90 deg,passive,left,1,32,deg",
            $"{Injured},abductors,side-lying,,left,1,148.2,n",
        ]),
        ("side-by-side", $"{Facts},movement,position,mode,left_1_deg,left_2_deg,right_1_deg,right_2_deg",
        [
            $"{Injured},internal_rotation,hip flexed 90 deg,passive,32,34,41,40",
            $"{Injured},thomas,,passive,8,9,11,11",
        ]),
        ("wide", $"{Facts},{Battery}",
        [
            $"{Injured},151.6,182.7,173.5,171.1,191.8,199.5,32,41,38,36,8,11,passive",
            $"{Control},231,236.4,255.2,250.9,262.9,270.5,35,33,40,41,12,10,passive",
        ]),
    ];

    /// <summary>The command line of <c>template</c>.</summary>
    public static Command Declare(Terminal terminal)
    {
        var layout = new Argument<string>("LAYOUT") { Description = "long (a row per reading), side-by-side (a row per muscle group) or wide (a row per session)." };
        layout.AcceptOnlyFromAmong([.. Templates.Select(t => t.Layout)]);
        var example = new Option<bool>("--example") { Description = "Add two rows as an example." };
        var mobility = new Option<bool>("--mobility") { Description = "With ranges of motion: in wide a battery for runners (abductors, adductors, flexors; rotation; modified Thomas test)." };
        var command = new Command("template",
            "Prints a header to fill in. All columns but the muscle group, side and strength may be left out. "
            + "A cell of what was not tested or is not known stays empty; study needs group (injured or control) and injured_side.\n\n"
            + "Examples:\n"
            + "  hipassess template long > my-tests.csv\n  hipassess template wide --mobility") { layout, example, mobility };
        command.SetAction(parsed =>
        {
            var (_, header, rows) = (parsed.GetValue(mobility) ? MobilityTemplates : Templates).First(t => t.Layout == parsed.GetRequiredValue(layout));
            foreach (string line in parsed.GetValue(example) ? [header, .. rows] : new[] { header })
                terminal.Out.WriteLine(line);
            return ExitCodes.Done;
        });
        return command;
    }
}
