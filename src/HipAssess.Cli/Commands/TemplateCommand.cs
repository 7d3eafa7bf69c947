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

    /// <summary>The command line of <c>template</c>.</summary>
    public static Command Declare(Terminal terminal)
    {
        var layout = new Argument<string>("LAYOUT") { Description = "long (a row per reading), side-by-side (a row per muscle group) or wide (a row per session)." };
        layout.AcceptOnlyFromAmong([.. Templates.Select(t => t.Layout)]);
        var example = new Option<bool>("--example") { Description = "Add two rows as an example." };
        var command = new Command("template",
            "Prints a header to fill in. All columns but the muscle group, side and strength may be left out. "
            + "A cell of what was not tested or is not known stays empty; study needs group (injured or control) and injured_side.\n\n"
            + "Example:\n"
            + "  hipassess template long > my-tests.csv") { layout, example };
        command.SetAction(parsed =>
        {
            var (_, header, rows) = Templates.First(t => t.Layout == parsed.GetRequiredValue(layout));
            foreach (string line in parsed.GetValue(example) ? [header, .. rows] : new[] { header })
                terminal.Out.WriteLine(line);
            return ExitCodes.Done;
        });
        return command;
    }
}
