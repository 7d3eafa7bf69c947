using System.CommandLine;

namespace HipAssess.Cli;

/// <summary><c>hipassess template</c>: a header to fill in.</summary>
public static class TemplateCommand
{
    private static readonly (string Layout, string Header, string[] Example)[] Templates =
    [
        ("long", "athlete,date,sex,age,mass_kg,dominant_side,muscle,side,trial,force_n",
        [
            "A01,2026-03-14,female,34,58.5,right,abductors,left,1,148.2",
            "A01,2026-03-14,female,34,58.5,right,abductors,right,1,176.4",
        ]),
        ("side-by-side", "athlete,date,sex,age,mass_kg,dominant_side,muscle,left_1_n,left_2_n,right_1_n,right_2_n",
        [
            "A01,2026-03-14,female,34,58.5,right,abductors,148.2,151.6,176.4,182.7",
            "A01,2026-03-14,female,34,58.5,right,adductors,168.9,173.5,165.8,169.4",
        ]),
        ("wide", "athlete,date,sex,age,mass_kg,dominant_side,abductors_left_n,abductors_right_n,adductors_left_n,adductors_right_n,flexors_left_n,flexors_right_n",
        [
            "A01,2026-03-14,female,34,58.5,right,151.6,182.7,173.5,171.1,191.8,199.5",
            "A02,2026-03-14,male,41,74.9,right,231,236.4,255.2,250.9,262.9,270.5",
        ]),
    ];

    /// <summary>The command line of <c>template</c>.</summary>
    public static Command Declare(Terminal terminal)
    {
        var layout = new Argument<string>("LAYOUT") { Description = "long (a row per reading), side-by-side (a row per muscle group) or wide (a row per session)." };
        layout.AcceptOnlyFromAmong([.. Templates.Select(t => t.Layout)]);
        var example = new Option<bool>("--example") { Description = "Add two rows as an example." };
        var command = new Command("template",
            "Prints a header to fill in. All columns but the muscle group, side and strength may be left out.\n\n"
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
