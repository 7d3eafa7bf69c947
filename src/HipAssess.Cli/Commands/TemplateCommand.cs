using System.CommandLine;
using HipAssess.Cli.Output;
using HipAssess.Domain;
using HipAssess.Protocols;

namespace HipAssess.Cli.Commands;

/// <summary><c>hipassess template</c>: a header to fill in.</summary>
public static class TemplateCommand
{
    /// <summary>The command line of <c>template</c>.</summary>
    public static Command Declare(Terminal terminal)
    {
        var layout = new Argument<string>("LAYOUT") { Description = "long (a row per reading), side-by-side (a row per muscle group) or wide (a row per session)." };
        layout.AcceptOnlyFromAmong([.. TemplateRows.Layouts]);
        var example = new Option<bool>("--example") { Description = "Add rows as an example." };
        var mobility = new Option<bool>("--mobility") { Description = $"With ranges of motion: the battery {ProtocolCatalogue.WithMobility}." };
        var protocol = new Option<string?>("--protocol") { Description = "For a test battery: hipassess protocols list names them.", HelpName = "ID" };
        var unit = new Option<string>("--unit") { Description = $"What your device shows: {string.Join(", ", TemplateRows.Units.Select(one => one.Name()))}.", HelpName = "UNIT", DefaultValueFactory = _ => StrengthUnit.Newton.Name() };
        unit.AcceptOnlyFromAmong([.. TemplateRows.Units.Select(one => one.Name())]);
        var command = new Command("template",
            "Prints a header to fill in. All columns but the muscle group, side and strength may be left out. "
            + "A cell of what was not tested or is not known stays empty; study needs group (injured or control) and injured_side. "
            + "Pain stands beside a single reading, so only the long template has it.\n\n"
            + "Examples:\n"
            + "  hipassess template long > my-tests.csv\n"
            + "  hipassess template wide --unit kgf\n"
            + "  hipassess template wide --mobility\n"
            + "  hipassess template side-by-side --protocol runner-hip-3 --example") { layout, example, mobility, protocol, unit };
        command.SetAction(parsed =>
        {
            string? id = parsed.GetValue(protocol) ?? (parsed.GetValue(mobility) ? ProtocolCatalogue.WithMobility : null);
            var battery = id is null ? null : ProtocolCatalogue.Find(id) ?? throw new UsageException(ProtocolsCommand.Unknown(id));
            var file = TemplateRows.Of(parsed.GetRequiredValue(layout), battery, StrengthUnits.Parse(parsed.GetRequiredValue(unit))!.Value);
            foreach (string line in parsed.GetValue(example) ? file.Example.Prepend(file.Header) : [file.Header])
                terminal.Out.WriteLine(line);
            return ExitCodes.Done;
        });
        return command;
    }
}
